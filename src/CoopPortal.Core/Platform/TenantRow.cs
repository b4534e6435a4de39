using CoopPortal.Core.Tenancy;

namespace CoopPortal.Core.Platform;

/// <summary>La ligne d'un espace dans la base de la plateforme.</summary>
public sealed class TenantRow
{
    public required string Key { get; init; }
    public required string Name { get; set; }
    public TenantState State { get; set; }
    public string? Host { get; set; }

    /// <summary><see cref="TenantSettings"/> en JSON.</summary>
    public string Settings { get; set; } = "{}";
    public string? Recipe { get; set; }
    public string? RecipeVersion { get; set; }

    /// <summary>Dernière étape de recette achevée, pour reprendre après un arrêt ; null quand la recette est finie.</summary>
    public int? PendingStep { get; set; }

    /// <summary>Dernière migration appliquée à la base de l'espace.</summary>
    public string? SchemaVersion { get; set; }
    public DateTime CreatedAt { get; init; }

    /// <summary>Change quand une mémoire ne doit plus rien servir de ce qu'elle gardait de cet espace.</summary>
    public int Mark { get; set; }
}

/// <summary>Une clé de protection des données, telle que le cadre la sérialise.</summary>
public sealed class ProtectionKey
{
    public int Id { get; init; }
    public required string FriendlyName { get; init; }
    public required string Xml { get; init; }
}

/// <summary>Qui un travail dû attend.</summary>
public enum DueKind
{
    Mail,
    Import,
    Publication,
}

/// <summary>Un espace a peut-être du courrier à envoyer, ou un fichier à lire, à cette heure ; une ligne de trop ne coûte rien.</summary>
public sealed class DueWork
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string TenantKey { get; init; }
    public DueKind Kind { get; init; }
    public required DateTime DueAt { get; init; }
}

using CoopPortal.Core.Access;

namespace CoopPortal.Core.Modules;

/// <summary>La carte d'identité d'un module : son nom, ce qu'il fait et les droits qu'il connaît.</summary>
public sealed record ModuleManifest(string Id, string Name, string Description)
{
    public IReadOnlyList<Permission> Permissions { get; init; } = [];
}

/// <summary>Un droit et le rôle le plus modeste qui l'a.</summary>
public sealed record Permission(string Name, string Description, Role Minimum);

/// <summary>Une entrée du bandeau d'un espace. <c>Path</c> part de la racine de l'espace : <c>/fiches</c>.</summary>
public sealed record MenuEntry(string Text, string Path, int Order, Role Minimum = Role.Visiteur);

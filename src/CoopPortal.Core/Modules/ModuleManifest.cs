using CoopPortal.Core.Access;

namespace CoopPortal.Core.Modules;

/// <summary>La carte d'identité d'un module : son nom, ce qu'il fait et les droits qu'il connaît.</summary>
public sealed record ModuleManifest(string Id, string Name, string Description)
{
    public IReadOnlyList<Permission> Permissions { get; init; } = [];
}

/// <summary>Un droit et le rôle le plus modeste qui l'a.</summary>
public sealed record Permission(string Name, string Description, Role Minimum);

public enum MenuPlace
{
    /// <summary>En haut de toutes les pages : ce qui sert tous les jours, cinq mots pour le public.</summary>
    Bandeau,

    /// <summary>En bas de toutes les pages.</summary>
    Pied,

    /// <summary>Sur la page « Atelier », avec sa phrase.</summary>
    Atelier,
}

/// <summary>Une entrée du menu d'un espace. <c>Path</c> part de la racine de l'espace : <c>/fiches</c>.</summary>
public sealed record MenuEntry(string Text, string Path, int Order, Role Minimum = Role.Visiteur)
{
    public MenuPlace Place { get; init; }

    /// <summary>Ce qu'on y fait, pour la page « Atelier ».</summary>
    public string Phrase { get; init; } = "";

    /// <summary>Un outil de l'équipe, rangé dans l'atelier.</summary>
    public static MenuEntry Atelier(string text, string path, int order, string phrase, Role minimum = Role.Animateur)
        => new(text, path, order, minimum) { Place = MenuPlace.Atelier, Phrase = phrase };
}

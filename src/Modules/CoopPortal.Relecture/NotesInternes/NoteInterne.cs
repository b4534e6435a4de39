namespace CoopPortal.Relecture.NotesInternes;

public enum GenreDeNote
{
    Note,
    Appel,
}

/// <summary>Ce que l'animation garde pour elle sur un contenu. Peut nommer des personnes : s'efface pour de bon, ne va ni au journal ni dans un export.</summary>
public sealed class NoteInterne
{
    public const int TexteMaximum = 4000;

    /// <summary>Tiré au hasard quand le formulaire s'ouvre : le même envoi n'écrit pas deux fois.</summary>
    public required Guid Id { get; init; }
    public required Guid ItemId { get; init; }
    public required GenreDeNote Genre { get; init; }
    public required string Texte { get; init; }
    public required DateTime Le { get; init; }
    public required string Par { get; init; }
}

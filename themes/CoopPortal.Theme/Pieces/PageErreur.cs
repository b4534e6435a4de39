namespace CoopPortal.Theme;

/// <summary>Une page d'erreur lisible : ce qui s'est passé, et où aller (le premier lien est le principal).</summary>
public sealed record PageErreur(int Code, string Titre, string Texte)
{
    public IReadOnlyList<Pas> Liens { get; init; } = [];

    /// <param name="accueil">Adresse où revenir : l'espace, ou la plateforme.</param>
    public static PageErreur Introuvable(string accueil) => new(404, "Cette page n’existe pas",
        "L’adresse contient peut-être une faute, ou la fiche a changé de nom. Cherchez-la depuis l’accueil.")
    {
        Liens = [new("Revenir à l’accueil", accueil)],
    };

    /// <param name="nom">« Mali »</param>
    public static PageErreur EspaceFerme(string nom) => new(503, $"L’espace {nom} est fermé pour le moment",
        "Rien n’est perdu : ses fiches reviendront en ligne à la réouverture. Les autres pays restent ouverts.")
    {
        Liens = [new("Voir les autres pays", "/")],
    };

    public static PageErreur Panne(string accueil) => new(500, "Quelque chose n’a pas marché de notre côté",
        "La page n’a pas pu s’afficher, et l’équipe technique en a la trace. Réessayez dans un instant ; ce qui était enregistré l’est toujours.")
    {
        Liens = [new("Revenir à l’accueil", accueil)],
    };
}

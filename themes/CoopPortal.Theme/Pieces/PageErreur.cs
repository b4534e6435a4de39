using CoopPortal.Core.Langues;
using static CoopPortal.Theme.Langues.Mots;

namespace CoopPortal.Theme;

/// <summary>Une page d'erreur lisible : ce qui s'est passé, et où aller (le premier lien est le principal).</summary>
public sealed record PageErreur(int Code, string Titre, string Texte)
{
    public IReadOnlyList<Pas> Liens { get; init; } = [];

    /// <param name="accueil">Adresse où revenir : l'espace, ou la plateforme.</param>
    public static PageErreur Introuvable(string accueil) => new(404, T("Cette page n’existe pas"),
        T("L’adresse contient peut-être une faute, ou la fiche a changé de nom. Cherchez-la depuis l’accueil."))
    {
        Liens = [new(T("Revenir à l’accueil"), accueil)],
    };

    /// <param name="nom">« Mali »</param>
    public static PageErreur EspaceFerme(string nom) => new(503, T("L’espace {0} est fermé pour le moment", nom),
        T("Rien n’est perdu : ses fiches reviendront en ligne à la réouverture. Les autres pays restent ouverts."))
    {
        Liens = [new(T("Voir les autres pays"), Langue.Courante.Segment + "/")],
    };

    public static PageErreur Panne(string accueil) => new(500, T("Quelque chose n’a pas marché de notre côté"),
        T("La page n’a pas pu s’afficher, et l’équipe technique en a la trace. Réessayez dans un instant ; ce qui était enregistré l’est toujours."))
    {
        Liens = [new(T("Revenir à l’accueil"), accueil)],
    };
}

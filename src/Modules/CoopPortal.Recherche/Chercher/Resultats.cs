using CoopPortal.Core.Langues;
using CoopPortal.Fiches.Contracts;
using Microsoft.AspNetCore.Html;
using static CoopPortal.Recherche.Langues.Mots;

namespace CoopPortal.Recherche.Chercher;

/// <summary>Une page de résultats et ce qui permet de l'affiner.</summary>
public sealed record Resultats
{
    public int Total { get; init; }
    public int Pages { get; init; }
    public int Page { get; init; } = 1;
    public string Tri { get; init; } = Demande.ParNom;
    public IReadOnlyList<Facette> Facettes { get; init; } = [];

    /// <summary>Les filtres en cours et leur nom, pour les retirer un à un.</summary>
    public IReadOnlyList<(string Cle, string Valeur, string Libelle)> Filtres { get; init; } = [];
    public IReadOnlyList<FicheTrouvee> Fiches { get; init; } = [];

    /// <summary>Toutes les fiches trouvées, celles des autres pages comprises ; vide quand on ne l'a pas demandé.</summary>
    public IReadOnlyList<Guid> Toutes { get; init; } = [];
    public IReadOnlyList<Souche> Souches { get; init; } = [];

    /// <summary>Les mots cherchés à la place de ceux qui ne trouvaient rien ; null quand ce sont ceux qu'on a tapés.</summary>
    public string? Corrigee { get; init; }

    /// <summary>Ce qui a été cherché aussi : le sens d'un sigle, l'autre nom d'un lieu.</summary>
    public IReadOnlyList<string> AussiCherche { get; init; } = [];

    /// <summary>Une partie des mots, quand chacun se trouve et jamais tous ensemble.</summary>
    public IReadOnlyList<string> Partielles { get; init; } = [];

    /// <summary>Les mots et les lieux les plus proches, quand rien n'a été trouvé.</summary>
    public IReadOnlyList<string> Propositions { get; init; } = [];

    /// <summary>Vrai quand l'espace n'a aucune fiche.</summary>
    public bool EspaceVide { get; init; }
}

/// <summary>Une ligne de résultat. <c>Extrait</c> est vide quand seuls le titre ou les lieux répondent.</summary>
public sealed record FicheTrouvee(FicheIndex Fiche, Fraicheur Fraicheur, IReadOnlyList<Segment> Extrait, IReadOnlyList<(string Cle, string Libelle)> Domaines)
{
    public string Gauche => Fiche.NomFrancais.Length > 0 && Fiche.NomPartenaire.Length > 0 ? Fiche.NomFrancais : Fiche.Titre;
    public string? Droite => Fiche.NomFrancais.Length > 0 && Fiche.NomPartenaire.Length > 0 ? Fiche.NomPartenaire : null;

    /// <summary>« Morbihan, 14 000 hab. · Koulikoro, 22 000 hab. » ; null quand la fiche n'en dit rien.</summary>
    public IHtmlContent? Lieux => Suite.De(" · ",
        Lieu(Fiche.LieuFrancais, null, Fiche.HabitantsFrancais),
        Lieu(Fiche.LieuPartenaire, Fiche.RegionPartenaire, Fiche.HabitantsPartenaire));

    private static HtmlContentBuilder? Lieu(string? lieu, string? region, int? habitants)
    {
        var dit = string.Join(", ", new[] { lieu, region is not null && lieu?.Contains(region, StringComparison.OrdinalIgnoreCase) == true ? null : region }.Where(m => !string.IsNullOrWhiteSpace(m)));
        return Suite.De(", ", dit.Length == 0 ? null : Suite.TelQuel(dit), habitants is { } nombre ? N(nombre, "{0} hab.", "{0} hab.") : null);
    }
}

/// <summary>Un morceau d'extrait ; <c>Marque</c> pour les mots cherchés. L'écran l'encode, jamais rien d'autre.</summary>
public sealed record Segment(string Texte, bool Marque);

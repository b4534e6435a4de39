using CoopPortal.Core.Texte;

namespace CoopPortal.Imports.Atlas;

/// <summary>Une fiche de l'espace, par ses noms.</summary>
public sealed record FicheConnue(string Slug, string Titre, IReadOnlyList<string> NomsFrancais, IReadOnlyList<string> NomsPartenaires);

/// <summary>La fiche à laquelle un projet appartient : <c>Sure</c> quand une seule convient sans réserve ; sinon celles qui s'en approchent.</summary>
public sealed record PropositionDeFiche(FicheConnue? Sure, IReadOnlyList<FicheConnue> Candidates);

/// <summary>
/// Retrouve la fiche d'un projet par les noms des deux côtés : accents, lettres doubles et mots de genre ignorés,
/// une lettre d'écart tolérée dans un nom long, mais alors seulement comme candidate.
/// </summary>
public sealed class RapprochementDeProjet(IReadOnlyList<FicheConnue> fiches)
{
    private const int _candidatesMaximum = 5;

    private static readonly HashSet<string> _outils = new(StringComparer.Ordinal)
    {
        "commune", "communes", "rurale", "urbaine", "ville", "mairie", "village", "conseil", "regional", "regionale", "region", "general", "departemental", "departement", "assemblee", "cercle",
        "communaute", "agglomeration", "metropole", "district", "province", "syndicat", "de", "du", "des", "d", "la", "le", "les", "l", "et",
    };

    private readonly List<(FicheConnue Fiche, List<Lieu> Francais, List<Lieu> Partenaires)> _fiches =
        [.. fiches.Select(f => (f, f.NomsFrancais.Select(Lire).OfType<Lieu>().ToList(), f.NomsPartenaires.Select(Lire).OfType<Lieu>().ToList()))];

    public PropositionDeFiche Proposer(Fiches.Contracts.Projet projet)
    {
        var francais = projet.CollectivitesPartenaires.Concat(projet.MaitresOuvrage).Select(Lire).OfType<Lieu>().ToList();
        var partenaires = projet.PartenairesEtrangers.Select(p => p.Nom).OfType<string>().Concat(projet.MaitresOeuvre).Concat(projet.MaitresOuvrage).Select(Lire).OfType<Lieu>().ToList();
        var notes = _fiches.Select(f => (f.Fiche, Ici: Accord(francais, f.Francais), Ailleurs: Accord(partenaires, f.Partenaires))).Where(n => n.Ici > 0 && n.Ailleurs > 0).ToList();
        var sures = notes.Where(n => n is { Ici: 3, Ailleurs: 3 }).ToList();
        if (sures is [var seule])
            return new PropositionDeFiche(seule.Fiche, []);
        return new PropositionDeFiche(null, [.. notes.Where(n => n.Ici + n.Ailleurs >= 3).OrderByDescending(n => n.Ici + n.Ailleurs).ThenBy(n => n.Fiche.Slug, StringComparer.Ordinal).Take(_candidatesMaximum).Select(n => n.Fiche)]);
    }

    // 3 : même nom, même genre ; 2 : l'un des deux seulement approché ; 1 : les deux
    private static int Accord(List<Lieu> uns, List<Lieu> autres)
        => uns.SelectMany(_ => autres, (u, a) => (u.Cle == a.Cle ? 2 : Proches(u.Cle, a.Cle) ? 1 : -2) + (u.Genre == a.Genre ? 1 : 0)).DefaultIfEmpty(0).Max() is var note and > 0 ? note : 0;

    private static Lieu? Lire(string nom)
    {
        var mots = Etiquettes.Cle(nom).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var cle = Analyseur.CleDeLieu(string.Join(' ', mots.Where(m => !_outils.Contains(m))));
        return cle.Length < 2 ? null : new Lieu(cle, Genre(mots));
    }

    private static string Genre(string[] mots)
        => mots.Any(m => m is "regional" or "regionale" or "region") ? "region"
            : mots.Any(m => m is "general" or "departemental" or "departement") ? "departement"
            : mots.Any(m => m is "communaute" or "metropole" or "agglomeration" or "syndicat") ? "epci"
            : mots.Any(m => m is "cercle" or "province") ? "cercle"
            : "commune";

    // une lettre changée, ajoutée ou ôtée, dans un nom d'au moins cinq
    private static bool Proches(string un, string autre) => Math.Min(un.Length, autre.Length) >= 5 && EcartDUneLettre.AuPlus(un, autre);

    private sealed record Lieu(string Cle, string Genre);
}

using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Recherche.Territoires;

/// <summary>Un domaine, et combien de partenariats y travaillent ici.</summary>
public sealed record DomaineIci(string Cle, string Libelle, int Nombre);

/// <summary>Ce que disent les fiches d'un territoire, toutes ensemble.</summary>
public static class Portrait
{
    /// <summary>« Depuis 1968, 130 000 habitants (2006), région de Sikasso. »</summary>
    public static string Ligne(FicheIndex fiche, bool deFrance)
    {
        var (habitants, lieu) = deFrance ? (fiche.HabitantsFrancais, fiche.LieuFrancais) : (fiche.HabitantsPartenaire, fiche.LieuPartenaire ?? fiche.RegionPartenaire);
        var mots = new[]
        {
            lieu,
            habitants is { } nombre ? Francais.Habitants(nombre) + (fiche.DateMiseAJour is { } jour ? $" ({jour.Year})" : "") : null,
            fiche.PremierContact is { } annee ? $"depuis {annee}" : null,
            !deFrance && fiche.RegionActuelle is { } actuelle ? $"aujourd’hui région {Francais.De(actuelle)}" : null,
        }.Where(m => !string.IsNullOrWhiteSpace(m));
        var phrase = string.Join(", ", mots);
        return phrase.Length == 0 ? "La fiche ne dit ni le lieu ni la date." : char.ToUpperInvariant(phrase[0]) + phrase[1..] + (phrase.EndsWith('.') ? "" : ".");
    }

    public static IReadOnlyList<DomaineIci> Domaines(IEnumerable<FicheSituee> fiches, IReadOnlyList<(string Cle, string Libelle)> taxonomie)
    {
        var nombres = fiches.SelectMany(f => f.Domaines).CountBy(c => c, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. taxonomie.Select(d => new DomaineIci(d.Cle, d.Libelle, nombres.GetValueOrDefault(d.Cle))).Where(d => d.Nombre > 0).OrderByDescending(d => d.Nombre)];
    }

    /// <summary>« Le plus ancien depuis 1968, le dernier depuis 2007. » ; null quand aucune fiche ne le dit.</summary>
    public static string? Depuis(IEnumerable<FicheSituee> fiches)
    {
        var annees = fiches.Select(f => f.Fiche.PremierContact).OfType<int>().Order().ToList();
        return annees switch
        {
            [] => null,
            [var seule] => $"Premiers contacts en {seule}.",
            [var premiere, .., var derniere] => premiere == derniere ? $"Premiers contacts en {premiere}." : $"Le plus ancien depuis {premiere}, le dernier venu depuis {derniere}.",
        };
    }

    /// <summary>L'adresse de la liste filtrée : les régions comme les fiches les écrivent.</summary>
    public static string Liste(string? domaine, IEnumerable<FicheSituee> fiches)
    {
        var regions = fiches.Select(f => f.Fiche.RegionPartenaire).OfType<string>().Distinct(StringComparer.Ordinal).Select(r => "region=" + Uri.EscapeDataString(r));
        return "~/fiches?" + string.Join('&', (domaine is null ? [] : new[] { "domaine=" + Uri.EscapeDataString(domaine) }).Concat(regions));
    }
}

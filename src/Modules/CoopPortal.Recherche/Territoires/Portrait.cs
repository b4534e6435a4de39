using CoopPortal.Core.Langues;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using Microsoft.AspNetCore.Html;
using static CoopPortal.Recherche.Langues.Mots;

namespace CoopPortal.Recherche.Territoires;

/// <summary>Un domaine, et combien de partenariats y travaillent ici.</summary>
public sealed record DomaineIci(string Cle, string Libelle, int Nombre);

/// <summary>Ce que disent les fiches d'un territoire, toutes ensemble.</summary>
public static class Portrait
{
    /// <summary>« Depuis 1968, 130 000 habitants (2006), région de Sikasso. »</summary>
    public static IHtmlContent Ligne(FicheIndex fiche, bool deFrance)
    {
        var (habitants, lieu) = deFrance ? (fiche.HabitantsFrancais, fiche.LieuFrancais) : (fiche.HabitantsPartenaire, fiche.LieuPartenaire ?? fiche.RegionPartenaire);
        List<(string Mots, bool Cites)> morceaux = [];
        if (!string.IsNullOrWhiteSpace(lieu))
            morceaux.Add((Francais.Espacer(lieu), true));
        if (habitants is { } nombre)
            morceaux.Add((Ecrit.Habitants(nombre) + (fiche.DateMiseAJour is { } jour ? $" ({jour.Year})" : ""), false));
        if (fiche.PremierContact is { } annee)
            morceaux.Add((T("depuis {0}", annee), false));
        if (!deFrance && fiche.RegionActuelle is { } actuelle)
            morceaux.Add((T("aujourd’hui région {0}", Ecrit.De(actuelle)), false));
        if (morceaux.Count == 0)
            return new HtmlContentBuilder().Append(T("La fiche ne dit ni le lieu ni la date."));
        morceaux[0] = (EnMots.Majuscule(morceaux[0].Mots), morceaux[0].Cites);
        var phrase = Suite.De(", ", [.. morceaux.Select(m => m.Cites ? (object)Suite.TelQuel(m.Mots) : m.Mots)])!;
        return morceaux[^1].Mots.EndsWith('.') ? phrase : phrase.Append(".");
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
            [var seule] => T("Premiers contacts en {0}.", seule),
            [var premiere, .., var derniere] => premiere == derniere ? T("Premiers contacts en {0}.", premiere) : T("Le plus ancien depuis {0}, le dernier venu depuis {1}.", premiere, derniere),
        };
    }

    /// <summary>L'adresse de la liste filtrée : les régions comme les fiches les écrivent.</summary>
    public static string Liste(string? domaine, IEnumerable<FicheSituee> fiches)
    {
        var regions = fiches.Select(f => f.Fiche.RegionPartenaire).OfType<string>().Distinct(StringComparer.Ordinal).Select(r => "region=" + Uri.EscapeDataString(r));
        return "~/fiches?" + string.Join('&', (domaine is null ? [] : new[] { "domaine=" + Uri.EscapeDataString(domaine) }).Concat(regions));
    }
}

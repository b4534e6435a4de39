using CoopPortal.Core.Data;
using CoopPortal.Core.Generations;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Recherche.Chercher;
using CoopPortal.Recherche.Colonnes;
using CoopPortal.Recherche.Equivalences;
using CoopPortal.Recherche.Moteurs;
using CoopPortal.Recherche.Territoires;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using static CoopPortal.Recherche.Langues.Mots;

namespace CoopPortal.Recherche.Suggestions;

/// <summary>Une proposition à la frappe : ce qu'elle est (« Collectivité », « Domaine »…) et où elle mène.</summary>
internal sealed record SuggestionDeRecherche(string Nom, string Genre, string Lien);

/// <summary>
/// Les sigles, domaines et territoires de l'espace qui ont au moins une fiche, puis les collectivités et les fiches, dont le nom commence ainsi,
/// depuis n'importe lequel de ses mots. Deux requêtes bornées : le coût ne dépend pas du nombre de fiches.
/// </summary>
public sealed class SuggestionsDeRecherche(TenantDb db, TantQueLaMarque garde, LexiqueDeLEspace lexique, MemoireDesColonnes memoire, TenantContext tenant, IMemoryCache cache)
{
    internal const int AuPlus = 10;
    private const int NomsLus = 40;
    private const int ParGenre = 4;

    // Des mêmes colonnes sortent les mêmes repères ; dès qu'une fiche change, ils se refont.
    private sealed record Reperes(ColonnesDesFiches De, IReadOnlyList<(string[] Cles, SuggestionDeRecherche Suggestion)> Tous);

    internal async Task<IReadOnlyList<SuggestionDeRecherche>> ChercherAsync(string? tape, string racine, CancellationToken cancellation)
    {
        var cle = NomsCherches.CleTapee(tape is { Length: > 100 } ? tape[..100] : tape);
        if (cle.Length < 2)
            return [];
        var noms = await NomsTapes.LireAsync(db, cle, NomsLus, cancellation);
        var collectivites = noms.DistinctBy(n => (n.Cote, Slug.De(n.Nom))).Take(ParGenre)
            .Select(n => new SuggestionDeRecherche(NomDeCollectivite.Lisible(n.Nom), T("Collectivité"), racine + AdresseDeCollectivite.De(n.Cote, Slug.De(n.Nom))));
        var reperes = await ReperesAsync(cle, racine, cancellation);
        var fiches = await FichesAsync(noms, racine, cancellation);
        return [.. reperes.Take(ParGenre).Concat(collectivites).Concat(fiches).Take(AuPlus)];
    }

    private async Task<IEnumerable<SuggestionDeRecherche>> FichesAsync(List<NomTape> noms, string racine, CancellationToken cancellation)
    {
        var numeros = noms.Select(n => n.Numero).Distinct().Take(ParGenre).ToList();
        var fiches = (await NomsTapes.FichesAsync(db, numeros, cancellation)).ToDictionary(f => f.Numero);
        return numeros.Where(fiches.ContainsKey).Select(n => new SuggestionDeRecherche(fiches[n].Titre, T("Fiche"), $"{racine}/fiches/{fiches[n].Slug}"));
    }

    private async Task<IEnumerable<SuggestionDeRecherche>> ReperesAsync(string cle, string racine, CancellationToken cancellation)
    {
        var colonnes = await memoire.PrendreAsync(db, tenant.Required, cancellation);
        // La racine porte la langue de la page.
        var tiroir = $"reperes:{tenant.Required.Key}:{racine}";
        if (!cache.TryGetValue<Reperes>(tiroir, out var reperes) || reperes!.De != colonnes)
            reperes = cache.Set(tiroir, new Reperes(colonnes, await LireReperesAsync(colonnes, racine, cancellation)), TimeSpan.FromMinutes(1));
        return reperes.Tous.Where(r => Array.Exists(r.Cles, c => c.StartsWith(cle, StringComparison.Ordinal))).Select(r => r.Suggestion);
    }

    private async Task<List<(string[] Cles, SuggestionDeRecherche Suggestion)>> LireReperesAsync(ColonnesDesFiches colonnes, string racine, CancellationToken cancellation)
    {
        var taxonomie = await Taxonomie.GardeeAsync(garde, cancellation);
        var division = tenant.Required.Settings.Divisions.Count > 1 ? EnMots.Majuscule(MotsDesRecettes.Dire(tenant.Required.Settings.Divisions[1])) : T("Territoire");
        string Lien(Demande demande) => $"{racine}/fiches{demande.Adresse()}";
        IEnumerable<SuggestionDeRecherche> Portees(string facette, string genre, Func<string, string> nom) => colonnes.Facettes.First(f => f.Cle == facette).Valeurs
            .Select(v => new SuggestionDeRecherche(nom(v), genre, Lien(new Demande { Filtres = [(facette, v)] })));
        var domaines = taxonomie.Premiers.ToDictionary(d => d.Cle, d => d.Libelle, StringComparer.Ordinal);
        var sigles = (await lexique.ConnusAsync(cancellation)).Sigles.Select(s => new SuggestionDeRecherche($"{s.Sigle}, {s.Sens}", T("Sigle"), Lien(new Demande { Q = s.Sigle })));
        return [.. Portees(Demande.Domaine, T("Domaine"), v => domaines.GetValueOrDefault(v, v))
            .Concat(Portees(Demande.Region, T("Région"), v => v))
            .Concat(Portees(Demande.Territoire, division, v => v))
            .Concat(sigles)
            .Select(s => (NomsCherches.Cles(s.Nom).ToArray(), s))];
    }
}

using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Recherche.Chercher;
using CoopPortal.Recherche.Colonnes;
using CoopPortal.Recherche.Equivalences;
using CoopPortal.Recherche.Moteurs;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Recherche.Suggestions;

/// <summary>Une proposition à la frappe : ce qu'elle est (« Collectivité », « Domaine »…) et où elle mène.</summary>
internal sealed record SuggestionDeRecherche(string Nom, string Genre, string Lien);

/// <summary>
/// Les sigles, domaines et territoires de l'espace qui ont au moins une fiche, puis les collectivités et les fiches, dont le nom commence ainsi,
/// depuis n'importe lequel de ses mots. Deux requêtes bornées : le coût ne dépend pas du nombre de fiches.
/// </summary>
public sealed class SuggestionsDeRecherche(TenantDb db, LexiqueDeLEspace lexique, MemoireDesColonnes memoire, TenantContext tenant)
{
    internal const int AuPlus = 10;
    private const int NomsLus = 40;
    private const int ParGenre = 4;

    private sealed record NomTrouve(string Cle, string Cote, string Nom, int Numero);

    private sealed record FicheNommee(string Titre, string Slug, int Numero);

    internal async Task<IReadOnlyList<SuggestionDeRecherche>> ChercherAsync(string? tape, string racine, CancellationToken cancellation)
    {
        var cle = NomsCherches.CleTapee(tape is { Length: > 100 } ? tape[..100] : tape);
        if (cle.Length < 2)
            return [];
        var fin = cle + "\uffff";
        var noms = await db.Database.SqlQuery<NomTrouve>(
            $"""select "Cle", "Cote", "Nom", "Numero" from "RechercheNoms" where "Cle" >= {cle} and "Cle" < {fin} order by "Cle", "Numero" limit {NomsLus}""").ToListAsync(cancellation);
        var collectivites = noms.DistinctBy(n => (n.Cote, Slug.De(n.Nom))).Take(ParGenre)
            .Select(n => new SuggestionDeRecherche(NomDeCollectivite.Lisible(n.Nom), "Collectivité", racine + AdresseDeCollectivite.De(n.Cote, Slug.De(n.Nom))));
        var reperes = await ReperesAsync(cle, racine, cancellation);
        var fiches = await FichesAsync(noms, racine, cancellation);
        return [.. reperes.Take(ParGenre).Concat(collectivites).Concat(fiches).Take(AuPlus)];
    }

    private async Task<IEnumerable<SuggestionDeRecherche>> FichesAsync(List<NomTrouve> noms, string racine, CancellationToken cancellation)
    {
        var numeros = noms.Select(n => n.Numero).Distinct().Take(ParGenre).ToList();
        if (numeros.Count == 0)
            return [];
        var fiches = await db.Database.SqlQuery<FicheNommee>($"""select f."Titre", f."Slug", r."Numero" from "Fiches" f join "Recherche" r on r."Ref" = f."ItemId" and r."Genre" = 'fiche' """)
            .Where(f => numeros.Contains(f.Numero)).ToListAsync(cancellation);
        return numeros.Select(n => fiches.Find(f => f.Numero == n)).OfType<FicheNommee>().Select(f => new SuggestionDeRecherche(f.Titre, "Fiche", $"{racine}/fiches/{f.Slug}"));
    }

    private async Task<IEnumerable<SuggestionDeRecherche>> ReperesAsync(string cle, string racine, CancellationToken cancellation)
    {
        var colonnes = await memoire.PrendreAsync(db, tenant.Required, cancellation);
        var taxonomie = await Taxonomie.LireAsync(db, cancellation);
        var division = tenant.Required.Settings.Divisions.Count > 1 ? tenant.Required.Settings.Divisions[1] : "territoire";
        string Lien(Demande demande) => $"{racine}/fiches{demande.Adresse()}";
        IEnumerable<SuggestionDeRecherche> Portees(string facette, string genre, Func<string, string> nom) => colonnes.Facettes.First(f => f.Cle == facette).Valeurs
            .Select(v => new SuggestionDeRecherche(nom(v), genre, Lien(new Demande { Filtres = [(facette, v)] })));
        var domaines = taxonomie.Premiers.ToDictionary(d => d.Cle, d => d.Libelle, StringComparer.Ordinal);
        var sigles = (await lexique.ConnusAsync(cancellation)).Sigles.Select(s => new SuggestionDeRecherche($"{s.Sigle}, {s.Sens}", "Sigle", Lien(new Demande { Q = s.Sigle })));
        return Portees(Demande.Domaine, "Domaine", v => domaines.GetValueOrDefault(v, v))
            .Concat(Portees(Demande.Region, "Région", v => v))
            .Concat(Portees(Demande.Territoire, char.ToUpperInvariant(division[0]) + division[1..], v => v))
            .Concat(sigles)
            .Where(s => NomsCherches.Cles(s.Nom).Any(c => c.StartsWith(cle, StringComparison.Ordinal)));
    }
}

using System.Globalization;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Recherche.Chercher;
using CoopPortal.Recherche.Moteurs;
using CoopPortal.Recherche.Territoires;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Recherche.Colonnes;

/// <summary>Lit les tables de listes d'un espace et en fait les colonnes. Ce qui est à l'abri ou retiré n'y est plus, et n'y compte donc pas.</summary>
internal static class LectureDesColonnes
{
    private sealed record Numerote(Guid Ref, string Genre, int Numero, long? Budget);

    public static async Task<ColonnesDesFiches> LireAsync(TenantDb db, France france, DateOnly aujourdhui, CancellationToken cancellation)
    {
        var taxonomie = await Taxonomie.LireAsync(db, cancellation);
        var lieux = new LieuxDesFiches(await Divisions.LireAsync(db, cancellation), france);
        var references = await ReferenceFrancaise.LireAsync(db, null, cancellation);
        var fraicheur = new Tranches(aujourdhui);
        var numeros = await db.Database.SqlQuery<Numerote>($"""select "Ref", "Genre", "Numero", "Budget" from "Recherche" """).ToListAsync(cancellation);
        var fiches = numeros.Where(n => n.Genre == GenreEntree.Fiche).ToDictionary(n => n.Ref);
        var domaines = (await db.Set<FicheDomaine>().AsNoTracking().Select(d => new { d.ItemId, d.Domaine }).ToListAsync(cancellation)).ToLookup(d => d.ItemId, d => d.Domaine);
        var lignes = new List<LigneDeColonnes>();
        await foreach (var f in db.Set<FicheIndex>().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var numero = fiches.GetValueOrDefault(f.ItemId);
            var valeurs = domaines[f.ItemId].Select(d => (Demande.Domaine, taxonomie.Racine(d)))
                .Concat(new[] { f.RegionPartenaire, f.RegionActuelle }.OfType<string>().Select(r => (Demande.Region, r)))
                .Concat(new[] { Familles.De(f.GenreFrancais), Familles.De(f.GenrePartenaire) }.OfType<string>().Select(g => (Demande.Genre, g)))
                .Append((Demande.Territoire, lieux.Division(f) ?? ""))
                .Append((Demande.France, lieux.RegionFrancaise(f, references.GetValueOrDefault(f.ItemId)) ?? ""))
                .Append((Demande.Verifiee, Verification.De(f)))
                .Append((Demande.Debut, f.PremierContact is { } annee ? Decennie(annee) : ""))
                .Append((Demande.Statut, f.Statut ?? ""))
                .Append((Demande.Fraicheur, fraicheur.De(f.VerifieLe)))
                .Append((Demande.Budget, numero?.Budget is { } budget ? TranchesDeBudget.De(budget) : ""));
            lignes.Add(new LigneDeColonnes(f.ItemId, numero?.Numero, f.Titre, f.VerifieLe, f.DateMiseAJour, [.. valeurs.Where(v => v.Item2.Length > 0).Distinct()]));
        }

        return new ColonnesDesFiches(lignes, Demande.Cles, numeros.Where(n => n.Genre == GenreEntree.Souche).ToDictionary(n => n.Numero, n => n.Ref));
    }

    private static string Decennie(int annee) => (annee / 10 * 10).ToString(CultureInfo.InvariantCulture);
}

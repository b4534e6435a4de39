using System.Text.Json;
using CoopPortal.Core.Data;
using CoopPortal.Core.Generations;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Recherche.Equivalences;

/// <summary>Les expressions qui se valent dans un espace, posées par sa recette ; gardées en mémoire tant que sa marque n'a pas changé.</summary>
public sealed class LexiqueDeLEspace(TantQueLaMarque garde)
{
    internal sealed record Equivalents(string Sorte, string Cle, string Dits);

    /// <summary>Les sigles et leur sens, pour les proposer à la frappe.</summary>
    internal sealed record Connus(Lexique Lexique, IReadOnlyList<(string Sigle, string Sens)> Sigles);

    internal async Task<Lexique> LireAsync(CancellationToken cancellation) => (await ConnusAsync(cancellation)).Lexique;

    internal ValueTask<Connus> ConnusAsync(CancellationToken cancellation) => garde.LireAsync(nameof(Lexique), ConnaitreAsync, cancellation);

    private static async Task<Connus> ConnaitreAsync(TenantDb db, CancellationToken cancellation)
    {
        var lignes = await db.Database.SqlQuery<Equivalents>($"""select "Sorte", "Cle", "Dits" from "RechercheEquivalences" """).ToListAsync(cancellation);
        var dits = lignes.Select(l => (l.Sorte, Dits: JsonSerializer.Deserialize<string[]>(l.Dits) ?? [])).ToList();
        var lieux = (await db.Set<Territoire>().AsNoTracking().ToListAsync(cancellation)).Where(t => t.AnciensNoms.Count > 0).Select(t => t.AnciensNoms.Prepend(t.Nom));
        return new Connus(
            new Lexique(dits.Select(d => d.Dits).Concat(lieux)),
            [.. dits.Where(d => d.Sorte == EquivalencesRecipe.Sigle && d.Dits.Length > 1).Select(d => (d.Dits[0], d.Dits[1]))]);
    }
}

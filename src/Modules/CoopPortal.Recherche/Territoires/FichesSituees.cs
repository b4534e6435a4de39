using CoopPortal.Core.Data;
using CoopPortal.Core.Generations;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Recherche.Chercher;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Recherche.Territoires;

/// <summary>Une fiche en ligne, là où elle travaille, et ses domaines de premier niveau.</summary>
public sealed record FicheSituee(FicheIndex Fiche, Situation Situation, IReadOnlyList<string> Domaines)
{
    /// <summary>Ce que l'espace sait de la collectivité française, en plus de ce que la fiche en imprime.</summary>
    public ReferenceFrancaise? Reference { get; init; }

    public string Gauche => Fiche.NomFrancais.Length > 0 && Fiche.NomPartenaire.Length > 0 ? Fiche.NomPartenaire : Fiche.Titre;
    public string? Droite => Fiche.NomFrancais.Length > 0 && Fiche.NomPartenaire.Length > 0 ? Fiche.NomFrancais : null;
}

/// <summary>Toutes les fiches en ligne d'un pays, situées dans ses divisions.</summary>
public sealed record PaysSitue(Divisions Divisions, IReadOnlyList<FicheSituee> Fiches, IReadOnlyList<(string Cle, string Libelle)> Domaines)
{
    private readonly Dictionary<Territoire, List<FicheSituee>> _parTerritoire = Ranger(Fiches, Divisions);

    public IReadOnlyList<FicheSituee> De(Territoire territoire) => _parTerritoire.GetValueOrDefault(territoire) ?? [];

    public int Nombre(Territoire territoire) => De(territoire).Count;

    /// <summary>Celles dont le lieu n'est pas de ceux que la recette connaît.</summary>
    public IReadOnlyList<FicheSituee> NonSituees { get; } = [.. Fiches.Where(f => f.Situation.Region is null)];

    private static Dictionary<Territoire, List<FicheSituee>> Ranger(IReadOnlyList<FicheSituee> fiches, Divisions divisions)
        => fiches.SelectMany(f => f.Situation.Toutes(divisions).Select(t => (t, f))).GroupBy(p => p.t, p => p.f).ToDictionary(g => g.Key, g => g.ToList());
}

/// <summary>Lit les fiches en ligne dans leurs tables de listes, et nulle part ailleurs : ce qui est retiré ou à l'abri n'y est pas.</summary>
public sealed class FichesSituees(TenantDb db, TantQueLaMarque garde)
{
    public async Task<PaysSitue> LireAsync(CancellationToken cancellation)
    {
        var divisions = await Divisions.GardeesAsync(garde, cancellation);
        var taxonomie = await Taxonomie.GardeeAsync(garde, cancellation);
        var domaines = (await db.Set<FicheDomaine>().AsNoTracking().ToListAsync(cancellation)).ToLookup(d => d.ItemId, d => taxonomie.Racine(d.Domaine));
        var ordre = taxonomie.Premiers.Select((d, rang) => (d.Cle, rang)).ToDictionary(d => d.Cle, d => d.rang, StringComparer.Ordinal);
        var fiches = await db.Set<FicheIndex>().AsNoTracking().OrderBy(f => f.Slug).ToListAsync(cancellation);
        var references = await ReferenceFrancaise.LireAsync(db, null, cancellation);
        return new PaysSitue(
            divisions,
            [.. fiches.Select(f => new FicheSituee(f, Reperage.Situer(f, divisions), [.. domaines[f.ItemId].Distinct(StringComparer.Ordinal).OrderBy(c => ordre.GetValueOrDefault(c, int.MaxValue))]) { Reference = references.GetValueOrDefault(f.ItemId) })],
            taxonomie.Premiers);
    }
}

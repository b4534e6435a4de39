using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Contracts.Masques;

/// <summary>
/// Le questionnaire d'une fiche une fois ses masques posés : une réponse masquée n'y est plus publique. La page, la recherche et les sorties,
/// qui suivent toutes la visibilité du questionnaire, n'ont rien d'autre à savoir.
/// </summary>
public sealed class LecteurDeMasques(TenantDb db)
{
    /// <summary>Devant le chemin d'une réponse des projets de la fiche.</summary>
    public const string DuProjet = "projet.";

    public async Task<Questionnaire> VuAsync(Questionnaire questionnaire, Guid itemId, CancellationToken cancellation)
    {
        var masques = await ChampsAsync(itemId, cancellation);
        return Masquer(questionnaire, masques);
    }

    /// <summary>La même chose pour un projet de cette fiche.</summary>
    public async Task<Questionnaire> VuDuProjetAsync(Questionnaire questionnaire, string? fiche, CancellationToken cancellation)
    {
        var masques = fiche is null ? [] : await (from m in db.Set<Masque>()
                                                  join i in db.Items on m.ItemId equals i.Id
                                                  where i.Type == Types.Partenariat && i.Slug == fiche && m.Champ.StartsWith(DuProjet)
                                                  select m.Champ).ToListAsync(cancellation);
        return Masquer(questionnaire, masques.Select(m => m[DuProjet.Length..]).ToHashSet(StringComparer.Ordinal));
    }

    public Task<HashSet<string>> ChampsAsync(Guid itemId, CancellationToken cancellation)
        => db.Set<Masque>().Where(m => m.ItemId == itemId).Select(m => m.Champ).Distinct().ToHashSetAsync(StringComparer.Ordinal, cancellation);

    public static Questionnaire Masquer(Questionnaire questionnaire, IReadOnlySet<string> masques) => masques.Count == 0 ? questionnaire : questionnaire with
    {
        Sections = [.. questionnaire.Sections.Select(s => s with { Champs = [.. s.Champs.Select(c => Masquer(c, masques))] })],
    };

    private static Champ Masquer(Champ champ, IReadOnlySet<string> masques) => champ with
    {
        Visibilite = masques.Contains(champ.Cle) && champ.Visibilite == Visibilite.Public ? Visibilite.Membres : champ.Visibilite,
        // Un tableau masqué l'est case par case : c'est ainsi que la page le lit.
        Champs = [.. champ.Champs.Select(sous => (masques.Contains(champ.Cle) || masques.Contains($"{champ.Cle}.{sous.Cle}")) && sous.Visibilite == Visibilite.Public ? sous with { Visibilite = Visibilite.Membres } : sous)],
    };
}

using CoopPortal.Campagnes.Campagnes;
using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Tableau;

/// <summary>Compose le suivi : le même nombre de requêtes pour dix fiches et pour mille.</summary>
public sealed class LectureDuSuivi(TenantDb db, FaitsDuTour faits)
{
    public async Task<Suivi> LireAsync(Perimetre perimetre, CancellationToken cancellation)
    {
        if (perimetre.PasOuverte)
        {
            return new Suivi(perimetre, [], 0, 0);
        }

        var sujets = perimetre.Campagne is not { Id: var campagne } ? null
            : await db.Set<SujetDeCampagne>().AsNoTracking().Where(s => s.CampagneId == campagne).ToDictionaryAsync(s => s.SujetId, s => s.EstSouche, cancellation);
        var fiches = await db.Set<FicheIndex>().AsNoTracking().ToListAsync(cancellation);
        var souches = sujets is null || !sujets.ContainsValue(true) ? [] : await db.Set<Souche>().AsNoTracking().ToListAsync(cancellation);
        if (sujets is not null)
        {
            fiches.RemoveAll(f => !sujets.ContainsKey(f.ItemId));
            souches.RemoveAll(s => !sujets.ContainsKey(s.Id));
        }

        var lus = await faits.LireAsync(perimetre, cancellation);
        var domaines = await DomainesAsync(cancellation);
        IEnumerable<SujetSuivi> suivis =
        [
            .. fiches.Select(f => Composer(f, lus, domaines[f.ItemId])),
            .. souches.Select(s => new SujetSuivi(s.Id, s.Slug, s.Titre, new EtatDate(EtatDeSuivi.SansPersonne, null)) { EstSouche = true, NomFrancais = s.CoteFrancais ?? "", NomPartenaire = s.CotePartenaire ?? "" }),
        ];
        return new Suivi(
            perimetre,
            [.. suivis.OrderBy(s => Analyseur.Plier(s.Titre), StringComparer.Ordinal).ThenBy(s => s.Id)],
            sujets is null ? 0 : sujets.Count(s => !s.Value) - fiches.Count,
            sujets is null ? 0 : sujets.Count(s => s.Value) - souches.Count);
    }

    private static SujetSuivi Composer(FicheIndex fiche, FaitsLus lus, IEnumerable<string> domaines)
    {
        var cotes = lus.CotesDe(fiche.ItemId);
        DateOnly? verifiee = fiche.VerifieLe is { } instant ? DateOnly.FromDateTime(instant) : null;
        return new SujetSuivi(fiche.ItemId, fiche.Slug, fiche.Titre, RegleDEtat.DeLaFiche(cotes.Select(c => c.Etat), lus.Equipe(fiche.ItemId)))
        {
            NomFrancais = fiche.NomFrancais,
            NomPartenaire = fiche.NomPartenaire,
            Territoire = fiche.RegionPartenaire?.Trim() ?? "",
            Domaines = [.. domaines.Distinct(StringComparer.Ordinal)],
            Cotes = cotes,
            AFaire = fiche.AFaire,
            Dernier = verifiee is null || fiche.DateMiseAJour > verifiee ? fiche.DateMiseAJour : verifiee,
        };
    }

    private async Task<ILookup<Guid, string>> DomainesAsync(CancellationToken cancellation)
    {
        var parents = await db.Set<Domaine>().AsNoTracking().ToDictionaryAsync(d => d.Cle, d => d.Parent, StringComparer.Ordinal, cancellation);
        var lignes = await db.Set<FicheDomaine>().AsNoTracking().ToListAsync(cancellation);
        return lignes.ToLookup(l => l.ItemId, l => parents.GetValueOrDefault(l.Domaine) ?? l.Domaine);
    }
}

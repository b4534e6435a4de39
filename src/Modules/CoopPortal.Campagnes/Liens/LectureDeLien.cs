using CoopPortal.Campagnes.Confirmations;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Liens;

public enum EtatDuLien
{
    Ouvert,
    Repondu,
    Expire,
    Revoque,

    /// <summary>Le mandat de la personne a pris fin depuis l'envoi.</summary>
    SansMandat,

    /// <summary>Altéré, inventé, ou d'un autre espace : on ne dit pas lequel.</summary>
    Inconnu,
}

/// <summary>Ce qu'un lien ouvre : la fiche en ligne, le côté et la collectivité au nom de laquelle on répond.</summary>
public sealed record LienLu(EtatDuLien Etat, LienFiche? Lien = null, FicheIndex? Fiche = null, ReadVersion? Version = null, string Collectivite = "")
{
    /// <summary>La confirmation déjà faite par ce lien.</summary>
    public Confirmation? Confirmation { get; init; }
}

/// <summary>Lit un lien sans rien changer : les messageries ouvrent les liens avant les personnes.</summary>
public sealed class LectureDeLien(TenantDb db, ContentStore store, FichesDues dues, TimeProvider clock)
{
    private const int LongueurMaximale = 100;

    public async Task<LienLu> LireAsync(string? jeton, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(jeton) || jeton.Length > LongueurMaximale)
        {
            return new LienLu(EtatDuLien.Inconnu);
        }

        var empreinte = LienFiche.Hacher(jeton);
        var lien = await db.Set<LienFiche>().AsNoTracking().SingleOrDefaultAsync(l => l.Empreinte == empreinte, cancellation);
        var fiche = lien is null ? null : await db.Set<FicheIndex>().AsNoTracking().SingleOrDefaultAsync(f => f.ItemId == lien.FicheId, cancellation);
        if (lien is null || fiche is null || await store.PublishedAsync(Types.Partenariat, fiche.Slug, cancellation) is not { } version)
        {
            return new LienLu(EtatDuLien.Inconnu);
        }

        var nom = await db.Set<Collectivite>().Where(c => c.Id == lien.CollectiviteId).Select(c => c.Nom).SingleAsync(cancellation);
        return new LienLu(await EtatAsync(lien, cancellation), lien, fiche, version, nom)
        {
            Confirmation = lien.UtiliseLe is not { } at ? null : await db.Set<Confirmation>().AsNoTracking()
                .SingleOrDefaultAsync(c => c.ItemId == lien.FicheId && c.AccountId == lien.AccountId && c.Cote == lien.Cote && c.At == at, cancellation),
        };
    }

    private async Task<EtatDuLien> EtatAsync(LienFiche lien, CancellationToken cancellation)
        => lien.RevoqueLe is not null ? EtatDuLien.Revoque
            : lien.UtiliseLe is not null || lien.CorrigeLe is not null ? EtatDuLien.Repondu
            : lien.ExpireLe <= clock.GetUtcNow().UtcDateTime ? EtatDuLien.Expire
            : await ParleEncoreAsync(lien, cancellation) ? EtatDuLien.Ouvert
            : EtatDuLien.SansMandat;

    /// <summary>Un lien déjà répondu peut encore servir à corriger ou à s'en aller, tant qu'il n'est ni expiré ni retiré et que la personne parle encore.</summary>
    public async Task<bool> VautEncoreAsync(LienFiche lien, CancellationToken cancellation)
        => lien.RevoqueLe is null && lien.ExpireLe > clock.GetUtcNow().UtcDateTime && await ParleEncoreAsync(lien, cancellation);

    /// <summary>La personne tient-elle encore, aujourd'hui, le mandat au nom duquel ce lien lui était écrit ?</summary>
    public Task<bool> ParleEncoreAsync(LienFiche lien, CancellationToken cancellation)
        => db.Set<Mandat>().EnCours(dues.Jour(clock.GetUtcNow()))
            .AnyAsync(m => m.AccountId == lien.AccountId && m.CollectiviteId == lien.CollectiviteId
                && db.Owners.Any(o => o.ItemId == lien.FicheId && o.Cote == lien.Cote && o.CollectiviteId == m.CollectiviteId), cancellation);
}

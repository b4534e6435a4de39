using CoopPortal.Campagnes.Appels;
using CoopPortal.Campagnes.Confirmations;
using CoopPortal.Campagnes.Contacts;
using CoopPortal.Campagnes.Liens;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Campagnes.Reponses;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Tableau;

/// <summary>Un fait daté, d'un côté d'une fiche, et la personne quand on la connaît.</summary>
public sealed record FaitDate(Guid FicheId, string Cote, DateTime Le, Guid? Qui = null);

/// <summary>Lit, depuis le début d'un tour, tout ce qui dit où en est une fiche. Chaque table se lit une fois, pour tout l'espace.</summary>
public sealed class FaitsDuTour(TenantDb db, PersonnesDuTour personnes, PropositionsDites propositions)
{
    public async Task<FaitsLus> LireAsync(Perimetre perimetre, CancellationToken cancellation)
    {
        var (depuis, jusqua) = (perimetre.Depuis, perimetre.Jusqua);
        var confirmations = await db.Set<Confirmation>().Where(c => c.At >= depuis && c.At <= jusqua)
            .Select(c => new { c.ItemId, c.Cote, c.At, Entiere = c.Sections == null }).ToListAsync(cancellation);
        var liens = await db.Set<LienFiche>().Where(l => l.OuvertLe >= depuis && l.OuvertLe <= jusqua)
            .Select(l => new FaitDate(l.FicheId, l.Cote, l.OuvertLe!.Value, l.AccountId)).ToListAsync(cancellation);
        var rappels = await db.Set<Relance>().Where(r => r.EcriteLe >= depuis && r.EcriteLe <= jusqua)
            .Select(r => new FaitDate(r.FicheId, r.Cote, r.EcriteLe, r.AccountId)).ToListAsync(cancellation);
        var departs = await db.Set<Depart>().Where(d => d.TraiteLe == null || d.At >= depuis)
            .Select(d => new { d.FicheId, d.Cote, d.At, d.AccountId, Traite = d.TraiteLe != null }).ToListAsync(cancellation);
        var appels = await db.Set<AppelPasse>().Where(a => a.At >= depuis && a.At <= jusqua)
            .Select(a => new { a.FicheId, a.Cote, a.At, a.Issue }).ToListAsync(cancellation);
        var refuses = await (from r in db.Set<Relance>()
                             join m in db.Mails on r.CourrielId equals m.Id
                             where r.EcriteLe >= depuis && m.State == MailState.Dead
                             select new FaitDate(r.FicheId, r.Cote, r.EcriteLe, r.AccountId)).ToListAsync(cancellation);
        // sans mandat : rien ne vaut avant qu'un animateur ne l'ait lu
        var aValider = await db.Set<ReponseAValider>().Where(r => r.Attend == 1).Select(r => new FaitDate(r.FicheId, r.Cote, r.RecueLe, null)).ToListAsync(cancellation);
        var dites = await propositions.LireAsync(depuis, jusqua, cancellation);
        var (parCote, refus, mortes) = await personnes.LireAsync(cancellation);
        var parties = departs.Where(d => !d.Traite).Select(d => (d.FicheId, d.Cote, d.AccountId)).ToHashSet();
        return new FaitsLus
        {
            Personnes = parCote,
            Refus = refus,
            AdressesMortes = mortes,
            Parties = parties,
            Refuses = refuses.ToLookup(Cle),
            EnRelecture = Propositions(dites, PasDeProposition.EnAttente).Concat(aValider).ToLookup(Cle),
            Corrigees = Propositions(dites, PasDeProposition.Publiee).ToLookup(Cle),
            Confirmees = confirmations.Where(c => c.Entiere).Select(c => new FaitDate(c.ItemId, c.Cote, c.At)).ToLookup(Cle),
            Gestes = liens
                .Concat(confirmations.Where(c => !c.Entiere).Select(c => new FaitDate(c.ItemId, c.Cote, c.At)))
                .Concat(appels.Where(a => a.Issue is IssueDAppel.ACorriger or IssueDAppel.Rappeler).Select(a => new FaitDate(a.FicheId, a.Cote, a.At)))
                .Concat(dites.Where(d => d is { Pas: PasDeProposition.Commencee, Cote: not null }).Select(d => new FaitDate(d.ItemId, d.Cote!, d.Le)))
                .ToLookup(Cle),
            Ecrits = rappels.ToLookup(Cle),
            Departs = departs.Select(d => new FaitDate(d.FicheId, d.Cote, d.At, d.AccountId)).ToLookup(Cle),
            RefusAuTelephone = appels.Where(a => a.Issue == IssueDAppel.Refuse).Select(a => new FaitDate(a.FicheId, a.Cote, a.At)).ToLookup(Cle),
        };
    }

    private static IEnumerable<FaitDate> Propositions(IReadOnlyList<PropositionDite> dites, PasDeProposition pas)
        => dites.Where(d => d.Pas == pas).Select(d => new FaitDate(d.ItemId, d.Cote ?? FaitsLus.Equipier, d.Le));

    private static (Guid, string) Cle(FaitDate fait) => (fait.FicheId, fait.Cote);
}

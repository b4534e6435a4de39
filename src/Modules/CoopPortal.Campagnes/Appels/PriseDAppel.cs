using CoopPortal.Campagnes.Confirmations;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Appels;

/// <summary>Ce que l'écran d'appel demande de noter.</summary>
/// <param name="Sections">celles qu'on a confirmées ; null pour la fiche entière.</param>
public sealed record SaisieDAppel(Guid Id, Guid CampagneId, Guid FicheId, int Version, Guid CollectiviteId, IssueDAppel Issue)
{
    public string? Qualite { get; init; }
    public IReadOnlyCollection<string>? Sections { get; init; }
    public DateOnly? RappelerLe { get; init; }
    public string? Note { get; init; }

    public bool QuelquUnARepondu => Issue is not (IssueDAppel.PasJoint or IssueDAppel.MauvaisNumero);
}

/// <summary>L'acte qui note un appel : la qualité de la personne est gardée, jamais son nom. Une confirmation entre dans la même transaction.</summary>
public sealed class PriseDAppel(TenantDb db, ConfirmationParTelephone confirmation, Journal journal, Caller caller, TimeProvider clock)
{
    public async Task<IssueDeConfirmation> FaireAsync(SaisieDAppel saisie, CancellationToken cancellation)
    {
        var collectivite = await (from o in db.Owners
                                  join c in db.Set<Collectivite>() on o.CollectiviteId equals c.Id
                                  where o.ItemId == saisie.FicheId && c.Id == saisie.CollectiviteId
                                  select new { c.Nom, o.Cote }).FirstOrDefaultAsync(cancellation);
        if (collectivite is null || (saisie.QuelquUnARepondu && !Qualites.Toutes.ContainsKey(saisie.Qualite ?? "")))
        {
            return IssueDeConfirmation.Refusee;
        }

        if (await db.Set<AppelPasse>().AnyAsync(a => a.Id == saisie.Id, cancellation))
        {
            return IssueDeConfirmation.DejaNotee;
        }

        db.Add(Appel(saisie, collectivite.Cote));
        journal.Write(new Author(caller.AccountId, caller.Name!), "Appel", saisie.FicheId, Francais.Espacer($"Appel pour {collectivite.Nom}{(saisie.QuelquUnARepondu ? $" ({Qualites.EnClair(saisie.Qualite!).ToLowerInvariant()})" : "")} : {Phrase(saisie)}."));
        return saisie.Issue == IssueDAppel.Confirmee ? await ConfirmerAsync(saisie, collectivite.Cote, cancellation) : await SauverAsync(saisie, cancellation);
    }

    // La confirmation sauve tout ce que le contexte a reçu : l'appel et elle s'écrivent ensemble, ou pas du tout.
    private async Task<IssueDeConfirmation> ConfirmerAsync(SaisieDAppel saisie, string cote, CancellationToken cancellation)
    {
        var issue = await confirmation.FaireAsync(new Confirmations.Appel(saisie.Id, saisie.FicheId, saisie.Version, saisie.CollectiviteId, cote, saisie.Qualite!, saisie.Sections), cancellation);
        if (issue != IssueDeConfirmation.Notee)
        {
            db.ChangeTracker.Clear();
        }

        return issue;
    }

    private async Task<IssueDeConfirmation> SauverAsync(SaisieDAppel saisie, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return IssueDeConfirmation.Notee;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await db.Set<AppelPasse>().AnyAsync(a => a.Id == saisie.Id, cancellation))
            {
                return IssueDeConfirmation.DejaNotee;
            }

            throw;
        }
    }

    private AppelPasse Appel(SaisieDAppel saisie, string cote) => new()
    {
        Id = saisie.Id,
        CampagneId = saisie.CampagneId,
        FicheId = saisie.FicheId,
        Cote = cote,
        CollectiviteId = saisie.CollectiviteId,
        At = clock.GetUtcNow().UtcDateTime,
        ParId = caller.AccountId!.Value,
        Par = caller.Name!,
        Issue = saisie.Issue,
        Qualite = saisie.QuelquUnARepondu ? saisie.Qualite : null,
        RappelerLe = saisie.Issue == IssueDAppel.Rappeler ? saisie.RappelerLe : null,
        Note = string.IsNullOrWhiteSpace(saisie.Note) ? null : saisie.Note.Trim(),
    };

    // Le journal dit l'issue, jamais la note ni le nom.
    private static string Phrase(SaisieDAppel saisie) => saisie.Issue switch
    {
        IssueDAppel.ACorriger => "des corrections recueillies par téléphone sont à écrire",
        IssueDAppel.Rappeler => $"à rappeler le {Francais.Date(saisie.RappelerLe!.Value)}",
        var issue => AppelsEnMots.Dire(issue),
    };
}

using System.Globalization;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Theme;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Liens;

/// <summary>
/// Un lien qui ne vaut plus en demande un autre : il part à la seule adresse de la personne pour qui il était fait, si elle parle
/// encore pour sa collectivité, et une fois par jour au plus (la clé du courriel le tient). La réponse ne dit pas lequel de ces cas.
/// </summary>
public sealed class NouveauLien(
    TenantDb db, PlatformDb platform, TenantContext tenant, LectureDeLien lecture, PublicLinks links, Outbox outbox, Journal journal, TimeProvider clock)
{
    /// <returns>faux quand ce lien n'est à personne.</returns>
    public async Task<bool> DemanderAsync(string jeton, CancellationToken cancellation)
    {
        var lu = await lecture.LireAsync(jeton, cancellation);
        if (lu.Lien is not { } ancien || lu.Etat is EtatDuLien.Inconnu)
        {
            return false;
        }

        if (lu.Etat is EtatDuLien.Expire or EtatDuLien.Revoque && await lecture.ParleEncoreAsync(ancien, cancellation) && await AdresseAsync(ancien.AccountId, cancellation) is { } adresse)
        {
            await EnvoyerAsync(lu, ancien, adresse, cancellation);
        }

        return true;
    }

    private Task<string?> AdresseAsync(Guid accountId, CancellationToken cancellation)
        => platform.MembresDe(tenant.Required.Key).Where(a => a.Id == accountId).Select(a => a.Email).SingleOrDefaultAsync(cancellation);

    private async Task EnvoyerAsync(LienLu lu, LienFiche ancien, string adresse, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var cause = string.Create(CultureInfo.InvariantCulture, $"nouveau-lien:{ancien.AccountId:N}:{ancien.FicheId:N}:{ancien.Cote}:{tenant.Required.Jour(now):yyyyMMdd}");
        if (await db.Mails.AnyAsync(m => m.CauseKey == cause, cancellation))
        {
            return;
        }

        var jeton = LienFiche.NouveauJeton();
        var lien = Suivant(ancien, jeton, now);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        try
        {
            db.Add(lien);
            journal.Write(new Author(ancien.AccountId, ancien.Nom), nameof(NouveauLien), ancien.FicheId, $"Un nouveau lien part à la personne qui répond pour {lu.Collectivite}, à sa demande.", DOu.Lien);
            await outbox.AddAsync(db, tenant.Required, Rediger(lu, lien, jeton, adresse, cause), cancellation);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            outbox.Wake();
        }
        catch (DbUpdateException) when (db.Mails.AsNoTracking().Any(m => m.CauseKey == cause))
        {
            // Le même bouton pressé deux fois.
            db.ChangeTracker.Clear();
        }
    }

    private static LienFiche Suivant(LienFiche ancien, string jeton, DateTime now) => new()
    {
        Empreinte = LienFiche.Hacher(jeton),
        FicheId = ancien.FicheId,
        Cote = ancien.Cote,
        CollectiviteId = ancien.CollectiviteId,
        AccountId = ancien.AccountId,
        Nom = ancien.Nom,
        CreeLe = now,
        ExpireLe = now + LienFiche.Duree,
        CampagneId = ancien.CampagneId,
    };

    private MailDraft Rediger(LienLu lu, LienFiche lien, string jeton, string adresse, string cause)
    {
        var espace = tenant.Required;
        var modele = new ModeleCourriel
        {
            Entete = $"CoopPortal, groupe-pays {espace.Name}",
            Titre = "Votre nouveau lien",
            Salutation = ModeleCourriel.Saluer(lien.Nom),
            Paragraphes = [$"Vous avez demandé un nouveau lien pour la fiche {lu.Fiche!.Titre}. Vous répondez pour {lu.Collectivite} : une minute suffit, sans mot de passe."],
            Boutons = [new LienCourriel("Ouvrir ma fiche", links.To(espace, $"/lien/{jeton}"))],
            SousBoutons = "Rien n’est enregistré avant que vous n’ayez répondu sur la page.",
            Pied =
            [
                new PiedCourriel($"Ce lien est personnel et cesse le {Francais.Date(DateOnly.FromDateTime(lien.ExpireLe))}."),
                new PiedCourriel("Vous n’avez rien demandé ? Ne faites rien : sans ce lien, personne ne répond à votre place."),
            ],
        };
        return new MailDraft(cause, adresse, $"{modele.Titre} – {lu.Fiche.Titre}", GabaritCourriel.Html(modele), GabaritCourriel.Texte(modele)) { ReplyTo = espace.Settings.ReplyTo };
    }
}

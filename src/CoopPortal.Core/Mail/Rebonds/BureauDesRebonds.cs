using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Core.Mail.Rebonds;

/// <summary>Ce qu'un message reçu a donné, et la phrase qui le dit.</summary>
public sealed record Depouillement(IssueDeRebond Issue, string Phrase);

/// <summary>Prend un message qui nous revient, trouve l'espace et le courriel dont il parle, et l'y note.</summary>
public sealed class BureauDesRebonds(TenantRegistry registry, TenantScopes scopes, Databases databases)
{
    /// <exception cref="IOException">le message ne se lit pas.</exception>
    public async Task<Depouillement> DepouillerAsync(Stream message, DOu dOu, CancellationToken cancellation)
    {
        var octets = new byte[LectureDAvis.PlusGros];
        var lus = await message.ReadAtLeastAsync(octets, octets.Length, throwOnEndOfStream: false, cancellation);
        if (LectureDAvis.Lire(octets.AsSpan(0, lus)) is not { } avis)
        {
            return new Depouillement(IssueDeRebond.PasUnAvis, "Ce message n'est pas un avis de non-remise : rien n'est noté.");
        }

        if (avis.MailId is not { } mail)
        {
            return new Depouillement(IssueDeRebond.Etranger, "Cet avis ne nomme aucun courriel de ce portail : rien n'est noté.");
        }

        if (avis.Remises.FirstOrDefault(r => r.Action == "failed") is not { } echec)
        {
            return new Depouillement(IssueDeRebond.RienAFaire, $"Le courriel n'est pas perdu ({avis.Remises[0].Action}, {avis.Remises[0].Statut}) : rien n'est noté.");
        }

        if (avis.Espace == TenantKey.Platform)
        {
            return await PlateformeAsync(mail, echec, cancellation);
        }

        if (avis.Espace is null || await registry.FindAsync(avis.Espace, cancellation) is not { } tenant)
        {
            return new Depouillement(IssueDeRebond.Etranger, $"L'espace « {avis.Espace} » n'existe pas ici : rien n'est noté.");
        }

        var definitif = StatutDeRemise.EstDefinitif(echec.Statut);
        var issue = await scopes.RunAsync(tenant, s => s.GetRequiredService<NoteDeRebond>().NoterAsync(mail, echec.Statut, echec.Diagnostic, definitif, cancellation), cancellation, dOu);
        return new Depouillement(issue, issue switch
        {
            IssueDeRebond.Note when definitif => $"Noté dans l'espace {tenant.Key} : l'adresse ne reçoit plus rien ({echec.Statut}), on ne lui écrit plus.",
            IssueDeRebond.Note => $"Noté dans l'espace {tenant.Key} : ce courriel n'est pas arrivé ({echec.Statut}), l'adresse reste bonne.",
            IssueDeRebond.DejaNote => $"Déjà noté dans l'espace {tenant.Key}.",
            _ => $"L'espace {tenant.Key} n'a pas envoyé ce courriel : rien n'est noté.",
        });
    }

    // Une connexion n'a ni fiche ni animatrice : l'exploitant lit le refus dans « mail list --platform ».
    private async Task<Depouillement> PlateformeAsync(Guid mail, Remise echec, CancellationToken cancellation)
    {
        await using var platform = databases.Platform();
        var reponse = $"Revenu ({echec.Statut}) : {echec.Diagnostic}";
        var note = await platform.Mails.Where(m => m.Id == mail).ExecuteUpdateAsync(s => s.SetProperty(m => m.LastAnswer, reponse), cancellation);
        return note > 0
            ? new Depouillement(IssueDeRebond.Note, $"Noté : un courriel de connexion n'est pas arrivé ({echec.Statut}).")
            : new Depouillement(IssueDeRebond.Etranger, "La plateforme n'a pas envoyé ce courriel : rien n'est noté.");
    }
}

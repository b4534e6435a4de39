using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Imports.Comptoir.EnRegard;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Imports.Comptoir.Decisions;

/// <summary>Ce que l'acceptation en bloc a fait.</summary>
public sealed record BilanDAcceptation(int Fiches, int Souches, int Inchangees, int Tenues)
{
    public int Toutes => Fiches + Souches + Inchangees;
}

/// <summary>Accepte tout ce qui est sûr d'un import, en une transaction et une ligne de journal. Ce qui est douteux, ressemblant ou tenu attend.</summary>
public sealed class AcceptationDesSures(TenantDb db, Regards regards, MiseEnLigne miseEnLigne, Cloture cloture, Journal journal, Caller caller, TimeProvider clock)
{
    /// <returns>null quand quelqu'un d'autre décidait au même instant : rien n'est écrit.</returns>
    public async Task<BilanDAcceptation?> FaireAsync(ImportRecu import, CancellationToken cancellation)
    {
        var author = new Author(caller.AccountId, caller.Name!);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        try
        {
            var sure = (await db.Set<Proposition>().Where(p => p.ImportId == import.Id).Where(Proposition.EnAttente).OrderBy(p => p.Rang).ToListAsync(cancellation)).FindAll(p => p.EstSure);
            var report = new BilanDAcceptation(0, 0, 0, 0);
            foreach (var proposition in sure)
            {
                // Une à une : deux propositions d'un même fichier peuvent toucher la même fiche.
                var issue = proposition.Genre == GenreDeProposition.Souche
                    ? await miseEnLigne.SoucheAsync(proposition, import.Nom, cancellation)
                    : await miseEnLigne.FicheAsync(await regards.OuvrirAsync(proposition, cancellation), import.Nom, author, cancellation);
                report = issue switch
                {
                    Issue.Tenue => report with { Tenues = report.Tenues + 1 },
                    Issue.Inchangee => report with { Inchangees = report.Inchangees + 1 },
                    _ when proposition.Genre == GenreDeProposition.Souche => report with { Souches = report.Souches + 1 },
                    _ => report with { Fiches = report.Fiches + 1 },
                };
                if (issue != Issue.Tenue)
                {
                    proposition.Decider(EtatDeProposition.Acceptee, author.Name, clock.GetUtcNow().UtcDateTime);
                }
            }

            if (report.Toutes == 0)
            {
                return report;
            }

            journal.Write(author, "Reprise", null, $"« {import.Nom} » : {report.Fiches} fiches et {report.Souches} partenariats connus acceptés en bloc, {report.Inchangees} déjà en ligne.");
            await db.SaveChangesAsync(cancellation);
            await cloture.FaireAsync(import, cancellation);
            await transaction.CommitAsync(cancellation);
            return report;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return null;
        }
    }
}

using System.Text.Json;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Relecture.Publications;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Programmations;

/// <summary>Approuve une proposition pour une heure à venir, ou revient dessus. L'horloge publie ; rien n'est en ligne avant.</summary>
public sealed class Programmer(TenantDb db, Publication publication, RendezVous rendezVous, Journal journal, Caller caller, TenantContext tenant, TimeProvider clock)
{
    /// <param name="retenus">chemins des conflits où la proposition est choisie.</param>
    /// <returns>ce qui l'empêche, en une phrase ; null quand c'est fait.</returns>
    public async Task<string?> FaireAsync(Examen examen, IReadOnlySet<string> retenus, DateTime pour, CancellationToken cancellation)
    {
        if (await publication.EmpechementAsync(examen, cancellation) is { } empechement)
        {
            return empechement;
        }

        var connue = await db.Set<Programmation>().SingleOrDefaultAsync(p => p.SoumissionId == examen.Soumission.Id, cancellation);
        var vus = JsonSerializer.Serialize(examen.Conflits.Select(c => c.Chemin));
        var choix = JsonSerializer.Serialize(retenus.Order(StringComparer.Ordinal));
        if (connue is { Etat: EtatDeProgrammation.Prevue } && connue.Pour == pour && connue.Retenus == choix && connue.Vus == vus)
        {
            return null;
        }

        // Annoncé d'abord : une annonce de trop ne coûte rien, une de moins laisserait passer l'heure.
        await rendezVous.Dues.AnnounceAsync(tenant.Required.Key, pour, cancellation);
        var programmation = connue ?? new Programmation { SoumissionId = examen.Soumission.Id, Pour = pour, Par = caller.Name!, DecideeLe = Now, Retenus = choix, Vus = vus };
        if (connue is null)
        {
            db.Add(programmation);
        }

        (programmation.Pour, programmation.Par, programmation.ParCompte, programmation.DecideeLe) = (pour, caller.Name!, caller.AccountId, Now);
        (programmation.Retenus, programmation.Vus, programmation.Etat, programmation.Raison) = (choix, vus, EtatDeProgrammation.Prevue, null);
        programmation.Revision++;
        journal.Write(Moi, nameof(Programmation), examen.Item.Id, $"Publication de « {examen.Item.Title} » prévue le {EnMots(pour)}.");
        return await SauverAsync(cancellation) ? null : "Un collègue vient de répondre à cette proposition. Relisez-la.";
    }

    /// <returns>faux quand il n'y avait plus rien à annuler.</returns>
    public async Task<bool> AnnulerAsync(Guid soumission, CancellationToken cancellation)
    {
        var prevue = await db.Set<Programmation>().SingleOrDefaultAsync(p => p.SoumissionId == soumission && p.Etat == EtatDeProgrammation.Prevue, cancellation);
        if (prevue is null)
        {
            return false;
        }

        prevue.Etat = EtatDeProgrammation.Annulee;
        prevue.Raison = $"Annulée par {caller.Name}.";
        prevue.Revision++;
        var item = await (from s in db.Set<Soumissions.Soumission>() join i in db.Items on s.ItemId equals i.Id where s.Id == soumission select i).SingleAsync(cancellation);
        journal.Write(Moi, nameof(Programmation), item.Id, $"Publication prévue de « {item.Title} » annulée ; la proposition attend de nouveau.");
        return await SauverAsync(cancellation);
    }

    /// <summary>« mardi 1er décembre à 9 h 00 », à l'heure du pays.</summary>
    public string EnMots(DateTime utc)
    {
        var local = tenant.Required.Local(utc);
        return $"{Francais.JourDeLaSemaine(DateOnly.FromDateTime(local))} à {Francais.Heure(TimeOnly.FromDateTime(local))}";
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private Author Moi => new(caller.AccountId, caller.Name!);

    private async Task<bool> SauverAsync(CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}

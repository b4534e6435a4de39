using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Comptes.Moi;

/// <summary>L'acte par lequel une personne dit ce que les membres de l'espace voient d'elle. Le journal dit qu'elle l'a changé, jamais ses coordonnées.</summary>
public sealed class ChoixDeVisibilite(TenantDb db, Journal journal, Caller caller, TimeProvider clock)
{
    public Task<VisibiliteDeMembre?> ActuelAsync(CancellationToken cancellation)
        => db.Set<VisibiliteDeMembre>().AsNoTracking().SingleOrDefaultAsync(v => v.AccountId == caller.AccountId, cancellation);

    public async Task<Issue> FaireAsync(bool figure, bool courriel, string? telephone, CancellationToken cancellation)
    {
        var numero = string.IsNullOrWhiteSpace(telephone) ? null : telephone.Trim();
        if (numero?.Length > VisibiliteDeMembre.TelephoneMaximum)
        {
            return Issue.Non($"Ce numéro est trop long : {VisibiliteDeMembre.TelephoneMaximum} signes au plus. Rien n’a changé.");
        }

        var choix = await db.Set<VisibiliteDeMembre>().SingleOrDefaultAsync(v => v.AccountId == caller.AccountId, cancellation);
        if (choix is null)
        {
            choix = new VisibiliteDeMembre { AccountId = caller.AccountId!.Value };
            db.Add(choix);
        }

        (choix.Absente, choix.MontreCourriel, choix.Telephone, choix.DepuisLe) = (!figure, courriel, numero, clock.GetUtcNow().UtcDateTime);
        journal.Write(new Author(caller.AccountId, caller.Name!), "Annuaire", null, "Ce que les membres voient de cette personne a changé.");
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (db.Set<VisibiliteDeMembre>().AsNoTracking().Any(v => v.AccountId == caller.AccountId))
        {
            // Le même bouton pressé deux fois : le premier envoi l'a écrit.
            db.ChangeTracker.Clear();
        }

        return Issue.Oui(figure ? "C’est noté : l’annuaire montre ce que vous avez choisi." : "C’est noté : vous ne figurez plus dans l’annuaire.");
    }
}

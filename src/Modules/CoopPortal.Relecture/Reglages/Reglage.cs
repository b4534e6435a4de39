using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Reglages;

/// <summary>Change la façon de relire de l'espace, note une absence ou l'ôte. Chaque geste est au journal ; le refaire ne change rien.</summary>
public sealed class Reglage(TenantDb db, Journal journal, Caller caller, TenantContext tenant, TimeProvider clock)
{
    public const int RemplacantMaximum = 200;
    private Author Moi => new(caller.AccountId, caller.Name!);

    /// <returns>faux quand rien n'a changé, ou qu'un collègue changeait les mêmes réglages.</returns>
    public async Task<bool> ReglerAsync(RegleDEtapes etapes, int joursTravailles, int delai, CancellationToken cancellation)
    {
        var reglages = await db.Set<ReglagesDeRelecture>().SingleOrDefaultAsync(cancellation);
        if (reglages is null)
        {
            reglages = new ReglagesDeRelecture();
            db.Add(reglages);
        }
        else if (reglages.Etapes == etapes && reglages.JoursTravailles == joursTravailles && reglages.Delai == delai)
        {
            return false;
        }

        (reglages.Etapes, reglages.JoursTravailles, reglages.Delai) = (etapes, joursTravailles, delai);
        reglages.Revision++;
        journal.Write(Moi, nameof(Reglage), null, $"La relecture est réglée : {EnMots(etapes)} ; délai de {delai} {Francais.Pluriel(delai, "jour ouvré", "jours ouvrés")}.");
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

    /// <returns>ce qu'il faut corriger, ou null quand l'absence est notée.</returns>
    public async Task<string?> AbsenterAsync(DateOnly? du, DateOnly? au, string? remplacant, CancellationToken cancellation)
    {
        var today = tenant.Required.Jour(clock.GetUtcNow().UtcDateTime);
        if (du is not { } debut || au is not { } fin)
        {
            return "Donnez le premier et le dernier jour de l’absence.";
        }

        if (fin < debut || fin < today)
        {
            return fin < debut ? "Le dernier jour vient avant le premier : échangez-les." : "Cette absence est déjà finie.";
        }

        if (string.IsNullOrWhiteSpace(remplacant) || remplacant.Trim().Length > RemplacantMaximum)
        {
            return $"Dites qui remplace l’équipe, en {RemplacantMaximum} caractères au plus : les auteurs liront ce nom.";
        }

        var nom = remplacant.Trim();
        if (await db.Set<Absence>().AnyAsync(a => a.OteeLe == null && a.Du == debut && a.Au == fin && a.Remplacant == nom, cancellation))
        {
            return null;
        }

        db.Add(new Absence { Du = debut, Au = fin, Remplacant = nom, Par = caller.Name!, NoteeLe = clock.GetUtcNow().UtcDateTime });
        journal.Write(Moi, nameof(Absence), null, $"Absence de l’équipe notée, du {Francais.Date(debut)} au {Francais.Date(fin)}.");
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    /// <returns>faux quand elle l'était déjà.</returns>
    public async Task<bool> OterAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.Set<Absence>().SingleOrDefaultAsync(a => a.Id == id && a.OteeLe == null, cancellation) is not { } absence)
        {
            return false;
        }

        absence.OteeLe = clock.GetUtcNow().UtcDateTime;
        journal.Write(Moi, nameof(Absence), null, $"Absence du {Francais.Date(absence.Du)} au {Francais.Date(absence.Au)} ôtée.");
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    public static string EnMots(RegleDEtapes etapes) => etapes switch
    {
        RegleDEtapes.Aucune => "les propositions paraissent dès l’envoi",
        RegleDEtapes.AutrePartie => "l’autre partie donne son accord, puis l’équipe publie",
        RegleDEtapes.Elu => "un élu donne son accord, puis l’équipe publie",
        _ => "l’équipe relit et publie",
    };
}

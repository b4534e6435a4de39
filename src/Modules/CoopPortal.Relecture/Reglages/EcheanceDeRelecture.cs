using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Relecture.Soumissions;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Reglages;

/// <summary>Quand une proposition devrait être relue, d'après les jours travaillés de l'équipe, et qui la remplace. Les jours fériés ne sont pas connus.</summary>
public sealed class EcheanceDeRelecture(TenantDb db, TenantContext tenant)
{
    private ReglagesDeRelecture? _reglages;

    public async Task<ReglagesDeRelecture> ReglagesAsync(CancellationToken cancellation)
        => _reglages ??= await db.Set<ReglagesDeRelecture>().AsNoTracking().SingleOrDefaultAsync(cancellation) ?? new ReglagesDeRelecture();

    /// <summary>Le dernier jour du délai ordinaire.</summary>
    public async Task<DateOnly> DeAsync(Soumission soumission, CancellationToken cancellation)
        => De(tenant.Required.Jour(soumission.At), await ReglagesAsync(cancellation));

    /// <summary>Compte <c>Delai</c> jours travaillés après l'envoi.</summary>
    public static DateOnly De(DateOnly envoi, ReglagesDeRelecture reglages)
    {
        var jour = envoi;
        for (var restants = reglages.JoursTravailles == 0 ? 0 : reglages.Delai; restants > 0;)
        {
            jour = jour.AddDays(1);
            restants -= reglages.Travaille(jour.DayOfWeek) ? 1 : 0;
        }

        return jour;
    }

    // Le premier jour travaillé après l'échéance : « avant le lundi », jamais « avant le samedi » d'une équipe qui n'y est pas.
    private static DateOnly Suivant(DateOnly echeance, ReglagesDeRelecture reglages)
        => Enumerable.Range(1, 7).Select(echeance.AddDays).FirstOrDefault(j => reglages.Travaille(j.DayOfWeek), echeance.AddDays(1));

    /// <summary>L'absence de ce jour, s'il y en a une.</summary>
    public Task<Absence?> AbsenceAsync(DateOnly jour, CancellationToken cancellation)
        => db.Set<Absence>().AsNoTracking().Where(a => a.OteeLe == null && a.Du <= jour && a.Au >= jour).OrderByDescending(a => a.Au).FirstOrDefaultAsync(cancellation);

    /// <summary>« L'équipe d'animation relit en général sous 5 jours ouvrés : avant le mardi 1er décembre. »</summary>
    public async Task<string> PhraseAsync(DateTime envoi, CancellationToken cancellation)
    {
        var reglages = await ReglagesAsync(cancellation);
        var jour = tenant.Required.Jour(envoi);
        var phrase = $"L’équipe d’animation relit en général sous {reglages.Delai} {Francais.Pluriel(reglages.Delai, "jour ouvré", "jours ouvrés")} : avant le {Francais.JourDeLaSemaine(Suivant(De(jour, reglages), reglages))}.";
        return await AbsenceAsync(jour, cancellation) is { } absence
            ? Francais.Espacer($"{phrase} Elle est absente jusqu’au {Francais.JourDeLaSemaine(absence.Au)} ; {absence.Remplacant} la remplace.")
            : Francais.Espacer(phrase);
    }
}

using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Core.Mail.Dispatch;

/// <summary>
/// Un serveur qui coupe au milieu du texte laisse chaque fois un courriel retenu : la boîte n'en essaie plus qu'un,
/// puis attend 1, 3, 9… minutes, jusqu'à ce qu'un envoi réussisse.
/// </summary>
internal static class Pause
{
    /// <returns>l'heure avant laquelle la boîte n'essaie rien ; null quand rien ne s'est coupé depuis le dernier envoi réussi.</returns>
    public static async Task<DateTime?> JusquaAsync(DbContext db, CancellationToken cancellation)
    {
        var essais = db.Set<Essai>();
        var parti = await essais.Where(e => e.Issue == IssueDEssai.Parti).MaxAsync(e => (DateTime?)e.Le, cancellation) ?? DateTime.UnixEpoch;
        var doutes = await essais.Where(e => e.Issue == IssueDEssai.Doute && e.Le > parti).Select(e => e.Le).ToListAsync(cancellation);
        return doutes.Count == 0 ? null : doutes.Max() + BackOff.After(Math.Min(doutes.Count, BackOff.MaxAttempts), 0.5);
    }
}

using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Mail.Rebonds;
using CoopPortal.Core.Protection;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Envois;

/// <summary>Un courriel tel que la boîte d'envoi le montre.</summary>
public sealed record Courriel(Guid Id, string A, string Objet, MailState Etat, DateTime RangeLe, DateTime DuLe, DateTime? PartiLe, int Essais, string? Mots, Guid Vu)
{
    public bool ALAbri => Etat == MailState.Held && CourriersRetenus.EstALAbri(Mots);
}

/// <summary>Une adresse à laquelle on n'écrit plus, et ce qu'en a dit le dernier avis.</summary>
public sealed record AdressePerdue(Guid RebondId, string Adresse, string Statut, string? Diagnostic, DateTime RecuLe);

/// <summary>La boîte d'envoi de l'espace, à lire.</summary>
public sealed class BoiteDEnvoi(TenantDb db, TimeProvider clock)
{
    public const int Montres = 100;
    private static readonly TimeSpan _recent = TimeSpan.FromDays(30);

    public Task<int> NombreAsync(CancellationToken cancellation, params IReadOnlyCollection<MailState> etats) => db.Mails.CountAsync(m => etats.Contains(m.State), cancellation);

    public Task<List<Courriel>> ListerAsync(CancellationToken cancellation, params IReadOnlyCollection<MailState> etats)
        => Lire(db.Mails.Where(m => etats.Contains(m.State)).OrderBy(m => m.DueAt).ThenBy(m => m.Id).Take(Montres)).ToListAsync(cancellation);

    /// <summary>Les plus récents d'abord.</summary>
    public Task<List<Courriel>> PartisAsync(CancellationToken cancellation)
    {
        var depuis = clock.GetUtcNow().UtcDateTime - _recent;
        return Lire(db.Mails.Where(m => m.State == MailState.Sent && m.SentAt > depuis).OrderByDescending(m => m.SentAt).ThenBy(m => m.Id).Take(Montres)).ToListAsync(cancellation);
    }

    public Task<Courriel?> UnAsync(Guid id, CancellationToken cancellation) => Lire(db.Mails.Where(m => m.Id == id)).SingleOrDefaultAsync(cancellation);

    public Task<List<Essai>> HistoireAsync(Guid id, CancellationToken cancellation)
        => db.Set<Essai>().AsNoTracking().Where(e => e.MailId == id).OrderBy(e => e.Le).ThenBy(e => e.Id).ToListAsync(cancellation);

    public Task<List<Rebond>> RetoursAsync(Guid id, CancellationToken cancellation)
        => db.Set<Rebond>().AsNoTracking().Where(r => r.MailId == id).OrderBy(r => r.RecuLe).ToListAsync(cancellation);

    public async Task<IReadOnlyList<AdressePerdue>> PerduesAsync(CancellationToken cancellation)
    {
        var rebonds = await db.Set<Rebond>().AsNoTracking().Where(r => r.Definitif && r.LeveLe == null).OrderByDescending(r => r.RecuLe).ToListAsync(cancellation);
        return [.. rebonds.DistinctBy(r => r.Adresse).Select(r => new AdressePerdue(r.Id, r.Adresse, r.Statut, r.Diagnostic, r.RecuLe))];
    }

    private static IQueryable<Courriel> Lire(IQueryable<OutgoingMail> mails)
        => mails.AsNoTracking().Select(m => new Courriel(m.Id, m.To, m.Subject, m.State, m.CreatedAt, m.DueAt, m.SentAt, m.Attempts, m.LastAnswer, m.Lease ?? Guid.Empty));
}

using System.Threading.RateLimiting;

namespace CoopPortal.Core.Access;

/// <summary>Tant de passages au plus par clé et par fenêtre de temps. Rien n'en est écrit : tout est en mémoire, et s'oublie avec la fenêtre.</summary>
public sealed class LimiteParCle(int permis, TimeSpan fenetre) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _cles = PartitionedRateLimiter.Create<string, string>(
        cle => RateLimitPartition.GetFixedWindowLimiter(cle, _ => new FixedWindowRateLimiterOptions { PermitLimit = permis, Window = fenetre }),
        StringComparer.Ordinal);

    public bool Accepte(string cle)
    {
        using var lease = _cles.AttemptAcquire(cle);
        return lease.IsAcquired;
    }

    public void Dispose() => _cles.Dispose();
}

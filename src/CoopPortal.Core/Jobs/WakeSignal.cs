using System.Threading.Channels;

namespace CoopPortal.Core.Jobs;

/// <summary>Réveille dans ce processus qui travaille en arrière-plan ; plusieurs réveils n'en font qu'un.</summary>
public abstract class WakeSignal
{
    private readonly Channel<bool> _channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Wake() => _channel.Writer.TryWrite(true);

    /// <summary>Rend la main au réveil (vrai), ou quand <paramref name="patience"/> est passée (faux).</summary>
    public async Task<bool> WaitAsync(TimeSpan patience, TimeProvider clock, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var timer = new CancellationTokenSource(patience, clock);
        using var registration = timer.Token.Register(limit.Cancel);
        try
        {
            return await _channel.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // La patience est passée : c'est l'heure d'un tour, pas une erreur.
            return false;
        }
    }
}

using System.Collections.Concurrent;
using CoopPortal.Core.Jobs;

namespace CoopPortal.Imports.Comptoir.Atelier;

/// <summary>Réveille l'ouvrier du comptoir, et prévient la page qui attend un peu de voir si son travail est déjà fait.</summary>
public sealed class SignalDuComptoir : WakeSignal
{
    private readonly ConcurrentDictionary<Guid, Attente> _attentes = new();

    /// <summary>À prendre avant de valider l'acte : un ouvrier déjà éveillé peut finir avant qu'on ne l'attende.</summary>
    public Attente Attendre(Guid import) => _attentes.GetOrAdd(import, id => new Attente(this, id));

    public void Finir(Guid import)
    {
        if (_attentes.TryGetValue(import, out var attente))
        {
            attente.Fini.TrySetResult();
        }
    }

    /// <summary>L'attente d'un import ; à rendre.</summary>
    public sealed class Attente(SignalDuComptoir signal, Guid import) : IDisposable
    {
        internal TaskCompletionSource Fini { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Réveille l'ouvrier, puis rend la main quand il a fini, ou quand <paramref name="patience"/> est passée.</summary>
        public async Task AttendreAsync(TimeSpan patience, CancellationToken cancellation)
        {
            signal.Wake();
            await Task.WhenAny(Fini.Task, Task.Delay(patience, cancellation));
        }

        public void Dispose() => signal._attentes.TryRemove(import, out _);
    }
}

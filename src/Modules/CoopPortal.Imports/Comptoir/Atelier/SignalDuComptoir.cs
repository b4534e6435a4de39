using System.Collections.Concurrent;
using CoopPortal.Core.Jobs;

namespace CoopPortal.Imports.Comptoir.Atelier;

/// <summary>Réveille l'ouvrier du comptoir, et prévient la page qui attend un peu de voir si son travail est déjà fait.</summary>
public sealed class SignalDuComptoir : WakeSignal
{
    private readonly ConcurrentDictionary<Guid, Attente> _attentes = new();
    private readonly ConcurrentDictionary<Guid, int> _lus = new();

    /// <summary>À prendre avant de valider l'acte : un ouvrier déjà éveillé peut finir avant qu'on ne l'attende.</summary>
    public Attente Attendre(Guid import) => _attentes.GetOrAdd(import, id => new Attente(this, id));

    /// <summary>Ce qui est lu d'un texte, de 0 à 100 ; null quand aucun ouvrier d'ici ne le lit.</summary>
    public int? Lu(Guid import) => _lus.TryGetValue(import, out var lu) ? lu : null;

    public IProgress<int> Suivre(Guid import) => new Suivi(this, import);

    public void Finir(Guid import)
    {
        _lus.TryRemove(import, out _);
        if (_attentes.TryGetValue(import, out var attente))
        {
            attente.Fini.TrySetResult();
        }
    }

    private sealed class Suivi(SignalDuComptoir signal, Guid import) : IProgress<int>
    {
        public void Report(int value) => signal._lus[import] = value;
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

using System.Diagnostics;

namespace CoopPortal.Benchmarks.Support;

/// <summary>Compte les commandes qu'EF envoie aux bases, et ce qu'elles durent.</summary>
internal sealed class CommandesSql : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> _abonnements = [];
    private int _total;

    public CommandesSql() => _abonnements.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public int Total => Volatile.Read(ref _total);

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            _abonnements.Add(value.Subscribe(this, nom => nom.EndsWith("CommandExecuting", StringComparison.Ordinal)));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key.EndsWith("CommandExecuting", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref _total);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _abonnements.ForEach(a => a.Dispose());
}

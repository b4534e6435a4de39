using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CoopPortal.Tests.Support;

/// <summary>Les commandes qui partent vers la base SQLite d'un espace, et les tables qu'elles lisent.</summary>
public sealed partial class LecturesSql : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentQueue<string> _commandes = new();
    private readonly ConcurrentQueue<IDisposable> _abonnements = new();
    private readonly string _cle;

    public LecturesSql(string cle)
    {
        _cle = cle;
        _abonnements.Enqueue(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Total => _commandes.Count;

    public IReadOnlyCollection<string> Commandes => _commandes;

    public IReadOnlySet<string> Tables => _commandes.SelectMany(c => Lue().Matches(c)).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

    public int DeTable(string table) => _commandes.Count(c => Lue().Matches(c).Any(m => m.Groups[1].Value == table));

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory)
        {
            _abonnements.Enqueue(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandEventData { Command: var commande } && value.Key.EndsWith("CommandExecuting", StringComparison.Ordinal)
            && commande.Connection?.DataSource.Contains(_cle, StringComparison.Ordinal) == true)
        {
            _commandes.Enqueue(commande.CommandText);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        foreach (var abonnement in _abonnements)
        {
            abonnement.Dispose();
        }
    }

    private const string DbLoggerCategory = "Microsoft.EntityFrameworkCore";

    [GeneratedRegex("(?:from|join)\\s+\"?([A-Za-z]+)\"?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lue();
}

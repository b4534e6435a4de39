namespace CoopPortal.Tests.Core.Mail.Pannes;

/// <summary>
/// Arrête trois connexions au même instant, chacune à son point de l'échange, pour que l'essai tue alors l'envoyeur.
/// Le dernier point, « après la réponse », ne répond 250 qu'à la seconde où il sera tué.
/// </summary>
internal sealed class Guet(IReadOnlyList<(Etape Etape, int Servis, bool Repond)> points)
{
    private readonly Lock _verrou = new();
    private readonly Dictionary<int, int> _places = [];
    private readonly TaskCompletionSource _tous = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _lacher = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _arretes;

    /// <summary>Finit quand chaque connexion attend à son point.</summary>
    public Task Tous => _tous.Task;

    public void Lacher() => _lacher.TrySetResult();

    public async Task<string?> ConduireAsync(Contact contact)
    {
        int place;
        lock (_verrou)
        {
            if (!_places.TryGetValue(contact.Connexion, out place))
            {
                place = _places.Count;
                _places[contact.Connexion] = place;
            }
        }

        if (place >= points.Count || points[place].Etape != contact.Etape || points[place].Servis != contact.Servis)
        {
            return contact.Convenu;
        }

        if (Interlocked.Increment(ref _arretes) == points.Count)
        {
            _tous.TrySetResult();
        }

        await _lacher.Task;
        return points[place].Repond ? contact.Convenu : null;
    }
}

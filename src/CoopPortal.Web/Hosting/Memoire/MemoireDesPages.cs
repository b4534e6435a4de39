using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace CoopPortal.Web.Hosting.Memoire;

/// <summary>La section <c>Memoire</c> de la configuration.</summary>
public sealed class MemoireOptions
{
    public const string Section = "Memoire";

    /// <summary>Faux : chaque page se refait à chaque visite, pour mesurer ou pour chercher une panne.</summary>
    public bool Active { get; set; } = true;

    /// <summary>Mémoire que les pages gardées occupent au plus, en mébioctets.</summary>
    public int Mebioctets { get; set; } = 64;

    /// <summary>Une page que personne n'a demandée depuis tant de minutes rend sa place.</summary>
    public int Repos { get; set; } = 30;
}

/// <summary>
/// La demande à laquelle une page répond : l'espace que le nom d'hôte désigne, le chemin entier, et ce qui compte des paramètres.
/// </summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct Cle(string? Hote, string Chemin, string Parametres);

/// <summary>
/// Les pages gardées. Une par demande : une nouvelle marque remplace l'ancienne page, rien ne s'accumule. Quand la place manque, ou au repos,
/// les moins demandées partent. Les pages à paramètres ont leur quart à elles : une rafale de recherches n'en chasse pas les fiches.
/// </summary>
internal sealed class MemoireDesPages(IOptions<MemoireOptions> options, TimeProvider clock)
{
    private readonly Casier _simples = new(options.Value.Mebioctets * 1024L * 1024L * 3 / 4, TimeSpan.FromMinutes(options.Value.Repos), clock);
    private readonly Casier _parametrees = new(options.Value.Mebioctets * 1024L * 1024L / 4, TimeSpan.FromMinutes(options.Value.Repos), clock);

    public bool Active { get; } = options.Value.Active;

    public long Octets => _simples.Octets + _parametrees.Octets;

    public int Nombre => _simples.Nombre + _parametrees.Nombre;

    public PageGardee? Trouver(in Cle cle) => Casier(cle).Trouver(cle);

    public void Garder(in Cle cle, PageGardee page) => Casier(cle).Garder(cle, page);

    /// <summary>À dire quand une page a pris une forme de plus.</summary>
    public void Alourdir(in Cle cle, long octets) => Casier(cle).Alourdir(octets);

    private Casier Casier(in Cle cle) => cle.Parametres.Length == 0 ? _simples : _parametrees;
}

internal sealed class Casier(long place, TimeSpan repos, TimeProvider clock)
{
    private readonly ConcurrentDictionary<Cle, PageGardee> _pages = new();
    private readonly Lock _menage = new();
    private long _octets;
    private long _menageA = clock.GetTimestamp();

    public long Octets => Interlocked.Read(ref _octets);

    public int Nombre => _pages.Count;

    public PageGardee? Trouver(in Cle cle)
    {
        if (!_pages.TryGetValue(cle, out var page))
        {
            return null;
        }

        page.ServieA = clock.GetTimestamp();
        return page;
    }

    public void Garder(in Cle cle, PageGardee page)
    {
        page.ServieA = clock.GetTimestamp();
        _pages[cle] = page;
        Alourdir(page.Poids);
        if (Octets > place || clock.GetElapsedTime(Interlocked.Read(ref _menageA)) > repos)
        {
            Ranger();
        }
    }

    public void Alourdir(long octets) => Interlocked.Add(ref _octets, octets);

    // Sans minuterie : le ménage se fait quand on range une page, et recompte ce qui reste.
    private void Ranger()
    {
        if (!_menage.TryEnter())
        {
            return;
        }

        try
        {
            Interlocked.Exchange(ref _menageA, clock.GetTimestamp());
            var reste = 0L;
            foreach (var (cle, page) in _pages.OrderByDescending(p => p.Value.ServieA))
            {
                if (reste + page.Poids > place * 3 / 4 || clock.GetElapsedTime(page.ServieA) > repos)
                {
                    _pages.TryRemove(KeyValuePair.Create(cle, page));
                }
                else
                {
                    reste += page.Poids;
                }
            }

            Interlocked.Exchange(ref _octets, reste);
        }
        finally
        {
            _menage.Exit();
        }
    }
}

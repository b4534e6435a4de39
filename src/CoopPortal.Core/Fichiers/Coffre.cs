using System.Security.Cryptography;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using Microsoft.Extensions.Options;

namespace CoopPortal.Core.Fichiers;

/// <summary>
/// Les octets des fichiers d'un espace, dans son dossier, hors de ce que le portail sert de lui-même. Un contenu y est une fois,
/// nommé par son empreinte ; il s'écrit sous un nom d'attente, puis se renomme : il n'y en a jamais la moitié.
/// </summary>
public sealed class Coffre(IOptions<PortalOptions> options)
{
    /// <summary>Le plus lourd qu'un fichier puisse être, en octets.</summary>
    public const long TailleMaximum = 10_000_000;

    public string Dossier(string espace) => Path.Combine(options.Value.TenantFolder(TenantKey.Checked(espace)), "fichiers");

    public string Chemin(string espace, string empreinte) => Path.Combine(Dossier(espace), empreinte[..2], empreinte);

    /// <summary>Écrit sous un nom d'attente. À ranger par <see cref="Ranger"/>, ou à oublier par <see cref="EnAttente.Dispose"/>.</summary>
    public async Task<EnAttente> RecevoirAsync(string espace, Stream contenu, CancellationToken cancellation)
    {
        var attente = Path.Combine(Dossier(espace), "attente");
        Directory.CreateDirectory(attente);
        var chemin = Path.Combine(attente, Guid.NewGuid().ToString("N"));
        var flux = new FileStream(chemin, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.Asynchronous);
        try
        {
            await contenu.CopyToAsync(flux, cancellation);
            flux.Flush(flushToDisk: true);
            flux.Position = 0;
            return new EnAttente(chemin, flux, Convert.ToHexStringLower(await SHA256.HashDataAsync(flux, cancellation)));
        }
        catch
        {
            await flux.DisposeAsync();
            File.Delete(chemin);
            throw;
        }
    }

    /// <summary>À prendre autour d'un dépôt comme d'un ménage : un contenu ne s'efface pas pendant qu'on s'y rattache.</summary>
    public Task<FileLock> VerrouAsync(string espace, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Dossier(espace));
        return FileLock.TakeAsync(Path.Combine(Dossier(espace), ".verrou"), cancellation);
    }

    public void Ranger(string espace, EnAttente recu)
    {
        var chemin = Chemin(espace, recu.Empreinte);
        Directory.CreateDirectory(Path.GetDirectoryName(chemin)!);
        recu.Fermer();
        if (!File.Exists(chemin))
        {
            File.Move(recu.Chemin, chemin);
        }
    }

    public void Effacer(string espace, string empreinte) => File.Delete(Chemin(espace, empreinte));

    /// <summary>Les empreintes des contenus rangés.</summary>
    public IReadOnlyList<string> Rangees(string espace)
        => Directory.Exists(Dossier(espace)) ? [.. Directory.EnumerateFiles(Dossier(espace), "*", SearchOption.AllDirectories).Select(Path.GetFileName).OfType<string>().Where(n => n.Length == 64)] : [];

    /// <summary>Ce qu'un arrêt a laissé en attente depuis plus d'un jour.</summary>
    public void OublierLesAttentes(string espace, DateTime maintenant)
    {
        var attente = Path.Combine(Dossier(espace), "attente");
        foreach (var reste in Directory.Exists(attente) ? Directory.GetFiles(attente) : [])
        {
            if (File.GetLastWriteTimeUtc(reste) < maintenant.AddDays(-1))
            {
                File.Delete(reste);
            }
        }
    }
}

/// <summary>Un contenu écrit, pas encore rangé.</summary>
public sealed class EnAttente(string chemin, FileStream contenu, string empreinte) : IDisposable
{
    public string Chemin => chemin;
    public Stream Contenu => contenu;
    public string Empreinte => empreinte;
    public long Taille { get; } = contenu.Length;

    internal void Fermer() => contenu.Dispose();

    public void Dispose()
    {
        contenu.Dispose();
        File.Delete(chemin);
    }
}

using CoopPortal.Core.Content;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CoopPortal.Core.Mail.Rebonds;

/// <summary>
/// Relève un dossier où un serveur de courrier dépose ce qui nous revient : une boîte maildir (<c>new/</c>) ou des fichiers.
/// Un message lu passe dans <c>lus/</c>, un message qui n'est pas pour nous dans <c>autres/</c>. Relu, il ne compte pas deux fois.
/// </summary>
public sealed class ReleveDesRebonds(BureauDesRebonds bureau, IOptions<MailOptions> options, TimeProvider clock, ILogger<ReleveDesRebonds> logger) : BackgroundService
{
    private const int ParTour = 500;

    /// <summary>Un relevé ; rend le nombre de messages rangés.</summary>
    public async Task<int> ReleverAsync(string dossier, CancellationToken cancellation)
    {
        var entree = Directory.Exists(Path.Combine(dossier, "new")) ? Path.Combine(dossier, "new") : dossier;
        var ranges = 0;
        foreach (var fichier in Directory.EnumerateFiles(entree).Where(f => !Path.GetFileName(f).StartsWith('.')).Order(StringComparer.Ordinal).Take(ParTour).ToList())
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                Ranger(dossier, fichier, await LireAsync(fichier, cancellation));
                ranges++;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // Il reste à sa place : le prochain relevé le reprend, les autres n'attendent pas.
                logger.LogError(e, "Le message {Fichier} du dossier des retours n'a pas pu être noté", fichier);
            }
        }

        return ranges;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Bounces.Folder is not { Length: > 0 } dossier)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            // Le démarrage n'attend pas le premier relevé.
            await Task.Delay(TimeSpan.FromMinutes(options.Value.Bounces.Minutes), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await ReleverAsync(dossier, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                logger.LogError(e, "Le dossier des retours {Dossier} ne se lit pas", dossier);
            }
        }
    }

    private async Task<bool> LireAsync(string fichier, CancellationToken cancellation)
    {
        await using var message = File.OpenRead(fichier);
        var lu = await bureau.DepouillerAsync(message, DOu.Horloge, cancellation);
        logger.LogInformation("{Fichier} : {Phrase}", Path.GetFileName(fichier), lu.Phrase);
        return lu.Issue is not (IssueDeRebond.PasUnAvis or IssueDeRebond.Etranger);
    }

    private static void Ranger(string dossier, string fichier, bool pourNous)
    {
        var cible = Directory.CreateDirectory(Path.Combine(dossier, pourNous ? "lus" : "autres")).FullName;
        File.Move(fichier, Path.Combine(cible, Path.GetFileName(fichier)), overwrite: true);
    }
}

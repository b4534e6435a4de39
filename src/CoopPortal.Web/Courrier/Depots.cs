using CoopPortal.Core.Mail.Transport;

namespace CoopPortal.Web.Courrier;

/// <summary>Les courriels déposés dans le dossier, les plus récents d'abord. Un nom demandé n'est cherché que parmi eux.</summary>
public sealed class Depots(FolderTransport folder)
{
    public IReadOnlyList<string> Noms() => !Directory.Exists(folder.Folder)
        ? []
        : [.. Directory.EnumerateFiles(folder.Folder, "*.eml").Select(f => Path.GetFileName(f)!).OrderDescending(StringComparer.Ordinal)];

    public async Task<CourrielDepose?> LireAsync(string nom, CancellationToken cancellation)
        => Noms().Contains(nom, StringComparer.Ordinal)
            ? await CourrielDepose.LireAsync(nom, Path.Combine(folder.Folder, nom), cancellation)
            : null;
}

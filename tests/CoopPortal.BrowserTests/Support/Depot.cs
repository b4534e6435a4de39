namespace CoopPortal.BrowserTests.Support;

/// <summary>Les dossiers autour du programme d'essai.</summary>
internal static class Depot
{
    private static readonly Lazy<string> _racine = new(() =>
    {
        var dossier = new DirectoryInfo(AppContext.BaseDirectory);
        while (dossier is not null && !File.Exists(Path.Combine(dossier.FullName, "CoopPortal.sln")))
        {
            dossier = dossier.Parent;
        }

        return dossier?.FullName ?? throw new InvalidOperationException("Les essais se lancent depuis le dépôt : CoopPortal.sln est introuvable au-dessus d'eux.");
    });

    /// <summary>Un fichier de « ../shared », à côté du dépôt.</summary>
    public static string Partage(params string[] morceaux) => Path.Combine([_racine.Value, "..", "shared", .. morceaux]);

    /// <summary>Le dossier des captures d'échec, que git ignore.</summary>
    public static string Captures => Path.Combine(_racine.Value, "tests", "CoopPortal.BrowserTests", "TestResults");
}

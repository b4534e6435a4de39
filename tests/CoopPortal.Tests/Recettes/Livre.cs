using System.Text;
using Xunit;

namespace CoopPortal.Tests.Recettes;

/// <summary>Les documents de départ, à côté du dépôt ; un essai qui en a besoin est sauté là où ils manquent.</summary>
internal static class Livre
{
    public static string Lire(string nom)
    {
        var chemin = Path.Combine(Depot.Racine, "..", "shared", "seeds", nom);
        Assert.SkipUnless(File.Exists(chemin), $"{nom} n'est pas à côté du dépôt.");
        return File.ReadAllText(chemin, Encoding.UTF8);
    }

    /// <summary>Les lignes du répertoire 2008, à partir de 1.</summary>
    public static string[] Lignes() => Lire("repertoire-mali-2008.txt").ReplaceLineEndings("\n").Split('\n');
}

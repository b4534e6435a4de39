using System.Diagnostics;
using CoopPortal.Benchmarks.Livre;
using CoopPortal.Benchmarks.Support;
using CoopPortal.Imports.Repertoire;

namespace CoopPortal.Benchmarks.Figures;

/// <summary>La lecture seule, puis l'import accepté, de livres inventés de 1 000 et 10 000 fiches : le débit ne doit pas tomber avec la taille.</summary>
internal static class LivreEnMasse
{
    private const int Graine = 2008;

    public static async Task MesurerAsync(Atelier atelier)
    {
        Lire(new GrandLivre(200, Graine).Octets(), dire: false);
        foreach (var fiches in new[] { 1_000, 10_000 })
        {
            var octets = new GrandLivre(fiches, Graine).Octets();
            Lire(octets, dire: true);
            await ImporterAsync(atelier, octets, fiches);
        }
    }

    private static void Lire(byte[] octets, bool dire)
    {
        GC.Collect();
        var alloue = GC.GetAllocatedBytesForCurrentThread();
        var debut = Stopwatch.GetTimestamp();
        var lu = LecteurRepertoire.Lire("grand.txt", octets);
        var secondes = Stopwatch.GetElapsedTime(debut).TotalSeconds;
        var mo = octets.Length / 1e6;
        if (!lu.Accepte)
            throw new InvalidOperationException(string.Join(" ", lu.Refus));
        if (dire)
            Console.WriteLine($"lecture de {lu.Fiches.Count} fiches ({mo:F1} Mo) : {secondes:F2} s, {mo / secondes:F1} Mo/s, {(GC.GetAllocatedBytesForCurrentThread() - alloue) / 1e6 / mo:F0} octets alloués par octet lu ; {lu.Remarques.Count} remarques");
    }

    private static async Task ImporterAsync(Atelier atelier, byte[] octets, int fiches)
    {
        var donnees = atelier.Chemin($"masse-{fiches}");
        var livre = atelier.Chemin($"livre-{fiches}.txt");
        await File.WriteAllBytesAsync(livre, octets);
        await Programme.AcheverAsync(atelier.Portail, "tenants", "list", "--data", donnees);
        var (duree, memoire) = await Programme.AcheverEtPeserAsync(atelier.Portail, "import", "repertoire", livre, "--tenant", "burkina-faso", "--accept", "--data", donnees);
        Console.WriteLine($"import accepté de {fiches} fiches : {duree.TotalSeconds:F1} s départ compris, {fiches / duree.TotalSeconds:F0} fiches/s, {octets.Length / 1e6 / duree.TotalSeconds:F2} Mo/s, mémoire au plus haut {memoire:F0} Mo");
    }
}

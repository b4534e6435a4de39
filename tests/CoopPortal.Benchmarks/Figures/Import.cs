using CoopPortal.Benchmarks.Support;

namespace CoopPortal.Benchmarks.Figures;

/// <summary>Le livre de 2008 en entier ; le départ de l'outil se mesure à part, pour le retrancher.</summary>
internal static class Import
{
    public static async Task MesurerAsync(Atelier atelier)
    {
        var donnees = atelier.Chemin("import");
        await Programme.AcheverAsync(atelier.Portail, "tenants", "list", "--data", donnees);
        var depart = await Programme.AcheverAsync(atelier.Portail, "tenants", "list", "--data", donnees);
        string[] verbe = ["import", "repertoire", atelier.Seed(Atelier.Livre), "--tenant", "mali", "--accept", "--data", donnees];
        var premier = await Programme.AcheverAsync(atelier.Portail, verbe);
        var second = await Programme.AcheverAsync(atelier.Portail, verbe);
        Console.WriteLine($"départ de l'outil : {depart.TotalSeconds:F1} s");
        Console.WriteLine($"import du livre : {premier.TotalSeconds:F1} s, soit {(premier - depart).TotalSeconds:F1} s après le départ");
        Console.WriteLine($"le même, rien à changer : {second.TotalSeconds:F1} s, soit {(second - depart).TotalSeconds:F1} s après le départ");
    }
}

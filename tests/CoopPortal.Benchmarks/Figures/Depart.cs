using CoopPortal.Benchmarks.Support;

namespace CoopPortal.Benchmarks.Figures;

/// <summary>Du lancement à la première page : dossier vide (trois espaces à créer), puis dossier prêt.</summary>
internal static class Depart
{
    public static async Task MesurerAsync(Atelier atelier)
    {
        var donnees = atelier.Chemin("depart");
        foreach (var moment in (string[])["premier départ, trois espaces créés", "second départ"])
        {
            var adresse = Atelier.AdresseLibre();
            await using var portail = await Programme.ServirAsync(atelier.Portail, new Uri(adresse + "/mali/"), "--data", donnees, "--urls", adresse);
            Console.WriteLine($"{moment} : {portail.PremierePage.TotalSeconds:F1} s jusqu'à la page de l'espace");
        }
    }
}

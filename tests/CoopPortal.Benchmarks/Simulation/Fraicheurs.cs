namespace CoopPortal.Benchmarks.Simulation;

/// <summary>La fraîcheur d'un jour : parts de 0 à 1 des sujets répondus depuis moins d'un an.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct Fraicheur(double UnCote, double DeuxCotes, double Modifiees)
{
    public static Fraicheur operator +(Fraicheur une, Fraicheur autre) => new(une.UnCote + autre.UnCote, une.DeuxCotes + autre.DeuxCotes, une.Modifiees + autre.Modifiees);

    public static Fraicheur operator /(Fraicheur somme, int nombre) => new(somme.UnCote / nombre, somme.DeuxCotes / nombre, somme.Modifiees / nombre);
}

internal static class Fraicheurs
{
    public static Fraicheur Au(DateOnly jour, Monde monde, bool souchesComprises)
    {
        var depuis = jour.AddYears(-1);
        var parFiche = monde.Reponses.Where(r => r.Jour <= jour && r.Jour > depuis).ToLookup(r => r.Fiche);
        var sujets = monde.Sujets.Where(s => souchesComprises || !s.EstSouche).ToList();
        return new Fraicheur(
            (double)sujets.Count(s => parFiche[s.Id].Any()) / sujets.Count,
            (double)sujets.Count(s => parFiche[s.Id].Select(r => r.Cote).Distinct().Count() > 1) / sujets.Count,
            (double)sujets.Count(s => parFiche[s.Id].Any(r => r.Corrige)) / sujets.Count);
    }

    /// <summary>Le livre seul, que personne ne tient : la part de ses fiches datées depuis moins d'un an.</summary>
    public static double DuLivre(DateOnly jour, IReadOnlyList<SujetDuTerrain> sujets, bool souchesComprises)
    {
        var comptes = sujets.Where(s => souchesComprises || !s.EstSouche).ToList();
        return (double)comptes.Count(s => s.Datee > jour.AddYears(-1) && s.Datee <= jour) / comptes.Count;
    }
}

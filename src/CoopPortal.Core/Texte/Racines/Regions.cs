namespace CoopPortal.Core.Texte;

/// <summary>RV, R1 et R2 : les parties du mot où chaque suffixe peut tomber.</summary>
internal static class Regions
{
    private static readonly string[] _debutsFermes = ["par", "col", "tap", "mauva"];

    public static void Delimiter(ref MotEnCours mot)
    {
        mot.Rv = DebutDeRv(mot);
        mot.R1 = ApresVoyellePuisConsonne(mot, 0);
        mot.R2 = ApresVoyellePuisConsonne(mot, mot.R1);
    }

    private static int DebutDeRv(in MotEnCours mot)
    {
        if (mot.Voyelle(0) && mot.Voyelle(1) && mot.Longueur > 2)
            return 3;
        foreach (var debut in _debutsFermes)
        {
            if (mot.Texte.StartsWith(debut, StringComparison.Ordinal))
                return debut.Length;
        }
        if (mot.Texte.StartsWith("ni", StringComparison.Ordinal) && mot.Voyelle(2))
            return 3;
        for (var rang = 1; rang < mot.Longueur; rang++)
        {
            if (mot.Voyelle(rang))
                return rang + 1;
        }
        return mot.Longueur;
    }

    private static int ApresVoyellePuisConsonne(in MotEnCours mot, int depart)
    {
        var rang = depart;
        while (rang < mot.Longueur && !mot.Voyelle(rang))
            rang++;
        while (rang < mot.Longueur && mot.Voyelle(rang))
            rang++;
        return Math.Min(rang + 1, mot.Longueur);
    }
}

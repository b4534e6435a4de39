namespace CoopPortal.Core.Texte;

/// <summary>Les voyelles qui sonnent comme des consonnes passent en capitales le temps du calcul, puis reviennent.</summary>
internal static class Marquage
{
    public static void Marquer(ref MotEnCours mot)
    {
        var rang = 0;
        while (rang < mot.Longueur)
        {
            // une lettre marquée peut en découvrir une autre au même endroit
            if (!MarquerA(ref mot, rang))
                rang++;
        }
    }

    private static bool MarquerA(ref MotEnCours mot, int rang)
    {
        var suivante = rang + 1 < mot.Longueur ? mot.Texte[rang + 1] : '\0';
        if (mot.Voyelle(rang))
        {
            if (suivante is 'u' or 'i' && mot.Voyelle(rang + 2))
            {
                mot.RemplacerA(rang + 1, 1, suivante == 'u' ? "U" : "I");
                return true;
            }
            if (suivante == 'y')
            {
                mot.RemplacerA(rang + 1, 1, "Y");
                return true;
            }
        }
        switch (mot.Texte[rang])
        {
            case 'ë':
                mot.RemplacerA(rang, 1, "He");
                return true;
            case 'ï':
                mot.RemplacerA(rang, 1, "Hi");
                return true;
            case 'y' when mot.Voyelle(rang + 1):
                mot.RemplacerA(rang, 1, "Y");
                return true;
            case 'q' when suivante == 'u':
                mot.RemplacerA(rang + 1, 1, "U");
                return true;
            default:
                return false;
        }
    }

    public static void Effacer(ref MotEnCours mot)
    {
        for (var rang = 0; rang < mot.Longueur; rang++)
        {
            switch (mot.Texte[rang])
            {
                case 'I': mot.RemplacerA(rang, 1, "i"); break;
                case 'U': mot.RemplacerA(rang, 1, "u"); break;
                case 'Y': mot.RemplacerA(rang, 1, "y"); break;
                case 'H': rang -= EffacerTrema(ref mot, rang); break;
                default: break;
            }
        }
    }

    private static int EffacerTrema(ref MotEnCours mot, int rang)
    {
        var suivante = rang + 1 < mot.Longueur ? mot.Texte[rang + 1] : '\0';
        if (suivante is 'e' or 'i')
        {
            mot.RemplacerA(rang, 2, suivante == 'e' ? "ë" : "ï");
            return 0;
        }
        mot.RemplacerA(rang, 1, "");
        return 1;
    }
}

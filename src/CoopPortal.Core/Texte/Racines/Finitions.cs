namespace CoopPortal.Core.Texte;

/// <summary>Dernières étapes : finales muettes, consonnes doubles, accent de la dernière syllabe.</summary>
internal static class Finitions
{
    private static readonly string[] _restes = ["ion", "ier", "ière", "Ier", "Ière", "e"];
    private static readonly string[] _doubles = ["enn", "onn", "ett", "ell", "eill"];

    public static void AdoucirFinale(ref MotEnCours mot)
    {
        if (mot.FinitPar("Y"))
            mot.Remplacer(1, "i");
        else if (mot.FinitPar("ç"))
            mot.Remplacer(1, "c");
    }

    public static void RetirerReste(ref MotEnCours mot)
    {
        if (mot.Longueur > 1 && mot.FinitPar("s")
            && (mot.FinitPar("His") || !"aiouès".Contains(mot.Texte[^2], StringComparison.Ordinal)))
            mot.Oter(1);
        var reste = mot.PlusLongSuffixe(_restes, mot.Rv);
        switch (reste)
        {
            case "":
                return;
            case "e":
                mot.Oter(1);
                return;
            case "ion":
                var avant = mot.Longueur - 4;
                if (mot.Longueur - 3 >= mot.R2 && avant >= mot.Rv && (mot.Texte[avant] is 's' or 't'))
                    mot.Oter(3);
                return;
            default:
                mot.Remplacer(reste.Length, "i");
                return;
        }
    }

    public static void Dedoubler(ref MotEnCours mot)
    {
        if (mot.PlusLongSuffixe(_doubles).Length > 0)
            mot.Oter(1);
    }

    public static void Desaccentuer(ref MotEnCours mot)
    {
        var rang = mot.Longueur - 1;
        while (rang >= 0 && !mot.Voyelle(rang))
            rang--;
        if (rang >= 0 && rang < mot.Longueur - 1 && mot.Texte[rang] is 'é' or 'è')
            mot.RemplacerA(rang, 1, "e");
    }
}

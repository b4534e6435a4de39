namespace CoopPortal.Core.Texte;

/// <summary>Première étape : les suffixes de dérivation (-ation, -ement, -ité, -if…).</summary>
internal static class Suffixes
{
    private static readonly string[] _tous =
    [
        "ance", "iqUe", "isme", "able", "iste", "eux", "ances", "iqUes", "ismes", "ables", "istes",
        "atrice", "ateur", "ation", "atrices", "ateurs", "ations", "logie", "logies",
        "usion", "ution", "usions", "utions", "ence", "ences", "ement", "ements", "ité", "ités",
        "if", "ive", "ifs", "ives", "eaux", "aux", "oux", "euse", "euses", "issement", "issements",
        "amment", "emment", "ment", "ments",
    ];

    /// <summary>Vrai si un suffixe est tombé et qu'il ne faut pas chercher de désinence verbale ensuite.</summary>
    public static bool Retirer(ref MotEnCours mot)
    {
        var suffixe = mot.PlusLongSuffixe(_tous);
        var debut = mot.Longueur - suffixe.Length;
        var n = suffixe.Length;
        switch (suffixe)
        {
            case "ance" or "ances" or "iqUe" or "iqUes" or "isme" or "ismes" or "able" or "ables" or "iste" or "istes" or "eux":
                return mot.OterDans(mot.R2, suffixe);
            case "atrice" or "atrices" or "ateur" or "ateurs" or "ation" or "ations":
                return mot.OterDans(mot.R2, suffixe) && RetirerIc(ref mot);
            case "logie" or "logies":
                return RemplacerDans(ref mot, mot.R2, n, "log");
            case "usion" or "usions" or "ution" or "utions":
                return RemplacerDans(ref mot, mot.R2, n, "u");
            case "ence" or "ences":
                return RemplacerDans(ref mot, mot.R2, n, "ent");
            case "ement" or "ements":
                return mot.OterDans(mot.Rv, suffixe) && ApresEment(ref mot);
            case "ité" or "ités":
                return mot.OterDans(mot.R2, suffixe) && ApresIte(ref mot);
            case "if" or "ifs" or "ive" or "ives":
                return mot.OterDans(mot.R2, suffixe) && (!mot.OterDans(mot.R2, "at") || RetirerIc(ref mot));
            case "eaux":
                mot.Remplacer(n, "eau");
                return true;
            case "aux":
                return RemplacerDans(ref mot, mot.R1, n, "al");
            case "oux":
                return debut > 0 && "bhjlnp".Contains(mot.Texte[debut - 1], StringComparison.Ordinal) && RemplacerDans(ref mot, 0, n, "ou");
            case "euse" or "euses":
                return mot.OterDans(mot.R2, suffixe) || RemplacerDans(ref mot, mot.R1, n, "eux");
            case "issement" or "issements":
                return debut > 0 && !mot.Voyelle(debut - 1) && mot.OterDans(mot.R1, suffixe);
            default:
                RetirerMent(ref mot, suffixe, debut);
                return false;
        }
    }

    private static bool RemplacerDans(ref MotEnCours mot, int region, int nombre, string par)
    {
        if (mot.Longueur - nombre < region)
            return false;
        mot.Remplacer(nombre, par);
        return true;
    }

    // « -ment » suit un participe ou un adjectif : ce qui reste passe encore par les désinences verbales
    private static void RetirerMent(ref MotEnCours mot, string suffixe, int debut)
    {
        if (suffixe is "amment" or "emment")
            _ = RemplacerDans(ref mot, mot.Rv, 6, suffixe[0] == 'a' ? "ant" : "ent");
        else if (suffixe is "ment" or "ments" && mot.Voyelle(debut - 1) && debut - 1 >= mot.Rv)
            mot.Oter(suffixe.Length);
    }

    private static bool RetirerIc(ref MotEnCours mot)
    {
        if (mot.FinitPar("ic") && !mot.OterDans(mot.R2, "ic"))
            mot.Remplacer(2, "iqU");
        return true;
    }

    private static bool ApresEment(ref MotEnCours mot)
    {
        if (mot.FinitPar("iv"))
            _ = mot.OterDans(mot.R2, "iv") && mot.OterDans(mot.R2, "at");
        else if (mot.FinitPar("eus"))
            _ = mot.OterDans(mot.R2, "eus") || RemplacerDans(ref mot, mot.R1, 3, "eux");
        else if (mot.FinitPar("abl") || mot.FinitPar("iqU"))
            _ = mot.OterDans(mot.R2, mot.Texte[^3..]);
        else if (mot.FinitPar("ièr") || mot.FinitPar("Ièr"))
            _ = RemplacerDans(ref mot, mot.Rv, 3, "i");
        return true;
    }

    private static bool ApresIte(ref MotEnCours mot)
    {
        if (mot.FinitPar("abil") && !mot.OterDans(mot.R2, "abil"))
            mot.Remplacer(4, "abl");
        else if (mot.FinitPar("ic"))
            return RetirerIc(ref mot);
        else
            _ = mot.OterDans(mot.R2, "iv");
        return true;
    }
}

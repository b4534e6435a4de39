namespace CoopPortal.Core.Texte;

/// <summary>Deuxième étape : les désinences des verbes, cherchées dans RV seulement.</summary>
internal static class Verbes
{
    private static readonly string[] _enI =
    [
        "îmes", "ît", "îtes", "i", "ie", "ies", "ir", "ira", "irai", "iraIent", "irais", "irait", "iras",
        "irent", "irez", "iriez", "irions", "irons", "iront", "is", "issaIent", "issais", "issait",
        "issant", "issante", "issantes", "issants", "isse", "issent", "isses", "issez", "issiez",
        "issions", "issons", "it",
    ];

    private static readonly string[] _enE =
    [
        "é", "ée", "ées", "és", "èrent", "er", "era", "erai", "eraIent", "erais", "erait", "eras",
        "erez", "eriez", "erions", "erons", "eront", "ez", "iez",
    ];

    private static readonly string[] _enA =
    [
        "âmes", "ât", "âtes", "a", "ai", "aIent", "ais", "ait", "ant", "ante", "antes", "ants", "as",
        "asse", "assent", "asses", "assiez", "assions",
    ];

    private static readonly string[] _autres = [.. _enE, .. _enA, "ions"];

    public static bool RetirerEnI(ref MotEnCours mot)
    {
        var desinence = mot.PlusLongSuffixe(_enI, mot.Rv);
        var avant = mot.Longueur - desinence.Length - 1;
        if (desinence.Length == 0 || avant < mot.Rv || mot.Voyelle(avant) || mot.Texte[avant] == 'H')
            return false;
        mot.Oter(desinence.Length);
        return true;
    }

    public static bool Retirer(ref MotEnCours mot)
    {
        var desinence = mot.PlusLongSuffixe(_autres, mot.Rv);
        if (desinence.Length == 0)
            return false;
        if (desinence == "ions")
            return mot.OterDans(mot.R2, desinence);
        mot.Oter(desinence.Length);
        if (Array.IndexOf(_enA, desinence) >= 0)
            _ = mot.OterDans(mot.Rv, "e");
        return true;
    }
}

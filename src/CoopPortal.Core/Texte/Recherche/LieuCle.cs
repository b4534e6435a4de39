using System.Text;

namespace CoopPortal.Core.Texte;

/// <summary>Réduction d'un nom de lieu plié à sa graphie la plus simple.</summary>
internal static class LieuCle
{
    public static string De(string plie)
    {
        var cle = new StringBuilder(plie.Length);
        var mot = new StringBuilder();
        foreach (var rune in plie.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                mot.Append(rune.ToString());
            else
                Fermer(cle, mot);
        }
        Fermer(cle, mot);
        return Saint(SansDoubles(cle.ToString()));
    }

    private static void Fermer(StringBuilder cle, StringBuilder mot)
    {
        cle.Append(Saint(SansDoubles(mot.ToString())));
        mot.Clear();
    }

    private static string Saint(string mot) => mot switch { "st" => "saint", "ste" => "sainte", "sts" => "saints", "stes" => "saintes", _ => mot };

    // les chiffres doubles comptent : « 11 » n'est pas « 1 »
    private static string SansDoubles(string mot)
    {
        var reduit = new StringBuilder(mot.Length);
        foreach (var lettre in mot)
        {
            if (reduit.Length == 0 || reduit[^1] != lettre || !char.IsLetter(lettre))
                reduit.Append(lettre);
        }
        return reduit.ToString();
    }
}

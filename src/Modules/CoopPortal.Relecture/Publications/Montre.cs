using System.Security.Cryptography;
using System.Text;

namespace CoopPortal.Relecture.Publications;

/// <summary>
/// L'empreinte de ce qu'un champ montrait : elle dit au retour si quelqu'un y a touché, sans renvoyer le texte deux fois.
/// Un champ d'une ligne perd ses retours dans le navigateur ; ils ne comptent que là où l'on peut en taper.
/// </summary>
internal static class Montre
{
    private const int Longueur = 16;
    private const char Lignes = 'l';
    private const char Ligne = 'c';

    public static string De(string texte, bool surPlusieursLignes)
    {
        var lisse = texte.ReplaceLineEndings(surPlusieursLignes ? "\n" : "").Trim();
        return (surPlusieursLignes ? Lignes : Ligne) + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lisse)))[..Longueur];
    }

    public static bool EstCeQue(string texte, string empreinte) => empreinte.Length > 0 && De(texte, empreinte[0] == Lignes) == empreinte;
}

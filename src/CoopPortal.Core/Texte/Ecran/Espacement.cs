using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace CoopPortal.Core.Texte;

/// <summary>Espaces devant la ponctuation haute et dans les guillemets. Chaque mot d'une page passe ici : le texte se lit de signe en signe, et non lettre à lettre.</summary>
internal static partial class Espacement
{
    private static readonly SearchValues<char> _signes = SearchValues.Create(";?!:«»");

    public static string Poser(string texte)
    {
        if (!texte.AsSpan().ContainsAny(_signes))
        {
            return texte;
        }

        // Une adresse s'écrit d'un bloc : les signes qu'elle porte ne sont pas de la ponctuation.
        var pose = new StringBuilder(texte.Length + 8);
        var copie = 0;
        foreach (var adresse in Adresses().EnumerateMatches(texte))
        {
            Poser(pose, texte, copie, adresse.Index);
            pose.Append(texte, adresse.Index, adresse.Length);
            copie = adresse.Index + adresse.Length;
        }

        Poser(pose, texte, copie, texte.Length);
        return pose.ToString();
    }

    /// <summary>Ajoute le texte de <paramref name="copie"/> à <paramref name="fin"/>, ses espaces posés ; ce qui est avant et après décide aussi.</summary>
    private static void Poser(StringBuilder pose, string texte, int copie, int fin)
    {
        for (var i = Suivant(texte, copie, fin); i >= 0;)
        {
            var apres = i + 1;
            var avant = i;
            while (avant > copie && EstUneEspace(texte[avant - 1]))
            {
                avant--;
            }

            var place = avant == 0 ? ' ' : texte[avant - 1];
            switch (texte[i])
            {
                case '«':
                    while (apres < texte.Length && EstUneEspace(texte[apres]))
                    {
                        apres++;
                    }

                    if (apres < texte.Length && !char.IsWhiteSpace(texte[apres]))
                    {
                        pose.Append(texte, copie, i - copie).Append('«').Append(Francais.Insecable);
                        copie = apres;
                    }

                    break;
                case '»' when !char.IsWhiteSpace(place) && place != '«':
                    pose.Append(texte, copie, avant - copie).Append(Francais.Insecable).Append('»');
                    copie = apres;
                    break;
                case ':' when !char.IsWhiteSpace(place) && place is not (':' or '«') && !SeLitSansEspace(texte, apres, avant < i):
                    pose.Append(texte, copie, avant - copie).Append(Francais.Insecable).Append(':');
                    copie = apres;
                    break;
                case ';' or '?' or '!':
                    while (apres < fin && texte[apres] is ';' or '?' or '!')
                    {
                        apres++;
                    }

                    if (!char.IsWhiteSpace(place) && place is not (';' or '?' or '!' or '«'))
                    {
                        pose.Append(texte, copie, avant - copie).Append(Francais.FineInsecable).Append(texte, i, apres - i);
                        copie = apres;
                    }

                    break;
            }

            i = Suivant(texte, apres, fin);
        }

        pose.Append(texte, copie, fin - copie);
    }

    // « 14:32 » et « 16:9 », mais pas « Durée : 3 ans ».
    private static bool SeLitSansEspace(string texte, int apres, bool espaceDevant)
        => apres < texte.Length && (texte[apres] == ':' || (!espaceDevant && texte[apres] is '/' or (>= '0' and <= '9')));

    private static int Suivant(string texte, int debut, int fin)
        => debut < fin && texte.AsSpan(debut, fin - debut).IndexOfAny(_signes) is >= 0 and var pas ? debut + pas : -1;

    private static bool EstUneEspace(char lettre) => lettre is ' ' or Francais.Insecable or Francais.FineInsecable;

    [GeneratedRegex(@"(?:https?:|mailto:|ftp:|tel:|www\.)\S*[^\s.,;:!?»)]", RegexOptions.IgnoreCase)]
    private static partial Regex Adresses();
}

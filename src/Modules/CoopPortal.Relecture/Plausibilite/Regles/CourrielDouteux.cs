using CoopPortal.Core.Content;
using CoopPortal.Core.Texte;

namespace CoopPortal.Relecture.Plausibilite.Regles;

/// <summary>Une adresse de courriel sans forme d'adresse, ou dont le domaine ressemble à une lettre près à un domaine connu, ou à celui d'avant.</summary>
public sealed class CourrielDouteux : IRegleDePlausibilite
{
    private static readonly string[] _connus =
    [
        "gmail.com", "orange.fr", "wanadoo.fr", "hotmail.com", "hotmail.fr", "yahoo.fr", "yahoo.com", "outlook.com", "outlook.fr", "laposte.net", "free.fr", "sfr.fr", "live.fr", "icloud.com", "afribone.net.ml", "orangemali.net", "fasonet.bf", "orange.sn",
    ];

    public IEnumerable<Alerte> Voir(Lecture lecture)
    {
        foreach (var c in lecture.Reponses.Where(c => c.Question.Cle == "courriel" && !JsonTree.IsBlank(c.Nouvelle)))
        {
            foreach (var adresse in Adresses(c.Nouvelle.Text()!))
            {
                if (Domaine(adresse) is not { } domaine)
                {
                    yield return new Alerte(c.Chemin, $"« {adresse} » n’a pas la forme d’une adresse : il y faut un @, et un point après.");
                }
                else if (_connus.Concat(Adresses(c.Ancienne.Text() ?? "").Select(Domaine)).FirstOrDefault(k => k is not null && k != domaine && SeConfondent(k, domaine)) is { } connu && !_connus.Contains(domaine))
                {
                    yield return new Alerte(c.Chemin, $"« {domaine} » ressemble à « {connu} », à une lettre près. Une faute de frappe ?");
                }
            }
        }
    }

    // « gmial » : deux lettres à l'envers sont une faute de frappe, comme une lettre de trop
    private static bool SeConfondent(string un, string autre)
        => EcartDUneLettre.AuPlus(un, autre)
            || un.Length == autre.Length && un.AsSpan().CommonPrefixLength(autre) is var i && i < un.Length - 1 && un[i] == autre[i + 1] && un[i + 1] == autre[i] && un[(i + 2)..] == autre[(i + 2)..];

    private static string[] Adresses(string texte) => texte.Split([';', ',', ' ', '\n', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string? Domaine(string adresse)
    {
        var parties = adresse.ToLowerInvariant().Split('@');
        return parties is [{ Length: > 0 }, { Length: > 3 } domaine] && domaine.LastIndexOf('.') is > 0 and var point && point < domaine.Length - 2 && !domaine.Contains("..", StringComparison.Ordinal) ? domaine : null;
    }
}

using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Relecture.Contracts.Comparaison;

namespace CoopPortal.Relecture.Plausibilite.Regles;

/// <summary>Une fin avant son début : dans une période écrite d'un trait, ou entre deux réponses qui vont ensemble.</summary>
public sealed partial class FinAvantDebut : IRegleDePlausibilite
{
    private static readonly (string Debut, string Fin)[] _paires =
    [
        ("debut", "fin"), ("dateDebut", "dateFin"), ("anneeDebut", "anneeFin"), ("anneeDebut", "dateFin"), ("signature", "echeance"), ("dateSignature", "echeance"), ("depart", "retour"), ("du", "au"),
    ];

    public IEnumerable<Alerte> Voir(Lecture lecture)
    {
        foreach (var c in lecture.Reponses)
        {
            if (c.Question.Kind == ChampKind.Date && Trait().Match((c.Nouvelle as JsonObject)?.TextAt("texte") ?? "") is { Success: true } trait && string.CompareOrdinal(trait.Groups["a"].Value, trait.Groups["b"].Value) > 0)
            {
                yield return new Alerte(c.Chemin, $"La fin ({trait.Groups["b"].Value}) vient avant le début ({trait.Groups["a"].Value}). Les deux années sont-elles inversées ?");
            }

            foreach (var (debut, fin) in _paires)
            {
                if (Cle(c) is var cle && (cle == debut || cle == fin)
                    && Valeur(lecture, c, debut) is { } commence && Valeur(lecture, c, fin) is { } finit && Avant(finit, commence))
                {
                    yield return new Alerte(c.Chemin, $"La fin ({finit}) vient avant le début ({commence}).");
                    break;
                }
            }
        }
    }

    private static string Cle(Changement change) => change.Question.Cle.Split('.')[^1];

    // « 2014 » ne vient pas avant « 2014-05 » : on ne compare que ce que les deux disent
    private static bool Avant(string fin, string debut)
    {
        var commun = Math.Min(fin.Length, debut.Length);
        return string.CompareOrdinal(fin[..commun], debut[..commun]) < 0;
    }

    private static string? Valeur(Lecture lecture, Changement change, string cle)
    {
        var point = change.Question.Cle.LastIndexOf('.');
        var chemin = point < 0 ? cle : $"{change.Question.Cle[..point]}.{cle}";
        var objet = change.Ligne is null ? lecture.Apres : lecture.Apres.RowsAt(change.Champ).FirstOrDefault(r => r.TextAt("id") == change.Ligne);
        var valeur = objet?.At(chemin);
        var texte = valeur is JsonObject date ? date.TextAt("date") : valeur.Text();
        texte = cle == "fin" || cle.EndsWith("Fin", StringComparison.Ordinal) || cle is "echeance" or "retour" or "au" ? texte?.Split('/')[^1] : texte?.Split('/')[0];
        return texte is { Length: >= 4 } && int.TryParse(texte.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out _) ? texte : null;
    }

    [GeneratedRegex(@"\b(?<a>(?:19|20)[0-9]{2})\s*(?:-|–|/|à|au|jusqu[’']en)\s*(?<b>(?:19|20)[0-9]{2})\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Trait();
}

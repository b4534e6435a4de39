using System.Text;
using CoopPortal.Core.Texte;

namespace CoopPortal.Core.Questionnaires;

/// <summary>La clé d'une question ajoutée à l'écran : faite de son libellé, jamais reprise par une autre.</summary>
public static class CleDeChamp
{
    /// <summary>Les réponses ajoutées vivent dans cette branche du document.</summary>
    public const string Ajouts = "ajouts.";

    private const string Colonne = "ajout";
    private const int Longueur = 40;

    // Ce qu'une ligne porte sans que personne ne l'ait demandé.
    private static readonly HashSet<string> _reservees = new(StringComparer.Ordinal) { "id", "role", "personne", "numero" };

    public static string DeQuestion(string libelle, IEnumerable<string> prises) => Libre(Ajouts + Camel(libelle), prises);

    /// <param name="dUneQuestionAjoutee">le tableau entier est un ajout : ses colonnes portent leur nom simple.</param>
    public static string DeColonne(string libelle, bool dUneQuestionAjoutee, IEnumerable<string> prises)
    {
        var camel = Camel(libelle);
        return Libre(dUneQuestionAjoutee ? camel : Colonne + char.ToUpperInvariant(camel[0]) + camel[1..], prises.Concat(_reservees));
    }

    public static string DOption(string libelle, IEnumerable<string> prises) => Libre(libelle.Any(char.IsLetterOrDigit) ? Slug.De(libelle) : "reponse", prises, "-");

    public static bool EstColonneAjoutee(string cle) => cle.Length > Colonne.Length && cle.StartsWith(Colonne, StringComparison.Ordinal) && char.IsAsciiLetterUpper(cle[Colonne.Length]);

    private static string Camel(string libelle)
    {
        var mots = new StringBuilder();
        foreach (var mot in (libelle.Any(char.IsLetterOrDigit) ? Slug.De(libelle) : "question").Split('-', StringSplitOptions.RemoveEmptyEntries))
        {
            if (mots.Length + mot.Length > Longueur)
            {
                break;
            }

            mots.Append(mots.Length == 0 ? mot : char.ToUpperInvariant(mot[0]) + mot[1..]);
        }

        return mots.Length == 0 || !char.IsAsciiLetter(mots[0]) ? "question" + mots : mots.ToString();
    }

    private static string Libre(string cle, IEnumerable<string> prises, string lien = "")
    {
        var deja = prises.ToHashSet(StringComparer.Ordinal);
        var libre = cle;
        for (var rang = 2; deja.Contains(libre); rang++)
        {
            libre = $"{cle}{lien}{rang}";
        }

        return libre;
    }
}

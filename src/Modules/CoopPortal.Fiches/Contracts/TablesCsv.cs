using System.Buffers;
using CoopPortal.Core.Questionnaires;

namespace CoopPortal.Fiches.Contracts;

/// <summary>Les trois tableaux qu'un tableur connaît d'un espace : fiches, collectivités, contacts. L'export et l'import s'y tiennent.</summary>
public sealed record TableCsv(string Nom, IReadOnlyList<ColonneCsv> Colonnes)
{
    public const string Partenariats = "partenariats";
    public const string Collectivites = "collectivites";
    public const string Contacts = "contacts";

    /// <summary>Fiche, côté, identifiant de ligne : ce qui n'est pas une réponse.</summary>
    public const string Fiche = "fiche";
    public const string Cote = "cote";
    public const string Id = "id";
    public const string MiseAJour = "dateMiseAJour";

    public static IReadOnlyList<TableCsv> De(Questionnaire questionnaire) =>
    [
        new(Partenariats, [new(Fiche, "Fiche (adresse)", null), new(MiseAJour, "Date de mise à jour", null), .. questionnaire.Champs.Where(c => !c.EstEnLignes).Select(c => new ColonneCsv(c.Cle, c.Libelle, c))]),
        DeLignes(Collectivites, questionnaire, "collectivites"),
        DeLignes(Contacts, questionnaire, "contacts"),
    ];

    private static TableCsv DeLignes(string nom, Questionnaire questionnaire, string suffixe) => new(nom,
    [
        new(Fiche, "Fiche (adresse)", null), new(Cote, "Côté", null), new(Id, "Ligne", null),
        .. questionnaire.Champs.Where(c => c.Cle == $"coteFrancais.{suffixe}" || c.Cle == $"cotePartenaire.{suffixe}").SelectMany(c => c.Champs).DistinctBy(c => c.Cle, StringComparer.Ordinal).Select(c => new ColonneCsv(c.Cle, c.Libelle, c)),
    ]);

    /// <summary>Le chemin des lignes d'un côté : <c>coteFrancais.contacts</c>.</summary>
    public string Chemin(string cote) => $"{(cote == Cotes.Francais ? "coteFrancais" : "cotePartenaire")}.{Nom}";
}

/// <summary>Une colonne : sa clé, qui est aussi son en-tête à l'export ; son libellé, admis à l'import ; sa question, sauf pour les repères.</summary>
public sealed record ColonneCsv(string Cle, string Libelle, Champ? Champ);

/// <summary>
/// Une cellule qui commencerait comme une formule sort précédée d'une apostrophe ; l'import l'ôte. Une apostrophe d'origine au même
/// endroit en reçoit une aussi : l'aller et le retour rendent la même valeur.
/// </summary>
public static class CelluleCsv
{
    private const string _dangereux = "=+-@\t\r\n＝＋－＠";
    private static readonly SearchValues<char> _aCiter = SearchValues.Create(";,\"\r\n\t");

    public static string Proteger(string texte) => Commence(texte) ? "'" + texte : texte;

    /// <summary>Protégée, puis entre guillemets si elle en a besoin.</summary>
    public static string Ecrire(string texte)
        => Proteger(texte) is var sure && (sure.AsSpan().ContainsAny(_aCiter) || sure.Length != sure.Trim().Length) ? Guillemets(sure) : sure;

    /// <summary>Protégée, puis entre guillemets quoi qu'elle dise.</summary>
    public static string Citer(string texte) => Guillemets(Proteger(texte));

    public static string Rendre(string cellule) => cellule.Length > 1 && cellule[0] == '\'' && Commence(cellule[1..]) ? cellule[1..] : cellule;

    private static string Guillemets(string texte) => $"\"{texte.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static bool Commence(string texte)
    {
        var nu = texte.TrimStart('\'', ' ', '\u00A0');
        return nu.Length > 0 && _dangereux.Contains(nu[0], StringComparison.Ordinal);
    }
}

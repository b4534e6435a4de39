using System.Text;
using System.Xml;

namespace CoopPortal.Imports.Questionnaires;

/// <summary>Une réponse du document, sous le code de sa question.</summary>
internal sealed record ReponseLue(Code Code, string Texte);

/// <summary>Un questionnaire rempli : à quelle fiche il répond, et ses réponses ; ou les raisons du refus.</summary>
public sealed record QuestionnaireLu
{
    public IReadOnlyList<string> Refus { get; init; } = [];
    public Reference? Reference { get; init; }
    public int Questions => Reponses.Count;
    internal IReadOnlyList<ReponseLue> Reponses { get; init; } = [];

    public bool Accepte => Refus.Count == 0;

    internal static QuestionnaireLu Refuse(string raison) => new() { Refus = [raison] };
}

/// <summary>Relit un questionnaire .docx revenu de Word ou de LibreOffice. Ne lève jamais d'exception pour un mauvais document.</summary>
public static class LecteurQuestionnaire
{
    private const int _reponsesMaximum = 20_000;
    private const string _word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static QuestionnaireLu Lire(ReadOnlyMemory<byte> octets)
    {
        var (corps, refus) = Paquet.Ouvrir(octets);
        if (corps is null)
            return QuestionnaireLu.Refuse(refus!);
        try
        {
            return Lire(Blocs(corps));
        }
        catch (XmlException)
        {
            return QuestionnaireLu.Refuse("Le texte de ce document est abîmé, ou déclare des entités : ouvrez-le, enregistrez-le de nouveau en .docx, puis recommencez.");
        }
    }

    /// <summary>Le même questionnaire, copié de son document et collé : une tabulation entre l'intitulé et la réponse, ou la réponse à la ligne.</summary>
    public static QuestionnaireLu LireTexte(string texte)
    {
        ArgumentNullException.ThrowIfNull(texte);
        var blocs = new List<(IReadOnlyList<string>? Cellules, string? Texte)>();
        foreach (var ligne in texte.ReplaceLineEndings("\n").Split('\n'))
        {
            var tabulation = ligne.IndexOf('\t', StringComparison.Ordinal);
            var intitule = tabulation < 0 ? ligne : ligne[..tabulation];
            if (intitule.TrimEnd().EndsWith(']') && Code.Lire(intitule) is not null)
                blocs.Add((new List<string> { intitule, tabulation < 0 ? "" : ligne[(tabulation + 1)..] }, null));
            else if (blocs.Count > 0 && blocs[^1].Cellules is List<string> question && Reference.Lire(ligne) is null)
                question[1] += "\n" + ligne;
            else
                blocs.Add((null, ligne));
        }
        return Lire(blocs);
    }

    private static QuestionnaireLu Lire(IEnumerable<(IReadOnlyList<string>? Cellules, string? Texte)> blocs)
    {
        var (reponses, vus) = (new List<ReponseLue>(), new HashSet<string>(StringComparer.Ordinal));
        Reference? reference = null;
        foreach (var (cellules, texte) in blocs)
        {
            if (cellules is null)
            {
                reference ??= Reference.Lire(texte!);
            }
            else if (cellules.Count >= 2 && Code.Lire(cellules[0]) is { } code)
            {
                if (reponses.Count >= _reponsesMaximum)
                    return QuestionnaireLu.Refuse("Ce document a trop de réponses pour une seule fiche.");
                if (vus.Add(code.ToString()))
                    reponses.Add(new ReponseLue(code, cellules[1].Trim()));
            }
        }
        return reponses.Count == 0 ? QuestionnaireLu.Refuse("Aucune question d'un questionnaire du portail n'est dans ce document : les codes entre crochets ont peut-être été effacés.")
            : reference is null ? QuestionnaireLu.Refuse("La ligne « Référence : coopportal:… » manque : rien ne dit de quelle fiche il s'agit.")
            : new QuestionnaireLu { Reference = reference, Reponses = reponses };
    }

    // une rangée de tableau (ses cellules), ou un paragraphe hors des tableaux ; un texte supprimé en suivi n'en est pas
    private static IEnumerable<(IReadOnlyList<string>? Cellules, string? Texte)> Blocs(byte[] corps)
    {
        using var xml = Paquet.Xml(corps);
        var texte = new StringBuilder();
        List<string>? cellules = null;
        var (profondeur, dansTexte, supprime) = (0, false, 0);
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                if (dansTexte && supprime == 0)
                    texte.Append(xml.Value);
                continue;
            }
            if (xml.NamespaceURI != _word || xml.NodeType is not (XmlNodeType.Element or XmlNodeType.EndElement))
                continue;
            var ouvre = xml.NodeType == XmlNodeType.Element;
            switch (xml.LocalName)
            {
                case "t":
                    dansTexte = ouvre && !xml.IsEmptyElement;
                    break;
                case "del" or "moveFrom" when !xml.IsEmptyElement:
                    supprime += ouvre ? 1 : -1;
                    break;
                case "br" or "cr" when ouvre:
                    texte.Append('\n');
                    break;
                case "tab" when ouvre:
                    texte.Append(' ');
                    break;
                case "tr" when ouvre && !xml.IsEmptyElement:
                    profondeur++;
                    if (profondeur == 1)
                        (cellules, _) = ([], texte.Clear());
                    break;
                case "tr" when !ouvre:
                    if (--profondeur == 0)
                    {
                        yield return (cellules, null);
                        (cellules, _) = (null, texte.Clear());
                    }
                    break;
                case "tc" when !ouvre && profondeur == 1:
                    cellules!.Add(texte.ToString());
                    texte.Clear();
                    break;
                case "p" when !ouvre || xml.IsEmptyElement:
                    if (profondeur > 0)
                    {
                        texte.Append('\n');
                    }
                    else
                    {
                        yield return (null, texte.ToString());
                        texte.Clear();
                    }
                    break;
            }
        }
    }
}

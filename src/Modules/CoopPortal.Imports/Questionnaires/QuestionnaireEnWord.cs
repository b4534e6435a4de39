using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Fiches.Contracts.Lecture;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CoopPortal.Imports.Questionnaires;

/// <summary>
/// Le questionnaire d'une fiche en .docx, déjà rempli. Chaque question est une rangée « intitulé [code] | réponse », la réponse dans un
/// contrôle de contenu ; c'est le code écrit qui la retrouve, LibreOffice ne gardant pas l'étiquette des contrôles.
/// </summary>
public static class QuestionnaireEnWord
{
    private const int _lignesVides = 2;

    public static byte[] Ecrire(Questionnaire questionnaire, JsonObject document, Reference reference, string titre)
    {
        using var flux = new MemoryStream();
        using (var fichier = WordprocessingDocument.Create(flux, WordprocessingDocumentType.Document))
        {
            var corps = new Body(
                Paragraphe(titre, gras: true, taille: 32),
                Paragraphe("Corrigez ou complétez la colonne de droite, sans toucher aux codes entre crochets, puis renvoyez ce document. Rien n’est mis en ligne sans relecture."),
                Paragraphe($"Référence : {reference}", taille: 16));
            foreach (var section in questionnaire.Sections)
            {
                corps.Append(Paragraphe(section.Titre, gras: true, taille: 26));
                corps.Append(Tableau(section.Champs.Where(c => c.Kind != ChampKind.Fichiers).SelectMany(c => c.EstEnLignes ? Lignes(c, document) : [Rangee(c, new Code(c.Cle), document.At(c.Cle))])));
            }
            corps.Append(new SectionProperties());
            fichier.AddMainDocumentPart().Document = new Document(corps);
        }
        return flux.ToArray();
    }

    /// <summary>Le texte d'une réponse dans le document ; le même à l'écriture et à la comparaison.</summary>
    internal static string Dire(Champ champ, JsonNode? valeur) => champ.Kind switch
    {
        ChampKind.Domaines => string.Join(" | ", (valeur as JsonArray ?? []).Select(n => n.Text())),
        ChampKind.Choix or ChampKind.OuiNon => Mots.De(champ, valeur) ?? "",
        _ => ChampAffiche.Dire(champ, valeur) ?? "",
    };

    private static IEnumerable<TableRow> Lignes(Champ champ, JsonObject document)
    {
        var lignes = document.RowsAt(champ.Cle).Where(l => l["id"] is not null).ToList();
        var libres = Enumerable.Range(1, 200).Select(i => $"q{i}").Where(id => lignes.TrueForAll(l => l.TextAt("id") != id)).Take(_lignesVides);
        foreach (var (id, ligne, rang) in lignes.Select((l, i) => (l.TextAt("id")!, l, i + 1)).Concat(libres.Select((id, i) => (id, new JsonObject(), lignes.Count + i + 1))))
        {
            yield return new TableRow(Cellule(Paragraphe($"{champ.Libelle}, {rang}", gras: true), 2));
            foreach (var sous in champ.Champs)
                yield return Rangee(sous, new Code(champ.Cle, id, sous.Cle), ligne.At(sous.Cle));
        }
    }

    private static TableRow Rangee(Champ champ, Code code, JsonNode? valeur)
    {
        var intitule = Cellule(Paragraphe($"{champ.Libelle} {code}"));
        if (champ.Options.Count > 0)
            intitule.Append(Paragraphe(string.Join(", ", champ.Options.Where(o => o.Retire is null).Select(o => o.Libelle)), taille: 16));
        var paragraphes = Dire(champ, valeur).ReplaceLineEndings("\n").Split('\n').Select(t => Paragraphe(Propre(t)));
        var controle = new SdtBlock(
            new SdtProperties(new SdtAlias { Val = Coupe(champ.Libelle) }, new Tag { Val = Coupe(code.ToString()) }),
            new SdtContentBlock(paragraphes));
        return new TableRow(intitule, new TableCell(Largeur(), controle));
    }

    private static Table Tableau(IEnumerable<TableRow> rangees)
    {
        var bords = new TableBorders(
            new TopBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 }, new BottomBorder { Val = BorderValues.Single, Size = 4 },
            new RightBorder { Val = BorderValues.Single, Size = 4 }, new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 });
        var tableau = new Table(new TableProperties(new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }, bords), new TableGrid(new GridColumn { Width = "4500" }, new GridColumn { Width = "4500" }));
        foreach (var rangee in rangees)
            tableau.Append(rangee);
        return tableau;
    }

    private static TableCell Cellule(Paragraph contenu, int etendue = 1)
        => etendue == 1 ? new TableCell(Largeur(), contenu) : new TableCell(new TableCellProperties(new TableCellWidth { Width = "9000", Type = TableWidthUnitValues.Dxa }, new GridSpan { Val = etendue }), contenu);

    private static TableCellProperties Largeur() => new(new TableCellWidth { Width = "4500", Type = TableWidthUnitValues.Dxa });

    private static Paragraph Paragraphe(string texte, bool gras = false, int taille = 20)
    {
        var forme = new RunProperties();
        if (gras)
            forme.Append(new Bold());
        forme.Append(new FontSize { Val = taille.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        return new Paragraph(new Run(forme, new Text(texte) { Space = SpaceProcessingModeValues.Preserve }));
    }

    // un caractère de contrôle, ou une moitié de caractère, rendrait le document illisible
    private static string Propre(string texte) => string.Concat(texte.EnumerateRunes().Where(r => r.Value >= 32 && r.Value is not (0xFFFE or 0xFFFF)).Select(r => r.ToString()));

    private static string Coupe(string texte) => texte.Length <= 60 ? texte : texte[..60];
}

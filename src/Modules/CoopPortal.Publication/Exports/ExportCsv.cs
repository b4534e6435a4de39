using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Formulaire;

namespace CoopPortal.Publication.Exports;

/// <summary>
/// Écrit un des trois tableaux de l'espace (fiches, collectivités, contacts) : points-virgules, une ligne d'en-têtes,
/// et jamais une cellule qu'un tableur prendrait pour une formule. Personnes comprises, sauf ce qui est à l'abri : un tableau passe de main en main.
/// </summary>
public sealed class ExportCsv(ContenusEnLigne contenus, QuestionnaireStore questionnaires)
{
    /// <param name="table">partenariats, collectivites ou contacts.</param>
    public async Task EcrireAsync(string table, TextWriter sortie, CancellationToken cancellation)
    {
        var questionnaire = await questionnaires.CurrentAsync(Types.Partenariat, cancellation);
        var colonnes = TableCsv.De(questionnaire).Single(t => t.Nom == table);
        await RangeeAsync(sortie, colonnes.Colonnes.Select(c => c.Cle));
        await foreach (var contenu in contenus.LireAsync(Types.Partenariat, avecAbris: false, cancellation))
        {
            foreach (var rangee in Rangees(colonnes, contenu.Slug, PersonVault.WithoutSheltered(questionnaire, contenu.Document)))
            {
                await RangeeAsync(sortie, rangee);
            }
        }

        await sortie.FlushAsync(cancellation);
    }

    private static IEnumerable<IEnumerable<string>> Rangees(TableCsv table, string slug, JsonObject document)
        => table.Nom == TableCsv.Partenariats
            ? [table.Colonnes.Select(c => c.Cle == TableCsv.Fiche ? slug : Dire(c, document.At(c.Cle)))]
            : new[] { Cotes.Francais, Cotes.Partenaire }.SelectMany(cote => document.RowsAt(table.Chemin(cote)),
                (cote, ligne) => table.Colonnes.Select(c => c.Cle switch { TableCsv.Fiche => slug, TableCsv.Cote => cote, _ => Dire(c, ligne.At(c.Cle)) }));

    private static string Dire(ColonneCsv colonne, JsonNode? valeur)
        => colonne.Champ is { Kind: ChampKind.Domaines } ? string.Join(" | ", (valeur as JsonArray ?? []).Select(n => n.Text()))
            : colonne.Champ is { } champ ? ChampAffiche.Dire(champ, valeur) ?? "" : valeur.Text() ?? "";

    private static Task RangeeAsync(TextWriter sortie, IEnumerable<string> cellules)
        => sortie.WriteAsync(string.Join(';', cellules.Select(CelluleCsv.Ecrire)) + "\r\n");
}

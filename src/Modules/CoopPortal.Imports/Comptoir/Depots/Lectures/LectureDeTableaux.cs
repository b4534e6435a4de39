using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Csv;
using CoopPortal.Imports.Repertoire;
using CoopPortal.Imports.Reprise;

namespace CoopPortal.Imports.Comptoir.Depots.Lectures;

/// <summary>Une colonne telle que l'aperçu la montre ; <c>Champ</c> est null quand elle n'est pas reconnue.</summary>
public sealed record ColonneVue(string Entete, string? Champ, string? Exemple);

/// <summary>Un tableau, avant qu'on en propose quoi que ce soit.</summary>
public sealed record TableauVu(string Nom, string Table, int Rangees, IReadOnlyList<ColonneVue> Colonnes);

/// <summary>Les tableaux d'un même dépôt, lus ensemble : les collectivités et les contacts complètent les fiches qui naissent à côté.</summary>
internal static class LectureDeTableaux
{
    public static TableauVu Montrer(TableLue table) => new(
        table.Source, table.Table!.Nom, table.Rangees.Count, [.. table.Colonnes.Select(c => new ColonneVue(c.Entete, c.Champ?.Libelle, c.Exemple))]);

    public static async Task<FichierLu> ProposerAsync(IReadOnlyList<TableLue> tables, RepriseDeTableaux reprise, CancellationToken cancellation)
    {
        var nom = string.Join(", ", tables.Select(t => t.Source));
        var lu = await reprise.ProposerAsync(tables, cancellation);
        var (fiches, remarques) = (lu.Fiches.Select(f => f.Slug).ToHashSet(StringComparer.Ordinal), lu.Remarques.ToLookup(r => r.Champ.Split(':')[0], StringComparer.Ordinal));
        var rangees = tables.SelectMany(t => t.Rangees, (t, r) => (Table: t, Rangee: r)).ToLookup(r => Fiche(r.Rangee), StringComparer.Ordinal);
        return new FichierLu(nom)
        {
            Propositions = [.. lu.Fiches.Select(f => new PropositionLue(
                GenreDeProposition.Fiche, tables[0].Source, f.Titre, f.Document, 0, 0, string.Join('\n', rangees[f.Slug].Select(r => Dire(r.Table, r.Rangee))),
                [.. remarques[f.Slug].Where(r => r.Champ.Length > f.Slug.Length).Select(r => r with { Champ = r.Champ[(f.Slug.Length + 1)..] })])
            {
                Slug = f.Slug,
                Touches = f.Nouvelle ? [] : [.. f.Changements.Select(c => c.Champ)],
            })],
            Remarques = [.. lu.Remarques.Where(r => !r.Champ.Contains(':', StringComparison.Ordinal) || !fiches.Contains(r.Champ.Split(':')[0]))],
        };
    }

    private static string Fiche(RangeeLue rangee) => Slug.De(rangee.Valeurs.GetValueOrDefault(TableCsv.Fiche) ?? rangee.Valeurs.GetValueOrDefault("titre") ?? "");

    private static string Dire(TableLue table, RangeeLue rangee)
        => $"{table.Source}, ligne {rangee.Ligne}. {string.Join(" ; ", rangee.Valeurs.Where(v => v.Key != TableCsv.Fiche).Select(v => $"{v.Key} : {v.Value.ReplaceLineEndings(" ")}"))}";
}

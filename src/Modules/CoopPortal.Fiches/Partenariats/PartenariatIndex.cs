using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Protection;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Completude;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Partenariats;

/// <summary>Tient la table des fiches à jour dans la transaction qui publie.</summary>
internal sealed partial class PartenariatIndex(TenantDb db, QuestionnaireStore questionnaires, CalculDeCompletude completude) : IPublicationHandler
{
    // Un import publie cent fiches dans la même portée : les territoires ne se relisent pas à chacune.
    private DivisionsDAujourdhui? _divisions;

    public string Type => Types.Partenariat;

    public async Task PublishedAsync(PublishedContent content, CancellationToken cancellation)
    {
        var index = await db.Set<FicheIndex>().SingleOrDefaultAsync(f => f.ItemId == content.Item.Id, cancellation);
        if (index is null)
        {
            index = new FicheIndex { ItemId = content.Item.Id, Slug = content.Item.Slug, Titre = content.Item.Title };
            db.Add(index);
        }

        Fill(index, content);
        await ComputeAsync(index, content.Document, cancellation);
        await ReplaceDomainsAsync(content, cancellation);
    }

    public async Task WithdrawnAsync(ContentItem item, CancellationToken cancellation)
    {
        await db.Set<FicheDomaine>().Where(d => d.ItemId == item.Id).ExecuteDeleteAsync(cancellation);
        await db.Set<FicheIndex>().Where(f => f.ItemId == item.Id).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>La ligne telle quelle : les vérifications et l'archive ne se déduisent pas du document.</summary>
    public async Task<JsonObject?> ShelterAsync(ContentItem item, CancellationToken cancellation)
    {
        var index = await db.Set<FicheIndex>().AsNoTracking().SingleOrDefaultAsync(f => f.ItemId == item.Id, cancellation);
        await WithdrawnAsync(item, cancellation);
        return index is null ? null : JsonSerializer.SerializeToNode(index, DocumentJson.Options) as JsonObject;
    }

    public async Task RestoreAsync(PublishedContent content, JsonObject? kept, bool unchanged, CancellationToken cancellation)
    {
        var index = DeLAbri(content, kept, unchanged);
        if (kept is null || !unchanged)
        {
            await ComputeAsync(index, content.Document, cancellation);
        }

        db.Add(index);
        await ReplaceDomainsAsync(content, cancellation);
    }

    internal static JsonObject? Garde(MiseALAbri acte) => DocumentJson.Parse(acte.Garde ?? "{}")[nameof(PartenariatIndex)] as JsonObject;

    /// <summary>La ligne d'une fiche à l'abri, telle qu'elle reviendra.</summary>
    internal static FicheIndex DeLAbri(PublishedContent content, JsonObject? kept, bool unchanged)
    {
        var index = kept?.Deserialize<FicheIndex>(DocumentJson.Options);
        if (index is null || !unchanged)
        {
            index ??= new FicheIndex { ItemId = content.Item.Id, Slug = content.Item.Slug, Titre = content.Item.Title };
            Fill(index, content);
        }

        return index;
    }

    private async Task ComputeAsync(FicheIndex index, JsonObject document, CancellationToken cancellation)
    {
        index.RegionActuelle = await PresentRegionAsync(document, cancellation);
        await completude.PoserAsync(index, await questionnaires.CurrentAsync(Types.Partenariat, cancellation), document, cancellation);
    }

    /// <summary>La ligne qu'aurait une version si elle était en ligne.</summary>
    public static FicheIndex Lire(ReadVersion lue)
    {
        var index = new FicheIndex { ItemId = lue.Item.Id, Slug = lue.Item.Slug, Titre = lue.Item.Title };
        Fill(index, new PublishedContent(lue.Item, lue.Version, lue.Document));
        return index;
    }

    private static void Fill(FicheIndex index, PublishedContent content)
    {
        var document = content.Document;
        index.Slug = content.Item.Slug;
        index.Titre = content.Item.Title;
        index.Genre = document.TextAt("genre") ?? "partenariat";
        index.Statut = document.TextAt("statut");
        var french = document.RowsAt("coteFrancais.collectivites").ToList();
        index.NomFrancais = Names(french, content.Item.Title, 0);
        index.GenreFrancais = First(french)?.TextAt("genre");
        index.LieuFrancais = First(french)?.TextAt("territoire");
        index.HabitantsFrancais = Inhabitants(french);
        var partner = document.RowsAt("cotePartenaire.collectivites").ToList();
        index.NomPartenaire = Names(partner, content.Item.Title, 1);
        index.GenrePartenaire = First(partner)?.TextAt("genre");
        index.LieuPartenaire = First(partner)?.TextAt("territoire");
        index.RegionPartenaire = partner.Select(p => p.TextAt("region")).FirstOrDefault(r => !string.IsNullOrWhiteSpace(r));
        index.HabitantsPartenaire = Inhabitants(partner);
        index.FinPrevueLe = BornesDeDate.De(document.TextAt("finPrevue.date")).Fin;
        index.PremierContact = Year(document.TextAt("debutContacts.date"));
        index.DateMiseAJour = DateOnly.TryParseExact(document.TextAt("dateMiseAJour"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
        index.Archive = content.Version.Kind is VersionKind.Contribution or VersionKind.Redaction ? null : ArchiveLabel(document.TextAt("provenance.source"));
    }

    private async Task<string?> PresentRegionAsync(JsonObject document, CancellationToken cancellation)
    {
        if (document.RowsAt("cotePartenaire.collectivites").FirstOrDefault() is not { } row || row.TextAt("region") is not { } region)
        {
            return null;
        }

        _divisions ??= new DivisionsDAujourdhui(await db.Set<Territoire>().AsNoTracking().Where(t => t.Niveau == "region" || t.Depuis != null || t.Jusqua != null).ToListAsync(cancellation));
        return _divisions.Region($"{row.TextAt("territoire")}/{row.TextAt("nom")}", region);
    }

    private async Task ReplaceDomainsAsync(PublishedContent content, CancellationToken cancellation)
    {
        var wanted = (content.Document.At("domaines") as JsonArray ?? []).Select(d => d.Text()).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var present = await db.Set<FicheDomaine>().Where(d => d.ItemId == content.Item.Id).ToListAsync(cancellation);
        db.RemoveRange(present.Where(d => !wanted.Contains(d.Domaine)));
        db.AddRange(wanted.Where(w => present.TrueForAll(p => p.Domaine != w)).Select(w => new FicheDomaine { ItemId = content.Item.Id, Domaine = w }));
    }

    private static JsonObject? First(IReadOnlyList<JsonObject> rows) => rows.Count == 0 ? null : rows[0];

    // Un vieux livre imprime « ALENCON » sous le titre « Alençon / Koutiala » : à lettres égales, l'écran suit le titre.
    private static string Names(IReadOnlyList<JsonObject> collectivites, string title, int side)
    {
        var names = string.Join(", ", collectivites.Select(c => c.TextAt("nom")).Where(n => !string.IsNullOrWhiteSpace(n)));
        var parts = title.Split('/', StringSplitOptions.TrimEntries);
        return parts.Length == 2 && names.Length > 0 && Slug.De(parts[side]) == Slug.De(names) ? parts[side] : names;
    }

    private static int? Inhabitants(IReadOnlyList<JsonObject> collectivites)
        => int.TryParse(First(collectivites)?.TextAt("habitants"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? Year(string? edtf)
        => edtf is { Length: >= 4 } && int.TryParse(edtf.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    internal static string? ArchiveLabel(string? source) => source is null ? null
        : Path.GetExtension(source).ToLowerInvariant() is ".csv" or ".tsv" ? ArchiveEnMots.Tableau
        : FourDigits().Match(source) is { Success: true } year ? ArchiveEnMots.Repertoire(year.Value)
        : ArchiveEnMots.Imprime;

    [GeneratedRegex("(19|20)[0-9]{2}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex FourDigits();
}

using System.Globalization;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Masques;
using CoopPortal.Recherche.Moteurs;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Recherche.Index;

/// <summary>Écrit l'entrée d'une fiche dans la transaction qui la publie.</summary>
public sealed class IndexPartenariat(TenantDb db, IMoteur moteur, QuestionnaireStore questionnaires, LecteurDeMasques masques) : IPublicationHandler
{
    private const string Cooperation = "budgets.cooperationDecentralisee";
    private Dictionary<string, string>? _domaines;

    public string Type => Types.Partenariat;

    public Task PublishedAsync(PublishedContent content, CancellationToken cancellation)
        => IndexerAsync(content.Item, content.Document, cancellation);

    public Task WithdrawnAsync(ContentItem item, CancellationToken cancellation)
        => moteur.OterAsync(GenreEntree.Fiche, item.Id, cancellation);

    public Task VisibilityChangedAsync(PublishedContent content, CancellationToken cancellation)
        => IndexerAsync(content.Item, content.Document, cancellation);

    public async Task IndexerAsync(ContentItem item, JsonObject document, CancellationToken cancellation)
    {
        _domaines ??= await db.Set<Domaine>().AsNoTracking().ToDictionaryAsync(d => d.Cle, d => d.Libelle, StringComparer.Ordinal, cancellation);
        var vu = await masques.VuAsync(await questionnaires.CurrentAsync(Types.Partenariat, cancellation), item.Id, cancellation);
        var texte = TextePublic.Lire(document, vu, _domaines);
        await moteur.EcrireAsync(
            new Entree(GenreEntree.Fiche, item.Id, item.Title, texte.Lieux, texte.Reperes, texte.Paragraphes) { Budget = Budget(vu, document), Noms = [.. Noms(vu, document)] },
            cancellation);
    }

    // Un montant que le public ne lit pas ne se cherche pas non plus.
    private static long? Budget(Questionnaire vu, JsonObject document)
    {
        if (!EstPublic(vu, Cooperation) || document.At(Cooperation) is not JsonObject montant || !decimal.TryParse(montant.TextAt("montant"), NumberStyles.Number, CultureInfo.InvariantCulture, out var valeur))
            return null;
        return LecteurMontant.VersEuros(valeur, montant.TextAt("devise")) is { } euros and >= 0 and <= long.MaxValue ? (long)euros : null;
    }

    private static IEnumerable<(string Cote, string Nom)> Noms(Questionnaire vu, JsonObject document)
        => new[] { (Cote: Cotes.Francais, Champ: "coteFrancais.collectivites"), (Cote: Cotes.Partenaire, Champ: "cotePartenaire.collectivites") }
            .Where(c => EstPublic(vu, c.Champ))
            .SelectMany(c => document.RowsAt(c.Champ).Select(l => l.TextAt("nom")).Where(n => !string.IsNullOrWhiteSpace(n)).Select(n => (c.Cote, n!)));

    private static bool EstPublic(Questionnaire vu, string champ) => vu.Champs.Any(c => c.Cle == champ && c.Visibilite == Visibilite.Public);
}

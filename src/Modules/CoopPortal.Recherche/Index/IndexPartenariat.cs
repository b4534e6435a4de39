using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Masques;
using CoopPortal.Recherche.Moteurs;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Recherche.Index;

/// <summary>Écrit l'entrée d'une fiche dans la transaction qui la publie.</summary>
public sealed class IndexPartenariat(TenantDb db, IMoteur moteur, QuestionnaireStore questionnaires, LecteurDeMasques masques) : IPublicationHandler
{
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
        var texte = TextePublic.Lire(document, await masques.VuAsync(await questionnaires.CurrentAsync(Types.Partenariat, cancellation), item.Id, cancellation), _domaines);
        await moteur.EcrireAsync(new Entree(GenreEntree.Fiche, item.Id, item.Title, texte.Lieux, texte.Reperes, texte.Paragraphes), cancellation);
    }
}

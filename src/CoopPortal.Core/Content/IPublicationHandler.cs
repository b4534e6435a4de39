using System.Text.Json.Nodes;

namespace CoopPortal.Core.Content;

/// <summary>Ce qui vient d'être mis en ligne. <c>Document</c> ne contient aucune personne.</summary>
public sealed record PublishedContent(ContentItem Item, ContentVersion Version, JsonObject Document);

/// <summary>Tient à jour une table d'index ou la recherche, dans la transaction qui publie.</summary>
public interface IPublicationHandler
{
    string Type { get; }

    Task PublishedAsync(PublishedContent content, CancellationToken cancellation);

    Task WithdrawnAsync(ContentItem item, CancellationToken cancellation);
}

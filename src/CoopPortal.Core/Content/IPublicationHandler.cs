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

    /// <summary>Le contenu passe à l'abri : plus rien n'en reste ici. Rend ce que <see cref="PublishedAsync"/> ne saurait pas refaire, ou null.</summary>
    async Task<JsonObject?> ShelterAsync(ContentItem item, CancellationToken cancellation)
    {
        await WithdrawnAsync(item, cancellation);
        return null;
    }

    /// <summary>Le contenu sort de l'abri.</summary>
    /// <param name="kept">ce que <see cref="ShelterAsync"/> avait rendu.</param>
    /// <param name="unchanged">vrai quand la version est celle d'avant l'abri.</param>
    Task RestoreAsync(PublishedContent content, JsonObject? kept, bool unchanged, CancellationToken cancellation) => PublishedAsync(content, cancellation);

    /// <summary>La version en ligne est la même, ce que le public en lit a changé.</summary>
    Task VisibilityChangedAsync(PublishedContent content, CancellationToken cancellation) => Task.CompletedTask;
}

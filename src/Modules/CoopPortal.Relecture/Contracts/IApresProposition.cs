using CoopPortal.Core.Content;

namespace CoopPortal.Relecture.Contracts;

/// <summary>
/// Ce qui suit l'envoi d'une proposition, dans sa transaction. La relecture ne connaît pas les modules qui l'écoutent : ils s'inscrivent.
/// </summary>
public interface IApresProposition
{
    /// <summary>L'appelant sauve et valide.</summary>
    Task AjouterAsync(Guid proposition, ContentItem item, CancellationToken cancellation);
}

namespace CoopPortal.Fiches.Contracts;

/// <summary>Si quelqu'un conteste une réponse d'un contenu. La relecture le sait ; la fiche le lui demande une fois, plutôt qu'à chaque réponse.</summary>
public interface IContestations
{
    ValueTask<bool> ExistentAsync(Guid itemId, CancellationToken cancellation);
}

namespace CoopPortal.Relecture.Contracts;

/// <summary>
/// Dit quelles propositions répondent à un rappel. La relecture ne connaît pas les campagnes, qui la connaissent :
/// le module des campagnes le lui apprend.
/// </summary>
public interface IFichesRappelees
{
    /// <returns>quand chaque côté de chaque fiche a reçu son dernier rappel.</returns>
    Task<IReadOnlyDictionary<(Guid Fiche, string Cote), DateTime>> DerniersAsync(IReadOnlyCollection<Guid> fiches, CancellationToken cancellation);
}

namespace CoopPortal.Relecture.Contracts;

/// <summary>Ce que le lien d'un courriel ouvre à la correction : la fiche, et la personne et la collectivité au nom desquelles on écrit.</summary>
public sealed record AccesParLien(Guid AccountId, string Nom, Guid CollectiviteId, string Slug);

/// <summary>
/// Dit ce qu'un lien permet de corriger. La relecture ne connaît pas les campagnes, qui font les liens : leur module le lui apprend.
/// </summary>
public interface IAccesParLien
{
    /// <returns>null quand ce lien n'ouvre pas le formulaire, ou que personne n'a encore fait un geste sur sa page.</returns>
    Task<AccesParLien?> OuvrirAsync(string jeton, CancellationToken cancellation);

    /// <summary>La correction vient de partir : le lien a reçu sa réponse.</summary>
    Task EnvoyeeAsync(string jeton, CancellationToken cancellation);
}

namespace CoopPortal.Core.Publics;

/// <summary>Une page d'un espace que tout le monde peut lire. <c>Nouvelle</c> : ce qu'un flux en annonce, si elle est de ce qui s'annonce.</summary>
public sealed record AdressePublique(string Chemin, DateTime? ModifieeLe = null, Annonce? Nouvelle = null);

/// <summary>Une entrée de flux ; son identifiant ne change jamais, l'adresse de la page le peut.</summary>
public sealed record Annonce(Guid Id, string Titre, string Resume, DateTime PublieeLe);

/// <summary>Les pages publiques qu'un module tient dans un espace, pour le plan du site et les flux. Rien n'y figure que la page elle-même ne montre à un visiteur.</summary>
public interface IAdressesPubliques
{
    Task<IReadOnlyList<AdressePublique>> LireAsync(CancellationToken cancellation);
}

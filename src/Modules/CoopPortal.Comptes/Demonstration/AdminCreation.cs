using CoopPortal.Comptes.Connexion;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;

namespace CoopPortal.Comptes.Demonstration;

/// <summary>Le premier compte d'un portail : crée ou promeut un administrateur, sans courriel. À appeler hors de tout espace.</summary>
public sealed class AdminCreation(Annuaire annuaire, PlatformDb platform, Jetons jetons, PublicLinks links)
{
    /// <returns>un lien de connexion à la plateforme, pour une fois et trente minutes, à montrer à qui tient la console.</returns>
    /// <exception cref="ArgumentException">ce n'est pas une adresse de courriel.</exception>
    public async Task<string> CreateAsync(string mail, CancellationToken cancellation)
    {
        var adresse = AdresseCourriel.Lire(mail) ?? throw new ArgumentException(AdresseCourriel.Refus, nameof(mail));
        var account = await annuaire.TrouverOuCreerAsync(adresse, "", cancellation);
        account.IsAdministrator = true;
        await platform.SaveChangesAsync(cancellation);
        return links.To(null, Jetons.Chemin(await jetons.EmettreAsync(account.Id, Jetons.Connexion, null, cancellation)));
    }
}

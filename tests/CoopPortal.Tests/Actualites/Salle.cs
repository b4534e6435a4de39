using System.Net;
using CoopPortal.Core.Access;
using CoopPortal.Core.Tenancy;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Xunit;

namespace CoopPortal.Tests.Actualites;

/// <summary>Un espace neuf, son animatrice en session, un visiteur, et les gestes du formulaire.</summary>
internal sealed class Salle(Tenant tenant, HttpClient animatrice, HttpClient visiteur) : IDisposable
{
    public Tenant Tenant => tenant;
    public HttpClient Animatrice => animatrice;
    public HttpClient Visiteur => visiteur;

    public string Ecrire => $"/{tenant.Key}/actualites/ecrire";

    public static async Task<Salle> OuvrirAsync(Portal portal)
    {
        var tenant = await portal.NewTenantAsync("senegal");
        return new Salle(tenant, await portal.ConnecterAsync(tenant, Role.Animateur), portal.Browser());
    }

    public string Chemin(string slug) => $"/{tenant.Key}/actualites/{slug}";

    public static KeyValuePair<string, string>[] Champs(string titre, string chapeau = "Un résumé.", string corps = "Un texte.")
        => [new("Titre", titre), new("Chapeau", chapeau), new("Corps", corps)];

    public Task<HttpResponseMessage> EnvoyerAsync(string page, string geste, IEnumerable<KeyValuePair<string, string>> champs)
        => animatrice.SubmitAsync(page, champs, $"{page}?handler={geste}");

    /// <summary>Publie et rend le chemin de la page publique.</summary>
    public async Task<string> PublierAsync(string titre, string chapeau = "Un résumé.", string corps = "Un texte.")
    {
        using var response = await EnvoyerAsync(Ecrire, "Publier", Champs(titre, chapeau, corps));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location!.OriginalString;
    }

    public void Dispose()
    {
        animatrice.Dispose();
        visiteur.Dispose();
    }
}

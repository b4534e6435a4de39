using System.Net;
using AngleSharp.Html.Parser;
using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Tests.Relecture;
using CoopPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Fiches.Questionnaires;

/// <summary>L'animatrice devant le questionnaire d'un espace neuf, et la fiche inventée de cet espace.</summary>
internal sealed class Atelier : IDisposable
{
    private Atelier(Bureau bureau, HttpClient animatrice) => (Bureau, Animatrice) = (bureau, animatrice);

    public Bureau Bureau { get; }
    public HttpClient Animatrice { get; }

    public static async Task<Atelier> OuvrirAsync(Portal portal)
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        return new Atelier(bureau, await bureau.AnimatriceAsync());
    }

    public string Page(string suite) => Bureau.Adresse("/questionnaire" + suite);

    public Task<Questionnaire> EnVigueurAsync() => Bureau.Portal.InTenantAsync(Bureau.Tenant, async s =>
        QuestionnaireStore.Lire((await s.GetRequiredService<QuestionnaireStore>().LastAsync("Partenariat", CancellationToken.None))!));

    /// <summary>Remplit le formulaire d'une question et l'envoie.</summary>
    public async Task<HttpResponseMessage> EcrireAsync(string suite, params (string Nom, string Valeur)[] reponses)
    {
        var form = (await Feuillet.LireAsync(Animatrice, Page(suite))).Avec("acte", "garder");
        foreach (var (nom, valeur) in reponses)
        {
            form = form.Avec("Saisie." + nom, valeur);
        }

        return await form.EnvoyerAsync(Animatrice);
    }

    public async Task AjouterAsync(string section, string libelle, params (string Nom, string Valeur)[] reponses)
    {
        using var response = await EcrireAsync($"/question?type=Partenariat&section={section}", [("Libelle", libelle), .. reponses]);
        Assert.True(response.StatusCode == HttpStatusCode.Redirect, await TexteAsync(response));
    }

    public async Task CorrigerAsync(string cle, params (string Nom, string Valeur)[] reponses)
    {
        using var response = await EcrireAsync($"/question?type=Partenariat&cle={cle}", reponses);
        Assert.True(response.StatusCode == HttpStatusCode.Redirect, await TexteAsync(response));
    }

    public async Task<HttpResponseMessage> GesteAsync(string acte)
        => await (await Feuillet.LireAsync(Animatrice, Page("?type=Partenariat"))).Avec("acte", acte).EnvoyerAsync(Animatrice);

    public Task<HttpResponseMessage> PublierAsync(string raison = "Demandé par les communes", bool ouvrir = false)
        => Animatrice.SubmitAsync(Page("/publier?type=Partenariat"), ouvrir ? [new("Raison", raison), new("Ouvrir", "true")] : [new("Raison", raison)]);

    public async Task PublieAsync(string raison = "Demandé par les communes")
    {
        using var response = await PublierAsync(raison);
        Assert.True(response.StatusCode == HttpStatusCode.Redirect, await TexteAsync(response));
    }

    public async Task<string> LireAsync(string adresse, HttpClient? browser = null)
    {
        using var response = await (browser ?? Animatrice).GetAsync(adresse);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await TexteAsync(response);
    }

    public static async Task<string> TexteAsync(HttpResponseMessage response)
        => new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync()).Body!.TextContent.Replace('\u00a0', ' ').Replace('\u202f', ' ');

    public Task<T> DansAsync<T>(Func<TenantDb, Task<T>> work) => Bureau.DansAsync(work);

    public void Dispose() => Animatrice.Dispose();
}

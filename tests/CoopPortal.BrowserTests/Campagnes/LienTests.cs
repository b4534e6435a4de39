using System.Text.RegularExpressions;
using CoopPortal.BrowserTests.Contribution;
using CoopPortal.BrowserTests.Support;
using CoopPortal.Campagnes.Liens;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CoopPortal.BrowserTests.Campagnes;

/// <summary>Ce qu'une personne fait depuis le lien d'un courriel ou d'un message, sur un petit téléphone.</summary>
public sealed class LienTests(Portail portail, Navigateur navigateur) : Essai(portail, navigateur)
{
    private const int OctetsAuPlus = 60 * 1024;
    private static readonly DateTimeOffset _nuit = new(2027, 1, 15, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Au_clavier_et_sans_script_la_reponse_tient_en_une_touche()
    {
        var (espace, page) = await RappeleeAsync(elections: false);
        await page.GetByRole(AriaRole.Button, new() { Name = "Rien n’a changé" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Titre()).ToHaveTextAsync("C’est noté");
        await page.TenirDansAsync(320, Telephone, Bureau);
        Assert.Equal(1, await CompterAsync(espace, l => l.OuvertLe != null && l.UtiliseLe != null));
    }

    [Fact]
    public async Task Je_corrige_ouvre_le_formulaire_sans_mot_de_passe()
    {
        var (espace, page) = await RappeleeAsync(elections: true);
        await page.CliquerBoutonAsync("Rien n’a changé");
        await page.GetByLabel("Son nom").FillAsync("Zéphyrine Quatrepoils");
        await page.CliquerBoutonAsync("Le dire, et ouvrir la fiche");
        await Expect(page.Message()).ToContainTextAsync("Zéphyrine Quatrepoils");
        await Expect(page.Titre()).ToHaveTextAsync("Votre fiche");
        await Expect(page.GetByText("Alençon / Koutiala (partie française)")).ToBeVisibleAsync();
        await page.Locator(".sommaire summary").ClickAsync();
        await page.CliquerBoutonAsync("Ouvrir toutes les sections");
        await page.Budget().FillAsync("45 000 € par an");
        await page.CliquerBoutonAsync("Envoyer à l’animatrice");
        await Expect(page.Titre()).ToHaveTextAsync("Votre correction est envoyée");
        var animatrice = await EntrerAsync(espace, "animatrice");
        await animatrice.AllerAsync($"/{espace.Key}/relecture");
        await animatrice.OuvrirLaPropositionAsync("Alençon / Koutiala");
        await Expect(animatrice.GetByRole(AriaRole.Main)).ToContainTextAsync("45 000");
    }

    [Fact]
    public async Task Le_premier_toucher_seul_dit_qu_une_personne_a_ouvert()
    {
        var (espace, page) = await RappeleeAsync(elections: false, script: true);
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Equal(0, await CompterAsync(espace, l => l.OuvertLe != null));
        await page.RunAndWaitForRequestFinishedAsync(() => page.Titre().ClickAsync(), new() { Predicate = r => r.Url.Contains("handler=Geste", StringComparison.Ordinal) });
        Assert.Equal(1, await CompterAsync(espace, l => l.OuvertLe != null));
    }

    [Fact]
    public async Task La_page_et_le_formulaire_d_une_section_pesent_peu()
    {
        var (_, lue) = await RappeleeAsync(elections: false);
        var page = await OuvrirAsync(Telephone, script: true);
        await using var session = await page.Context.NewCDPSessionAsync(page);
        long octets = 0;
        session.Event("Network.loadingFinished").OnEvent += (_, e) => octets += (long)e!.Value.GetProperty("encodedDataLength").GetDouble();
        await session.SendAsync("Network.enable");
        await page.GotoAsync(lue.Url, new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.InRange(octets, 1, OctetsAuPlus);
        await page.CliquerBoutonAsync("Je corrige");
        await page.GotoAsync(page.Url + "?section=contacts", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Expect(page.Titre()).ToHaveTextAsync("Votre fiche");
    }

    [Fact]
    public async Task Le_recu_tient_sur_une_page_imprimee()
    {
        var (_, page) = await RappeleeAsync(elections: false);
        await page.CliquerBoutonAsync("Rien n’a changé");
        var pdf = await page.ImprimerAsync(new() { Format = "A4" });
        Assert.Single(Regex.Matches(pdf, @"/Type\s*/Page[^s]"));
    }

    [Fact]
    public async Task Un_message_copie_se_repond_sans_script_et_s_annonce_valide()
    {
        var espace = await Portail.NouvelEspaceAsync(livre: false);
        var animatrice = await EntrerAsync(espace, "animatrice");
        await animatrice.AllerAsync($"/{espace.Key}/fiches/alencon-koutiala/message");
        await animatrice.CliquerBoutonAsync("Préparer le message");
        var lien = Regex.Match(await animatrice.GetByLabel("Le message").InputValueAsync(), @"https?://\S+").Value;
        var page = await OuvrirAsync(Telephone);
        await page.GotoAsync(lien);
        Assert.DoesNotContain("Koutiala", await page.ContentAsync(), StringComparison.Ordinal);
        await page.CliquerBoutonAsync("Ouvrir");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Koutiala");
        await page.TenirDansAsync(320, Telephone, Bureau);
        await page.GetByLabel("Oui, rien n’a changé").CheckAsync();
        await page.GetByLabel("Votre nom").FillAsync("Kadi Essai");
        await page.GetByLabel("Votre fonction").FillAsync("Secrétaire");
        await page.CliquerBoutonAsync("Envoyer ma réponse");
        await Expect(page.Titre()).ToHaveTextAsync("C’est transmis");
        await animatrice.AllerAsync($"/{espace.Key}/reponses");
        await animatrice.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Valider") }).ClickAsync();
        await Expect(animatrice.Message()).ToContainTextAsync("recueilli par message");
    }

    private async Task<(Tenant Espace, IPage Page)> RappeleeAsync(bool elections, bool script = false)
    {
        var espace = await Portail.NouvelEspaceAsync(livre: false, elections: elections);
        var animatrice = await EntrerAsync(espace, "animatrice");
        await animatrice.AllerAsync($"/{espace.Key}/campagne");
        await animatrice.CliquerBoutonAsync("Mettre les rappels en marche");
        await Portail.RappelerAsync(espace, _nuit);
        var page = await OuvrirAsync(Telephone, script);
        await page.OuvrirCourrielAsync(espace.Adresse("alencon"), "toujours juste");
        await page.CliquerDansLeCourrielAsync("Rien n’a changé");
        return (espace, page);
    }

    private Task<int> CompterAsync(Tenant espace, System.Linq.Expressions.Expression<Func<LienFiche, bool>> lesquels)
        => Portail.DansAsync(espace, s => s.GetRequiredService<TenantDb>().Set<LienFiche>().CountAsync(lesquels));
}

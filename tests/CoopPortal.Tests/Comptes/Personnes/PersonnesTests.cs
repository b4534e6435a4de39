using System.Net;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Comptes.Personnes;
using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static CoopPortal.Tests.Comptes.Entree;

namespace CoopPortal.Tests.Comptes.Personnes;

public abstract class PersonnesTests(Portal portal)
{
    [Fact]
    public async Task Inviter_envoie_un_lien_qui_connecte_avec_le_role_donne()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        using var animatrice = await portal.ConnecterAsync(tenant, Role.Animateur);
        var adresse = Adresse();
        var envoi = await InviterAsync(animatrice, tenant, adresse, "Une nouvelle", Role.Relecteur);
        Assert.Equal(HttpStatusCode.Redirect, envoi.StatusCode);

        var courriel = Assert.Single(await portal.CourriersAsync(tenant, adresse));
        using var invitee = portal.Browser();
        await invitee.SubmitAsync(LienDe(courriel), []);
        Assert.Contains("<b>relecture</b>", await invitee.GetStringAsync($"/{tenant.Key}/moi"), StringComparison.Ordinal);
        Assert.Contains("Invitation", await JournalAsync(tenant));
    }

    [Fact]
    public async Task Inviter_deux_fois_n_envoie_qu_un_courriel()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        using var animatrice = await portal.ConnecterAsync(tenant, Role.Animateur);
        var adresse = Adresse();
        await InviterAsync(animatrice, tenant, adresse, "Une personne", Role.Contributeur);
        var seconde = await InviterAsync(animatrice, tenant, adresse, "Une personne", Role.Animateur);
        Assert.Contains("déjà dans l'espace", WebUtility.HtmlDecode(await seconde.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Single(await portal.CourriersAsync(tenant, adresse));
    }

    [Theory]
    [InlineData("pas une adresse", "Un nom", "Contributeur", "nom@domaine.fr")]
    [InlineData("a@b.example", "", "Contributeur", "Écrivez le nom")]
    [InlineData("a@b.example", "Un nom", "Administrateur", "Choisissez un rôle")]
    [InlineData("a@b.example", "Un nom", "Visiteur", "Choisissez un rôle")]
    [InlineData("a@b.example", "Un nom", "n'importe quoi", "Choisissez un rôle")]
    public async Task Une_invitation_mal_remplie_dit_quoi_faire(string adresse, string nom, string role, string phrase)
    {
        var tenant = await portal.NewTenantAsync("senegal");
        using var animatrice = await portal.ConnecterAsync(tenant, Role.Animateur);
        var page = $"/{tenant.Key}/personnes";
        var reponse = await animatrice.SubmitAsync(page, [Champ("Courriel", adresse), Champ("Nom", nom), Champ("Donne", role)], page + "?handler=Inviter");
        Assert.Contains(phrase, WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Il_reste_toujours_quelqu_un_pour_animer()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        var seule = await portal.PersonneAsync(tenant, Role.Animateur);
        Assert.False((await ActeAsync(tenant, a => a.ChangerLeRoleAsync(seule.Id, Role.Contributeur, Animation, CancellationToken.None))).Fait);
        Assert.False((await ActeAsync(tenant, a => a.RetirerAsync(seule.Id, Animation, CancellationToken.None))).Fait);

        await portal.PersonneAsync(tenant, Role.Animateur);
        Assert.True((await ActeAsync(tenant, a => a.RetirerAsync(seule.Id, Animation, CancellationToken.None))).Fait);
    }

    [Fact]
    public async Task Retirer_une_personne_retire_ses_mandats()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        var collectivite = await portal.CollectiviteAsync(tenant, "Valbrune");
        var account = await portal.PersonneAsync(tenant, Role.Contributeur);
        await portal.ValiderAsync(tenant, account.Email!, collectivite.Id);
        Assert.True((await ActeAsync(tenant, a => a.RetirerAsync(account.Id, Animation, CancellationToken.None))).Fait);
        var mandat = await portal.InTenantAsync(tenant, s => s.GetRequiredService<TenantDb>().Set<Mandat>().SingleAsync(m => m.AccountId == account.Id));
        Assert.NotNull(mandat.RevoqueLe);
    }

    [Fact]
    public async Task On_n_agit_pas_sur_les_personnes_d_un_autre_espace()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        var ailleurs = await portal.NewTenantAsync("senegal");
        await portal.PersonneAsync(ailleurs, Role.Animateur);
        var etrangere = await portal.PersonneAsync(ailleurs, Role.Animateur);
        Assert.False((await ActeAsync(tenant, a => a.ChangerLeRoleAsync(etrangere.Id, Role.Contributeur, Animation, CancellationToken.None))).Fait);
        Assert.False((await ActeAsync(tenant, a => a.RetirerAsync(etrangere.Id, Animation, CancellationToken.None))).Fait);
        Assert.Equal(2, await portal.SurLaPlateformeAsync(db => db.Memberships.CountAsync(m => m.TenantKey == ailleurs.Key && m.Role == Role.Animateur)));
    }

    [Fact]
    public async Task Un_script_dans_un_nom_reste_du_texte()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        const string nom = "<script>alert('nom')</script>";
        var account = await portal.PersonneAsync(tenant, Role.Animateur, nom);
        using var browser = await portal.ConnecterAsync(tenant, account);
        foreach (var page in new[] { "/moi", "/personnes", "/mandats" })
        {
            var html = await browser.GetStringAsync($"/{tenant.Key}{page}");
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.Contains(nom, WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        }

        var adresse = Adresse();
        await InviterAsync(browser, tenant, adresse, nom, Role.Contributeur);
        Assert.DoesNotContain("<script>", Assert.Single(await portal.CourriersAsync(tenant, adresse)).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Role.Contributeur)]
    [InlineData(Role.Relecteur)]
    public async Task Qui_n_anime_pas_ne_voit_ni_ne_change_rien(Role? role)
    {
        var tenant = await portal.NewTenantAsync("senegal");
        using var browser = role is { } donne ? await portal.ConnecterAsync(tenant, donne) : portal.Browser();
        var attendu = role is null ? HttpStatusCode.Redirect : HttpStatusCode.Forbidden;
        Assert.Equal(attendu, (await browser.GetAsync($"/{tenant.Key}/personnes")).StatusCode);
        var adresse = Adresse();
        var envoi = await browser.SubmitAsync(
            $"/{tenant.Key}/connexion", [Champ("Courriel", adresse), Champ("Nom", "X"), Champ("Donne", "Animateur")], $"/{tenant.Key}/personnes?handler=Inviter");
        Assert.Equal(attendu, envoi.StatusCode);
        Assert.Empty(await portal.CourriersAsync(tenant, adresse));
    }

    private static Task<HttpResponseMessage> InviterAsync(HttpClient browser, Tenant tenant, string adresse, string nom, Role role)
        => browser.SubmitAsync($"/{tenant.Key}/personnes", [Champ("Courriel", adresse), Champ("Nom", nom), Champ("Donne", role.ToString())], $"/{tenant.Key}/personnes?handler=Inviter");

    private Task<Issue> ActeAsync(Tenant tenant, Func<Adhesions, Task<Issue>> acte) => portal.InTenantAsync(tenant, s => acte(s.GetRequiredService<Adhesions>()));

    private Task<List<string>> JournalAsync(Tenant tenant)
        => portal.InTenantAsync(tenant, s => s.GetRequiredService<TenantDb>().Journal.Select(j => j.Act).ToListAsync());
}

public sealed class PersonnesSqliteTests(SqlitePortal portal) : PersonnesTests(portal);

public sealed class PersonnesPgTests(PgPortal portal) : PersonnesTests(portal);

using System.Net;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Comptes.Mandats;
using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static CoopPortal.Tests.Comptes.Entree;

namespace CoopPortal.Tests.Comptes.Mandats;

public abstract class MandatsTests(Portal portal)
{
    [Fact]
    public async Task Une_adresse_proposee_n_a_ni_droit_ni_courriel_avant_la_validation()
    {
        var (tenant, collectivite) = await EspaceAsync();
        using var animatrice = await portal.ConnecterAsync(tenant, Role.Animateur);
        var adresse = Adresse();
        Assert.Equal(HttpStatusCode.Redirect, (await ProposerAsync(animatrice, tenant, adresse, "valbrune")).StatusCode);
        Assert.Empty(await portal.CourriersAsync(tenant, adresse));
        Assert.Equal(0, await AdhesionsAsync(tenant, adresse));

        var mandat = await SeulAsync(tenant);
        Assert.Null(mandat.ValideLe);
        await portal.FicheAsync(tenant, collectivite, "Valbrune / Kolimba");
        Assert.Equal(HttpStatusCode.Redirect, (await DeciderAsync(animatrice, tenant, "Valider", mandat.Id)).StatusCode);
        Assert.Equal(1, await AdhesionsAsync(tenant, adresse));

        using var contributrice = portal.Browser();
        await contributrice.SubmitAsync(LienDe(Assert.Single(await portal.CourriersAsync(tenant, adresse))), []);
        var moi = await contributrice.GetStringAsync($"/{tenant.Key}/moi");
        Assert.Contains("Valbrune / Kolimba", moi, StringComparison.Ordinal);
        Assert.Contains("/modifier\"", moi, StringComparison.Ordinal);
        Assert.Contains("en cours", moi, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_mandat_retire_ne_donne_plus_rien_a_la_requete_suivante()
    {
        var (tenant, collectivite) = await EspaceAsync();
        await portal.FicheAsync(tenant, collectivite, "Valbrune / Kolimba");
        var account = await portal.PersonneAsync(tenant, Role.Contributeur);
        await portal.ValiderAsync(tenant, account.Email!, collectivite.Id);
        using var browser = await portal.ConnecterAsync(tenant, account);
        Assert.Contains("Valbrune / Kolimba", await browser.GetStringAsync($"/{tenant.Key}/moi"), StringComparison.Ordinal);

        using var animatrice = await portal.ConnecterAsync(tenant, Role.Animateur);
        await DeciderAsync(animatrice, tenant, "Retirer", (await SeulAsync(tenant)).Id);
        Assert.DoesNotContain("Valbrune / Kolimba", await browser.GetStringAsync($"/{tenant.Key}/moi"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Valider_deux_fois_n_ecrit_qu_un_courriel_et_qu_une_ligne()
    {
        var (tenant, collectivite) = await EspaceAsync();
        var adresse = Adresse();
        Assert.True((await portal.ValiderAsync(tenant, adresse, collectivite.Id)).Fait);
        var id = (await SeulAsync(tenant)).Id;
        Assert.False((await portal.ValiderAsync(tenant, adresse, collectivite.Id)).Fait);
        Assert.False((await portal.InTenantAsync(tenant, s => s.GetRequiredService<ValidationDeMandat>().ValiderAsync(id, Animation, CancellationToken.None))).Fait);
        Assert.Single(await portal.CourriersAsync(tenant, adresse));
        Assert.Equal(1, await portal.InTenantAsync(tenant, s => s.GetRequiredService<TenantDb>().Journal.CountAsync(j => j.Act == "ValidationDeMandat")));
    }

    [Fact]
    public async Task Deux_validations_simultanees_n_en_font_qu_une()
    {
        var (tenant, collectivite) = await EspaceAsync();
        var adresse = Adresse();
        var (_, mandat) = await ProposerAsync(tenant, new Proposition(adresse, "X", collectivite.Id, "elu"));
        var issues = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => portal.InTenantAsync(tenant, s => s.GetRequiredService<ValidationDeMandat>().ValiderAsync(mandat!.Id, Animation, CancellationToken.None))));
        Assert.Single(issues, i => i.Fait);
        Assert.Single(await portal.CourriersAsync(tenant, adresse));
    }

    [Fact]
    public async Task Un_mandat_ecarte_ne_se_valide_plus_et_peut_se_redemander()
    {
        var (tenant, collectivite) = await EspaceAsync();
        var proposition = new Proposition(Adresse(), "X", collectivite.Id, "elu");
        var (_, mandat) = await ProposerAsync(tenant, proposition);
        Assert.False((await ProposerAsync(tenant, proposition)).Issue.Fait);
        Assert.True((await portal.InTenantAsync(tenant, s => s.GetRequiredService<RevocationDeMandat>().RevoquerAsync(mandat!.Id, Animation, CancellationToken.None))).Fait);
        Assert.False((await portal.InTenantAsync(tenant, s => s.GetRequiredService<RevocationDeMandat>().RevoquerAsync(mandat!.Id, Animation, CancellationToken.None))).Fait);
        Assert.False((await portal.InTenantAsync(tenant, s => s.GetRequiredService<ValidationDeMandat>().ValiderAsync(mandat!.Id, Animation, CancellationToken.None))).Fait);
        Assert.True((await ProposerAsync(tenant, proposition)).Issue.Fait);
    }

    [Fact]
    public async Task Un_mandat_termine_laisse_la_place_au_suivant()
    {
        var (tenant, collectivite) = await EspaceAsync();
        var hier = DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime).AddDays(-1);
        var proposition = new Proposition(Adresse(), "X", collectivite.Id, "executif") { Depuis = hier.AddYears(-6), Jusqua = hier };
        Assert.True((await ProposerAsync(tenant, proposition)).Issue.Fait);
        Assert.True((await ProposerAsync(tenant, proposition with { Depuis = hier, Jusqua = null })).Issue.Fait);
    }

    [Theory]
    [InlineData("pas une adresse", "Un nom", "elu", "nom@domaine.fr")]
    [InlineData("a@b.example", " ", "elu", "nom de la personne")]
    [InlineData("a@b.example", "Un nom", "roi", "qualité")]
    public async Task Une_proposition_mal_remplie_dit_quoi_faire(string adresse, string nom, string qualite, string phrase)
    {
        var (tenant, collectivite) = await EspaceAsync();
        var (issue, mandat) = await ProposerAsync(tenant, new Proposition(adresse, nom, collectivite.Id, qualite));
        Assert.Null(mandat);
        Assert.Contains(phrase, issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Des_dates_a_l_envers_ou_une_collectivite_d_ailleurs_sont_refusees()
    {
        var (tenant, collectivite) = await EspaceAsync();
        var (_, etrangere) = await EspaceAsync();
        var jour = new DateOnly(2026, 1, 1);
        Assert.Contains("avant son début", (await ProposerAsync(tenant, new Proposition(Adresse(), "X", collectivite.Id, "elu") { Depuis = jour, Jusqua = jour.AddDays(-1) })).Issue.Message, StringComparison.Ordinal);
        Assert.Contains("n'est pas dans l'espace", (await ProposerAsync(tenant, new Proposition(Adresse(), "X", etrangere.Id, "elu"))).Issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_contributrice_demande_pour_elle_et_ne_valide_pas()
    {
        var (tenant, _) = await EspaceAsync();
        var account = await portal.PersonneAsync(tenant, Role.Contributeur);
        using var browser = await portal.ConnecterAsync(tenant, account);
        var page = $"/{tenant.Key}/mandats/demander";
        var demande = await browser.SubmitAsync(page, [Champ("Collectivite", "Valbrune"), Champ("Qualite", "comite"), Champ("Courriel", "autre@essai.example")]);
        Assert.Equal($"/{tenant.Key}/moi", demande.Headers.Location!.OriginalString);
        var mandat = await SeulAsync(tenant);
        Assert.Equal(account.Id, mandat.AccountId);
        Assert.Null(mandat.ValideLe);
        Assert.Contains("attend une validation", await browser.GetStringAsync($"/{tenant.Key}/moi"), StringComparison.Ordinal);

        var essai = await browser.SubmitAsync(page, [Champ("id", mandat.Id.ToString())], $"/{tenant.Key}/mandats?handler=Valider");
        Assert.Equal(HttpStatusCode.Forbidden, essai.StatusCode);
        Assert.Null((await SeulAsync(tenant)).ValideLe);
    }

    [Fact]
    public async Task Deux_collectivites_du_meme_nom_se_distinguent()
    {
        var (tenant, francaise) = await EspaceAsync();
        var partenaire = await portal.CollectiviteAsync(tenant, "Valbrune", Cotes.Partenaire);
        var ambigu = await portal.InTenantAsync(tenant, s => s.GetRequiredService<ListeDesMandats>().TrouverAsync("VALBRUNE", CancellationToken.None));
        Assert.Null(ambigu.Id);
        Assert.Contains("partie française", ambigu.Refus, StringComparison.Ordinal);
        var choix = await portal.InTenantAsync(tenant, s => s.GetRequiredService<ListeDesMandats>().CollectivitesAsync(CancellationToken.None));
        foreach (var attendue in new[] { francaise, partenaire })
        {
            var trouvee = await portal.InTenantAsync(tenant, s => s.GetRequiredService<ListeDesMandats>().TrouverAsync(choix.Single(c => c.Id == attendue.Id).Complet, CancellationToken.None));
            Assert.Equal(attendue.Id, trouvee.Id);
        }
    }

    private async Task<(Tenant Tenant, Collectivite Collectivite)> EspaceAsync()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        return (tenant, await portal.CollectiviteAsync(tenant, "Valbrune"));
    }

    private Task<(Issue Issue, Mandat? Mandat)> ProposerAsync(Tenant tenant, Proposition proposition)
        => portal.InTenantAsync(tenant, s => s.GetRequiredService<PropositionDeMandat>().ProposerAsync(proposition, Animation, CancellationToken.None));

    [Fact]
    public async Task Proposer_et_valider_est_un_seul_geste_et_ne_se_double_pas()
    {
        var (tenant, _) = await EspaceAsync();
        using var animatrice = await portal.ConnecterAsync(tenant, Role.Animateur);
        var adresse = Adresse();
        Assert.Equal(HttpStatusCode.Redirect, (await ProposerAsync(animatrice, tenant, adresse, "valbrune", Champ("valider", "true"))).StatusCode);
        Assert.NotNull((await SeulAsync(tenant)).ValideLe);
        Assert.Equal(HttpStatusCode.OK, (await ProposerAsync(animatrice, tenant, adresse, "valbrune", Champ("valider", "true"))).StatusCode);
        Assert.Single(await portal.CourriersAsync(tenant, adresse));
    }

    private Task<Mandat> SeulAsync(Tenant tenant) => portal.InTenantAsync(tenant, s => s.GetRequiredService<TenantDb>().Set<Mandat>().AsNoTracking().SingleAsync());

    private Task<int> AdhesionsAsync(Tenant tenant, string adresse)
        => portal.SurLaPlateformeAsync(db => db.Memberships.CountAsync(m => m.TenantKey == tenant.Key && db.Users.Any(a => a.Id == m.AccountId && a.Email == adresse)));

    private static Task<HttpResponseMessage> ProposerAsync(HttpClient browser, Tenant tenant, string adresse, string collectivite, params KeyValuePair<string, string>[] aussi)
        => browser.SubmitAsync($"/{tenant.Key}/mandats", [.. aussi, Champ("Courriel", adresse), Champ("Nom", "Une élue"), Champ("Collectivite", collectivite), Champ("Qualite", "elu")], $"/{tenant.Key}/mandats?handler=Proposer");

    private static Task<HttpResponseMessage> DeciderAsync(HttpClient browser, Tenant tenant, string acte, Guid id)
        => browser.SubmitAsync($"/{tenant.Key}/mandats", [Champ("id", id.ToString())], $"/{tenant.Key}/mandats?handler={acte}");
}

public sealed class MandatsSqliteTests(SqlitePortal portal) : MandatsTests(portal);

public sealed class MandatsPgTests(PgPortal portal) : MandatsTests(portal);

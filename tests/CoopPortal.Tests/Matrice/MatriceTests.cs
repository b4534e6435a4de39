using System.Net;
using CoopPortal.Campagnes.Liens;
using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Matrice;

/// <summary>Chaque adresse, chaque rôle, un espace étranger et une fiche étrangère.</summary>
public abstract class MatriceTests(Portal portal)
{
    private sealed record Qui(string Nom, Role Role, HttpClient Client, bool EnSession, bool TientLaFiche);

    [Fact]
    public void Chaque_adresse_est_classee_et_le_classement_dit_vrai()
    {
        var real = portal.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            // Le repli des fichiers statiques, en développement : sans classement il ne répond pas.
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && e.RoutePattern.RawText != "{**path:file}")
            .Select(e => (e.RoutePattern.RawText, Access: e.Metadata.GetMetadata<AccessAttribute>()))
            .Distinct()
            .ToList();
        Assert.DoesNotContain(real, r => r.Access is null);
        var expected = Classement.Toutes.Select(c => $"{c.Route} : {c.Minimum}, {c.Room}").Order(StringComparer.Ordinal).ToList();
        Assert.Equal(expected, real.Select(r => $"{r.RawText} : {r.Access!.Minimum}, {r.Access.Room}").Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Chaque_role_n_ouvre_que_ce_que_le_classement_lui_donne()
    {
        var tenant = await portal.NewTenantAsync();
        var faults = new List<string>();
        foreach (var who in await EveryoneAsync(tenant))
        {
            foreach (var (route, minimum, room, target, example) in Classement.Toutes.Where(c => c.Room != Room.Platform))
            {
                using var response = await who.Client.GetAsync($"/{tenant.Key}{example}");
                if (!Expected(who, minimum, target).Contains(response.StatusCode))
                {
                    faults.Add($"{who.Nom} GET {example} : {(int)response.StatusCode}");
                }
            }

            who.Client.Dispose();
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task Une_adresse_d_espace_ne_repond_pas_sur_la_plateforme_et_l_inverse()
    {
        using var browser = portal.Browser();
        foreach (var (_, _, room, _, example) in Classement.Toutes.Where(c => c.Room != Room.Both && c.Exemple != "/"))
        {
            var path = room == Room.Tenant ? example : "/mali" + example;
            using var response = await browser.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task Un_envoi_sans_session_ni_jeton_ne_fait_jamais_rien()
    {
        var tenant = await portal.NewTenantAsync();
        using var browser = portal.Browser();
        foreach (var (_, _, room, target, example) in Classement.Toutes)
        {
            using var content = new FormUrlEncodedContent([new("acte", "publier")]);
            var path = room == Room.Platform ? example : $"/{tenant.Key}{example}";
            using var response = await browser.PostAsync(path, content);
            Assert.True((int)response.StatusCode is 302 or 400 or 403 or 404 or 405 or 410, $"POST {path} : {(int)response.StatusCode}");
        }
    }

    private static HttpStatusCode[] Expected(Qui who, Role minimum, Cible target)
    {
        if (who.Role < minimum || (target == Cible.Session && !who.EnSession))
        {
            return [who.EnSession ? HttpStatusCode.Forbidden : HttpStatusCode.Redirect];
        }

        return target switch
        {
            Cible.Page or Cible.Session => [HttpStatusCode.OK],
            Cible.FicheTenue => [who.TientLaFiche ? HttpStatusCode.OK : HttpStatusCode.NotFound],
            Cible.Introuvable => [HttpStatusCode.NotFound, HttpStatusCode.Gone],
            _ => [HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed],
        };
    }

    private async Task<IReadOnlyList<Qui>> EveryoneAsync(Tenant tenant)
    {
        var foreign = await portal.NewTenantAsync("senegal");
        var foreigner = await portal.PersonneAsync(foreign, Role.Animateur);
        return
        [
            new("visiteur", Role.Visiteur, portal.Browser(), false, false),
            new("personne qui corrige par le lien d'un courriel", Role.Visiteur, await ParLienAsync(tenant, "alencon"), false, false),
            new("animatrice d'un autre espace", Role.Visiteur, await portal.ConnecterAsync(tenant, foreigner), true, false),
            new("contributrice d'Alençon", Role.Contributeur, await ContributorAsync(tenant, "alencon"), true, true),
            new("contributeur d'Angers", Role.Contributeur, await ContributorAsync(tenant, "angers"), true, false),
            new("relecteur", Role.Relecteur, await portal.ConnecterAsync(tenant, Role.Relecteur), true, false),
            new("animatrice", Role.Animateur, await portal.ConnecterAsync(tenant, Role.Animateur), true, true),
        ];
    }

    /// <summary>Son lien lui ouvre le formulaire d'Alençon ; partout ailleurs, elle est une visiteuse.</summary>
    private async Task<HttpClient> ParLienAsync(Tenant tenant, string slug)
    {
        var account = await portal.PersonneAsync(tenant, Role.Contributeur);
        var collectivite = await portal.InTenantAsync(tenant, s => s.GetRequiredService<TenantDb>().Set<Collectivite>().SingleAsync(c => c.Slug == slug && c.Cote == Cotes.Francais));
        await portal.ValiderAsync(tenant, account.Email!, collectivite.Id);
        var (jeton, now) = (LienFiche.NouveauJeton(), portal.Clock.GetUtcNow().UtcDateTime);
        await portal.InTenantAsync(tenant, async s =>
        {
            var db = s.GetRequiredService<TenantDb>();
            var fiche = await db.Owners.Where(o => o.CollectiviteId == collectivite.Id).Select(o => o.ItemId).FirstAsync();
            db.Add(new LienFiche { Empreinte = LienFiche.Hacher(jeton), FicheId = fiche, Cote = Cotes.Francais, CollectiviteId = collectivite.Id, AccountId = account.Id, Nom = account.DisplayName, CreeLe = now, ExpireLe = now + LienFiche.Duree });
            return await db.SaveChangesAsync();
        });
        var (browser, lien) = (portal.Browser(), $"/{tenant.Key}/lien/{jeton}");
        using var entree = await browser.SubmitAsync(lien, [], lien + "?handler=Corriger");
        using var formulaire = await browser.GetAsync(lien + "/corriger");
        Assert.Equal(HttpStatusCode.OK, formulaire.StatusCode);
        return browser;
    }

    private async Task<HttpClient> ContributorAsync(Tenant tenant, string slug)
    {
        var account = await portal.PersonneAsync(tenant, Role.Contributeur);
        var collectivite = await portal.InTenantAsync(tenant, s => s.GetRequiredService<TenantDb>().Set<Collectivite>().SingleAsync(c => c.Slug == slug && c.Cote == Cotes.Francais));
        await portal.ValiderAsync(tenant, account.Email!, collectivite.Id);
        return await portal.ConnecterAsync(tenant, account);
    }
}

public sealed class MatriceSqliteTests(SqlitePortal portal) : MatriceTests(portal);

public sealed class MatricePostgreSqlTests(PgPortal portal) : MatriceTests(portal);

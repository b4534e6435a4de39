using System.Net;
using CoopPortal.Core.Access;
using CoopPortal.Core.Generations;
using CoopPortal.Core.Modules;
using CoopPortal.Tests.Fiches.Protection;
using CoopPortal.Tests.Matrice;
using CoopPortal.Tests.Support;
using CoopPortal.Web.Hosting.Memoire;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Web.Hosting.Memoire;

/// <summary>Chaque adresse ouverte à tous se garde, ou dit pourquoi ; et rien de ce qu'elle lit ne change sans qu'on le sache.</summary>
public sealed class PagesPubliquesTests(SqlitePortal portal)
{
    /// <summary>Écrit à la main : une page publique nouvelle qui ne se garde pas fait échouer l'essai jusqu'à ce que quelqu'un l'ait décidé ici.</summary>
    private static readonly string[] _nonGardees =
    [
        "accord/{jeton}", "connexion", "connexion/lien/{jeton:maxlength(100)}", "connexion/mot-de-passe", "courrier/{nom?}", "deconnexion",
        "erreur/{code:int:range(400,599)}", "fiches/{slug}/signaler", "lien/{jeton}", "lien/{jeton}/a-sa-place", "lien/{jeton}/corriger", "lien/{jeton}/plus-moi", "m/{jeton}",
        "moi", "moi/mot-de-passe", "ne-plus-solliciter/{jeton}",
    ];

    // Ni pages ni flux : un fichier remis à qui y a droit, un clic de messagerie.
    private static readonly string[] _autres = ["/ne-plus-solliciter/{jeton}/un-clic", "/pieces/{id:guid}"];

    [Fact]
    public void Chaque_adresse_publique_se_garde_ou_dit_pourquoi()
    {
        var adresses = portal.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<AccessAttribute>() is { Minimum: Role.Visiteur } && e.Metadata.GetMetadata<StaticAssetDescriptor>() is null).ToList();
        Assert.Equal(_nonGardees.Concat(_autres).Order(StringComparer.Ordinal), adresses.Where(a => !GarderLaPage.SeGarde(a.Metadata)).Select(a => a.RoutePattern.RawText!).Distinct().Order(StringComparer.Ordinal));
        Assert.All(adresses.Select(a => a.Metadata.GetMetadata<HorsMemoireAttribute>()).OfType<HorsMemoireAttribute>(), h => Assert.False(string.IsNullOrWhiteSpace(h.Raison)));
    }

    [Fact]
    public async Task Ce_qui_se_garde_ne_porte_ni_jeton_ni_cookie_ni_session()
    {
        var refuge = await Refuge.OuvrirAsync(portal);
        foreach (var page in Pages(refuge))
        {
            using var browser = portal.Browser();
            using var response = await browser.GetAsync(page);
            if (response.StatusCode == HttpStatusCode.OK)
            {
                Assert.True(response.Headers.ETag is not null, $"{page} ne se garde pas");
                Assert.False(response.Headers.Contains("Set-Cookie"), page);
                var corps = await response.Content.ReadAsStringAsync();
                Assert.DoesNotContain("__RequestVerificationToken", corps, StringComparison.Ordinal);
                Assert.DoesNotContain("nonce=", corps, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Aucune_page_publique_ne_lit_une_table_dont_le_changement_ne_se_sait_pas()
    {
        var refuge = await Refuge.OuvrirAsync(portal);
        using var browser = portal.Browser();
        using var lectures = new LecturesSql(refuge.Tenant.Key);
        foreach (var page in Pages(refuge))
        {
            using var response = await browser.GetAsync(page);
        }

        Assert.Contains("Fiches", lectures.Tables);
        Assert.Contains("Versions", lectures.Tables);
        Assert.Empty(lectures.Tables.Intersect(Declencheurs.DeTravail(portal.Services.GetServices<IModule>())));
    }

    /// <summary>Les pages de visiteur d'un espace, avec un vrai contenu là où la route en demande un.</summary>
    private static IEnumerable<string> Pages(Refuge refuge) => Classement.Toutes
        .Where(c => c.Minimum == Role.Visiteur && c.Room != Room.Platform && !_nonGardees.Contains(c.Route, StringComparer.Ordinal) && !_autres.Contains(c.Route, StringComparer.Ordinal))
        .SelectMany(c => new[]
        {
            c.Exemple.Replace("alencon-koutiala", refuge.Item.Slug, StringComparison.Ordinal).Replace("inconnue", $"{refuge.Mot}-projet", StringComparison.Ordinal).Replace("inconnu", $"{refuge.Mot}-projet", StringComparison.Ordinal),
            c.Exemple,
        }).Concat([$"/fiches?q={refuge.Cle}", "/fiches?tri=fraicheur"]).Distinct(StringComparer.Ordinal).Select(refuge.Adresse);
}

using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CoopPortal.Core.Access;
using CoopPortal.Core.Langues;
using CoopPortal.Tests.Fiches.Protection;
using CoopPortal.Tests.Matrice;
using CoopPortal.Tests.Support;
using CoopPortal.Web.Hosting.Memoire;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Langues;

/// <summary>Une page publique existe en anglais, ou dit ici pourquoi non ; et en anglais, ce qui reste en français le dit par son attribut <c>lang</c>.</summary>
public sealed class PagesTraduitesTests(SqlitePortal portal)
{
    /// <summary>Publiques, gardées en mémoire, et en français seulement : un outil de la maison, une page qui répond à un courriel écrit en français.</summary>
    private static readonly string[] _seulementEnFrancais = ["essai-de-rappel", "planche", "planche/guichet"];

    // Des mots qu'une phrase française emploie, et que n'ont ni un nom propre ni l'anglais ; un cercle en garde le nom.
    private static readonly HashSet<string> _francais = new(StringComparer.OrdinalIgnoreCase)
    {
        "une", "est", "sont", "avec", "pour", "cette", "ces", "depuis", "aucun", "aucune", "où", "qui", "que", "dans", "pas", "votre", "vous", "nous", "ce", "plus",
        "fiche", "fiches", "partenariat", "partenariats", "collectivité", "collectivités", "vérifié", "vérifiée", "vérifiées", "domaine", "domaines", "ans", "mois", "jours", "habitant", "habitants",
        "voir", "chercher", "retour", "partie", "région", "régions", "année", "années", "montant", "nombre", "carte", "liste", "connu", "connus", "renseigné", "prévue", "signée", "ouvrir", "tout", "tous", "toutes",
    };

    [Fact]
    public void Chaque_page_publique_gardee_est_traduite_ou_dit_pourquoi()
    {
        var pages = portal.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null && GarderLaPage.SeGarde(e.Metadata) && e.Metadata.GetMetadata<TraduiteAttribute>() is null);
        Assert.Equal(_seulementEnFrancais, pages.Select(p => p.RoutePattern.RawText!).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task En_anglais_rien_ne_reste_en_francais_sans_le_dire()
    {
        var refuge = await Refuge.OuvrirAsync(portal);
        using var browser = portal.Browser();
        var restes = new SortedSet<string>(StringComparer.Ordinal);
        var lues = 0;
        foreach (var page in Pages(refuge))
        {
            using var response = await browser.GetAsync(page);
            if (response.StatusCode != HttpStatusCode.OK || response.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            lues++;
            using var document = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
            Assert.Equal("en", document.DocumentElement.GetAttribute("lang"));
            restes.UnionWith(Textes(document).Where(EstFrancais).Select(t => $"{page} : {t}"));
        }

        Assert.True(lues > 20, $"{lues} pages seulement ont été lues");
        Assert.True(restes.Count == 0, string.Join('\n', restes));
    }

    // Une adresse n'est d'aucune langue, ni le nom d'une fiche inventée par un autre essai du même portail.
    private static bool EstFrancais(string texte)
        => !texte.EndsWith(" – Kolimba", StringComparison.Ordinal) && string.Join(' ', texte.Split(' ').Where(m => !m.StartsWith("http", StringComparison.Ordinal))).Split([' ', '\u00A0', '\u202F', ',', '.', ';', ':', '(', ')', '’', '\'', '?', '!', '«', '»', '\n', '/'], StringSplitOptions.RemoveEmptyEntries).Any(_francais.Contains);

    private static IEnumerable<string> Textes(IDocument document)
        => document.DocumentElement.Descendants<IText>().Where(t => t.ParentElement is { LocalName: not ("script" or "style") } parent && EnAnglais(parent)).Select(t => t.Data.Trim())
            .Concat(document.All.Where(EnAnglais).SelectMany(e => new[] { "aria-label", "title", "placeholder", "alt", "content" }.Select(a => e.GetAttribute(a))).OfType<string>())
            .Where(t => t.Length > 0 && !t.StartsWith("http", StringComparison.Ordinal));

    private static bool EnAnglais(IElement element) => element.Closest("[lang]")?.GetAttribute("lang") == "en";

    private IEnumerable<string> Pages(Refuge refuge)
    {
        var traduites = portal.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<TraduiteAttribute>() is not null).Select(e => e.RoutePattern.RawText).ToHashSet(StringComparer.Ordinal);
        return Classement.Toutes.Where(c => c.Minimum == Role.Visiteur && traduites.Contains(c.Route) && !c.Route.StartsWith("erreur", StringComparison.Ordinal))
            .SelectMany(c => c.Room == Room.Platform
                ? new[] { "/en" + c.Exemple }
                : [refuge.Adresse("/en" + c.Exemple), refuge.Adresse("/en" + c.Exemple.Replace("alencon-koutiala", refuge.Item.Slug, StringComparison.Ordinal).Replace("inconnue", $"{refuge.Mot}-projet", StringComparison.Ordinal).Replace("inconnu", $"{refuge.Mot}-projet", StringComparison.Ordinal))])
            .Concat([refuge.Adresse($"/en/fiches?q={refuge.Cle}"), refuge.Adresse("/en/fiches?q=zzzz"), refuge.Adresse($"/en/fiches/{refuge.Item.Slug}?devise=XOF"), refuge.Adresse("/en/carte?marques=domaine")])
            .Distinct(StringComparer.Ordinal);
    }
}

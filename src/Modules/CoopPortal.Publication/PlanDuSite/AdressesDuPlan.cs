using System.Text;
using CoopPortal.Core.Access;
using CoopPortal.Core.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Publication.PlanDuSite;

/// <summary>Ce que lisent les moteurs de recherche : le plan du site, et ce qu'ils n'ont pas à visiter.</summary>
internal static class AdressesDuPlan
{
    // Les pages à jeton ou à session, et les combinaisons de filtres, qui n'ont pas de fin.
    private static readonly string[] _aLaisser = ["/connexion", "/moi", "/lien/", "/m/", "/accord/", "/ne-plus-solliciter/", "/recherche?", "/fiches?"];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/sitemap.xml", [HttpMethods.Get, HttpMethods.Head], async (int? partie, IServiceProvider services, TenantContext tenant, CancellationToken cancellation)
            => (tenant.Current is { } espace ? await services.GetRequiredService<PlanPublic>().DeLEspaceAsync(espace, partie, cancellation) : await services.GetRequiredService<PlanDuReseau>().LireAsync(cancellation)) is { } octets ? Results.Bytes(octets, "application/xml; charset=utf-8") : Results.NotFound())
            .WithMetadata(new AccessAttribute(Role.Visiteur, Room.Both), new EnMemoireAttribute());
        endpoints.MapMethods("/robots.txt", [HttpMethods.Get, HttpMethods.Head], (PublicLinks liens, TenantContext tenant) => Results.Text(Robots(liens.To(tenant.Current, "/sitemap.xml")), "text/plain", Encoding.UTF8))
            .WithMetadata(new AccessAttribute(Role.Visiteur, Room.Both), new EnMemoireAttribute());
    }

    // Chaque règle deux fois : un espace est sous son chemin, ou seul à son nom d'hôte.
    private static string Robots(string plan)
        => $"User-agent: *\n{string.Concat(_aLaisser.Select(a => $"Disallow: {a}\nDisallow: /*{a}\n"))}\nSitemap: {plan}\n";
}

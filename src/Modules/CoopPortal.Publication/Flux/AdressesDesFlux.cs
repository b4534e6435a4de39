using CoopPortal.Core.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CoopPortal.Publication.Flux;

internal static class AdressesDesFlux
{
    private static readonly string[] _lire = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        Poser(endpoints.MapMethods("/flux.atom", _lire, async (FluxDeLEspace flux, CancellationToken cancellation) => Rendre(await flux.ToutAsync(cancellation))));
        Poser(endpoints.MapMethods("/flux/regions/{region}.atom", _lire, async (string region, FluxDeLEspace flux, CancellationToken cancellation) => Rendre(await flux.DeLaRegionAsync(region, cancellation))));
        Poser(endpoints.MapMethods("/flux/domaines/{domaine}.atom", _lire, async (string domaine, FluxDeLEspace flux, CancellationToken cancellation) => Rendre(await flux.DuDomaineAsync(domaine, cancellation))));
    }

    private static void Poser(IEndpointConventionBuilder adresse) => adresse.WithMetadata(new AccessAttribute(Role.Visiteur), new EnMemoireAttribute());

    private static IResult Rendre(byte[]? octets) => octets is null ? Results.NotFound() : Results.Bytes(octets, "application/atom+xml; charset=utf-8");
}

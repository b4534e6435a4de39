using CoopPortal.Core.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Core.Tenancy;

/// <summary>
/// « / » est l'accueil du réseau sur la plateforme et celui du pays dans un espace :
/// une adresse ne répond que dans la pièce où elle est classée, et pas du tout si elle ne l'est pas.
/// </summary>
public sealed class RoomPolicy : MatcherPolicy, IEndpointSelectorPolicy
{
    public override int Order => -1000;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => true;

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        var inTenant = httpContext.RequestServices.GetRequiredService<TenantContext>().Current is not null;
        for (var i = 0; i < candidates.Count; i++)
        {
            var access = candidates[i].Endpoint.Metadata.GetMetadata<AccessAttribute>();
            if (access is null || (access.Room != Room.Both && (access.Room == Room.Tenant) != inTenant))
            {
                candidates.SetValidity(i, false);
            }
        }

        return Task.CompletedTask;
    }
}

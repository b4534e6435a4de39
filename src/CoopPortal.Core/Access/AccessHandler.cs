using Microsoft.AspNetCore.Authorization;

namespace CoopPortal.Core.Access;

/// <summary>Le rôle vient de l'adhésion lue pour cette requête (<see cref="Caller"/>), pas de ce que porte le cookie.</summary>
public sealed class AccessHandler(Caller caller) : AuthorizationHandler<AccessRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, AccessRequirement requirement)
    {
        if (caller.Is(requirement.Minimum))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}

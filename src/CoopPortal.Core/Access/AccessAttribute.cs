using Microsoft.AspNetCore.Authorization;

namespace CoopPortal.Core.Access;

/// <summary>Où vit une adresse : dans l'espace d'un groupe-pays, sur la plateforme, ou des deux.</summary>
public enum Room
{
    Tenant,
    Platform,
    Both,
}

/// <summary>
/// Classe une adresse : le rôle le plus modeste qui l'ouvre et la pièce où elle vit.
/// Une adresse sans cette marque ne répond pas, et un essai la refuse.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AccessAttribute : Attribute, IAuthorizationRequirementData
{
    public AccessAttribute(Role minimum, Room room = Room.Tenant)
    {
        Minimum = minimum;
        Room = room;
    }

    public Role Minimum { get; }
    public Room Room { get; }

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new AccessRequirement(Minimum)];
}

public sealed record AccessRequirement(Role Minimum) : IAuthorizationRequirement;

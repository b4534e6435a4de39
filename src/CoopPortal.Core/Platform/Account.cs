using CoopPortal.Core.Access;
using Microsoft.AspNetCore.Identity;

namespace CoopPortal.Core.Platform;

/// <summary>Une personne, la même dans tous les espaces.</summary>
public sealed class Account : IdentityUser<Guid>
{
    [ProtectedPersonalData]
    public string DisplayName { get; set; } = "";
    public DateTime CreatedAt { get; set; }

    /// <summary>Comment le nommer à l'écran : son nom, ou son adresse tant qu'il n'en a pas donné.</summary>
    public string NomOuAdresse => string.IsNullOrWhiteSpace(DisplayName) ? Email ?? "" : DisplayName;

    /// <summary>Administre la plateforme : tous les espaces, et leur création.</summary>
    public bool IsAdministrator { get; set; }
}

/// <summary>Ce qu'une personne est dans un espace.</summary>
public sealed class Membership
{
    public required Guid AccountId { get; init; }
    public required string TenantKey { get; init; }
    public Role Role { get; set; }
    public DateTime CreatedAt { get; init; }
}

/// <summary>Un lien de connexion : à usage unique, daté, gardé haché.</summary>
public sealed class SignInLink
{
    /// <summary>SHA-256 du jeton, en hexadécimal.</summary>
    public required string TokenHash { get; init; }
    public required Guid AccountId { get; init; }

    /// <summary>Espace où le lien connecte ; vide pour la plateforme.</summary>
    public required string TenantKey { get; init; }
    public required DateTime ExpiresAt { get; init; }
    public DateTime? UsedAt { get; set; }
    public string? ReturnPath { get; init; }
}

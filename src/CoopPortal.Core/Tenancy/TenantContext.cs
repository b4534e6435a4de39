namespace CoopPortal.Core.Tenancy;

/// <summary>L'espace de la requête ou du travail en cours ; vide sur les pages de la plateforme.</summary>
public sealed class TenantContext
{
    private Tenant? _tenant;

    public Tenant? Current => _tenant;

    /// <exception cref="InvalidOperationException">hors de tout espace.</exception>
    public Tenant Required => _tenant ?? throw new InvalidOperationException("Cette action n'a de sens que dans l'espace d'un groupe-pays.");

    /// <summary>Se fait une seule fois par portée, pour qu'aucun code ne passe d'un espace à l'autre en chemin.</summary>
    public void Enter(Tenant tenant)
    {
        if (_tenant is not null && _tenant.Key != tenant.Key)
        {
            throw new InvalidOperationException($"La portée appartient déjà à l'espace {_tenant.Key}.");
        }

        _tenant = tenant;
    }
}

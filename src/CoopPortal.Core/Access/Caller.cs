namespace CoopPortal.Core.Access;

/// <summary>La personne de la requête, lue de son adhésion à cet espace à chaque requête : jamais du cookie.</summary>
public sealed class Caller
{
    public Guid? AccountId { get; private set; }
    public string? Name { get; private set; }
    public Role Role { get; private set; }

    /// <summary>Les collectivités pour lesquelles un mandat validé lui permet de parler, dans cet espace.</summary>
    public IReadOnlySet<Guid> Collectivites { get; private set; } = new HashSet<Guid>();

    public bool IsSignedIn => AccountId is not null;

    public bool Is(Role minimum) => Role >= minimum;

    public void SignedInAs(Guid accountId, string name, Role role, IReadOnlySet<Guid> collectivites)
    {
        AccountId = accountId;
        Name = name;
        Role = role;
        Collectivites = collectivites;
    }
}

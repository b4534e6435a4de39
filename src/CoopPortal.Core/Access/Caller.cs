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

    /// <summary>Entrée par le lien d'un courriel, pour cette requête seulement : elle ne voit et n'écrit que ce que le lien ouvre.</summary>
    public bool ParLien { get; private set; }

    public bool Is(Role minimum) => Role >= minimum;

    public void SignedInAs(Guid accountId, string name, Role role, IReadOnlySet<Guid> collectivites)
    {
        AccountId = accountId;
        Name = name;
        Role = role;
        Collectivites = collectivites;
    }

    /// <summary>
    /// La personne qu'un lien désigne, le temps de la requête : aucun rôle, une seule collectivité, quoi que sa session lui donne.
    /// Seule une page déjà choisie l'appelle, après avoir lu le lien : aucune autre n'y gagne rien.
    /// </summary>
    public void EntreParLien(Guid accountId, string name, Guid collectivite)
    {
        SignedInAs(accountId, name, Role.Visiteur, new HashSet<Guid> { collectivite });
        ParLien = true;
    }
}

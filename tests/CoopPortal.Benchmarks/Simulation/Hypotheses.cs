namespace CoopPortal.Benchmarks.Simulation;

/// <summary>
/// Ce qu'on suppose des personnes : des probabilités, à croire ou non, imprimées avec ce qu'elles donnent.
/// Aucune n'est mesurée : le livre de 2008 dit les trous, pas les comportements.
/// </summary>
internal sealed record Hypotheses(string Nom)
{
    /// <summary>Un courriel est ouvert.</summary>
    public required double Lit { get; init; }

    /// <summary>Une fois ouvert, la personne répond pour une fiche.</summary>
    public required double Repond { get; init; }

    /// <summary>Une réponse est une correction plutôt que « rien n'a changé ».</summary>
    public required double Corrige { get; init; }

    /// <summary>Elle fait suivre à un collègue, qui répond à sa place et que l'équipe valide.</summary>
    public required double Transfere { get; init; }

    /// <summary>Elle ouvre le formulaire et ne l'envoie pas.</summary>
    public required double Abandonne { get; init; }

    /// <summary>« Ne plus me solliciter ».</summary>
    public required double Refuse { get; init; }

    /// <summary>Une adresse validée au départ ne reçoit déjà plus ; puis la part de celles qui meurent chaque année.</summary>
    public required double AdresseMorte { get; init; }
    public required double DepartParAn { get; init; }

    /// <summary>L'équipe trouve qui remplace quelqu'un qui ne répond plus, dans le mois.</summary>
    public required double Remplace { get; init; }

    /// <summary>L'autre partie transmet vraiment, et on lui répond.</summary>
    public required double Relaie { get; init; }

    /// <summary>Un appel ou un message aboutit, quand le livre donne un numéro ; quand il faut d'abord le chercher ; et la personne répond.</summary>
    public required double JointAvecNumero { get; init; }
    public required double JointSansNumero { get; init; }
    public required double RepondAuTelephone { get; init; }

    /// <summary>Appels par semaine : deux jours d'animatrice, dont une demi-journée au téléphone.</summary>
    public required int AppelsParSemaine { get; init; }

    /// <summary>Une lettre d'avant : il faut retrouver son mot de passe ou son questionnaire.</summary>
    public required double MalgreLeMotDePasse { get; init; }

    /// <summary>Les mêmes, chaque bonne volonté multipliée par <paramref name="facteur"/>.</summary>
    public Hypotheses Selon(double facteur) => this with
    {
        Lit = Math.Min(1, Lit * facteur),
        Repond = Math.Min(1, Repond * facteur),
        Relaie = Math.Min(1, Relaie * facteur),
        JointAvecNumero = Math.Min(1, JointAvecNumero * facteur),
        JointSansNumero = Math.Min(1, JointSansNumero * facteur),
        RepondAuTelephone = Math.Min(1, RepondAuTelephone * facteur),
    };

    public static IReadOnlyList<Hypotheses> Toutes { get; } =
    [
        new("pessimiste")
        {
            Lit = .40, Repond = .30, Corrige = .25, Transfere = .02, Abandonne = .15, Refuse = .02, AdresseMorte = .30, DepartParAn = .30, Remplace = .3,
            Relaie = .10, JointAvecNumero = .25, JointSansNumero = .05, RepondAuTelephone = .6, AppelsParSemaine = 6, MalgreLeMotDePasse = .4,
        },
        new("centrale")
        {
            Lit = .55, Repond = .45, Corrige = .35, Transfere = .04, Abandonne = .10, Refuse = .01, AdresseMorte = .20, DepartParAn = .20, Remplace = .5,
            Relaie = .20, JointAvecNumero = .40, JointSansNumero = .15, RepondAuTelephone = .75, AppelsParSemaine = 10, MalgreLeMotDePasse = .5,
        },
        new("optimiste")
        {
            Lit = .70, Repond = .60, Corrige = .45, Transfere = .05, Abandonne = .05, Refuse = .005, AdresseMorte = .10, DepartParAn = .15, Remplace = .7,
            Relaie = .35, JointAvecNumero = .55, JointSansNumero = .30, RepondAuTelephone = .85, AppelsParSemaine = 15, MalgreLeMotDePasse = .6,
        },
    ];
}

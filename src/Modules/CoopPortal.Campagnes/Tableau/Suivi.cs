namespace CoopPortal.Campagnes.Tableau;

/// <summary>Une personne qui parle pour un côté. Ses coordonnées ne sont que pour l'équipe d'animation.</summary>
/// <param name="Joignable">elle a une adresse qui reçoit, et n'a pas dit non.</param>
public sealed record PersonneSuivie(Guid AccountId, string Nom, string Courriel, string Qualite, string Collectivite, bool Joignable)
{
    public bool ALAbri { get; init; }
}

public sealed record CoteSuivi(string Cote, EtatDate Etat, IReadOnlyList<PersonneSuivie> Personnes)
{
    /// <summary>Quand on lui a écrit pour la première fois depuis le début.</summary>
    public DateTime? PremierEcrit { get; init; }
}

/// <summary>Une fiche du périmètre, ou un partenariat connu, non renseigné.</summary>
public sealed record SujetSuivi(Guid Id, string Slug, string Titre, EtatDate Etat)
{
    public bool EstSouche { get; init; }
    public string NomFrancais { get; init; } = "";
    public string NomPartenaire { get; init; } = "";

    /// <summary>Vide quand la fiche n'est pas située.</summary>
    public string Territoire { get; init; } = "";

    /// <summary>Clés des domaines de premier rang.</summary>
    public IReadOnlyList<string> Domaines { get; init; } = [];
    public IReadOnlyList<CoteSuivi> Cotes { get; init; } = [];

    /// <summary>Questions obligatoires sans réponse.</summary>
    public int AFaire { get; init; }

    /// <summary>La dernière fois que quelqu'un l'a mise à jour ou vérifiée.</summary>
    public DateOnly? Dernier { get; init; }
}

/// <summary>Tout le périmètre, compté au moment où on le demande.</summary>
/// <param name="Sorties">fiches de l'audience qui ne sont plus en ligne.</param>
/// <param name="Devenues">connus, non renseignés, dont la fiche a été ouverte depuis.</param>
public sealed record Suivi(Perimetre Perimetre, IReadOnlyList<SujetSuivi> Sujets, int Sorties, int Devenues)
{
    public int Nombre(EtatDeSuivi etat) => Sujets.Count(s => s.Etat.Etat == etat);

    public int Repondues => Sujets.Count(s => s.Etat.Etat.EstRepondue());
}

/// <summary>Ce qu'une liste retient ; tout ce qui n'est pas dit laisse passer.</summary>
public sealed record FiltreDeSuivi(EtatDeSuivi? Etat = null, string? Territoire = null, string? Domaine = null, string? Cote = null, bool? Repondue = null)
{
    /// <summary>Dans l'adresse, ce qui désigne les fiches sans territoire ou sans domaine.</summary>
    public const string NonDit = "-";

    /// <summary>À la place d'un état : toutes celles qui ont répondu, ou aucune d'elles.</summary>
    public const string AvecReponse = "repondue";
    public const string SansReponse = "sans-reponse";

    /// <summary>Avec un côté, c'est l'état de ce côté qui compte.</summary>
    public bool Retient(SujetSuivi sujet)
        => (Territoire is null || sujet.Territoire == (Territoire == NonDit ? "" : Territoire))
            && (Domaine is null || (Domaine == NonDit ? sujet.Domaines.Count == 0 : sujet.Domaines.Contains(Domaine, StringComparer.Ordinal)))
            && (Cote is null ? Admet(sujet.Etat.Etat) : sujet.Cotes.Any(c => c.Cote == Cote && Admet(c.Etat.Etat)));

    private bool Admet(EtatDeSuivi etat) => (Etat is null || etat == Etat) && (Repondue is null || etat.EstRepondue() == Repondue);

    public string Adresse()
    {
        var paires = new[] { ("etat", Etat is { } etat ? EtatsEnMots.Cle(etat) : Repondue switch { true => AvecReponse, false => SansReponse, _ => null }), ("territoire", Territoire), ("domaine", Domaine), ("cote", Cote) }
            .Where(p => !string.IsNullOrEmpty(p.Item2)).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}");
        return string.Join('&', paires) is { Length: > 0 } query ? "?" + query : "";
    }
}

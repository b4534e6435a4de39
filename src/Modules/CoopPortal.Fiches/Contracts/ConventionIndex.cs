namespace CoopPortal.Fiches.Contracts;

/// <summary>Une ligne par convention en ligne, écrite dans la transaction qui publie.</summary>
public sealed class ConventionIndex
{
    public required Guid ItemId { get; init; }

    /// <summary>La fiche dont elle dépend : ses tenants sont ceux de la fiche.</summary>
    public required Guid FicheItemId { get; init; }
    public required string Slug { get; set; }
    public required string Titre { get; set; }
    public string? Genre { get; set; }

    /// <summary>EDTF, comme il a été lu.</summary>
    public string? Signature { get; set; }
    public string? Echeance { get; set; }

    /// <summary>Premier jour possible de la signature ; dernier jour possible de l'échéance (« 2027 » : le 31 décembre).</summary>
    public DateOnly? SigneeLe { get; set; }
    public DateOnly? EcheanceLe { get; set; }
    public string? Reconduction { get; set; }
    public string? Etat { get; set; }
}

/// <summary>Quand l'échéance d'une convention demande qu'on la regarde.</summary>
public static class Echeances
{
    /// <summary>Combien de jours avant l'échéance un courriel part, du plus loin au plus près.</summary>
    public static IReadOnlyList<int> Seuils { get; } = [90, 30];

    /// <summary>Finit dans les 90 jours, ou finie sans être reconduite : la même règle que <see cref="AVoir(ConventionIndex, DateOnly)"/>, pour la base.</summary>
    public static IQueryable<ConventionIndex> AVoir(this IQueryable<ConventionIndex> conventions, DateOnly jour)
    {
        var limite = jour.AddDays(Seuils[0]);
        return conventions.Where(c => c.EcheanceLe != null && c.EcheanceLe <= limite && (c.EcheanceLe >= jour || c.Reconduction != "tacite")
            && c.Etat != "terminee" && c.Etat != "denoncee");
    }

    public static bool AVoir(ConventionIndex convention, DateOnly jour) => new[] { convention }.AsQueryable().AVoir(jour).Any();

    /// <summary>Le seuil franchi ce jour-là : 90, puis 30 ; null avant, et une fois l'échéance passée.</summary>
    public static int? Seuil(ConventionIndex convention, DateOnly jour)
        => !AVoir(convention, jour) || convention.EcheanceLe < jour ? null
            : Seuils.Where(s => convention.EcheanceLe <= jour.AddDays(s)).Min();
}

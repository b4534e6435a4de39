namespace CoopPortal.Relecture.Reglages;

/// <summary>Par qui une proposition passe avant d'être en ligne.</summary>
public enum RegleDEtapes
{
    Animation,

    /// <summary>En ligne dès l'envoi.</summary>
    Aucune,

    /// <summary>L'autre partie donne son accord, puis l'animation publie.</summary>
    AutrePartie,

    /// <summary>Un élu de la collectivité qui propose donne son accord, puis l'animation publie.</summary>
    Elu,
}

/// <summary>Comment cet espace relit. Une seule ligne ; absente, ce sont les valeurs d'ici.</summary>
public sealed class ReglagesDeRelecture
{
    public const int DelaiMaximum = 60;
    public int Id { get; init; } = 1;
    public RegleDEtapes Etapes { get; set; }

    /// <summary>Jours travaillés : le bit n vaut pour <see cref="DayOfWeek"/> n ; du lundi au vendredi par défaut.</summary>
    public int JoursTravailles { get; set; } = 0b0111110;

    /// <summary>Délai ordinaire, en jours travaillés.</summary>
    public int Delai { get; set; } = 5;
    public int Revision { get; set; }

    public bool Travaille(DayOfWeek jour) => (JoursTravailles & (1 << (int)jour)) != 0;
}

/// <summary>L'équipe est absente, du premier au dernier jour compris ; quelqu'un la remplace.</summary>
public sealed class Absence
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required DateOnly Du { get; init; }
    public required DateOnly Au { get; init; }

    /// <summary>Qui relit pendant ce temps, tel qu'on le dit aux auteurs.</summary>
    public required string Remplacant { get; init; }
    public required string Par { get; init; }
    public required DateTime NoteeLe { get; init; }
    public DateTime? OteeLe { get; set; }
}

using System.Globalization;

namespace CoopPortal.Campagnes.Campagnes.Moteur;

/// <summary>À qui une étape s'adresse.</summary>
public enum AQui
{
    /// <summary>La personne qui répond d'ordinaire pour ce côté.</summary>
    Contact,

    /// <summary>Le degré suivant du même côté (service, élu, exécutif), puis l'autre partie.</summary>
    Escalade,

    /// <summary>Personne n'a répondu : c'est à l'équipe d'appeler.</summary>
    Appels,
}

/// <summary>Une étape du calendrier, comptée en jours depuis l'ouverture.</summary>
public sealed record Etape(int Jour, AQui AQui)
{
    /// <summary>« J0 », « J+14 » : la clé gardée avec chaque rappel.</summary>
    public string Nom => Jour == 0 ? "J0" : string.Create(CultureInfo.InvariantCulture, $"J+{Jour}");
}

/// <summary>Des jours où l'on n'écrit pas, bornes comprises. <c>Cote</c> est null quand ils valent pour les deux parties.</summary>
public sealed record Fermeture(DateOnly Du, DateOnly Au, string Nom, string? Cote = null);

/// <summary>Quand une campagne écrit : ses étapes, les jours ouvrés, et les jours où elle se tait.</summary>
public sealed record Calendrier
{
    // Une fermeture de plus d'un an n'a pas de lendemain utile : la recherche s'arrête là.
    private const int Horizon = 400;

    public static IReadOnlyList<Etape> EtapesOrdinaires { get; } =
        [new(0, AQui.Contact), new(14, AQui.Contact), new(30, AQui.Contact), new(45, AQui.Escalade), new(60, AQui.Appels)];

    /// <summary>Dans l'ordre des jours.</summary>
    public IReadOnlyList<Etape> Etapes { get; init; } = EtapesOrdinaires;
    public IReadOnlyList<Fermeture> Fermetures { get; init; } = [];

    public bool EstOuvert(DateOnly jour, string cote)
        => jour.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            && !Fermetures.Any(f => f.Du <= jour && jour <= f.Au && (f.Cote is null || f.Cote == cote));

    /// <summary>Le premier jour ouvert à partir de celui-ci.</summary>
    public DateOnly Ouvert(DateOnly jour, string cote)
    {
        for (var rang = 0; rang < Horizon; rang++)
        {
            if (EstOuvert(jour.AddDays(rang), cote))
            {
                return jour.AddDays(rang);
            }
        }

        return jour.AddDays(Horizon);
    }

    /// <summary>Le jour où une étape a lieu pour un côté.</summary>
    public DateOnly JourDe(Etape etape, DateOnly j0, string cote) => Ouvert(j0.AddDays(etape.Jour), cote);

    /// <summary>L'étape où l'on en est : la dernière dont le jour est venu. Celles qu'un arrêt a fait manquer sont passées, pas rattrapées une à une.</summary>
    public Etape? EnCours(DateOnly j0, DateOnly jour, string cote) => Etapes.LastOrDefault(e => JourDe(e, j0, cote) <= jour);
}

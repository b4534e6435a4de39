using System.Globalization;
using CoopPortal.Campagnes.Campagnes.Moteur;
using CoopPortal.Campagnes.Campagnes.Reglages;

namespace CoopPortal.Campagnes.Campagnes.Preparation;

/// <summary>Une étape telle qu'elle est tapée ; sans jour, elle ne compte pas.</summary>
public sealed class LigneDEtape
{
    public string? Jour { get; set; }
    public AQui AQui { get; set; }
}

/// <summary>Une pause telle qu'elle est tapée.</summary>
public sealed class LigneDePause
{
    public string? Du { get; set; }
    public string? Au { get; set; }
    public string? Nom { get; set; }

    public bool EstVide => string.IsNullOrWhiteSpace(Du) && string.IsNullOrWhiteSpace(Au) && string.IsNullOrWhiteSpace(Nom);
}

/// <summary>Le formulaire de préparation, tel qu'il est tapé : rien n'en est perdu quand une ligne est fausse.</summary>
public sealed class Saisie
{
    private const int LignesVides = 2;

    public Guid Id { get; set; }
    public string? Titre { get; set; }
    public string? J0 { get; set; }
    public Audience Audience { get; set; }
    public string? Mois { get; set; }
    public string? Territoire { get; set; }
    public bool AvecSouches { get; set; }
    public IList<LigneDEtape> Etapes { get; set; } = [];
    public IList<LigneDePause> Pauses { get; set; } = [];
    public bool SeTaireAuxElections { get; set; }
    public string? Sujet { get; set; }
    public string? Ouverture { get; set; }
    public string? Cloture { get; set; }
    public string? Expediteur { get; set; }
    public string? Reponse { get; set; }
    public string? Signature { get; set; }

    public static Saisie De(Guid id, string titre, DateOnly j0, ReglagesDeCampagne r) => new Saisie
    {
        Id = id,
        Titre = titre,
        J0 = EnTexte(j0),
        Audience = r.Audience,
        Mois = r.Mois.ToString(CultureInfo.InvariantCulture),
        Territoire = r.Territoire,
        AvecSouches = r.AvecSouches,
        Etapes = [.. r.Etapes.Select(e => new LigneDEtape { Jour = e.Jour.ToString(CultureInfo.InvariantCulture), AQui = e.AQui })],
        Pauses = [.. r.Pauses.Select(p => new LigneDePause { Du = EnTexte(p.Du), Au = EnTexte(p.Au), Nom = p.Nom })],
        SeTaireAuxElections = r.SeTaireAuxElections,
        Sujet = r.Sujet,
        Ouverture = r.Ouverture,
        Cloture = r.Cloture,
        Expediteur = r.Expediteur,
        Reponse = r.Reponse,
        Signature = r.Signature,
    }.AvecDesLignesVides();

    /// <summary>De quoi ajouter une étape ou une pause sans script.</summary>
    public Saisie AvecDesLignesVides()
    {
        Etapes = [.. Etapes.Where(e => !string.IsNullOrWhiteSpace(e.Jour)), new LigneDEtape()];
        Pauses = [.. Pauses.Where(p => !p.EstVide), .. Enumerable.Range(0, LignesVides).Select(_ => new LigneDePause())];
        return this;
    }

    private static string EnTexte(DateOnly jour) => jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

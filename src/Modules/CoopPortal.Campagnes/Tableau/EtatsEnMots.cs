using CoopPortal.Core.Texte;

namespace CoopPortal.Campagnes.Tableau;

/// <summary>Un état tel que l'écran, l'adresse et le tableau le disent.</summary>
public static class EtatsEnMots
{
    public static IReadOnlyList<EtatDeSuivi> Tous { get; } = Enum.GetValues<EtatDeSuivi>();

    /// <summary>« en-relecture » : ce que porte l'adresse d'une liste.</summary>
    public static string Cle(EtatDeSuivi etat) => etat switch
    {
        EtatDeSuivi.EnRelecture => "a-relire",
        EtatDeSuivi.Corrigee => "corrigee",
        EtatDeSuivi.Confirmee => "confirmee",
        EtatDeSuivi.Ouverte => "ouverte",
        EtatDeSuivi.Silencieuse => "silencieuse",
        EtatDeSuivi.Partie => "partie",
        EtatDeSuivi.Revenue => "revenue",
        _ => "sans-personne",
    };

    public static EtatDeSuivi? Lire(string? cle) => Tous.Where(e => Cle(e) == cle).Select(e => (EtatDeSuivi?)e).FirstOrDefault();

    public static string Dire(EtatDeSuivi etat, int nombre = 1) => etat switch
    {
        EtatDeSuivi.EnRelecture => "à relire",
        EtatDeSuivi.Corrigee => Francais.Pluriel(nombre, "corrigée", "corrigées"),
        EtatDeSuivi.Confirmee => Francais.Pluriel(nombre, "confirmée", "confirmées"),
        EtatDeSuivi.Ouverte => Francais.Pluriel(nombre, "ouverte", "ouvertes"),
        EtatDeSuivi.Silencieuse => Francais.Pluriel(nombre, "silencieuse", "silencieuses"),
        EtatDeSuivi.Partie => Francais.Pluriel(nombre, "refusée", "refusées"),
        EtatDeSuivi.Revenue => Francais.Pluriel(nombre, "revenue", "revenues"),
        _ => "sans personne",
    };

    /// <summary>Ce que l'état veut dire, en une phrase.</summary>
    public static string Expliquer(EtatDeSuivi etat) => etat switch
    {
        EtatDeSuivi.EnRelecture => "une proposition attend votre relecture",
        EtatDeSuivi.Corrigee => "une correction a été publiée depuis le début",
        EtatDeSuivi.Confirmee => "quelqu’un a dit que rien n’a changé",
        EtatDeSuivi.Ouverte => "quelqu’un a ouvert sa page, commencé un brouillon ou répondu au téléphone, sans conclure",
        EtatDeSuivi.Silencieuse => "quelqu’un peut répondre et n’a rien fait encore",
        EtatDeSuivi.Partie => "la personne est partie ou ne veut plus être sollicitée, et il n’y en a pas d’autre",
        EtatDeSuivi.Revenue => "le courriel revient, et il n’y a pas d’autre adresse",
        _ => "personne n’a de mandat validé",
    };
}

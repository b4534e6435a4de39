namespace CoopPortal.Imports.Atlas;

/// <summary>Les rubriques d'une page de l'Atlas, dans l'ordre où le ministère les imprime.</summary>
internal enum Rubrique
{
    Poste,
    Titre,
    AnneeConvention,
    Theme1,
    Theme2,
    Theme3,
    AutresThemes,
    AnneeDebut,
    Statut,
    DateFin,
    Contexte,
    Historique,
    Objectif,
    Description,
    Forme,
    MiseEnOeuvre,
    MaitresOeuvre,
    MaitresOuvrage,
    Beneficiaires,
    PartenairesEtrangers,
    Contacts,
    Collectivites,
    AutresFrance,
    AutresPays,
    Triennal,
    Financements,
    Bilan,
    CommunicationFrance,
    CommunicationPays,
    Evaluation,
    Volontaires,
    Odd,

    /// <summary>Un intitulé que personne ne connaît : ce qui le suit n'est à aucune rubrique.</summary>
    Inconnue,
    Fin,
}

/// <summary>La clé d'une rubrique dans le format d'échange, pour les remarques.</summary>
internal static class Cles
{
    public static string De(Rubrique rubrique) => rubrique switch
    {
        Rubrique.AnneeConvention => "anneePremiereConvention",
        Rubrique.Theme1 or Rubrique.Theme2 or Rubrique.Theme3 or Rubrique.AutresThemes => "themes",
        Rubrique.AutresFrance => "autresPartenairesFrance",
        Rubrique.AutresPays => "autresPartenairesPays",
        Rubrique.Collectivites => "collectivitesPartenaires",
        Rubrique.Poste or Rubrique.MiseEnOeuvre or Rubrique.Bilan or Rubrique.Inconnue or Rubrique.Fin => "page",
        _ => char.ToLowerInvariant(rubrique.ToString()[0]) + rubrique.ToString()[1..],
    };
}

namespace CoopPortal.Campagnes.Appels;

/// <summary>Les raisons et les issues d'un appel, telles que l'écran les dit.</summary>
public static class AppelsEnMots
{
    /// <summary>Dans l'ordre du formulaire.</summary>
    public static IReadOnlyList<(IssueDAppel Issue, string Mots)> Issues { get; } =
    [
        (IssueDAppel.Confirmee, "La fiche est juste, en entier ou en partie"),
        (IssueDAppel.ACorriger, "Il y a à corriger : j’ouvre le formulaire et j’écris ce qu’on me dit"),
        (IssueDAppel.Rappeler, "À rappeler le…"),
        (IssueDAppel.PasJoint, "Personne n’a répondu"),
        (IssueDAppel.Refuse, "On ne veut pas répondre"),
        (IssueDAppel.MauvaisNumero, "Le numéro n’est pas le bon"),
    ];

    public static string Dire(IssueDAppel issue) => issue switch
    {
        IssueDAppel.Confirmee => "confirmée",
        IssueDAppel.ACorriger => "à corriger",
        IssueDAppel.Rappeler => "à rappeler",
        IssueDAppel.PasJoint => "personne n’a répondu",
        IssueDAppel.Refuse => "on ne veut pas répondre",
        _ => "mauvais numéro",
    };

    public static string Dire(RaisonDAppel raison) => raison switch
    {
        RaisonDAppel.Promis => "rappel promis",
        RaisonDAppel.Demande => "mise sur la liste par l’équipe",
        RaisonDAppel.Partie => "la personne est partie ou ne veut plus être sollicitée",
        RaisonDAppel.Revenue => "le courriel revient",
        RaisonDAppel.SansPersonne => "aucune personne à qui écrire",
        _ => "pas de réponse aux courriels",
    };
}

namespace CoopPortal.Comptes.Contracts;

/// <summary>En quelle qualité une personne parle pour sa collectivité : la clé gardée, les mots montrés.</summary>
public static class Qualites
{
    public static IReadOnlyDictionary<string, string> Toutes { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["executif"] = "Maire ou président",
        ["elu"] = "Élu chargé du partenariat",
        ["service"] = "Agent d'un service",
        ["comite"] = "Membre du comité de jumelage",
        ["delegationSpeciale"] = "Président de délégation spéciale",
        ["administrateur"] = "Administrateur nommé",
        ["prefet"] = "Préfet ou gouverneur",
        ["interimaire"] = "Autre intérimaire",
        ["autre"] = "Autre",
    };

    /// <summary>Celles qui dirigent la collectivité : quand l'une change, les autres mandats sont à revoir.</summary>
    public static IReadOnlyList<string> DeLExecutif { get; } = ["executif", "delegationSpeciale", "administrateur", "prefet"];

    public static string EnClair(string qualite) => Toutes.GetValueOrDefault(qualite, "Autre");
}

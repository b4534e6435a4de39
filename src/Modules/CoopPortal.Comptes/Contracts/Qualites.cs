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
        ["interimaire"] = "Intérimaire (délégation spéciale, administrateur, préfet)",
        ["autre"] = "Autre",
    };

    public static string EnClair(string qualite) => Toutes.GetValueOrDefault(qualite, "Autre");
}

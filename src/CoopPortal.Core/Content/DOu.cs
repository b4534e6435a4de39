namespace CoopPortal.Core.Content;

/// <summary>D'où un acte a été fait.</summary>
public enum DOu
{
    Formulaire,
    Import,

    /// <summary>Le lien d'un courriel, sans session.</summary>
    Lien,
    Commande,
    Horloge,
}

/// <summary>D'où viennent les actes de cette portée : une requête, l'horloge, un atelier ; la ligne de commande quand personne ne l'a dit.</summary>
public sealed class Origine
{
    public DOu De { get; set; } = DOu.Commande;
}

public static class DOuEnClair
{
    /// <summary>Vide pour un acte d'avant que le journal ne le note.</summary>
    public static string Dire(DOu? dOu) => dOu switch
    {
        DOu.Formulaire => "formulaire",
        DOu.Import => "import",
        DOu.Lien => "lien de courriel",
        DOu.Commande => "ligne de commande",
        DOu.Horloge => "horloge",
        _ => "",
    };
}

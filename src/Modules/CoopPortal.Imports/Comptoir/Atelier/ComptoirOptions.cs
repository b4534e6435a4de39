namespace CoopPortal.Imports.Comptoir.Atelier;

/// <summary>Les réglages du comptoir.</summary>
public sealed class ComptoirOptions
{
    public const string Section = "Imports";

    /// <summary>Combien de temps la page d'un dépôt attend la fin de la lecture avant de montrer son avancement.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(3);
}

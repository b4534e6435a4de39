namespace CoopPortal.Fiches.Contracts;

/// <summary>Les types de contenu de ce module.</summary>
public static class Types
{
    public const string Partenariat = "Partenariat";

    /// <summary>Un projet de l'Atlas du ministère.</summary>
    public const string Projet = "Projet";
}

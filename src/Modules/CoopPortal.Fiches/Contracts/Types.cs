namespace CoopPortal.Fiches.Contracts;

/// <summary>Les types de contenu de ce module.</summary>
public static class Types
{
    public const string Partenariat = "Partenariat";

    /// <summary>Un acte signé : jumelage, charte, convention-cadre, avenant…</summary>
    public const string Convention = "Convention";

    /// <summary>Un voyage ou une délégation.</summary>
    public const string Mission = "Mission";

    /// <summary>Un projet de l'Atlas du ministère.</summary>
    public const string Projet = "Projet";
}

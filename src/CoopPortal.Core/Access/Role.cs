namespace CoopPortal.Core.Access;

/// <summary>Les rôles, du plus ouvert au plus étendu. Un rôle contient ceux qui le précèdent.</summary>
public enum Role
{
    Visiteur,
    Contributeur,
    Relecteur,
    Animateur,
    Administrateur,
}

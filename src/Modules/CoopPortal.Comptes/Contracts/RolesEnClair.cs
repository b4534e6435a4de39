using CoopPortal.Core.Access;

namespace CoopPortal.Comptes.Contracts;

/// <summary>Les rôles tels que l'écran les dit.</summary>
public static class RolesEnClair
{
    public static string Dire(Role role) => role switch
    {
        Role.Contributeur => "contribution",
        Role.Relecteur => "relecture",
        Role.Animateur => "animation",
        Role.Administrateur => "administration",
        _ => "lecture",
    };
}

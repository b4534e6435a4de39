using System.Security.Claims;
using CoopPortal.Core.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace CoopPortal.Comptes.Session;

/// <summary>Ouvre et ferme la session de cet espace. Elle ne porte que le compte et sa marque de sécurité : aucun rôle.</summary>
internal static class Ouverture
{
    public const string StampClaim = "coop:marque";

    public static Task OuvrirAsync(HttpContext context, Account account)
    {
        var stamp = account.SecurityStamp ?? throw new InvalidOperationException($"Le compte {account.Id} n'a pas de marque de sécurité.");
        var identity = new ClaimsIdentity(SessionServices.Scheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()));
        identity.AddClaim(new Claim(StampClaim, stamp));
        return context.SignInAsync(SessionServices.Scheme, new ClaimsPrincipal(identity));
    }

    public static Task FermerAsync(HttpContext context) => context.SignOutAsync(SessionServices.Scheme);
}

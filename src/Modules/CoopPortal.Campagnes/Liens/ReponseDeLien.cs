using Microsoft.AspNetCore.Http;

namespace CoopPortal.Campagnes.Liens;

/// <summary>Ce que répondent ensemble toutes les pages d'un lien : leur adresse est un secret, et l'état du lien donne le code.</summary>
internal static class ReponseDeLien
{
    public static void Proteger(HttpResponse response)
    {
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.CacheControl = "no-store";
    }

    public static int Code(EtatDuLien etat) => etat switch
    {
        EtatDuLien.Ouvert or EtatDuLien.Repondu => StatusCodes.Status200OK,
        EtatDuLien.Inconnu => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status410Gone,
    };
}

using Microsoft.Extensions.Primitives;

namespace CoopPortal.Web.Hosting.Memoire;

/// <summary>Une demande sans session, à laquelle une page gardée peut répondre.</summary>
internal sealed record DemandeGardable(Cle Cle)
{
    private const int ParametresAuPlus = 300;
    private const string JetonDeFormulaire = "coop.forme";

    // Ce que les lettres d'information et les réseaux ajoutent à une adresse, et qu'aucune page ne lit.
    private static readonly string[] _suivi = ["utm_", "mtm_", "pk_", "fbclid", "gclid", "msclkid", "at_medium", "at_campaign"];

    /// <summary>Vrai d'un GET ou d'un HEAD que rien ne rattache à une personne.</summary>
    public static bool Est(HttpRequest request)
        => (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && request.QueryString.Value is null or { Length: <= ParametresAuPlus }
            && StringValues.IsNullOrEmpty(request.Headers.Authorization)
            && !PorteUneSession(request.Headers.Cookie);

    /// <summary>Les paramètres sans ceux du suivi d'audience, dans leur ordre ; « ?q=eau ».</summary>
    public static string Parametres(QueryString query)
    {
        if (query.Value is not { Length: > 1 } brute)
        {
            return "";
        }

        var parts = brute[1..].Split('&', StringSplitOptions.RemoveEmptyEntries).Where(p => !_suivi.Any(s => p.StartsWith(s, StringComparison.OrdinalIgnoreCase)));
        return string.Join('&', parts) is { Length: > 0 } reste ? "?" + reste : "";
    }

    // Tous nos cookies sauf celui des formulaires, qu'une page gardée ne lit pas : une session, un message en attente.
    private static bool PorteUneSession(StringValues cookies)
    {
        foreach (var ligne in cookies)
        {
            foreach (var element in ligne.AsSpan().Split(';'))
            {
                var cookie = ligne.AsSpan()[element].Trim();
                if ((cookie.StartsWith("coop", StringComparison.OrdinalIgnoreCase) && !cookie.StartsWith(JetonDeFormulaire, StringComparison.Ordinal))
                    || cookie.StartsWith(".AspNetCore", StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }
}

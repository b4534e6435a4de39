using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CoopPortal.Core.Mail.Rebonds;

/// <summary>Ce qu'un avis dit d'un destinataire.</summary>
/// <param name="Action"><c>failed</c>, <c>delayed</c>, <c>delivered</c>…, en minuscules.</param>
/// <param name="Statut">« 5.1.1 »</param>
public sealed record Remise(string Destinataire, string Action, string Statut, string? Diagnostic);

/// <summary>Un message qui nous dit ce qu'est devenu l'un de nos courriels.</summary>
/// <param name="Espace">la clé de l'espace qui l'a envoyé, ou celle de la plateforme ; null quand l'avis ne nomme aucun de nos courriels.</param>
public sealed record AvisDeRemise(string? Espace, Guid? MailId, IReadOnlyList<Remise> Remises);

/// <summary>
/// Lit un avis de non-remise : un rapport de la RFC 3464, ou l'ancienne forme d'exim. Notre Message-ID, qui nomme l'espace
/// et le courriel, se cherche dans l'original renvoyé, puis dans tout le texte. Ne lève jamais d'exception sur un message.
/// </summary>
public static partial class LectureDAvis
{
    /// <summary>Au-delà, le reste du message ne se lit pas : ce qui compte est devant.</summary>
    public const int PlusGros = 1024 * 1024;

    /// <returns>null quand le message n'est pas un avis : une réponse, une absence, autre chose.</returns>
    public static AvisDeRemise? Lire(ReadOnlySpan<byte> octets)
    {
        var brut = Encoding.Latin1.GetString(octets.Length > PlusGros ? octets[..PlusGros] : octets);
        var message = PartieMime.Lire(brut);
        var parties = message.Toutes().ToList();
        var remises = parties.Where(p => p.Type == "message/delivery-status").SelectMany(p => PartieMime.Groupes(p.Corps)).Select(Remise).OfType<Remise>().ToList();
        if (remises.Count == 0 && message.Entetes.TryGetValue("X-Failed-Recipients", out var perdus))
        {
            // L'ancienne forme d'exim, qui n'écrit à l'expéditeur que d'un échec définitif.
            var texte = string.Join('\n', parties.Select(p => p.Corps));
            remises = [.. perdus.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(a => new Remise(a, "failed", StatutDeRemise.Dans(texte) ?? StatutDeRemise.Inconnu, null))];
        }

        if (remises.Count == 0)
        {
            return null;
        }

        var renvoyees = parties.Where(p => p.Type is "message/rfc822" or "text/rfc822-headers" or "message/global" or "message/global-headers").Select(p => p.Corps);
        var (espace, mail) = renvoyees.Concat(parties.Select(p => p.Corps)).Append(brut).Select(Nommer).FirstOrDefault(n => n.Mail is not null);
        return new AvisDeRemise(espace, mail, remises);
    }

    private static Remise? Remise(IReadOnlyDictionary<string, string> groupe)
    {
        if (!groupe.TryGetValue("Final-Recipient", out var final) && !groupe.TryGetValue("Original-Recipient", out final))
        {
            return null;
        }

        var diagnostic = groupe.GetValueOrDefault("Diagnostic-Code");
        var statut = StatutDeRemise.Dans(groupe.GetValueOrDefault("Status", "")) ?? StatutDeRemise.Dans(diagnostic ?? "") ?? StatutDeRemise.Inconnu;
        var action = groupe.GetValueOrDefault("Action", statut.StartsWith('5') ? "failed" : "").Split(' ', '(')[0].Trim().ToLowerInvariant();
        return new Remise(final[(final.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim().Trim('<', '>'), action, statut, diagnostic);
    }

    private static (string? Espace, Guid? Mail) Nommer(string texte)
        => NotreId().Match(texte) is { Success: true } trouve && Guid.TryParseExact(trouve.Groups[1].Value, "N", out var id)
            ? (trouve.Groups[2].Value.ToLower(CultureInfo.InvariantCulture), id)
            : (null, null);

    // Le même que pose la boîte d'envoi (Outbox).
    [GeneratedRegex(@"\b([0-9a-f]{32})\.([a-z][a-z0-9-]{1,59})@coopportal\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NotreId();
}

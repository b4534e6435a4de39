using System.Text.RegularExpressions;
using CoopPortal.Campagnes.Liens;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Envois;

/// <summary>Les liens personnels que porte un courriel gardé : valent-ils encore ?</summary>
public sealed partial class LiensDUnCourriel(TenantDb db, TimeProvider clock)
{
    /// <summary>Vrai quand l'un d'eux a expiré, a été révoqué ou n'existe plus.</summary>
    public async Task<bool> UnEstFermeAsync(MailDraft courriel, CancellationToken cancellation)
    {
        var empreintes = Jetons().Matches(courriel.Text).Select(m => LienFiche.Hacher(m.Groups[1].Value)).Distinct(StringComparer.Ordinal).ToList();
        if (empreintes.Count == 0)
        {
            return false;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var bons = await db.Set<LienFiche>().CountAsync(l => empreintes.Contains(l.Empreinte) && l.ExpireLe > now && l.RevoqueLe == null, cancellation);
        return bons < empreintes.Count;
    }

    [GeneratedRegex("/lien/([A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Jetons();
}

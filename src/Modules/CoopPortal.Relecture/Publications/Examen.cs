using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Comparaison;
using CoopPortal.Relecture.Contracts.Comparaison;
using CoopPortal.Relecture.Soumissions;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Publications;

/// <summary>Une proposition prête à relire : ce qu'elle changerait, et ce qui a changé entre-temps.</summary>
public sealed record Examen(Soumission Soumission, ContentItem Item, Fusion Fusion, IReadOnlyList<Changement> Changements, IReadOnlyList<Conflit> Conflits, int VersionEnLigne);

/// <summary>Une réponse changée à la fois en ligne et dans la proposition.</summary>
public sealed record Conflit(string Chemin, string Libelle, string EnLigne, string Propose);

public sealed class Examens(TenantDb db, ContentStore store, QuestionnaireStore questionnaires, Soumettre soumettre)
{
    /// <returns>null quand la proposition n'existe pas, ou qu'une décision est déjà prise.</returns>
    public async Task<Examen?> OuvrirAsync(Guid id, IReadOnlySet<string> retenus, CancellationToken cancellation)
    {
        var soumission = await soumettre.EnAttente().SingleOrDefaultAsync(s => s.Id == id, cancellation);
        if (soumission?.Document is null)
        {
            return null;
        }

        var item = await db.Items.SingleAsync(i => i.Id == soumission.ItemId, cancellation);
        var online = await store.StartAsync(item, item.PublishedVersion ?? soumission.BaseVersion, cancellation);
        var start = await store.StartAsync(item, soumission.BaseVersion, cancellation);
        if (online is null || start is null)
        {
            return null;
        }

        var questionnaire = await questionnaires.CurrentAsync(item.Type, cancellation);
        var domaines = await db.Set<Domaine>().AsNoTracking().ToDictionaryAsync(d => d.Cle, d => d.Libelle, StringComparer.Ordinal, cancellation);
        var proposal = DocumentJson.Parse(soumission.Document);
        var fusion = Fusion.De(questionnaire, soumission.Cote, start.Document, online.Document, proposal, retenus);
        return new Examen(
            soumission,
            item,
            fusion,
            Comparateur.Entre(questionnaire, online.Document, fusion.Document, domaines),
            [.. fusion.Conflits.Select(c => new Conflit(c.Chemin, c.Libelle, c.EnLigneEnMots(domaines), c.ProposeEnMots(domaines)))],
            online.Version.Number);
    }
}

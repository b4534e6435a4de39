using System.Text.Json.Nodes;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Protection;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Relecture.Comparaison;
using CoopPortal.Relecture.Contracts.Comparaison;
using CoopPortal.Relecture.Soumissions;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Publications;

/// <summary>Une proposition prête à relire : ce qu'elle changerait, et ce qui a changé entre-temps. <c>Fusion.Document</c> est ce qui serait publié.</summary>
public sealed record Examen(Soumission Soumission, ContentItem Item, Fusion Fusion, IReadOnlyList<Changement> Changements, IReadOnlyList<Conflit> Conflits, int VersionEnLigne)
{
    public required Questionnaire Questionnaire { get; init; }
    public required JsonObject EnLigne { get; init; }

    /// <summary>La proposition réunie à la fiche, avant toute correction.</summary>
    public required JsonObject Propose { get; init; }
    public required Corrections Corrections { get; init; }

    /// <summary>Ce que la relecture a corrigé dans ce qui serait publié : « Avant » est ce que l'auteur proposait.</summary>
    public required IReadOnlyList<Changement> Corrigees { get; init; }

    /// <summary>Ce qui est corrigé dans une section rendue : ce ne sont que des suggestions.</summary>
    public required IReadOnlyList<Changement> Suggerees { get; init; }
    public required Partage Partage { get; init; }
    public required Travail Travail { get; init; }
    public required IReadOnlyList<Domaine> Domaines { get; init; }

    /// <summary>La proposition entière, corrections comprises.</summary>
    public JsonObject Corrige => Corrections.Document;

    public IEnumerable<Changement> APublier => Changements.Where(c => Travail.Garde(c.Section));

    public string Raison => $"Proposition de {Soumission.AuthorName}{(Partage.Rendu is null ? "" : ", en partie")}{(Corrigees.Count == 0 ? "" : ", corrigée par l’animation")}";

    /// <summary>« Actions, Un puits : Montant », pour un commentaire ou un courriel.</summary>
    public string Libelle(string chemin)
        => Changements.Concat(Corrigees).FirstOrDefault(c => c.Chemin == chemin) is { } change
            ? string.Join(", ", new[] { change.Endroit, change.EstUneCase || change.Ligne is null ? change.Question.Libelle : "" }.Where(t => t.Length > 0))
            : Questionnaire.Champs.FirstOrDefault(c => c.Cle == chemin)?.Libelle ?? Item.Title;
}

/// <summary>Une réponse changée à la fois en ligne et dans la proposition.</summary>
public sealed record Conflit(string Chemin, string Libelle, string EnLigne, string Propose);

public sealed class Examens(TenantDb db, ContentStore store, PersonVault vault, QuestionnaireStore questionnaires, Soumettre soumettre, Caller caller)
{
    private static readonly Func<string, bool> _tous = _ => true;

    public Task<Examen?> OuvrirAsync(Guid id, IReadOnlySet<string> retenus, CancellationToken cancellation)
        => OuvrirAsync(id, Travail.Vierge with { Retenus = retenus }, cancellation);

    /// <param name="sansLesAbris">pour ce qui se garde, et que d'autres liront.</param>
    /// <returns>null quand la proposition n'existe pas, ou qu'une décision est déjà prise.</returns>
    public async Task<Examen?> OuvrirAsync(Guid id, Travail travail, CancellationToken cancellation, bool sansLesAbris = false)
    {
        var soumission = await soumettre.EnAttente().SingleOrDefaultAsync(s => s.Id == id, cancellation);
        if (soumission?.Document is null)
        {
            return null;
        }

        var item = await db.Items.SingleAsync(i => i.Id == soumission.ItemId, cancellation);
        var online = await store.StartAsync(item, item.CurrentVersion ?? soumission.BaseVersion, cancellation);
        var start = online?.Version.Number == soumission.BaseVersion ? online : await store.StartAsync(item, soumission.BaseVersion, cancellation);
        if (online is null || start is null)
        {
            return null;
        }

        var questionnaire = await questionnaires.CurrentAsync(item.Type, cancellation);
        var domaines = await db.Set<Domaine>().AsNoTracking().OrderBy(d => d.Ordre).ToListAsync(cancellation);
        var proposal = DocumentJson.Parse(soumission.Document);
        await vault.MarkAsync(questionnaire, [proposal], cancellation);
        return Composer(new Pieces(soumission, item, questionnaire, domaines, start.Document, online.Document, proposal, online.Version.Number) { VoitToutesLesPersonnes = !sansLesAbris && caller.Is(Role.Animateur) }, travail);
    }

    /// <summary>Les documents d'une proposition, déjà lus.</summary>
    internal sealed record Pieces(Soumission Soumission, ContentItem Item, Questionnaire Questionnaire, IReadOnlyList<Domaine> Domaines, JsonObject Depart, JsonObject EnLigne, JsonObject Proposition, int Version)
    {
        /// <summary>Qui relit sans animer ne lit pas les personnes à l'abri ; ce qui se publiera les garde.</summary>
        public bool VoitToutesLesPersonnes { get; init; } = true;
    }

    internal static Examen Composer(Pieces pieces, Travail travail)
    {
        var (soumission, questionnaire, enLigne) = (pieces.Soumission, pieces.Questionnaire, pieces.EnLigne);
        var proposal = pieces.Proposition;
        var mots = pieces.Domaines.ToDictionary(d => d.Cle, d => d.Libelle, StringComparer.Ordinal);
        var sections = SectionAffichee.Pour(questionnaire, soumission.Cote);
        var champs = sections.SelectMany(s => s.Champs).ToList();
        var fusion = Fusion.De(questionnaire, soumission.Cote, pieces.Depart, enLigne, proposal, travail.Retenus);
        var corrections = Corrections.Porter(champs, fusion.Document, enLigne, travail.Tapes, pieces.Domaines.Where(d => d.Parent is null).Select(d => d.Cle).ToHashSet(StringComparer.Ordinal));
        var voulu = FusionATrois.De(champs, pieces.Depart, enLigne, proposal, _tous).Document;
        var partage = Partage.De(sections, enLigne, corrections.Document, voulu, travail.Garde);
        var corrigees = travail.Tapes.Count == 0 ? [] : Comparateur.Entre(questionnaire, fusion.Document, corrections.Document, mots);
        return new Examen(
            soumission,
            pieces.Item,
            fusion with { Document = partage.APublier },
            Comparateur.Entre(questionnaire, Lisible(enLigne), Lisible(corrections.Document), mots),
            [.. fusion.Conflits.Where(c => pieces.VoitToutesLesPersonnes || c.Ligne is null || !PersonnesALAbri.EstMarquee(c.Ligne)).Select(c => new Conflit(c.Chemin, c.Libelle, c.EnLigneEnMots(mots), c.ProposeEnMots(mots)))],
            pieces.Version)
        {
            Questionnaire = questionnaire,
            EnLigne = enLigne,
            Propose = fusion.Document,
            Corrections = corrections,
            Corrigees = [.. corrigees.Where(c => travail.Garde(c.Section))],
            Suggerees = [.. corrigees.Where(c => !travail.Garde(c.Section))],
            Partage = partage,
            Travail = travail,
            Domaines = pieces.Domaines,
        };

        JsonObject Lisible(JsonObject document) => pieces.VoitToutesLesPersonnes ? document : PersonVault.WithoutSheltered(questionnaire, document);
    }
}

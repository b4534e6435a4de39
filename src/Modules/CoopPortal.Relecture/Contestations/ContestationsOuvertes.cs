using System.Text.Json.Nodes;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Generations;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Formulaire;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Contestations;

/// <summary>Une contestation ouverte, en mots.</summary>
/// <param name="Phrase">« La commune de Koutiala conteste ce montant. »</param>
/// <param name="Sujet">« Budget annuel de coopération décentralisée », « Actions menées, Un puits »</param>
/// <param name="Motif">null pour qui n'est pas membre de l'espace.</param>
public sealed record ContestationLue(Contestation Contestation, string Phrase, string Sujet, string? Motif)
{
    /// <summary>Vrai quand la personne parle pour la collectivité qui conteste.</summary>
    public bool EstAMoi { get; init; }
}

/// <summary>Les contestations ouvertes d'un contenu, lues une fois par page, et ce que chacun peut en lire.</summary>
public sealed class ContestationsOuvertes(TenantDb db, TantQueLaMarque garde, QuestionnaireStore questionnaires, ContentStore store, Caller caller) : IContestations
{
    private readonly Dictionary<Guid, IReadOnlyList<ContestationLue>> _lues = [];

    public async Task<IReadOnlyList<ContestationLue>> DeAsync(Guid itemId, CancellationToken cancellation)
        => _lues.TryGetValue(itemId, out var deja) ? deja : _lues[itemId] = await LireAsync(itemId, cancellation);

    // Presque aucun contenu n'est contesté : lesquels le sont se sait une fois pour tout l'espace.
    public async ValueTask<bool> ExistentAsync(Guid itemId, CancellationToken cancellation)
        => (await garde.LireAsync(nameof(ContestationsOuvertes), (b, c) => Ouvertes(b).Select(o => o.ItemId).Distinct().ToHashSetAsync(c), cancellation)).Contains(itemId);

    /// <summary>Celles qui sont ouvertes, par leur clé unique.</summary>
    public static IQueryable<Contestation> Ouvertes(TenantDb db) => db.Set<Contestation>().Where(c => c.RetireeLe == null && c.RegleeLe == null);

    /// <summary>La réponse, ou la ligne, dont il s'agit ; null quand elle n'existe pas.</summary>
    public static JsonNode? Valeur(JsonObject document, string champ, string ligneId)
        => ligneId.Length == 0 ? document.At(champ) : document.RowsAt(champ).FirstOrDefault(l => l.TextAt("id") == ligneId);

    private async Task<IReadOnlyList<ContestationLue>> LireAsync(Guid itemId, CancellationToken cancellation)
    {
        if (!await ExistentAsync(itemId, cancellation))
        {
            return [];
        }

        var lignes = await (from c in Ouvertes(db).AsNoTracking()
                            join k in db.Set<Collectivite>().AsNoTracking() on c.CollectiviteId equals k.Id
                            where c.ItemId == itemId
                            orderby c.At
                            select new { Contestation = c, k.Nom, k.Genre }).ToListAsync(cancellation);
        if (lignes.Count == 0)
        {
            return [];
        }

        var item = await db.Items.AsNoTracking().SingleAsync(i => i.Id == itemId, cancellation);
        var champs = (await questionnaires.CurrentAsync(item.Type, cancellation)).Champs.ToDictionary(c => c.Cle, StringComparer.Ordinal);
        var document = (await store.VersionAsync(item, item.PublishedVersion ?? 0, cancellation))?.Document ?? [];
        return [.. lignes.Where(l => champs.ContainsKey(l.Contestation.Champ)).Select(l => Dire(l.Contestation, champs[l.Contestation.Champ], document, NomDeCollectivite.EnPhrase(l.Nom, l.Genre)))];
    }

    private ContestationLue Dire(Contestation contestation, Champ champ, JsonObject document, string nom)
    {
        var ligne = contestation.LigneId.Length == 0 ? null : Valeur(document, champ.Cle, contestation.LigneId) as JsonObject;
        var membre = caller.Is(Role.Contributeur);
        var quoi = contestation.LigneId.Length == 0 ? ChoseContestee.Mot(champ.Kind)
            : ligne is null || champ.Visibilite != Visibilite.Public && !membre ? "une ligne de cette réponse"
            : $"la ligne « {ResumeDeLigne.De(champ, ligne)} »";
        return new ContestationLue(
            contestation,
            $"{char.ToUpperInvariant(nom[0])}{nom[1..]} conteste {quoi}.",
            ligne is null ? champ.Libelle : $"{champ.Libelle}, {ResumeDeLigne.De(champ, ligne)}",
            membre ? contestation.Motif : null)
        {
            EstAMoi = caller.Collectivites.Contains(contestation.CollectiviteId),
        };
    }
}

/// <summary>Ce qu'on conteste, en un mot.</summary>
internal static class ChoseContestee
{
    public static string Mot(ChampKind kind) => kind switch
    {
        ChampKind.Montant => "ce montant",
        ChampKind.Date or ChampKind.Jour => "cette date",
        ChampKind.Nombre => "ce nombre",
        ChampKind.TexteLong => "ce texte",
        ChampKind.Liste or ChampKind.Domaines or ChampKind.Lignes or ChampKind.Contacts or ChampKind.Fichiers => "cette liste",
        _ => "cette réponse",
    };
}

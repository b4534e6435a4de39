using System.Text.Json;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Questionnaires;
using CoopPortal.Imports.Repertoire;
using CoopPortal.Imports.Reponses;
using Microsoft.EntityFrameworkCore;
using Journal = CoopPortal.Core.Content.Journal;

namespace CoopPortal.Imports.Reprise;

/// <summary>Ce qu'un questionnaire rempli propose à sa fiche ; refusé, il ne propose rien.</summary>
public sealed record QuestionnairePropose(string Source, IReadOnlyList<string> Refus, ContentItem? Fiche, JsonObject? Document, IReadOnlyList<ChangementPropose> Changements, IReadOnlyList<Remarque> Remarques)
{
    public string Rapport(bool repris) => new JsonObject
    {
        ["source"] = Source,
        ["accepte"] = Refus.Count == 0,
        ["refus"] = RapportJson.Liste(Refus),
        ["fiche"] = Fiche?.Slug,
        ["repris"] = repris,
        ["changements"] = RapportDeTableaux.Changements(Changements),
        ["remarques"] = RapportJson.Remarques(Remarques),
    }.ToJsonString(DocumentJson.Indented);
}

/// <summary>Écrit le questionnaire d'une fiche, et relit celui qui revient.</summary>
public sealed class RepriseDeQuestionnaire(TenantDb db, ContentStore store, QuestionnaireStore questionnaires, TenantContext tenant, Depot depot, Journal journal)
{
    /// <returns>null quand aucune fiche en ligne n'a cette adresse.</returns>
    public async Task<byte[]?> EcrireAsync(string slug, CancellationToken cancellation)
    {
        if (await store.PublishedAsync(Types.Partenariat, slug, cancellation) is not { } lue)
        {
            return null;
        }

        var questionnaire = await questionnaires.CurrentAsync(Types.Partenariat, cancellation);
        return QuestionnaireEnWord.Ecrire(questionnaire.Pose, PersonVault.WithoutSheltered(questionnaire, lue.Document), new Reference(tenant.Required.Key, slug, lue.Version.Number), lue.Item.Title);
    }

    public async Task<QuestionnairePropose> ProposerAsync(string source, QuestionnaireLu lu, CancellationToken cancellation)
    {
        if (!lu.Accepte)
            return Refuse(source, [.. lu.Refus]);
        var reference = lu.Reference!;
        if (reference.Tenant != tenant.Required.Key)
            return Refuse(source, $"Ce questionnaire est celui d'une fiche de l'espace « {reference.Tenant} », pas de « {tenant.Required.Key} ».");
        var item = await db.Items.SingleOrDefaultAsync(i => i.Type == Types.Partenariat && i.Slug == reference.Slug, cancellation);
        if (item?.PublishedVersion is not { } publiee || await store.VersionAsync(item, publiee, cancellation) is not { } actuelle)
            return Refuse(source, $"Aucune fiche en ligne n'a l'adresse « {reference.Slug} ».");
        if (await store.VersionAsync(item, reference.Version, cancellation) is not { } montree)
            return Refuse(source, $"Ce questionnaire montre la version {reference.Version} de la fiche, qui n'existe pas ici.");
        var domaines = await db.Set<Domaine>().AsNoTracking().Select(d => d.Cle).ToHashSetAsync(StringComparer.Ordinal, cancellation);
        var questionnaire = (await questionnaires.CurrentAsync(Types.Partenariat, cancellation)).Pose;
        var (document, changements, remarques) = new PropositionDeReponses(questionnaire, domaines, montree.Document, actuelle.Document).Faire(lu);
        try
        {
            PartenariatJson.FromTree(document);
        }
        catch (JsonException)
        {
            return Refuse(source, [.. remarques.Select(r => r.Message), "Une réponse ne va pas à sa question : corrigez-la dans le document, puis recommencez."]);
        }

        return new QuestionnairePropose(source, [], item, document, changements, remarques);
    }

    /// <returns>faux quand il n'y avait rien à changer.</returns>
    public async Task<bool> AccepterAsync(QuestionnairePropose proposition, Author author, CancellationToken cancellation)
    {
        if (proposition.Fiche is not { } item || proposition.Changements.Count == 0)
            return false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await depot.RevoirAsync(item, proposition.Document!, author, $"Questionnaire {proposition.Source}", cancellation);
        journal.Write(author, "Reprise", item.Id, $"Questionnaire accepté pour « {item.Title} » : {proposition.Changements.Count} réponses changent.", DOu.Import);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private static QuestionnairePropose Refuse(string source, params string[] raisons) => new(source, raisons, null, null, [], []);
}

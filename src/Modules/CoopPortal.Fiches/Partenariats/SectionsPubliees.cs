using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Sections;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Partenariats;

/// <summary>Date les sections qu'une publication change. Une recette ou un import n'en date aucune : un livre repris n'est pas une modification.</summary>
internal sealed class SectionsPubliees(TenantDb db, QuestionnaireStore questionnaires, EtatsDeSections etats, QuiPropose qui) : IPublicationHandler
{
    public string Type => Types.Partenariat;

    public async Task PublishedAsync(PublishedContent content, CancellationToken cancellation)
    {
        var version = content.Version;
        var dit = qui.Prendre(content.Item.Id);
        if (version.Kind is not (VersionKind.Contribution or VersionKind.Redaction) || version.FromVersion is not { } from)
        {
            return;
        }

        var previous = await db.Versions.AsNoTracking().Where(v => v.ItemId == content.Item.Id && v.Number == from).Select(v => v.Document).SingleAsync(cancellation);
        var before = DocumentJson.Parse(previous);
        var questionnaire = await questionnaires.CurrentAsync(Types.Partenariat, cancellation);
        var changees = questionnaire.Sections.Where(s => s.Champs.Any(c => !JsonTree.Same(before.At(c.Cle), content.Document.At(c.Cle)))).Select(s => s.Cle);
        var (cote, voix, pour) = dit ?? (SectionDeFiche.Equipe, version.Kind == VersionKind.Redaction ? Voix.Equipe : null, null);
        await etats.ModifierAsync(content.Item.Id, changees, cote, voix, pour, version.CreatedAt, cancellation);
    }

    /// <summary>L'abri levé sur la même version, rien n'a été modifié : les sections gardent leurs dates.</summary>
    public Task RestoreAsync(PublishedContent content, JsonObject? kept, bool unchanged, CancellationToken cancellation)
        => unchanged ? Task.CompletedTask : PublishedAsync(content, cancellation);

    public Task WithdrawnAsync(ContentItem item, CancellationToken cancellation) => Task.CompletedTask;
}

using System.Text.Json.Nodes;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Relecture.Commentaires;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Brouillons;

/// <summary>Une fiche (ou une convention, une mission, un projet) vue par qui peut la modifier, et le côté pour lequel il écrit.</summary>
/// <param name="Publiee">la version en ligne ; la version 0, vide, quand rien n'est encore publié.</param>
public sealed record FicheModifiable(ContentItem Item, string Cote, ReadVersion Publiee, Brouillon? Brouillon)
{
    public NomDeContenu Nom => Adresses.Nom(Item.Type);

    public string Adresse => Adresses.De(Item);

    public bool EnLigne => Item.PublishedVersion is not null;

    /// <summary>Ce qu'on voit dans le formulaire : le brouillon s'il y en a un, sinon ce qui est en ligne.</summary>
    public JsonObject Document => Brouillon is null ? Publiee.Document.Copy() : DocumentJson.Parse(Brouillon.Document);
}

/// <summary>Ce qu'un côté peut répondre : ses sections, et les domaines que le formulaire propose.</summary>
public sealed record QuestionsPosees(IReadOnlyList<Section> Sections, IReadOnlySet<string> Domaines)
{
    public IReadOnlyList<Champ> Champs { get; } = [.. Sections.SelectMany(s => s.Champs)];
}

/// <summary>Cherche une fiche à travers ce que la personne peut atteindre : celle d'un autre n'existe pas.</summary>
public sealed class FichesModifiables(TenantDb db, ContentStore store, QuestionnaireStore questionnaires, RemarquesDeLaFeuille remarques, Caller caller)
{
    public Task<FicheModifiable?> TrouverAsync(string slug, CancellationToken cancellation) => TrouverAsync(Types.Partenariat, slug, cancellation);

    /// <returns>aussi un contenu que personne n'a encore publié ; jamais un contenu retiré.</returns>
    public async Task<FicheModifiable?> TrouverAsync(string type, string slug, CancellationToken cancellation)
    {
        if (await AtteindreAsync(type, slug, cancellation) is not var (item, cote))
        {
            return null;
        }

        var published = await store.StartAsync(item, item.CurrentVersion ?? 0, cancellation);
        var draft = await db.Set<Brouillon>().SingleOrDefaultAsync(b => b.ItemId == item.Id && b.Cote == cote, cancellation);
        return published is null ? null : new FicheModifiable(item, cote, published, draft);
    }

    /// <summary>L'adresse de la fiche dont ce contenu dépend ; null pour une fiche.</summary>
    public async Task<string?> ParentAsync(FicheModifiable fiche, CancellationToken cancellation)
        => await db.Items.AsNoTracking().SingleOrDefaultAsync(i => i.Id == fiche.Item.ParentId, cancellation) is { } parent ? Adresses.De(parent) : null;

    /// <summary>Le contenu et le côté de la personne, sans lire aucun document.</summary>
    public async Task<(ContentItem Item, string Cote)?> AtteindreAsync(string type, string slug, CancellationToken cancellation)
    {
        var item = await db.Items.SingleOrDefaultAsync(i => i.Type == type && i.Slug == slug && (i.PublishedVersion != null || i.ShelteredVersion != null || !db.Versions.Any(v => v.ItemId == i.Id)), cancellation);
        return item is not null && await CoteAsync(item, cancellation) is { } cote ? (item, cote) : null;
    }

    /// <summary>Ce que montrait un formulaire ouvert plus tôt ; null quand ce n'est plus gardé.</summary>
    public async Task<JsonObject?> MontreeAsync(FicheModifiable fiche, int revision, int version, CancellationToken cancellation)
    {
        if (revision == (fiche.Brouillon?.Revision ?? 0) && (fiche.Brouillon is not null || version == fiche.Publiee.Version.Number))
        {
            return fiche.Document;
        }

        if (revision == 0)
        {
            return (await store.StartAsync(fiche.Item, version, cancellation))?.Document;
        }

        var past = await db.Set<BrouillonPasse>().AsNoTracking().SingleOrDefaultAsync(p => p.ItemId == fiche.Item.Id && p.Cote == fiche.Cote && p.Revision == revision, cancellation);
        return past is null ? null : DocumentJson.Parse(past.Document);
    }

    public async Task<QuestionsPosees> QuestionsAsync(FicheModifiable fiche, CancellationToken cancellation)
    {
        var questionnaire = await questionnaires.CurrentAsync(fiche.Item.Type, cancellation);
        var domaines = await db.Set<Domaine>().Where(d => d.Parent == null).Select(d => d.Cle).ToListAsync(cancellation);
        return new QuestionsPosees(SectionAffichee.Pour(questionnaire, fiche.Cote), domaines.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Le titre de la section de cette clé, ou null.</summary>
    public async Task<string?> TitreAsync(string type, string? section, CancellationToken cancellation)
        => string.IsNullOrEmpty(section) ? null : (await questionnaires.CurrentAsync(type, cancellation)).Sections.FirstOrDefault(s => s.Cle == section)?.Titre;

    public async Task<Feuille> FeuilleAsync(FicheModifiable fiche, JsonObject document, IReadOnlyDictionary<string, string> errors, CancellationToken cancellation)
    {
        var questionnaire = await questionnaires.CurrentAsync(fiche.Item.Type, cancellation);
        var domaines = await db.Set<Domaine>().AsNoTracking().OrderBy(d => d.Ordre).ToListAsync(cancellation);
        var feuille = new Feuille(questionnaire, document, errors, domaines) { Sections = [], Ecartees = LignesRetirees.De(document), Modeles = true };
        feuille = feuille with
        {
            Sections = [.. SectionAffichee.Pour(questionnaire, fiche.Cote).Select(s => new SectionAffichee(
                s,
                [.. s.Champs.Select(c => new ChampAffiche(c, c.Cle, document.At(c.Cle), feuille))],
                s.Champs.Count(c => JsonTree.IsBlank(document.At(c.Cle)))))],
        };
        return await remarques.PoserAsync(feuille, fiche.Item.Id, fiche.Cote, cancellation);
    }

    private async Task<string?> CoteAsync(ContentItem item, CancellationToken cancellation)
    {
        var itemId = item.ParentId ?? item.Id;
        var mine = caller.Collectivites;
        if (mine.Count > 0 && await db.Owners.Where(o => o.ItemId == itemId && mine.Contains(o.CollectiviteId)).Select(o => o.Cote).FirstOrDefaultAsync(cancellation) is { } cote)
        {
            return cote;
        }

        return caller.Is(Role.Animateur) ? Brouillon.Redaction : null;
    }
}

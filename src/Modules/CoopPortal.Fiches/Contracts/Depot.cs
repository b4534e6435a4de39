using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Protection;
using CoopPortal.Core.Texte;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Contracts;

public enum IssueDuDepot
{
    Creee,
    Completee,
    Inchangee,

    /// <summary>Une personne a déjà relu cette fiche, ou l'a retirée : une reprise ne passe pas par-dessus.</summary>
    Tenue,
}

/// <summary>Ce qu'un dépôt a fait. <c>Avant</c> : version en ligne jusque-là ; <c>Version</c> : celle qu'il a écrite, null quand il n'a rien écrit.</summary>
public sealed record Depose(IssueDuDepot Issue, ContentItem Item, int? Avant, ContentVersion? Version)
{
    /// <summary>Ce qu'une restauration fait d'un contenu déjà là : rien s'il dit pareil, rien non plus si une personne l'a relu ; null quand il est à remplacer.</summary>
    internal static Depose? SansEcrire(ReadVersion enLigne, JsonObject document)
        => JsonTree.Same(enLigne.Document, document) ? new Depose(IssueDuDepot.Inchangee, enLigne.Item, enLigne.Item.CurrentVersion, null)
            : enLigne.Version.Kind is VersionKind.Contribution or VersionKind.Redaction ? new Depose(IssueDuDepot.Tenue, enLigne.Item, enLigne.Item.CurrentVersion, null)
            : null;
}

internal static class Pose
{
    /// <summary>Met le document en ligne, et dit si c'est une création ou un complément.</summary>
    public static async Task<Depose> PoserAsync(this ContentStore store, ContentItem item, JsonObject document, Author author, VersionKind kind, string reason, CancellationToken cancellation)
    {
        var before = item.CurrentVersion;
        var version = await store.PublishAsync(item, document, author, kind, reason, cancellation);
        return new Depose(before is null ? IssueDuDepot.Creee : IssueDuDepot.Completee, item, before, version);
    }
}

/// <summary>
/// Met en ligne une fiche venue d'une recette ou d'un import. Elle reconnaît celle qu'une autre source a déjà faite,
/// et ne touche jamais à ce qu'une personne a écrit depuis. L'appelant tient la transaction.
/// </summary>
public sealed class Depot(TenantDb db, ContentStore store, TimeProvider clock)
{
    private const int Lot = 100;

    // Deux fiches d'un même livre peuvent porter le même titre : l'ordre du livre les distingue.
    private readonly SlugsDistincts _slugs = new();
    private readonly Dictionary<(string Cote, string Slug), Collectivite> _collectivites = [];

    public async Task<IssueDuDepot> DeposerAsync(Partenariat partenariat, Author author, VersionKind kind, string reason, CancellationToken cancellation)
        => (await DeposerAsync(_slugs.Suivant(partenariat.Titre), PartenariatJson.ToTree(partenariat), author, kind, reason, cancellation)).Issue;

    /// <summary>La même chose sous une adresse choisie : celle d'une fiche en ligne à compléter, ou une adresse neuve.</summary>
    /// <exception cref="System.Text.Json.JsonException">l'arbre n'a pas la forme d'un partenariat.</exception>
    public async Task<Depose> DeposerAsync(string slug, JsonObject tree, Author author, VersionKind kind, string reason, CancellationToken cancellation)
    {
        var partenariat = PartenariatJson.FromTree(tree);
        var item = await db.Items.SingleOrDefaultAsync(i => i.Type == Types.Partenariat && i.Slug == slug, cancellation);
        if (item is null)
        {
            item = new ContentItem { Type = Types.Partenariat, Slug = slug, Title = partenariat.Titre, CreatedAt = clock.GetUtcNow().UtcDateTime };
            db.Items.Add(item);
            await OwnAsync(item, partenariat, cancellation);
            return await store.PoserAsync(item, tree, author, kind, reason, cancellation);
        }

        if (await EstRetireAsync(item, cancellation))
        {
            return new Depose(IssueDuDepot.Tenue, item, null, null);
        }

        var current = await store.VersionAsync(item, item.CurrentVersion ?? 0, cancellation);
        if (current is not null)
        {
            PersonnesALAbri.Demarquer(current.Document);
        }

        if (current is not null && current.Version.Kind > kind)
        {
            return new Depose(current.Version.Kind is VersionKind.Contribution or VersionKind.Redaction ? IssueDuDepot.Tenue : IssueDuDepot.Inchangee, item, item.CurrentVersion, null);
        }

        if (current is not null)
        {
            Rapprochement.GarderCeQuOnSavait(current.Document, tree);
        }

        if (current is not null && JsonNode.DeepEquals(current.Document, tree))
        {
            return new Depose(IssueDuDepot.Inchangee, item, item.CurrentVersion, null);
        }

        await OwnAsync(item, partenariat, cancellation);
        return await store.PoserAsync(item, tree, author, kind, reason, cancellation);
    }

    /// <summary>
    /// Remet en ligne une fiche sortie d'un espace, sous son identifiant et son adresse. Dans un espace qui a déjà cette adresse,
    /// l'identifiant y reste celui d'ici.
    /// </summary>
    /// <param name="document">le document entier, avec les champs qu'un espace ajoute.</param>
    /// <param name="kind">Redaction quand des personnes l'avaient relue là-bas : ce n'est plus une archive, et une reprise ne passe pas par-dessus.</param>
    public async Task<Depose> RestaurerAsync(Guid id, string slug, JsonObject document, Author author, VersionKind kind, string reason, CancellationToken cancellation)
    {
        var partenariat = PartenariatJson.FromTree(document);
        var item = await db.Items.SingleOrDefaultAsync(i => i.Type == Types.Partenariat && i.Slug == slug, cancellation);
        var current = item is null ? null : await store.VersionAsync(item, item.CurrentVersion ?? 0, cancellation);
        if (current is not null && Depose.SansEcrire(current, document) is { } rien)
        {
            return rien;
        }

        if (item is not null && await EstRetireAsync(item, cancellation))
        {
            return new Depose(IssueDuDepot.Tenue, item, null, null);
        }

        if (item is null)
        {
            var taken = await db.Items.AnyAsync(i => i.Id == id, cancellation);
            item = new ContentItem { Id = taken ? Guid.CreateVersion7() : id, Type = Types.Partenariat, Slug = slug, Title = partenariat.Titre, CreatedAt = clock.GetUtcNow().UtcDateTime };
            db.Items.Add(item);
        }

        item.Title = partenariat.Titre;
        await OwnAsync(item, partenariat, cancellation);
        return await store.PoserAsync(item, document, author, kind, reason, cancellation);
    }

    /// <summary>Met en ligne des réponses qu'une personne vient de relire et d'accepter.</summary>
    public async Task<Depose> RevoirAsync(ContentItem item, JsonObject document, Author author, string reason, CancellationToken cancellation)
    {
        var partenariat = PartenariatJson.FromTree(document);
        item.Title = partenariat.Titre;
        await OwnAsync(item, partenariat, cancellation);
        var before = item.CurrentVersion;
        var version = await store.PublishAsync(item, document, author, VersionKind.Redaction, reason, cancellation);
        return new Depose(IssueDuDepot.Completee, item, before, version);
    }

    /// <summary>
    /// À appeler après chaque fiche d'une longue suite : tous les cent, ce qui est écrit n'est plus suivi, sans quoi chaque
    /// écriture relirait toutes les précédentes. Reste dans la transaction de l'appelant.
    /// </summary>
    public async Task SoufflerAsync(int faites, CancellationToken cancellation)
    {
        if (faites % Lot == 0)
        {
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
            Oublier();
        }
    }

    /// <summary>Après un <c>ChangeTracker.Clear</c>, les collectivités gardées ne sont plus suivies : elles se relisent.</summary>
    public void Oublier() => _collectivites.Clear();

    // Ce que l'animation a retiré ne revient pas avec une reprise : elle le remet elle-même.
    private async Task<bool> EstRetireAsync(ContentItem item, CancellationToken cancellation)
        => item.PublishedVersion is null && await db.Retraits.AnyAsync(r => r.ItemId == item.Id && r.EnCours == 1, cancellation);

    private async Task OwnAsync(ContentItem item, Partenariat partenariat, CancellationToken cancellation)
    {
        var owned = await db.Owners.Where(o => o.ItemId == item.Id).ToListAsync(cancellation);
        foreach (var (cote, cites) in new[] { (Cotes.Francais, partenariat.CoteFrancais.Collectivites), (Cotes.Partenaire, partenariat.CotePartenaire.Collectivites) })
        {
            foreach (var cite in cites.Where(c => !string.IsNullOrWhiteSpace(c.Nom)))
            {
                var collectivite = await CollectiviteAsync(cote, cite, cancellation);
                if (owned.TrueForAll(o => o.CollectiviteId != collectivite.Id || o.Cote != cote))
                {
                    var owner = new ContentOwner { ItemId = item.Id, CollectiviteId = collectivite.Id, Cote = cote };
                    owned.Add(owner);
                    db.Owners.Add(owner);
                }
            }
        }
    }

    private async Task<Collectivite> CollectiviteAsync(string cote, CollectiviteCitee cite, CancellationToken cancellation)
    {
        var key = (cote, Slug.De(cite.Nom!));
        if (!_collectivites.TryGetValue(key, out var collectivite))
        {
            collectivite = await db.Set<Collectivite>().SingleOrDefaultAsync(c => c.Cote == cote && c.Slug == key.Item2, cancellation);
            if (collectivite is null)
            {
                collectivite = new Collectivite { Slug = key.Item2, Nom = cite.Nom!, Cote = cote, CreatedAt = clock.GetUtcNow().UtcDateTime };
                db.Add(collectivite);
            }

            _collectivites[key] = collectivite;
        }

        collectivite.Genre ??= cite.Genre;
        collectivite.Region ??= cite.Region;
        collectivite.CodeInsee ??= string.IsNullOrWhiteSpace(cite.CodeInsee) ? null : cite.CodeInsee.Trim();
        return collectivite;
    }
}

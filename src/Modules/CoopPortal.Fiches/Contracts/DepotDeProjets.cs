using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Protection;
using CoopPortal.Core.Texte;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Contracts;

/// <summary>
/// Met en ligne un projet venu d'un import. Le même projet, relu, ne fait rien de plus ; ce qu'une personne a écrit
/// depuis n'est pas touché. L'appelant tient la transaction.
/// </summary>
public sealed class DepotDeProjets(TenantDb db, ContentStore store, TimeProvider clock)
{
    public async Task<Depose> DeposerAsync(Projet projet, Author author, VersionKind kind, string reason, CancellationToken cancellation)
    {
        var titre = Titre(projet);
        var (item, current, slug) = await TrouverAsync(projet, Souche(projet), cancellation);
        if (current is not null && current.Version.Kind > kind)
        {
            return new Depose(current.Version.Kind is VersionKind.Contribution or VersionKind.Redaction ? IssueDuDepot.Tenue : IssueDuDepot.Inchangee, item!, item!.CurrentVersion, null);
        }

        // Une fiche trouvée une fois reste trouvée : relire la page sans la reconnaître ne défait pas le lien.
        var tree = ProjetJson.ToTree(current is null ? projet : projet with { Partenariat = projet.Partenariat ?? current.Document.TextAt("partenariat") });
        if (current is not null && JsonNode.DeepEquals(current.Document, tree))
        {
            return new Depose(IssueDuDepot.Inchangee, item!, item!.CurrentVersion, null);
        }

        if (item is null)
        {
            item = new ContentItem { Type = Types.Projet, Slug = slug, Title = titre.Length <= 400 ? titre : titre[..400], CreatedAt = clock.GetUtcNow().UtcDateTime };
            db.Items.Add(item);
        }

        return await store.PoserAsync(item, tree, author, kind, reason, cancellation);
    }

    /// <summary>Remet en ligne un projet sorti d'un espace, sous son identifiant et son adresse.</summary>
    public async Task<Depose> RestaurerAsync(Guid id, string slug, JsonObject document, Author author, string reason, CancellationToken cancellation)
    {
        var item = await db.Items.SingleOrDefaultAsync(i => i.Type == Types.Projet && i.Slug == slug, cancellation);
        var current = item is null ? null : await store.VersionAsync(item, item.CurrentVersion ?? 0, cancellation);
        if (current is not null && Depose.SansEcrire(current, document) is { } rien)
        {
            return rien;
        }

        if (item is null)
        {
            var titre = document.TextAt("titre") ?? slug;
            var taken = await db.Items.AnyAsync(i => i.Id == id, cancellation);
            item = new ContentItem { Id = taken ? Guid.CreateVersion7() : id, Type = Types.Projet, Slug = slug, Title = titre.Length <= 400 ? titre : titre[..400], CreatedAt = clock.GetUtcNow().UtcDateTime };
            db.Items.Add(item);
        }

        return await store.PoserAsync(item, document, author, VersionKind.Import, reason, cancellation);
    }

    /// <summary>L'adresse que ce projet a, ou prendrait, dans l'espace.</summary>
    public async Task<string> AdresseAsync(Projet projet, CancellationToken cancellation) => (await TrouverAsync(projet, Souche(projet), cancellation)).Slug;

    private static string Titre(Projet projet) => projet.Titre ?? projet.Provenance?.Source ?? "Projet sans titre";

    private static string Souche(Projet projet) => Slug.De(Titre(projet));

    // Deux conventions triennales de suite portent parfois le même titre : l'année de début les distingue.
    private async Task<(ContentItem? Item, ReadVersion? Current, string Slug)> TrouverAsync(Projet projet, string souche, CancellationToken cancellation)
    {
        for (var rang = 1; ; rang++)
        {
            var slug = rang == 1 ? souche : $"{souche}-{rang}";
            var item = await db.Items.SingleOrDefaultAsync(i => i.Type == Types.Projet && i.Slug == slug, cancellation);
            if (item is null)
            {
                return (null, null, slug);
            }

            var current = await store.VersionAsync(item, item.CurrentVersion ?? 0, cancellation);
            PersonnesALAbri.Demarquer(current?.Document ?? []);
            if (current is null || (current.Document.TextAt("titre") == projet.Titre && current.Document["anneeDebut"]?.GetValue<int>() == projet.AnneeDebut))
            {
                return (item, current, slug);
            }
        }
    }
}

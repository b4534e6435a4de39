using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Actualites.SalleDeRedaction;

public enum Geste
{
    Garder,
    Publier,
}

/// <summary>
/// Ce que l'envoi a donné. <c>Autre</c> porte la version que quelqu'un a écrite entre-temps : rien n'a été enregistré.
/// </summary>
public sealed record Suite<T>(string Slug, T? Autre = null, int NumeroDeLAutre = 0)
    where T : class;

/// <summary>
/// Garde un brouillon ou publie : version, index et journal dans une transaction. Un brouillon est une version
/// qui n'est pas en ligne ; la page publique garde la sienne.
/// </summary>
public sealed class Redaction<T>(TenantDb db, ContentStore store, Journal journal, Caller caller, TenantContext tenant, TimeProvider clock)
    where T : class, IEcrit<T>
{
    private Author Auteur => new(caller.AccountId, caller.Name ?? "");

    /// <returns>null quand la version lue n'existe pas dans cet espace.</returns>
    public async Task<Suite<T>?> EcrireAsync(Guid id, int lue, T texte, Geste geste, CancellationToken cancellation)
    {
        try
        {
            return await EssayerAsync(id, lue, texte, geste, cancellation);
        }
        catch (DbUpdateException)
        {
            // Un autre envoi est passé au même instant : relue, la base dit si c'était le même ou un autre texte.
            db.ChangeTracker.Clear();
            return await EssayerAsync(id, lue, texte, geste, cancellation);
        }
    }

    public async Task<(int Numero, T Texte)?> DerniereAsync(ContentItem item, CancellationToken cancellation)
    {
        var numero = await db.Versions.Where(v => v.ItemId == item.Id).MaxAsync(v => (int?)v.Number, cancellation) ?? 0;
        return await store.VersionAsync(item, numero, cancellation) is { } lue ? (numero, T.De(lue.Document)) : null;
    }

    private async Task<Suite<T>?> EssayerAsync(Guid id, int lue, T texte, Geste geste, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var genre = T.Genre;
        var item = await db.Items.SingleOrDefaultAsync(i => i.Id == id && i.Type == genre, cancellation);
        if (item is null && lue != 0)
        {
            return null;
        }

        var derniere = item is null ? null : await DerniereAsync(item, cancellation);
        if (item is not null && derniere is { } autre)
        {
            if (autre.Texte.DitCommeAutre(texte) && (geste == Geste.Garder || item.PublishedVersion == autre.Numero))
            {
                return new Suite<T>(item.Slug);
            }

            if (autre.Numero != lue && !autre.Texte.DitCommeAutre(texte))
            {
                return new Suite<T>(item.Slug, autre.Texte, autre.Numero);
            }
        }

        item ??= await NouvelleAsync(id, texte.Titre, cancellation);
        texte = texte.ALaSuiteDe(derniere?.Texte);
        await (geste == Geste.Publier ? PublierAsync(item, texte, cancellation) : GarderAsync(item, derniere?.Numero ?? 0, texte, cancellation));
        await transaction.CommitAsync(cancellation);
        return new Suite<T>(item.Slug);
    }

    private async Task PublierAsync(ContentItem item, T texte, CancellationToken cancellation)
    {
        item.Title = texte.Titre;
        journal.Write(Auteur, "Publication", item.Id, $"{T.Mots.Lui} « {texte.Titre} » est en ligne.");
        await store.PublishAsync(item, texte.PublieLe(Aujourdhui()).Document(), Auteur, VersionKind.Redaction, "Publication", cancellation);
    }

    private async Task GarderAsync(ContentItem item, int numero, T texte, CancellationToken cancellation)
    {
        db.Versions.Add(new ContentVersion
        {
            ItemId = item.Id,
            Number = numero + 1,
            Document = texte.Document().ToJsonString(DocumentJson.Options),
            FromVersion = numero == 0 ? null : numero,
            AuthorId = caller.AccountId,
            AuthorName = Auteur.Name,
            Kind = VersionKind.Redaction,
            Reason = "Brouillon",
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        });
        item.Revision++;
        if (item.PublishedVersion is null)
        {
            item.Title = texte.Titre;
        }

        journal.Write(Auteur, "Brouillon", item.Id, $"Un brouillon {T.Mots.DeLui} « {texte.Titre} » est gardé.");
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<ContentItem> NouvelleAsync(Guid id, string titre, CancellationToken cancellation)
    {
        var (genre, debut) = (T.Genre, Slug.De(titre));
        var pris = (await db.Items.Where(i => i.Type == genre && i.Slug.StartsWith(debut)).Select(i => i.Slug).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        // « ecrire » est l'adresse du formulaire.
        pris.Add("ecrire");
        var slug = debut;
        for (var rang = 2; pris.Contains(slug); rang++)
        {
            slug = $"{debut}-{rang}";
        }

        var item = new ContentItem { Id = id, Type = genre, Slug = slug, Title = titre, CreatedAt = clock.GetUtcNow().UtcDateTime };
        db.Items.Add(item);
        return item;
    }

    private DateOnly Aujourdhui() => tenant.Required.Jour(clock.GetUtcNow().UtcDateTime);
}

using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Recherche.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Recherche.NonRenseignes;

/// <summary>Ce qu'il faut pour commencer une fiche : les deux collectivités ; la française seule si le partenaire reste à trouver.</summary>
public sealed record Commencement(string Francaise, string? GenreFrancais, string? Partenaire, string? GenrePartenaire)
{
    public string Titre => Partenaire is null ? Francaise : $"{Francaise} / {Partenaire}";
}

/// <summary>L'acte qui ouvre une fiche : elle paraît avec ses deux noms, et ce qu'on en disait « connu, non renseigné » s'efface.</summary>
public sealed class Ouverture(TenantDb db, Depot depot, IndexDesSouches index, Journal journal)
{
    /// <returns>l'adresse de la fiche, et faux quand une fiche de ce titre existait déjà : rien n'est alors écrit.</returns>
    public async Task<(string Slug, bool Ouverte)> OuvrirAsync(Commencement commencement, Souche? souche, Author author, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var slug = Slug.De(commencement.Titre);
        if (await db.Items.AnyAsync(i => i.Type == Types.Partenariat && i.Slug == slug, cancellation))
        {
            return (slug, false);
        }

        await depot.DeposerAsync(Document(commencement), author, VersionKind.Redaction, "Ouverture de la fiche", cancellation);
        if (souche is not null)
        {
            db.Remove(souche);
            await index.OterSoucheAsync(souche.Id, cancellation);
        }

        var item = await db.Items.SingleAsync(i => i.Type == Types.Partenariat && i.Slug == slug, cancellation);
        journal.Write(author, nameof(Ouverture), item.Id, $"La fiche « {item.Title} » est ouverte.");
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return (slug, true);
    }

    private static Partenariat Document(Commencement commencement) => new()
    {
        Titre = commencement.Titre,
        CoteFrancais = new CoteDeFiche { Collectivites = [new CollectiviteCitee { Id = "f1", Nom = commencement.Francaise, Genre = commencement.GenreFrancais }] },
        CotePartenaire = commencement.Partenaire is { } nom
            ? new CoteDeFiche { Collectivites = [new CollectiviteCitee { Id = "p1", Nom = nom, Genre = commencement.GenrePartenaire }] }
            : new CoteDeFiche(),
    };
}

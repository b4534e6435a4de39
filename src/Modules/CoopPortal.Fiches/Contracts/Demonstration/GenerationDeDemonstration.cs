using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts.Sections;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Contracts.Demonstration;

/// <summary>Ce que la génération a fait.</summary>
public sealed record BilanDeDemonstration(int Creees, int DejaLa);

/// <summary>
/// Met en ligne des fiches fictives par lots, à travers les mêmes tables, les mêmes index et la même recherche qu'une publication. Interrompue,
/// elle se relance : ce qui y est déjà n'est pas refait.
/// </summary>
public sealed class GenerationDeDemonstration(TenantDb db, ContentStore store, Journal journal, TimeProvider clock)
{
    private const int ParLot = 400;
    private static readonly Author _auteur = new(null, "Fiches de démonstration");

    /// <summary>Les fiches de l'espace qu'une personne, un import ou une recette a écrites.</summary>
    public Task<int> VraiesAsync(CancellationToken cancellation)
        => db.Items.CountAsync(i => i.Type == Types.Partenariat && !db.Versions.Any(v => v.ItemId == i.Id && v.AuthorName == _auteur.Name), cancellation);

    /// <param name="avancement">reçoit le nombre de fiches passées.</param>
    public async Task<BilanDeDemonstration> FaireAsync(int nombre, int graine, IProgress<int>? avancement, CancellationToken cancellation)
    {
        var fictives = new FichesFictives(graine, await db.Set<Territoire>().AsNoTracking().OrderBy(t => t.Ordre).ToListAsync(cancellation), await db.Set<Domaine>().AsNoTracking().ToListAsync(cancellation));
        var connus = await db.Items.Where(i => i.Type == Types.Partenariat).Select(i => i.Slug).ToHashSetAsync(StringComparer.Ordinal, cancellation);
        var collectivites = (await db.Set<Collectivite>().AsNoTracking().Select(c => new { c.Cote, c.Slug, c.Id }).ToListAsync(cancellation)).ToDictionary(c => (c.Cote, c.Slug), c => c.Id);
        var creees = 0;
        for (var debut = 0; debut < nombre; debut += ParLot)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            var lot = Enumerable.Range(debut, Math.Min(ParLot, nombre - debut)).Select(fictives.Faire).Where(f => connus.Add(Slug.De(f.Titre))).ToList();
            creees += lot.Count;
            await PoserAsync(lot, collectivites, new Random(graine + debut), cancellation);
            if (debut + ParLot >= nombre && creees > 0)
            {
                journal.Write(_auteur, "Demonstration", null, $"{Francais.Nombre(creees)} fiches fictives mises en ligne.");
                await db.SaveChangesAsync(cancellation);
            }

            await transaction.CommitAsync(cancellation);
            db.ChangeTracker.Clear();
            avancement?.Report(Math.Min(debut + ParLot, nombre));
        }

        return new BilanDeDemonstration(creees, nombre - creees);
    }

    private async Task PoserAsync(List<Partenariat> lot, Dictionary<(string Cote, string Slug), Guid> collectivites, Random hasard, CancellationToken cancellation)
    {
        var maintenant = clock.GetUtcNow().UtcDateTime;
        var contenus = lot.ConvertAll(f => (Item: new ContentItem { Type = Types.Partenariat, Slug = Slug.De(f.Titre), Title = f.Titre, CreatedAt = maintenant }, Fiche: f));
        foreach (var (item, fiche) in contenus)
        {
            Tenir(item, Cotes.Francais, fiche.CoteFrancais, collectivites, maintenant);
            Tenir(item, Cotes.Partenaire, fiche.CotePartenaire, collectivites, maintenant);
        }

        await store.PublishNewAsync(contenus.ConvertAll(c => (c.Item, PartenariatJson.ToTree(c.Fiche))), _auteur, VersionKind.Import, "Fiche fictive, pour essayer ou mesurer", cancellation);
        foreach (var index in db.ChangeTracker.Entries<FicheIndex>().Select(e => e.Entity))
            Verifier(index, hasard, maintenant);
        await db.SaveChangesAsync(cancellation);
    }

    private void Tenir(ContentItem item, string cote, CoteDeFiche cites, Dictionary<(string Cote, string Slug), Guid> collectivites, DateTime maintenant)
    {
        foreach (var cite in cites.Collectivites)
        {
            var cle = (cote, Slug.De(cite.Nom!));
            if (!collectivites.TryGetValue(cle, out var id))
            {
                var neuve = new Collectivite { Slug = cle.Item2, Nom = cite.Nom!, Cote = cote, Genre = cite.Genre, Region = cite.Region, CreatedAt = maintenant };
                db.Add(neuve);
                collectivites[cle] = id = neuve.Id;
            }

            db.Owners.Add(new ContentOwner { ItemId = item.Id, CollectiviteId = id, Cote = cote });
        }
    }

    // Un tiers de fraîches, un tiers de vieillies, un tiers que personne n'a vérifiées : de quoi voir chaque tranche.
    private static void Verifier(FicheIndex index, Random hasard, DateTime maintenant)
    {
        if (hasard.Next(3) > 0)
            (index.VerifieFrancaisLe, index.VoixFrancaise) = (maintenant.AddDays(-hasard.Next(1, 1200)), Voix.Collectivite);
        if (hasard.Next(3) == 0)
            (index.VerifiePartenaireLe, index.VoixPartenaire) = (maintenant.AddDays(-hasard.Next(1, 1200)), Voix.Collectivite);
    }
}

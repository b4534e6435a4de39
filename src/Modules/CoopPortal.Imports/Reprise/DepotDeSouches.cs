using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Repertoire;
using CoopPortal.Recherche.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Imports.Reprise;

/// <summary>Ajoute des partenariats connus, trouvables aussitôt ; ceux que l'espace a déjà ne bougent pas. L'appelant tient la transaction.</summary>
public sealed class DepotDeSouches(TenantDb db, IndexDesSouches index)
{
    private const int Lot = 100;

    /// <returns>combien ont été ajoutés.</returns>
    public async Task<int> AjouterAsync(IEnumerable<SoucheLue> lues, string source, CancellationToken cancellation)
    {
        var connues = await db.Set<Souche>().Select(s => s.Slug).ToHashSetAsync(StringComparer.Ordinal, cancellation);
        var slugs = new SlugsDistincts();
        var ajoutees = 0;
        foreach (var lue in lues)
        {
            var slug = slugs.Suivant(lue.Titre);
            if (connues.Add(slug))
            {
                await AjouterAsync(slug, lue, source, cancellation);
                if (++ajoutees % Lot == 0)
                {
                    db.ChangeTracker.Clear();
                }
            }
        }

        return ajoutees;
    }

    public async Task<Souche> AjouterAsync(string slug, SoucheLue lue, string source, CancellationToken cancellation)
    {
        var souche = new Souche { Slug = slug, Titre = lue.Titre, CoteFrancais = lue.CoteFrancais, CotePartenaire = lue.CotePartenaire, Source = source, Ligne = lue.Ligne };
        db.Add(souche);
        await db.SaveChangesAsync(cancellation);
        await index.IndexerSoucheAsync(souche, cancellation);
        return souche;
    }
}

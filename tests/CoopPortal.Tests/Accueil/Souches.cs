using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Support;

namespace CoopPortal.Tests.Accueil;

internal static class Souches
{
    /// <summary>Ajoute des partenariats connus, aux noms inventés.</summary>
    public static Task AjouterAsync(Portal portal, Tenant tenant, int combien) => portal.DansAsync(tenant, async db =>
    {
        for (var rang = 1; rang <= combien; rang++)
        {
            db.Add(new Souche { Slug = $"valbrune-{rang}-kolimba", Titre = $"Valbrune {rang}/Kolimba", CoteFrancais = $"Valbrune {rang}", CotePartenaire = "Kolimba", Source = "essai", Ligne = rang });
        }

        return await db.SaveChangesAsync();
    });
}

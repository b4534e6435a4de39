using System.Globalization;
using System.Text;
using CoopPortal.Core.Access;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Recherche.Territoires;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CoopPortal.Recherche.QuiFaitQuoiOu;

/// <summary>Le même tableau pour un tableur : mêmes fiches, mêmes nombres.</summary>
internal static class TableauCsv
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/qui-fait-quoi-ou.csv", async (FichesSituees fiches, CancellationToken cancellation)
            => Results.File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Ecrire(Grille.De(await fiches.LireAsync(cancellation))))).ToArray(), "text/csv; charset=utf-8", "qui-fait-quoi-ou.csv"))
        .WithMetadata(new AccessAttribute(Role.Visiteur), new EnMemoireAttribute());

    public static string Ecrire(Grille grille)
    {
        var lignes = new List<IEnumerable<string>> { grille.Colonnes.Select(c => c.Nom).Prepend("Domaine").Append("Total") };
        lignes.AddRange(grille.Rangs.Select(r => r.Cases.Select(c => c.Nombre).Append(r.Total).Select(Chiffre).Prepend(r.Libelle)));
        lignes.Add(grille.Totaux.Append(grille.Partenariats).Select(Chiffre).Prepend("Partenariats"));
        return string.Concat(lignes.Select(l => string.Join(';', l.Select(CelluleCsv.Ecrire)) + "\r\n"));
    }

    private static string Chiffre(int nombre) => nombre.ToString(CultureInfo.InvariantCulture);
}

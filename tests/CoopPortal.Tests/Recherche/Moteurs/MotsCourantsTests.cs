using CoopPortal.Core.Data;
using CoopPortal.Core.Generations;
using CoopPortal.Core.Texte;
using CoopPortal.Recherche.Moteurs;
using CoopPortal.Tests.Recherche.Territoires;
using CoopPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Recherche.Moteurs;

/// <summary>Ôter de la note un mot que presque toutes les fiches disent ne change ni ce qui répond, ni son rang.</summary>
public sealed class MotsCourantsTests(SqlitePortal portal)
{
    [Theory]
    [InlineData("commune fictive digue")]
    [InlineData("fictive commune riziere")]
    [InlineData("commune digue riziere")]
    [InlineData("fictive « la digue du bourg »")]
    [InlineData("commune fictive")]
    [InlineData("digue")]
    [InlineData("commune introuvable")]
    public async Task Le_rang_est_celui_de_la_note_entiere(string saisie)
    {
        var espace = await OuvrirAsync();
        await portal.InTenantAsync(espace.Tenant, async s =>
        {
            var db = s.GetRequiredService<TenantDb>();
            var requete = Analyseur.AnalyserRequete(saisie);
            var entieres = await Sql.LireAsync(
                db, """select rowid, bm25("RechercheMots", 10.0, 6.0, 2.0, 1.0) from "RechercheMots" where "RechercheMots" match @q""",
                [("q", requete.VersFts5())], l => (Numero: l.GetInt32(0), Note: -l.GetDouble(1)), CancellationToken.None);
            var notees = await s.GetRequiredService<IMoteur>().NotesAsync(requete, CancellationToken.None);
            Assert.Equal(Ranger(entieres), Ranger(notees));
        });
    }

    [Theory]
    [InlineData("commune fictive digue", "digue")]
    [InlineData("commune fictive", "fictive")]
    [InlineData("digue", "digue")]
    [InlineData("digue riziere", "digue riziere")]
    public async Task Seuls_les_mots_que_plus_de_la_moitie_disent_sont_otes(string saisie, string restent)
    {
        var espace = await OuvrirAsync();
        await portal.InTenantAsync(espace.Tenant, async s =>
        {
            var courants = new MotsCourants(s.GetRequiredService<TenantDb>(), s.GetRequiredService<TantQueLaMarque>());
            Assert.Equal(restent, string.Join(' ', (await courants.SansAsync(Analyseur.AnalyserRequete(saisie), CancellationToken.None)).Mots.Select(m => m.Terme)));
        });
    }

    private async Task<EspaceSitue> OuvrirAsync()
    {
        var espace = await EspaceSitue.OuvrirAsync(portal);
        for (var i = 0; i < 12; i++)
        {
            // la digue dans une fiche sur trois, la rizière dans une sur quatre, plus ou moins souvent
            await espace.PublierAsync(EspaceSitue.Fiche($"Commune fictive de Bourg{(char)('a' + i)}", "Orne", $"Commune fictive de Village{(char)('a' + i)}", null, "Kolda", null, "sante") with
            {
                Perspectives = string.Join(". ", Enumerable.Repeat("La digue du bourg", i % 3 == 0 ? i + 1 : 0).Concat(Enumerable.Repeat("Une rizière à reprendre", i % 4 == 0 ? 2 : 0)).Append("Rien de plus")),
            });
        }

        return espace;
    }

    // Des notes égales au millionième près n'ont pas d'ordre entre elles.
    private static IReadOnlyList<int> Ranger(IReadOnlyList<(int Numero, double Note)> notes)
        => [.. notes.OrderByDescending(n => Math.Round(n.Note, 4)).ThenBy(n => n.Numero).Select(n => n.Numero)];
}

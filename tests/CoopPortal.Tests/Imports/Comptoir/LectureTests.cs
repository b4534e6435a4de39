using System.Text;
using CoopPortal.Core.Content;
using CoopPortal.Imports.Comptoir;
using CoopPortal.Imports.Comptoir.Depots.Lectures;
using CoopPortal.Publication.Exports;
using CoopPortal.Tests.Imports.Atlas;
using CoopPortal.Tests.Relecture;
using CoopPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Imports.Comptoir;

/// <summary>Quel que soit ce qu'on dépose, et si abîmé soit-il, le dépôt finit en propositions, en colonnes ou en raisons.</summary>
public sealed class LectureTests(SqlitePortal portal)
{
    private const int Essais = 240;

    [Fact]
    public async Task Un_fichier_abime_finit_toujours_par_une_reponse()
    {
        var table = await Table.DresserAsync(portal);
        await table.PoserAsync(Bureau.FicheInventee("Vauclair", "Tensoba"), VersionKind.Recette);
        var sources = await SourcesAsync(table);
        for (var graine = 0; graine < Essais; graine++)
        {
            var hasard = new Random(graine);
            var (nom, octets) = sources[graine % sources.Count];
            var abime = Abimer(hasard, octets);
            var lu = await portal.InTenantAsync(table.Tenant, s => s.GetRequiredService<Lecture>().LireAsync(
                [new FichierDepose { ImportId = Guid.Empty, Rang = 0, Nom = hasard.Next(4) == 0 ? "sans extension" : nom, Octets = abime, Colle = hasard.Next(3) == 0 }], apercuVu: hasard.Next(2) == 0, progres: null, TestContext.Current.CancellationToken));
            Assert.True(lu.Apercu.Count > 0 || lu.Fichiers.Count == 0 || lu.Fichiers.Any(f => f.Refus.Count + f.Propositions.Count + f.Remarques.Count > 0), $"Graine {graine}, {nom} : ni proposition, ni raison.");
            Assert.All(lu.Fichiers.SelectMany(f => f.Propositions), p => Assert.True(p.PremiereLigne == 0 || p.Passage.Length > 0, $"Graine {graine}"));
        }
    }

    [Theory]
    [InlineData("page.html")]
    [InlineData("sans-extension")]
    [InlineData("piege.json")]
    [InlineData("piege.docx")]
    public async Task Un_fichier_se_reconnait_a_ses_octets_plus_qu_a_son_nom(string nom)
    {
        var table = await Table.DresserAsync(portal);
        var lu = await LireAsync(table, nom, PagesReelles.Octets(PagesReelles.Dembela));
        Assert.Equal(GenreDeProposition.Projet, Assert.Single(lu.Fichiers.Single().Propositions).Genre);
    }

    [Fact]
    public async Task Relu_le_meme_depot_rend_les_memes_cles_dans_le_meme_ordre()
    {
        var table = await Table.DresserAsync(portal);
        foreach (var (nom, octets) in await SourcesAsync(table))
        {
            Assert.Equal(Cles(await LireAsync(table, nom, octets)), Cles(await LireAsync(table, nom, octets)));
        }
    }

    private Task<DepotLu> LireAsync(Table table, string nom, byte[] octets) => portal.InTenantAsync(table.Tenant, s => s.GetRequiredService<Lecture>().LireAsync(
        [new FichierDepose { ImportId = Guid.Empty, Rang = 0, Nom = nom, Octets = octets }], apercuVu: true, progres: null, TestContext.Current.CancellationToken));

    private static IEnumerable<(string, GenreDeProposition, string, int)> Cles(DepotLu lu) => lu.Fichiers.SelectMany(f => f.Propositions).Select(p => p.Cle);

    private async Task<List<(string Nom, byte[] Octets)>> SourcesAsync(Table table)
    {
        var fiche = table.Adresse($"/fiches/{Table.Fiche}/questionnaire.docx");
        using var word = await table.Animatrice.GetAsync(fiche);
        var export = await portal.InTenantAsync(table.Tenant, s => s.GetRequiredService<ExportJson>().DocumentAsync(TestContext.Current.CancellationToken));
        List<(string, byte[])> sources =
        [
            ("livre.txt", Table.Livre),
            ("page.txt", PagesReelles.Octets(PagesReelles.Dembela)),
            ("fiches.csv", Encoding.UTF8.GetBytes("titre;statut;perspectives\nVillebelle / Sanankoro;En sommeil;\"Deux\npuits\"\nVauclair / Tensoba;;Un puits\n")),
            ("espace.json", Encoding.UTF8.GetBytes(export.ToJsonString(DocumentJson.Indented))),
        ];
        return word.IsSuccessStatusCode ? [.. sources, ("reponse.docx", await word.Content.ReadAsByteArrayAsync())] : sources;
    }

    private static byte[] Abimer(Random hasard, byte[] octets)
    {
        var abime = octets[..hasard.Next(octets.Length + 1)].ToList();
        for (var n = hasard.Next(12); n > 0 && abime.Count > 0; n--)
        {
            var ou = hasard.Next(abime.Count);
            switch (hasard.Next(4))
            {
                case 0: abime[ou] = (byte)hasard.Next(256); break;
                case 1: abime.RemoveAt(ou); break;
                case 2: abime.Insert(ou, (byte)"\";|\t\n\r{}[]<&\0é"[hasard.Next(14)]); break;
                default: abime.InsertRange(ou, abime.GetRange(ou, Math.Min(200, abime.Count - ou))); break;
            }
        }

        return [.. abime];
    }
}

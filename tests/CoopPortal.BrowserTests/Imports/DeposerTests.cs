using System.IO.Compression;
using System.Text;
using CoopPortal.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CoopPortal.BrowserTests.Imports;

/// <summary>L'animatrice dépose ensemble une page de l'Atlas et un questionnaire rempli, accepte, et les voit en ligne.</summary>
public sealed class DeposerTests(Portail portail, Navigateur navigateur) : Essai(portail, navigateur)
{
    private const string Atlas = "atlas-pontcharra-dembela.txt";
    private const string FicheDuProjet = "pontcharra-dembella-benkadi-jlendio-fella";

    [Theory]
    [InlineData(Telephone, false)]
    [InlineData(Bureau, true)]
    public async Task Une_page_de_l_atlas_et_un_questionnaire_jusqu_en_ligne(int largeur, bool script)
    {
        var espace = await Portail.NouvelEspaceAsync(livre: false);
        var racine = $"/{espace.Key}";
        var page = await EntrerAsync(espace, "animatrice", largeur, script);
        var vierge = await (await page.APIRequest.GetAsync($"{racine}/fiches/alencon-koutiala/questionnaire.docx")).BodyAsync();

        await page.AllerAsync($"{racine}/imports");
        await page.GetByLabel("Fichiers à lire").SetInputFilesAsync(new FilePayload[]
        {
            new() { Name = Atlas, MimeType = "text/plain", Buffer = await File.ReadAllBytesAsync(Depot.Partage("seeds", Atlas)) },
            new() { Name = "reponse.docx", MimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Buffer = Repondre(vierge, "[documents]", "Un film de 2025.") },
        });
        await page.CliquerBoutonAsync("Déposer et lire");
        await Expect(page.Message()).ToContainTextAsync("Rien n’est encore en ligne");
        await MesurerAsync(page, script);
        var depot = page.Url;

        await page.GetByRole(AriaRole.Link, new() { Name = "Alençon / Koutiala" }).ClickAsync();
        await Expect(page.Locator("section.changement")).ToHaveCountAsync(1);
        await Expect(page.Locator("section.changement")).ToContainTextAsync("Un film de 2025.");
        await MesurerAsync(page, script);
        await page.CliquerBoutonAsync("Accepter et publier");
        await Expect(page.Message()).ToContainTextAsync("est en ligne");

        await page.Locator("#propositions ~ .registre").GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page.Locator($"input[name=doublon][value={FicheDuProjet}]")).ToBeCheckedAsync();
        await MesurerAsync(page, script);
        await page.CliquerBoutonAsync("Accepter et publier");
        await Expect(page.Message()).ToContainTextAsync("est en ligne");
        await Expect(page.GetByText("Plus rien n’attend")).ToBeVisibleAsync();
        await page.CliquerLienAsync("Voir ce qui est décidé (2)");
        await MesurerAsync(page, script);
        Assert.StartsWith(depot, page.Url, StringComparison.Ordinal);

        var visiteur = await OuvrirAsync(largeur);
        await visiteur.AllerAsync($"{racine}/fiches/alencon-koutiala");
        await Expect(visiteur.GetByText("Un film de 2025.")).ToBeVisibleAsync();
        await visiteur.AllerAsync($"{racine}/fiches/{FicheDuProjet}");
        await Expect(visiteur.GetByRole(AriaRole.Heading, new() { Name = "Projets", Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Un_tableau_montre_ses_colonnes_puis_se_lit()
    {
        var espace = await Portail.NouvelEspaceAsync(livre: false);
        var page = await EntrerAsync(espace, "animatrice", script: true);
        await page.AllerAsync($"/{espace.Key}/imports");
        await page.GetByLabel("Fichiers à lire").SetInputFilesAsync(new FilePayload { Name = "fiches.csv", MimeType = "text/csv", Buffer = "titre;perspectives;couleur du toit\nVillebelle / Sanankoro;Un puits;rouge\n"u8.ToArray() });
        await page.CliquerBoutonAsync("Déposer et lire");
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "couleur du toit" })).ToContainTextAsync("Non reconnue");
        await MesurerAsync(page, script: true);
        await page.CliquerBoutonAsync("Lire ces colonnes");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Villebelle / Sanankoro" })).ToBeVisibleAsync();
    }

    private static async Task MesurerAsync(IPage page, bool script)
    {
        await Expect(page.Titre()).ToHaveCountAsync(1);
        if (script)
        {
            await page.TenirDansAsync(320, Telephone, Bureau);
            await page.SansFauteAsync();
        }
    }

    // Écrit dans la case vide qui suit une question, comme le ferait un traitement de texte.
    private static byte[] Repondre(byte[] docx, string code, string texte)
    {
        using var flux = new MemoryStream();
        flux.Write(docx);
        using (var archive = new ZipArchive(flux, ZipArchiveMode.Update, leaveOpen: true))
        {
            var ancienne = archive.GetEntry("word/document.xml")!;
            using var lecteur = new StreamReader(ancienne.Open());
            var xml = lecteur.ReadToEnd();
            lecteur.Dispose();
            ancienne.Delete();
            var vide = xml.IndexOf("></w:t>", xml.IndexOf("<w:sdtContent>", xml.IndexOf(code, StringComparison.Ordinal), StringComparison.Ordinal), StringComparison.Ordinal);
            using var sortie = archive.CreateEntry("word/document.xml").Open();
            sortie.Write(Encoding.UTF8.GetBytes(xml.Insert(vide + 1, texte)));
        }

        return flux.ToArray();
    }
}

using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Questionnaires;

namespace CoopPortal.Tests.Imports.Questionnaires;

/// <summary>Un questionnaire de fiche inventée, et ce qu'une personne ou un traitement de texte lui fait.</summary>
internal static class Docx
{
    public static Questionnaire Questions { get; } = QuestionnaireJson.Parse(Tests.Recettes.Depot.Questionnaire("mali").ToJsonString());

    public static Reference Reference { get; } = new("mali", "villebelle-sanankoro", 3);

    public static JsonObject Fiche() => PartenariatJson.ToTree(new Partenariat
    {
        Titre = "Villebelle / Sanankoro",
        Statut = "en-cours",
        Perspectives = "Un puits.\nPuis <un> autre & des « écoles ».",
        DebutContacts = new DateEnMots("mai 1994", "1994-05"),
        Domaines = ["sante"],
        CoteFrancais = new CoteDeFiche { Collectivites = [new CollectiviteCitee { Id = "f1", Nom = "Villebelle", Genre = "commune", Habitants = 12500 }], Contacts = [new Contact { Id = "c1", Role = "elu", Nom = "Une élue" }] },
        CotePartenaire = new CoteDeFiche { Collectivites = [new CollectiviteCitee { Id = "p1", Nom = "Sanankoro" }] },
        Actions = [new ActionMenee { Id = "a1", Intitule = "Puits", Budget = new Montant { Texte = "4 000 €", Valeur = 4000, Devise = "EUR" } }],
    });

    public static byte[] Ecrit() => QuestionnaireEnWord.Ecrire(Questions, Fiche(), Reference, "Villebelle / Sanankoro");

    /// <summary>Remplace un texte exact du document, comme quelqu'un qui le récrit.</summary>
    public static byte[] Recrire(byte[] docx, params (string Avant, string Apres)[] changements) => Changer(docx, "word/document.xml", xml =>
        changements.Aggregate(xml, (x, c) => x.Contains($">{WebUtility.HtmlEncode(c.Avant)}<", StringComparison.Ordinal) ? x.Replace($">{WebUtility.HtmlEncode(c.Avant)}<", $">{WebUtility.HtmlEncode(c.Apres)}<", StringComparison.Ordinal)
            : throw new InvalidOperationException($"« {c.Avant} » n'est pas dans le document.")));

    /// <summary>Répond à une question laissée vide.</summary>
    public static byte[] Repondre(byte[] docx, string code, string texte) => Changer(docx, "word/document.xml", xml =>
    {
        var debut = xml.IndexOf(code, StringComparison.Ordinal);
        var controle = xml.IndexOf("<w:sdtContent>", debut, StringComparison.Ordinal);
        var vide = xml.IndexOf("></w:t>", controle, StringComparison.Ordinal);
        return vide < 0 ? throw new InvalidOperationException(code) : xml.Insert(vide + 1, WebUtility.HtmlEncode(texte));
    });

    public static byte[] Changer(byte[] docx, string entree, Func<string, string> faire)
    {
        using var flux = new MemoryStream();
        flux.Write(docx);
        using (var archive = new ZipArchive(flux, ZipArchiveMode.Update, leaveOpen: true))
        {
            var ancienne = archive.GetEntry(entree);
            var texte = "";
            if (ancienne is not null)
            {
                using (var lecteur = new StreamReader(ancienne.Open()))
                    texte = lecteur.ReadToEnd();
                ancienne.Delete();
            }
            using var sortie = archive.CreateEntry(entree, CompressionLevel.Fastest).Open();
            sortie.Write(Encoding.UTF8.GetBytes(faire(texte)));
        }
        return flux.ToArray();
    }

    /// <summary>Enregistre le document par LibreOffice dans chaque format tour à tour ; null quand LibreOffice n'est pas installé.</summary>
    public static async Task<byte[]?> ParLibreOfficeAsync(byte[] docx, params string[] formats)
    {
        var dossier = Directory.CreateTempSubdirectory("coop-lo-");
        try
        {
            var fichier = Path.Combine(dossier.FullName, "q.docx");
            await File.WriteAllBytesAsync(fichier, docx);
            foreach (var (format, rang) in formats.Select((f, i) => (f, i)))
            {
                var sortie = dossier.CreateSubdirectory($"s{rang}").FullName;
                using var travail = Process.Start(new ProcessStartInfo("soffice", [$"-env:UserInstallation=file://{dossier.FullName}/profil", "--headless", "--convert-to", format, "--outdir", sortie, fichier]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
                await travail.WaitForExitAsync();
                fichier = Path.Combine(sortie, "q." + format);
            }
            return await File.ReadAllBytesAsync(fichier);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        finally
        {
            dossier.Delete(recursive: true);
        }
    }
}

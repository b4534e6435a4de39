using System.Text;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Atlas;
using CoopPortal.Imports.Colle;
using CoopPortal.Imports.Csv;
using CoopPortal.Imports.Json;
using CoopPortal.Imports.Questionnaires;
using CoopPortal.Imports.Repertoire;
using CoopPortal.Tests.Imports.Questionnaires;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Imports;

/// <summary>Chaque lecteur devant ce qu'aucun n'attend : un compte rendu à chaque fois, sans exception, sans attente, sans mémoire démesurée.</summary>
public sealed class MauvaisesEntreesTests
{
    private static readonly IReadOnlyList<TableCsv> _tables = TableCsv.De(QuestionnaireJson.Parse(Tests.Recettes.Depot.Questionnaire("mali").ToJsonString()));

    private static readonly Dictionary<string, Func<byte[], bool>> _lecteurs = new(StringComparer.Ordinal)
    {
        ["repertoire"] = o => LecteurRepertoire.Lire("x", o) is var lu && (lu.Accepte ? lu.Fiches.Count + lu.Souches.Count > 0 : Dits(lu.Refus)),
        ["atlas"] = o => LecteurAtlas.Lire("x", o) is var lu && (lu.Accepte ? lu.Projets.Count > 0 : Dits(lu.Refus)),
        ["csv"] = o => LecteurCsv.Lire("x", o, _tables) is var lu && (lu.Accepte ? lu.Table is not null : Dits(lu.Refus)),
        ["json"] = o => LecteurJson.Lire(o) is var lu && (lu.Accepte ? lu.Partenariats.All(p => lu.Document(p).Count > 0) : Dits(lu.Refus)),
        ["questionnaire"] = o => LecteurQuestionnaire.Lire(o) is var lu && (lu.Accepte ? lu.Questions > 0 : Dits(lu.Refus)),
        ["colle"] = o => TexteColle.Reconnaitre(Encoding.UTF8.GetString(o)) is var lu && lu.Message.Length > 0,
    };

    public static TheoryData<string> Lecteurs => [.. _lecteurs.Keys];

    [Theory, MemberData(nameof(Lecteurs))]
    public void Un_million_de_lignes(string lecteur)
    {
        foreach (var (ligne, fois) in new[] { ("x", 1_000_000), ("Nom : ", 1_000_000), ("Date de mise à jour : 01/02/2008", 100_000), ("fiche;cote;nom", 1_000_000), ("Titre", 1_000_000), ("{\"format\":", 1_000_000) })
            Borne(lecteur, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(ligne + "\n", fois))), fois);
    }

    [Theory, MemberData(nameof(Lecteurs))]
    public void Une_ligne_de_cent_mega_octets(string lecteur)
    {
        var octets = new byte[100_000_000];
        foreach (var debut in new[] { "", "Date de mise à jour : ", "fiche;cote;nom\n", "Titre\n", "{\"format\":\"coopportal/1\",\"tenant\":\"" })
        {
            Array.Fill(octets, (byte)'a');
            Encoding.UTF8.GetBytes(debut, octets);
            Borne(lecteur, octets);
        }
    }

    [Theory, MemberData(nameof(Lecteurs))]
    public void Des_octets_au_hasard(string lecteur) => Chercher(200, graine =>
    {
        var hasard = new System.Random(graine);
        var octets = new byte[hasard.Next(5_000)];
        hasard.NextBytes(octets);
        return _lecteurs[lecteur](octets);
    });

    [Theory, MemberData(nameof(Lecteurs))]
    public void D_autres_ecritures(string lecteur)
        => Assert.All(["Дата обновления : 01/02/2008\nИмя : Бамако\n", "تاريخ التحديث : ٠١/٠٢/٢٠٠٨\nاسم : باماكو\n", "更新日期：2008年\n名称：巴马科\n", "ߡߊߟߌ\nߓߊߡߊߞߐ\n", "Date de mise à jour : 01/02/2008\n\nМосква / 北京\n\nCollectivité française\nNom : Москва\n", "\u202Efiche;cote;nom\nа;fr;Б\n"],
            texte => Assert.True(_lecteurs[lecteur](Encoding.UTF8.GetBytes(texte))));

    [Theory, MemberData(nameof(Lecteurs))]
    public void De_bons_documents_abimes(string lecteur)
    {
        byte[][] bons =
        [
            .. new[] { "repertoire-mali-2008.txt", "atlas-ile-de-france-kayes.txt", "atlas-pontcharra-dembela.txt", "villetaneuse-koniakary-page.txt" }.Select(n => File.ReadAllBytes(Tests.Recettes.Depot.Seed(n))[..].Take(60_000).ToArray()),
            Docx.Ecrit(),
            "fiche;cote;nom;habitants\r\na-b;fr;\"Ville; neuve\";12 500\r\n"u8.ToArray(),
            """{"format":"coopportal/1","tenant":"mali","partenariats":[{"id":"0193a1b2-0000-7000-8000-000000000001","slug":"a-b","titre":"A / B","actions":[{"intitule":"Puits"}]}],"souches":[],"projets":[]}"""u8.ToArray(),
        ];
        Chercher(60, graine => bons.All(bon => _lecteurs[lecteur](Abimer(bon, graine))));
    }

    /// <summary>Octets changés, passages ôtés, doublés ou déplacés, fin coupée : la graine dit lesquels.</summary>
    private static byte[] Abimer(byte[] bon, int graine)
    {
        var hasard = new System.Random(graine);
        var octets = bon.ToList();
        for (var i = hasard.Next(1, 12); i > 0 && octets.Count > 2; i--)
        {
            var ici = hasard.Next(octets.Count);
            var passage = octets.GetRange(ici, Math.Min(hasard.Next(1, 400), octets.Count - ici));
            switch (hasard.Next(5))
            {
                case 0:
                    octets[ici] = (byte)hasard.Next(256);
                    break;
                case 1:
                    octets.RemoveRange(ici, passage.Count);
                    break;
                case 2:
                    octets.InsertRange(ici, passage);
                    break;
                case 3:
                    octets.InsertRange(hasard.Next(octets.Count), passage);
                    break;
                default:
                    octets.RemoveRange(ici, hasard.Next(octets.Count - ici));
                    break;
            }
        }

        return [.. octets];
    }

    // tout ce qui a été alloué, même rendu aussitôt : proportionnel à ce qui est lu, jamais à son carré
    private static void Borne(string lecteur, byte[] octets, int lignes = 1)
    {
        var avant = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(_lecteurs[lecteur](octets));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - avant, 0, (250L * octets.Length) + (25_000L * lignes));
    }

    private static void Chercher(int fois, Func<int, bool> tient)
        => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), tient).Check(Config.QuickThrowOnFailure.WithMaxTest(fois));

    private static bool Dits(IReadOnlyList<string> refus) => refus.Count > 0 && refus.All(r => r.Length > 10);
}

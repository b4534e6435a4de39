using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoopPortal.Imports.Atlas;
using CoopPortal.Imports.Repertoire;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Imports.Atlas;

/// <summary>Une page coupée n'importe où : jamais une valeur que la page entière ne porte pas.</summary>
public sealed class CoupuresTests
{
    public static TheoryData<string, string> Cas => new(new[] { PagesReelles.Kayes, PagesReelles.Dembela }
        .SelectMany(p => new[] { "telle quelle", "tableaux à barres", "tableaux à tabulations", "étiquette : réponse" }.Select(d => (p, d))));

    [Theory, MemberData(nameof(Cas))]
    public void Tout_debut_de_page_ne_dit_que_des_debuts_de_ses_valeurs(string page, string disposition)
    {
        var plein = PagesReelles.Lu(page);
        var texte = disposition == "telle quelle" ? PagesReelles.Texte(page) : Dispositions.Toutes[disposition](PagesReelles.Texte(page), plein);
        var attendu = PagesReelles.Arbre(plein);
        // chaque caractère des tableaux et des étiquettes de la page telle quelle, un sur cinq ailleurs ; les récits, un sur trente
        var pas = disposition == "telle quelle" ? 1 : 5;
        var fautes = Enumerable.Range(0, texte.Length).Where(i => i % 30 == 0 || (i % pas == 0 && Courte(texte, i))).AsParallel()
            .Select(i => (i, Faute: LecteurAtlas.LireTexte("x", texte[..i]) is { Accepte: true } lu ? Faute("", PagesReelles.Arbre(lu.Projets[0].Document), attendu) : null))
            .Where(f => f.Faute is not null).Select(f => $"{f.i} « {texte[Math.Max(0, f.i - 20)..f.i]} » {f.Faute}").Take(5);
        Assert.Empty(fautes);
    }

    [Fact]
    public void La_valeur_que_la_fin_coupe_est_gardee_et_douteuse()
    {
        var texte = PagesReelles.Texte(PagesReelles.Kayes);
        var coupe = texte.IndexOf("Historique", StringComparison.Ordinal) + 60;
        var lu = LecteurAtlas.LireTexte("x", texte[..coupe]).Projets.Single();
        Assert.Equal(texte[(coupe - 49)..coupe], lu.Document.Historique);
        Assert.Contains(lu.Remarques, r => r.Champ == "historique" && r.Gravite == Gravite.Doute);
    }

    [Fact]
    public void Un_chiffre_coupe_n_est_pas_retenu()
    {
        var texte = PagesReelles.Texte(PagesReelles.Dembela);
        var lu = LecteurAtlas.LireTexte("x", texte[..(texte.IndexOf("Pontcharra 12900", StringComparison.Ordinal) + 14)]).Projets.Single();
        Assert.Equal(("Pontcharra", null), (lu.Document.Financements[^1].Financeur, lu.Document.Financements[^1].Montant));
        Assert.Contains(lu.Remarques, r => r.Champ == "financements" && r.Message.Contains("« 129 »", StringComparison.Ordinal));
    }

    [Fact]
    public void Coupee_au_milieu_d_un_caractere_elle_se_lit_encore()
    {
        var octets = PagesReelles.Octets(PagesReelles.Dembela);
        var milieu = Array.FindIndex(octets, 6000, o => o is >= 0x80 and < 0xC0);
        Assert.DoesNotContain('Ã', LecteurAtlas.Lire("x", octets.AsMemory(0, milieu)).Projets.Single().Document.Contexte!);
    }

    [Fact]
    public void Des_octets_changes_donnent_un_compte_rendu()
    {
        var octets = PagesReelles.Octets(PagesReelles.Dembela);
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), graine =>
        {
            var (hasard, change) = (new System.Random(graine), octets.ToArray());
            for (var i = 0; i < 40; i++)
                change[hasard.Next(change.Length)] = (byte)hasard.Next(256);
            return Tient(LecteurAtlas.Lire("x", change));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public void Des_lignes_melees_donnent_un_compte_rendu()
    {
        var lignes = PagesReelles.Lignes(PagesReelles.Dembela).Concat(PagesReelles.Lignes(PagesReelles.Kayes)).ToArray();
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), graine =>
        {
            var copie = lignes.ToArray();
            new System.Random(graine).Shuffle(copie);
            return Tient(LecteurAtlas.LireTexte("x", string.Join('\n', copie)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public void N_importe_quels_octets_donnent_un_compte_rendu()
        => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), octets => Tient(LecteurAtlas.Lire("x", octets))).QuickCheckThrowOnFailure();

    private static bool Tient(ResultatAtlas lu) => lu.Accepte ? lu.Projets.Count > 0 : lu.Refus.All(r => r.Length > 20) && lu.Projets.Count == 0;

    private static bool Courte(string texte, int i)
    {
        var (debut, fin) = (texte.LastIndexOf('\n', Math.Max(0, i - 1)), texte.IndexOf('\n', i));
        return (fin < 0 ? texte.Length : fin) - debut < 130;
    }

    internal static string? Faute(string chemin, JsonNode? lu, JsonNode? plein) => lu switch
    {
        null => null,
        JsonObject objet => plein is JsonObject p ? objet.Select(v => Faute($"{chemin}.{v.Key}", v.Value, p[v.Key])).FirstOrDefault(f => f is not null) : chemin,
        JsonArray { Count: 0 } => null,
        JsonArray rangees => plein is JsonArray p && p.Count >= rangees.Count ? rangees.Select((r, i) => Faute($"{chemin}[{i}]", r, p[i])).FirstOrDefault(f => f is not null) : chemin + " : trop de rangées",
        _ when lu.GetValueKind() == JsonValueKind.String => plein?.GetValueKind() == JsonValueKind.String && plein.GetValue<string>().StartsWith(lu.GetValue<string>(), StringComparison.Ordinal) ? null : $"{chemin} = {lu}",
        _ => JsonNode.DeepEquals(lu, plein) ? null : $"{chemin} = {lu}",
    };
}

using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Comparaison;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Relecture.Comparaison;

/// <summary>
/// Des personnes écrivent la même fiche en même temps : chacune part de ce qu'elle a vu, tape, enregistre ; ses enregistrements s'entremêlent.
/// L'attente se lit case par case sur les trois documents, sans la fusion.
/// </summary>
public sealed class RencontresTests
{
    private static readonly Champ[] _champs = [.. Questions.Du("mali").Champs.Where(c => c.Cle is "perspectives" or "documents" or "motivations.francaise" or "actions" or "coteFrancais.contacts" or "debutContacts")];
    private static readonly string[] _tableaux = ["actions", "coteFrancais.contacts"];

    [Fact]
    public void Mille_rencontres_ne_perdent_et_ne_doublent_rien()
        => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), Rencontrer).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    private static bool Rencontrer(int graine)
    {
        var hasard = new System.Random(graine);
        var enregistre = PartenariatJson.ToTree(Bureau.FicheInventee());
        var personnes = Enumerable.Range(0, hasard.Next(2, 4)).Select(_ => new Personne(enregistre.Copy(), enregistre.Copy())).ToArray();
        var mots = 0;
        for (var pas = 0; pas < 30; pas++)
        {
            var qui = hasard.Next(personnes.Length);
            if (hasard.Next(3) > 0)
            {
                Taper(personnes[qui].Feuille, hasard, $"mot{++mots}");
                continue;
            }

            var choix = hasard.Next(2) == 0;
            var (depart, feuille) = personnes[qui];
            var (apres, conflits) = FusionATrois.De(_champs, depart, enregistre, feuille, _ => choix);
            Verifier(Cases(depart), Cases(enregistre), Cases(feuille), Cases(apres), [.. conflits.Select(c => c.Chemin)], choix);
            Assert.All(_tableaux, t => Assert.Equal(apres.RowsAt(t).Count(), apres.RowsAt(t).Select(r => r.TextAt("id")).Distinct().Count()));
            enregistre = apres;
            personnes[qui] = new Personne(apres.Copy(), apres.Copy());
        }

        return true;
    }

    private static void Verifier(Dictionary<string, string> depart, Dictionary<string, string> enLigne, Dictionary<string, string> mien, Dictionary<string, string> apres, HashSet<string> conflits, bool choix)
    {
        foreach (var chemin in depart.Keys.Concat(enLigne.Keys).Concat(mien.Keys).Concat(apres.Keys).Distinct())
        {
            var (d, l, m) = (depart.GetValueOrDefault(chemin), enLigne.GetValueOrDefault(chemin), mien.GetValueOrDefault(chemin));
            var ligne = chemin.Contains('[', StringComparison.Ordinal) ? chemin[..(chemin.IndexOf(']', StringComparison.Ordinal) + 1)] : chemin;
            if (conflits.Contains(ligne))
            {
                // retirée d'un côté, changée de l'autre : la ligne entière suit le choix
                Assert.True(enLigne.ContainsKey(ligne) != mien.ContainsKey(ligne) || ligne == chemin, $"{chemin} n'est pas un conflit de ligne");
                Assert.Equal(choix ? m : l, apres.GetValueOrDefault(chemin));
                continue;
            }

            var attendu = m == d ? l : l == d ? m : m == l ? l : choix ? m : l;
            Assert.Equal(attendu, apres.GetValueOrDefault(chemin));
            Assert.Equal(m != d && l != d && m != l, conflits.Contains(chemin));
        }
    }

    private sealed record Personne(JsonObject Depart, JsonObject Feuille);

    private static void Taper(JsonObject feuille, System.Random hasard, string mot)
    {
        var tableau = _tableaux[hasard.Next(_tableaux.Length)];
        var lignes = feuille.At(tableau) as JsonArray;
        switch (hasard.Next(7))
        {
            case 0:
                feuille.Put(hasard.Next(2) == 0 ? "perspectives" : "motivations.francaise", mot);
                break;
            case 1:
                feuille.Put("debutContacts", new JsonObject { ["texte"] = mot, ["date"] = null });
                break;
            case 2 or 3 when lignes is { Count: > 0 }:
                ((JsonObject)lignes[hasard.Next(lignes.Count)]!)[tableau == "actions" ? (hasard.Next(2) == 0 ? "intitule" : "domaine") : hasard.Next(2) == 0 ? "nom" : "telephone"] = mot;
                break;
            case 4 when lignes is { Count: > 0 }:
                lignes.RemoveAt(hasard.Next(lignes.Count));
                break;
            case 5 when lignes is { Count: > 1 }:
                var deplacee = lignes[hasard.Next(lignes.Count)];
                lignes.Remove(deplacee);
                lignes.Insert(hasard.Next(lignes.Count + 1), deplacee);
                break;
            default:
                feuille.Put(tableau, new JsonArray([.. (lignes ?? []).Select(l => l?.DeepClone()), new JsonObject { ["id"] = mot, ["nom"] = mot, ["intitule"] = mot }]));
                break;
        }
    }

    /// <summary>Chaque réponse par son chemin ; une ligne présente compte elle-même.</summary>
    private static Dictionary<string, string> Cases(JsonObject document)
    {
        var cases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var champ in _champs)
        {
            if (!champ.EstEnLignes)
            {
                if (!JsonTree.IsBlank(document.At(champ.Cle)))
                    cases[champ.Cle] = document.At(champ.Cle)!.ToJsonString();
                continue;
            }

            foreach (var ligne in document.RowsAt(champ.Cle))
            {
                var chemin = $"{champ.Cle}[{ligne.TextAt("id")}]";
                cases[chemin] = "présente";
                foreach (var (cle, valeur) in ligne.Where(p => p.Key != "id" && !JsonTree.IsBlank(p.Value)))
                    cases[$"{chemin}.{cle}"] = valeur!.ToJsonString();
            }
        }

        return cases;
    }
}

using System.Net;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Accueil;
using CoopPortal.Tests.Support;
using Xunit;
using Bureau = CoopPortal.Tests.Relecture.Bureau;

namespace CoopPortal.Tests.Fiches.Partenariats;

public abstract class FicheQuiSeLitTests(Portal portal)
{
    [Fact]
    public async Task Elle_se_lit_dans_l_ordre_pourquoi_l_histoire_les_actions()
    {
        var bureau = await OuvrirAsync();
        using var visiteur = portal.Browser();
        var texte = await visiteur.TexteAsync(bureau.Fiche);
        string[] ordre = ["Apprendre ensemble.", "Au fil des ans", "Les actions", "Continuer.", "Vous êtes l’une des deux collectivités ?"];
        Assert.Equal(ordre.Order(Comparer<string>.Create((a, b) => texte.IndexOf(a, StringComparison.Ordinal) - texte.IndexOf(b, StringComparison.Ordinal))), ordre);
        Assert.All(ordre, mots => Assert.Contains(mots, texte, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Les_actions_se_rangent_sous_leur_domaine_connu_ou_sous_le_mot_de_la_fiche()
    {
        var bureau = await OuvrirAsync();
        using var visiteur = portal.Browser();
        var page = await visiteur.PageAsync(bureau.Fiche);
        Assert.Matches("<h3><span class=\"signe\">.*?fiches\\?domaine=sante\">Santé</a>", page);
        Assert.Contains(">Bal des pompiers<", page, StringComparison.Ordinal);
        Assert.DoesNotContain("SANTE", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Les_montants_se_convertissent_a_la_demande_aux_parites_fixes()
    {
        var bureau = await OuvrirAsync();
        using var visiteur = portal.Browser();
        var enEuros = await visiteur.TexteAsync(bureau.Fiche);
        Assert.Contains("655 957 F CFA", enEuros, StringComparison.Ordinal);
        Assert.Contains("soit 1 000 €", enEuros, StringComparison.Ordinal);
        Assert.Contains("1 € = 655,957 F CFA", enEuros, StringComparison.Ordinal);
        var enFrancs = await visiteur.TexteAsync(bureau.Fiche + "?devise=XOF");
        Assert.Contains("soit 1 311 914 F CFA", enFrancs, StringComparison.Ordinal);
        Assert.DoesNotContain("soit 1 000 €", enFrancs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elle_dit_comment_la_citer_et_ou_signaler()
    {
        var bureau = await OuvrirAsync();
        using var visiteur = portal.Browser();
        var page = WebUtility.HtmlDecode(await visiteur.PageAsync(bureau.Fiche));
        Assert.Matches($"class=\"citation\">«.{Bureau.Titre}.», fiche de partenariat, version 1 publiée le 22 novembre 2026\\..*{bureau.Fiche}\\. Licence Ouverte 2\\.0", page);
        Assert.Contains($"href=\"{bureau.Fiche}/signaler\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Qui_la_tient_n_est_pas_prie_de_se_faire_connaitre()
    {
        var bureau = await OuvrirAsync();
        using var francaise = await bureau.FrancaiseAsync();
        Assert.DoesNotContain("Vous êtes l’une des deux", await francaise.TexteAsync(bureau.Fiche), StringComparison.Ordinal);
        var autre = await bureau.AutreFicheAsync(Bureau.FicheInventee("Sableval", "Dounka"));
        var page = await francaise.PageAsync(autre.Fiche);
        Assert.Contains("/mandats/demander\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("connexion?retour", page, StringComparison.Ordinal);
    }

    private Task<Bureau> OuvrirAsync() => Bureau.OuvrirAsync(portal, Bureau.FicheInventee() with
    {
        Actions =
        [
            new ActionMenee { Id = "a1", Domaine = "SANTE", Intitule = "Une maternité", Periode = new("1999", "1999"), Budget = new Montant { Texte = "655 957 F CFA", Valeur = 655_957, Devise = "XOF" } },
            new ActionMenee { Id = "a2", Domaine = "Bal des pompiers", Intitule = "Une fête", Budget = new Montant { Texte = "2 000 €", Valeur = 2_000, Devise = "EUR" } },
        ],
    });
}

public sealed class FicheQuiSeLitSqliteTests(SqlitePortal portal) : FicheQuiSeLitTests(portal);

public sealed class FicheQuiSeLitPgTests(PgPortal portal) : FicheQuiSeLitTests(portal);

using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Atlas;
using CoopPortal.Imports.Repertoire;
using Xunit;

namespace CoopPortal.Tests.Imports.Atlas;

/// <summary>Ce qu'un lecteur relève des deux pages.</summary>
public sealed class FaitsAtlasTests
{
    [Fact]
    public void Les_dates_et_le_statut()
    {
        var (kayes, dembela) = (PagesReelles.Lu(PagesReelles.Kayes), PagesReelles.Lu(PagesReelles.Dembela));
        Assert.Equal((2001, 2001, "En cours", null), (kayes.AnneePremiereConvention, kayes.AnneeDebut, kayes.Statut, kayes.DateFin));
        Assert.Equal((1995, 2019, "En cours", "2021-12-31"), (dembela.AnneePremiereConvention, dembela.AnneeDebut, dembela.Statut, dembela.DateFin));
    }

    [Fact]
    public void Le_theme_principal_puis_les_autres_avec_leur_priorite()
    {
        Assert.Equal(
            [new ThemeDeProjet("Politique, humanitaire et coopération transfrontalière", "Gouvernance locale et appui institutionnel", "Gouvernance et démocratie locales")],
            PagesReelles.Lu(PagesReelles.Kayes).Themes);
        Assert.Equal(
            [
                new ThemeDeProjet("Economie durable", "Aménagement du territoire et transports"),
                new ThemeDeProjet("Education, Social et Recherche", "Education, emploi, formation professionnelle", null, 1),
                new ThemeDeProjet("Economie durable", "Technologies de l'information et de la communication", null, 2),
                new ThemeDeProjet("Education, Social et Recherche", "Jeunesse & genre", null, 3),
                new ThemeDeProjet("Environnement, Climat et Energie", "Eau et déchets", null, 4),
                new ThemeDeProjet("Culture et Patrimoine", "Francophonie", null, 5),
            ],
            PagesReelles.Lu(PagesReelles.Dembela).Themes);
    }

    [Theory]
    [InlineData(PagesReelles.Kayes, "Contexte", "Historique")]
    [InlineData(PagesReelles.Kayes, "Historique", "Objectif du partenariat")]
    [InlineData(PagesReelles.Kayes, "Objectif du partenariat", "Description détaillée du partenariat")]
    [InlineData(PagesReelles.Kayes, "Description détaillée du partenariat", "Votre partenariat prend la forme d'un(e)")]
    [InlineData(PagesReelles.Dembela, "Contexte", "Historique")]
    [InlineData(PagesReelles.Dembela, "Historique", "Objectif du partenariat")]
    [InlineData(PagesReelles.Dembela, "Objectif du partenariat", "Description détaillée du partenariat")]
    [InlineData(PagesReelles.Dembela, "Description détaillée du partenariat", "Votre partenariat prend la forme d'un(e)")]
    public void Les_recits_sont_entiers(string page, string etiquette, string suivante)
    {
        var lignes = PagesReelles.Lignes(page);
        var attendu = string.Join(' ', lignes[(Array.IndexOf(lignes, etiquette) + 1)..Array.IndexOf(lignes, suivante)]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var lu = PagesReelles.Lu(page);
        var texte = etiquette[0] switch { 'C' => lu.Contexte, 'H' => lu.Historique, 'O' => lu.Objectif, _ => lu.Description };
        Assert.Equal(attendu, texte!.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Les_maitres_et_les_partenaires()
    {
        var dembela = PagesReelles.Lu(PagesReelles.Dembela);
        Assert.Equal(["A.R.C.A.D.E. Une Terre pour Vivre"], dembela.MaitresOeuvre);
        Assert.Equal(11, dembela.MaitresOuvrage.Count);
        Assert.Equal(("Pontcharra", "Commune rurale de TELLA"), (dembela.MaitresOuvrage[0], dembela.MaitresOuvrage[^1]));
        Assert.Equal(["Commune rurale de DEMBELA", "Commune rurale de BENKADI", "Commune rurale de BLENDIO", "Commune rurale de TELLA"], dembela.PartenairesEtrangers.Select(p => p.Nom));
        Assert.All(dembela.PartenairesEtrangers, p => Assert.Equal("Mali", p.Pays));
        Assert.Equal(["Pontcharra"], dembela.CollectivitesPartenaires);
        Assert.Null(dembela.AutresPartenairesFrance);
        var kayes = PagesReelles.Lu(PagesReelles.Kayes);
        Assert.Equal("Mairie de Montreuil sous Bois", kayes.AutresPartenairesFrance);
        Assert.Equal("Syndicat d’intercollectivité de Meraguemou - Yélimané", kayes.AutresPartenairesPays);
        Assert.Equal(["Conseil régional d'Ile-de-France"], kayes.CollectivitesPartenaires);
    }

    [Fact]
    public void Les_contacts_ont_leur_collectivite_leur_nom_et_leur_courriel()
    {
        var dembela = PagesReelles.Lu(PagesReelles.Dembela).Contacts;
        Assert.Equal(["Commune rurale de DEMBELA", "Commune rurale de BLENDIO", "Commune rurale de BENKADI", "Commune rurale de TELLA"], dembela.Select(c => c.Collectivite));
        Assert.Equal(["Responsable Administratif", "Maire", "Secrétaire Général", "Premier Adjoint"], dembela.Select(c => c.Fonction));
        Assert.All(dembela, c => Assert.True(c.Nom!.All(char.IsUpper) && c.Prenom!.Any(char.IsLower)));
        Assert.Equal([true, false, false, false], dembela.Select(c => c.Courriel is not null));
        var seul = Assert.Single(PagesReelles.Lu(PagesReelles.Kayes).Contacts);
        Assert.Equal((7, 7, null, "yahoo.fr"), (seul.Nom!.Length, seul.Prenom!.Length, seul.Fonction, seul.Courriel!.Split('@')[1]));
    }

    [Theory, InlineData(PagesReelles.Kayes, 6), InlineData(PagesReelles.Dembela, 34)]
    public void Chaque_rangee_du_financement_garde_ses_chiffres_dans_l_ordre(string page, int rangees)
    {
        var lignes = PagesReelles.Lignes(page);
        var debut = Array.FindIndex(lignes, l => l.StartsWith("Nom du financeur", StringComparison.Ordinal)) + 1;
        var imprimees = lignes.Skip(debut).TakeWhile(l => l.Length > 0).ToList();
        var lus = PagesReelles.Lu(page).Financements;
        Assert.Equal(rangees, imprimees.Count);
        Assert.Equal(imprimees, lus.Select(f => string.Join(' ', [f.Financeur!, $"{f.Montant}", .. f.UnPourCent.Select(u => $"{u}"), $"{f.Annee}"])));
    }

    [Fact]
    public void Les_chiffres_du_un_pour_cent_restent_sans_colonne()
    {
        var pontcharra = PagesReelles.Lu(PagesReelles.Dembela).Financements.Where(f => f.Financeur == "Pontcharra").ToList();
        Assert.Equal(3, pontcharra.Count);
        Assert.All(pontcharra, f => Assert.Equal([1000, 305], f.UnPourCent));
        Assert.Equal([0], PagesReelles.Lu(PagesReelles.Kayes).Financements[0].UnPourCent);
    }

    [Fact]
    public void Les_phrases_de_la_fin()
    {
        var (kayes, dembela) = (PagesReelles.Lu(PagesReelles.Kayes), PagesReelles.Lu(PagesReelles.Dembela));
        Assert.Equal((true, true, false, true), (kayes.Triennal, kayes.CommunicationFrance, kayes.CommunicationPays, kayes.Evaluation));
        Assert.Equal((true, true, true, true), (dembela.Triennal, dembela.CommunicationFrance, dembela.CommunicationPays, dembela.Evaluation));
        Assert.Empty(kayes.Volontaires);
    }

    [Fact]
    public void Ce_que_le_site_a_coupe_se_dit()
    {
        var kayes = LecteurAtlas.Lire(PagesReelles.Kayes, PagesReelles.Octets(PagesReelles.Kayes)).Projets[0];
        Assert.Contains(kayes.Remarques, r => r.Champ == "financements[6].financeur" && r.Gravite == Gravite.Doute);
        var dembela = LecteurAtlas.Lire(PagesReelles.Dembela, PagesReelles.Octets(PagesReelles.Dembela)).Projets[0];
        Assert.Contains(dembela.Remarques, r => r.Champ == "titre" && r.Gravite == Gravite.Doute);
        Assert.DoesNotContain(dembela.Remarques, r => r.Message.Contains("s'arrête ici", StringComparison.Ordinal));
    }
}

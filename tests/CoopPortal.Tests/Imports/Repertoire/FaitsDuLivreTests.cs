using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Repertoire;
using Xunit;

namespace CoopPortal.Tests.Imports.Repertoire;

/// <summary>Faits et chiffres relevés à la main sur les pages du livre.</summary>
public sealed class FaitsDuLivreTests
{
    [Theory]
    [InlineData(182, "Aix-en-Provence / Bamako-Commune V", "2008-10-10", "Aix-en-Provence", 139800, "Bamako Commune V", 250000)]
    [InlineData(322, "Alençon / Koutiala", "2006-04-10", "ALENCON", 30380, "KOUTIALA", 130000)]
    [InlineData(1738, "Communauté d’Agglomération d’Evry Centre Essonne / Commune de Kayes", "2007-05-09", "CA Evry Centre Essonne", 105000, "Commune de Kayes", 100000)]
    [InlineData(1989, "Chaumont-Association de Jumelage-Coopération / San", "2006-04-01", "Asso.de Jumelage-Coopération San Mali", null, "San", null)]
    [InlineData(2232, "Chilly-Mazarin / Diéma", "2008-10-09", "Chilly-Mazarin", 18700, "Diéma (commune rurale)", 21000)]
    [InlineData(2859, "Communauté de Communes de Sainte Maure de Touraine / Commune rurale du Mandé", "2008-10-09", "Communauté de communes de Sainte Maure de Touraine", 11500, "Commune Rurale du Mandé / Mali", 35000)]
    [InlineData(3288, "Conseil Général de l’Essonne / Cercle de Douentza", "2008-11-04", "Conseil général de l'Essonne", 1200000, "Conseil de Cercle de Douentza", 190000)]
    [InlineData(4718, "Conseil Régional du Centre/ Assemblée régionale de Mopti", "2008-10-09", "Conseil régional du Centre", 2500000, "Assemblée régionale de Mopti", 1800000)]
    [InlineData(4895, "Conseil Régional Île-de-France/Assemblée régionale de Kayes", "2007-06-01", "Région Île-de-France", 11400000, "Assemblée régionale de Kayes", 1500000)]
    [InlineData(5867, "Communauté Urbaine Grand Nancy / Conseil Communal d’Anderamboukane", "2006-04-01", "Communauté urbaine de Nancy", 270000, "Conseil Communal d’Anderamboukane", 26000)]
    [InlineData(6387, "Gentilly / Kolobo", "2008-11-08", "Commune de Gentilly", 16000, "village de Kolobo", 1500)]
    [InlineData(8734, "Montreuil/Yélimané", "2008-10-02", "MONTREUIL", 101400, "Cercle de YELIMANE /Comité local de jumelage (CLJ)", 153556)]
    [InlineData(9112, "Montreuil (2) / Cercle de Yelimane – PADDY", "2008-10-01", "MONTREUIL", 101400, "Cercle de YELIMANE", 153556)]
    [InlineData(10943, "Saint-Denis / Djéloubou, Karokoro et Sahel", "2007-05-01", "Saint-Denis", 86871, "Djélébou, Karokoro et Sahel", 45000)]
    [InlineData(11825, "Thionville / Gao", "2007-06-01", "THIONVILLE", 42205, "GAO", 145633)]
    [InlineData(12412, "Viroflay / Cercle de Kolokani", "2007-04-01", "Commune de Viroflay", 16000, "Cercle de Kolokani", 200000)]
    [InlineData(12681, "Conseil Général de l’Ain", "2007-07-01", "Conseil général de l’Ain", 556964, null, null)]
    [InlineData(12955, "AIMF / Bamako (District)", "2007-05-01", "Association internationale des Maires francophones", null, "Bamako (District)", null)]
    public void Titre_date_et_collectivites(int ligne, string titre, string date, string francaise, int? habitants, string? partenaire, int? habitantsPartenaire)
    {
        var fiche = LivreReel.Document(ligne);
        Assert.Equal((titre, date), (fiche.Titre, fiche.DateMiseAJour));
        var f = Assert.Single(fiche.CoteFrancais.Collectivites);
        Assert.Equal(("f1", francaise, habitants), (f.Id, f.Nom, f.Habitants));
        var p = fiche.CotePartenaire.Collectivites.SingleOrDefault();
        Assert.Equal((partenaire, habitantsPartenaire), (p?.Nom, p?.Habitants));
    }

    [Theory]
    [InlineData(322, "Basse-Normandie", "Basse-Normandie", "Cercle de Koutiala/Région de Sikasso", "Sikasso")]
    [InlineData(593, "Sarthe / Pays de la Loire", "Pays de la Loire", "Bandiagara/ Mopti", "Mopti")]
    [InlineData(1370, "Essonne/IDF", "Île-de-France", "Cercle de Nioro du Sahel", null)]
    [InlineData(2859, "Indre et Loire (37)", null, "Mandé, Cercle / Région : Kati/ Koulikouro", "Koulikoro")]
    [InlineData(8611, "Hérault/Languedoc-Rousilon", "Languedoc-Roussillon", "San / Ségou", "Ségou")]
    [InlineData(11247, "Loiret (45) / Centre", "Centre", "Niantjila", null)]
    [InlineData(4359, "78", null, "Cercle de Kadiolo, Région de Sikasso", "Sikasso")]
    [InlineData(5867, "Meurthe et Moselle / Lorraine", "Lorraine", "Ménaka/Anderamboukane/Gao", "Gao")]
    [InlineData(9512, "Haut-Rhin, Région Alsace", "Alsace", "Cercle de Djenné, Région de Mopti", "Mopti")]
    [InlineData(10294, null, null, "Nara / Koulikoro / Nara", "Koulikoro")]
    [InlineData(12116, "Moselle/Lorraine", "Lorraine", "Région Koulikoro Cercle Kati Commune Siby", "Koulikoro")]
    public void Territoires(int ligne, string? territoire, string? region, string? territoirePartenaire, string? regionPartenaire)
    {
        var fiche = LivreReel.Document(ligne);
        var (f, p) = (fiche.CoteFrancais.Collectivites[0], fiche.CotePartenaire.Collectivites[0]);
        Assert.Equal((territoire, region), (f.Territoire, f.Region));
        Assert.Equal((territoirePartenaire, regionPartenaire), (p.Territoire, p.Region));
    }

    [Theory]
    [InlineData(322, "commune", null)]
    [InlineData(1738, "epci", "commune")]
    [InlineData(2232, "commune", "communeRurale")]
    [InlineData(3053, "departement", "cercle")]
    [InlineData(4608, "region", "region")]
    [InlineData(7752, null, "district")]
    [InlineData(10294, null, "commune")]
    [InlineData(13605, "association", "cercle")]
    public void Genre_quand_la_page_le_dit(int ligne, string? francais, string? partenaire)
    {
        var fiche = LivreReel.Document(ligne);
        Assert.Equal((francais, partenaire), (fiche.CoteFrancais.Collectivites[0].Genre, fiche.CotePartenaire.Collectivites[0].Genre));
    }

    [Theory]
    [InlineData(322, "1968")]
    [InlineData(182, null)]
    [InlineData(1276, "1990-02")]
    [InlineData(2232, "1986")]
    [InlineData(3053, "1988-10")]
    [InlineData(4608, "2005-10")]
    [InlineData(4895, "199X")]
    [InlineData(6387, "1998")]
    [InlineData(8734, "1985")]
    [InlineData(9112, "1985")]
    [InlineData(11825, "1986-04")]
    [InlineData(12116, "1993-01")]
    [InlineData(12681, null)]
    public void Debut_des_contacts(int ligne, string? date) => Assert.Equal(date, LivreReel.Document(ligne).DebutContacts.Date);

    [Theory]
    [InlineData(322, "1970 1972")]
    [InlineData(741, "1974 1994")]
    [InlineData(2232, "1986-10-18 1988-02")]
    [InlineData(3288, "1996 2003 2006")]
    [InlineData(3486, "2006-11-10 2008 2008")]
    [InlineData(3677, "2006-06-26")]
    [InlineData(8285, "2006-06-30")]
    [InlineData(8611, "2003-12-01")]
    [InlineData(9786, "1995")]
    [InlineData(10598, "1988-09-18 1989-02-12")]
    [InlineData(12412, "2003-03-17")]
    [InlineData(1276, "")]
    [InlineData(4359, "2007-01")]
    [InlineData(5091, "1994-11 2002-03 2004-02 2006-03")]
    [InlineData(7580, "2000")]
    [InlineData(8734, "1985-10-29 2005 2007-12")]
    [InlineData(11825, "1986-11-02 1987-06-19")]
    [InlineData(12116, "1993-01-31")]
    [InlineData(13134, "2000")]
    public void Dates_des_actes(int ligne, string dates)
        => Assert.Equal(dates, string.Join(' ', LivreReel.Document(ligne).Formalisation.Actes.Select(a => a.Date)));

    [Theory]
    [InlineData(1989, "convention")]
    [InlineData(7217, "convention convention charte")]
    [InlineData(7580, "")]
    [InlineData(11825, "charte protocole d’amitié")]
    [InlineData(12955, "adhésion")]
    [InlineData(5867, null)]
    public void Genres_des_actes(int ligne, string? genres)
    {
        var actes = LivreReel.Document(ligne).Formalisation.Actes;
        Assert.Equal(genres, actes.Count == 0 ? null : string.Join(' ', actes.Select(a => a.Genre)));
    }

    [Theory]
    [InlineData(182, null, null, 200000, "EUR")]
    [InlineData(741, 220000, "EUR", null, null)]
    [InlineData(1561, 40000, "EUR", 50000, "EUR")]
    [InlineData(1989, 30000, "EUR", null, null)]
    [InlineData(3053, 64500, "EUR", null, null)]
    [InlineData(3486, 90000, "EUR", 796000, "EUR")]
    [InlineData(3892, 330000, "EUR", 2400000, "EUR")]
    [InlineData(4209, 180000, "EUR", 510000, "EUR")]
    [InlineData(4359, null, null, null, null)]
    [InlineData(4718, 1800000, "EUR", null, null)]
    [InlineData(4895, 800000, "EUR", 7000000, "EUR")]
    [InlineData(5091, null, null, null, null)]
    [InlineData(6016, 4517, "EUR", null, null)]
    [InlineData(6387, 25400, "EUR", 78700, "EUR")]
    [InlineData(7415, null, null, null, null)]
    [InlineData(9112, 100000, null, null, null)]
    [InlineData(11100, null, null, null, null)]
    [InlineData(11825, 15245, "EUR", null, null)]
    public void Montants_quand_la_page_n_en_dit_qu_un(int ligne, int? cooperation, string? devise, int? relations, string? autreDevise)
    {
        var budgets = LivreReel.Document(ligne).Budgets;
        Assert.Equal((cooperation, devise), ((int?)budgets.CooperationDecentralisee.Valeur, budgets.CooperationDecentralisee.Devise));
        Assert.Equal((relations, autreDevise), ((int?)budgets.RelationsInternationales.Valeur, budgets.RelationsInternationales.Devise));
    }

    [Fact]
    public void Deux_etiquettes_de_budget_sur_une_ligne_n_attribuent_rien()
    {
        // lignes 8358-8360 : « Budget … : Budget … : » puis un seul nombre
        var fiche = LivreReel.Fiche(8358);
        Assert.Equal(new Budgets(), fiche.Document.Budgets);
        Assert.Contains(fiche.Remarques, r => r is { Champ: "budgets", PremiereLigne: 8358 });
    }

    [Theory]
    [InlineData(182, "appui-institutionnel")]
    [InlineData(322, "appui-institutionnel education-developpement education sante eau-assainissement developpement-economique")]
    [InlineData(1276, "")]
    [InlineData(4608, "tourisme-patrimoine")]
    [InlineData(7415, "appui-institutionnel education developpement-rural sante eau-assainissement")]
    [InlineData(7752, "appui-institutionnel sante")]
    [InlineData(8007, "education sante eau-assainissement")]
    [InlineData(11385, "education-developpement societe-civile education sante")]
    [InlineData(13353, "appui-institutionnel societe-civile education sante eau-assainissement developpement-economique")]
    [InlineData(13716, "education developpement-rural eau-assainissement developpement-economique")]
    public void Domaines_du_tableau_de_tete(int ligne, string domaines) => Assert.Equal(domaines, string.Join(' ', LivreReel.Document(ligne).Domaines));

    [Theory]
    [InlineData(3288, "appui-institutionnel sante education developpement-rural")]
    [InlineData(9786, "education sante")]
    [InlineData(4718, "")]
    public void Une_fiche_hors_du_tableau_a_les_domaines_que_ses_actions_nomment(int ligne, string domaines) => Assert.Equal(domaines, string.Join(' ', LivreReel.Document(ligne).Domaines));

    [Fact]
    public void Le_seul_nom_du_tableau_sans_fiche_est_dans_le_rapport()
    {
        var sansFiche = LivreReel.Lu.Remarques.Where(r => r.Champ == "domaines" && r.Gravite == Gravite.Doute).ToList();
        Assert.All(sansFiche, r => Assert.Contains("La Bresse", r.Message, StringComparison.Ordinal));
        Assert.Equal([123, 138, 166], sansFiche.Select(r => r.PremiereLigne));
    }

    [Theory]
    [InlineData(4895, 14, 3)]
    [InlineData(4359, 4, 6)]
    [InlineData(9984, 1, 3)]
    [InlineData(9112, 6, 11)]
    [InlineData(1989, 0, 3)]
    [InlineData(2232, 3, 3)]
    [InlineData(3053, 0, 3)]
    [InlineData(3486, 6, 2)]
    [InlineData(5091, 17, 6)]
    [InlineData(5722, 0, 0)]
    [InlineData(5867, 1, 0)]
    [InlineData(6016, 1, 2)]
    [InlineData(6196, 0, 3)]
    [InlineData(8734, 2, 1)]
    [InlineData(9512, 6, 4)]
    [InlineData(10168, 0, 2)]
    [InlineData(10598, 7, 7)]
    [InlineData(11385, 0, 5)]
    [InlineData(12412, 1, 2)]
    public void Partenaires_un_par_un(int ligne, int techniques, int financiers)
    {
        var fiche = LivreReel.Document(ligne);
        Assert.Equal((techniques, financiers), (fiche.PartenairesTechniques.Liste.Count, fiche.PartenairesFinanciers.Liste.Count));
    }

    [Theory]
    [InlineData("Achères/Bamako", 12606)]
    [InlineData("Boussy Saint Antoine/Dieoura", 12608)]
    [InlineData("Communauté de communes Astérienne Isle et Vern/Djelebou, Karakoro et Sahel", 12614)]
    [InlineData("Limours/Fegui et Nioro du Sahel", 12628)]
    [InlineData("Saint Barthelemy d’Anjou/N’Gabakoro", 12638)]
    [InlineData("CG des Hautes Pyrénées", 12618)]
    [InlineData("Yerres/Simbi", 12646)]
    public void Souches(string titre, int ligne)
    {
        var souche = Assert.Single(LivreReel.Lu.Souches, s => s.Titre == titre);
        Assert.Equal(ligne, souche.Ligne);
        Assert.Equal(titre.Split('/')[0], souche.CoteFrancais);
        Assert.Equal(titre.Contains('/', StringComparison.Ordinal) ? titre.Split('/')[1] : null, souche.CotePartenaire);
    }

    [Theory]
    [InlineData(12616, "Douentza")]
    [InlineData(12618, "Hautes")]
    public void Une_souche_qui_a_sa_fiche_est_signalee(int ligne, string mot)
        => Assert.Contains(LivreReel.Lu.Remarques, r => r.Champ == "souches" && r.PremiereLigne == ligne && r.Message.Contains("la fiche", StringComparison.Ordinal) && r.Message.Contains(mot, StringComparison.Ordinal));
}

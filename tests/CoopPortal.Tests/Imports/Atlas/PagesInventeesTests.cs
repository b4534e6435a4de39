using System.Globalization;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Atlas;
using Xunit;

namespace CoopPortal.Tests.Imports.Atlas;

/// <summary>Ce qu'un lecteur relève de chaque page inventée ; et, de chacun de ses débuts, rien que la page entière ne porte.</summary>
public sealed class PagesInventeesTests
{
    public static TheoryData<string> Noms => [.. PagesInventees.Toutes.Keys];

    [Theory]
    [InlineData("html", "Eau et assainissement à Tensoba & environs", null, "Terminé", "2016-06-30")]
    [InlineData("barres", "Formation des maires", 2013, null, null)]
    [InlineData("d'un trait", "Marché couvert de Diossong", 2014, "En cours", null)]
    [InlineData("clés", "Radio de Boromo", 2002, null, null)]
    [InlineData("autre ordre", "Énergie solaire pour les dispensaires de Kara", 2018, "En cours", null)]
    [InlineData("aérée", "Un verger pour Sokodé", null, "En cours", null)]
    [InlineData("points-virgules", "Un pont à Mopti-Nord", null, null, "2009-12")]
    [InlineData("alignée", "Une mairie pour Koro-Est", 2012, "En cours", null)]
    public void Le_titre_le_debut_le_statut_et_la_fin(string page, string titre, int? debut, string? statut, string? fin)
        => Assert.Equal((titre, debut, statut, fin), (Lu(page).Titre, Lu(page).AnneeDebut, Lu(page).Statut, Lu(page).DateFin));

    [Theory]
    [InlineData("html", "Montclair 12500 [2500] 2010", "Agence 40000.5 [] 2011", "Dons  [] 2012")]
    [InlineData("barres", "Val-Clair 15000 [] 2013")]
    [InlineData("d'un trait", "Ville de Grandbourg 20000 [] 2014", "Ville de Grandbourg 25000 [] 2015")]
    [InlineData("clés", "Ville de Pontneuf 4500 [] 2002")]
    [InlineData("autre ordre", "Métropole de Rivage 30000 [] 2018", "Agence de développement 45000 [] ")]
    [InlineData("aérée", "Belval 12000 [] 2016", "Région Centre 5000 [] ")]
    [InlineData("points-virgules", "Ville d'Avray 12000 [] 2006", "Ville d'Avray 8000 [400] 2007")]
    [InlineData("alignée", "Ville de Sainte-Foy 9000 [] 2012", "Ville de Sainte-Foy 9500 [] 2013")]
    public void Les_financements(string page, params string[] attendus)
        => Assert.Equal(attendus, Lu(page).Financements.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Financeur} {f.Montant:0.##} [{string.Join(' ', f.UnPourCent.Select(u => u.ToString("0.##", CultureInfo.InvariantCulture)))}] {f.Annee}")));

    [Theory]
    [InlineData("html", "Commune de Tensoba", "Burkina Faso")]
    [InlineData("d'un trait", "Commune de Diossong", "Sénégal")]
    [InlineData("clés", "Commune de Boromo", "Burkina Faso")]
    [InlineData("autre ordre", "Commune de Kara", "Togo")]
    [InlineData("aérée", "Commune de Sokodé", "Togo")]
    [InlineData("points-virgules", "Mopti-Nord", "Mali")]
    public void Le_partenaire_etranger(string page, string nom, string pays) => Assert.Equal([new PartenaireEtranger(nom, pays)], Lu(page).PartenairesEtrangers);

    [Fact]
    public void Les_objectifs_avec_et_sans_score()
    {
        Assert.Equal([new ObjectifDurable(11, 2)], Lu("barres").Odd);
        Assert.Equal([new ObjectifDurable(3, 2), new ObjectifDurable(7)], Lu("autre ordre").Odd);
        Assert.Equal([new ObjectifDurable(2), new ObjectifDurable(15, 3)], Lu("aérée").Odd);
    }

    [Fact]
    public void Le_reste()
    {
        Assert.Equal((2008, false), (Lu("html").AnneePremiereConvention, Lu("html").CommunicationFrance!.Value));
        Assert.Equal([new ContactDeProjet("Commune de Sinthiou", "EXEMPLE", null, "Maire")], Lu("barres").Contacts);
        Assert.Equal((false, false), (Lu("d'un trait").Triennal!.Value, Lu("d'un trait").Evaluation!.Value));
        Assert.Equal(["Belval", "Commune de Sokodé"], Lu("aérée").MaitresOuvrage);
        Assert.Equal([new ThemeDeProjet("Economie durable", "Transports"), new ThemeDeProjet("Santé", "Santé maternelle", null, 1)], Lu("points-virgules").Themes);
        Assert.Equal("La mairie est une case louée.\nElle prend l'eau.", Lu("alignée").Contexte);
        Assert.Equal("Six dispensaires sans électricité.\nLa nuit, les soins se font à la lampe.", Lu("autre ordre").Contexte);
    }

    [Fact]
    public void Une_seconde_page_commence_apres_le_pied_de_la_premiere_quel_que_soit_son_premier_intitule()
    {
        var lus = LecteurAtlas.LireTexte("x", PagesInventees.Barres + "\n" + PagesInventees.AutreOrdre).Projets;
        Assert.Equal([(2013, null), (2018, "En cours")], lus.Select(p => (p.Document.AnneeDebut!.Value, p.Document.Statut)));
    }

    [Theory]
    [InlineData("Un nouveau forage\nContexte : la commune manque d'eau.\nObjectif : de l'eau pour trois villages, 12 000 € en 2019.\nTitre du projet : « De l'eau pour tous ».\nHistorique : le jumelage date de 1999.\n")]
    [InlineData("Accueil > Atlas > Résultats de la recherche\n2 projets trouvés\nTitre du projet Pays Thématique Année de début Statut\nUn pont Mali Economie durable 2006 Terminé\nPIED DE PAGE\n")]
    [InlineData("Accueil > Atlas > Détail projet\nAtlas français de la coopération décentralisée et des autres actions extérieures\nRechercher un projet\nMentions légales\nPIED DE PAGE\n")]
    public void Ce_qui_n_est_pas_une_fiche_est_refuse(string texte) => Assert.Single(LecteurAtlas.LireTexte("x", texte).Refus);

    [Theory]
    [InlineData("Fonds 2020 5 000 2012", null)]
    [InlineData("Fonds 2 000 000 2012", 2000000)]
    [InlineData("Fonds 2000 1000 2012", 2000)]
    public void Un_pour_cent_plus_grand_que_le_montant_ne_se_lit_pas(string rangee, int? montant)
    {
        var lu = LecteurAtlas.LireTexte("x", $"Titre\nT\nContexte\nC\nFinancement du partenariat\nNom du financeur Montant en euros Montant 1% Eau (Loi Oudin 2005) Année\n{rangee}\nPIED DE PAGE\n").Projets.Single().Document;
        Assert.Equal((montant, 2012), ((int?)lu.Financements.Single().Montant, lu.Financements[0].Annee!.Value));
    }

    [Theory, MemberData(nameof(Noms))]
    public void Tout_debut_de_page_ne_dit_que_des_debuts_de_ses_valeurs(string page)
    {
        var texte = PagesInventees.Toutes[page];
        var attendu = PagesReelles.Arbre(Lu(page));
        var fautes = Enumerable.Range(0, texte.Length).AsParallel()
            .Select(i => (i, Faute: LecteurAtlas.LireTexte("x", texte[..i]) is { Accepte: true } lu ? CoupuresTests.Faute("", PagesReelles.Arbre(lu.Projets.Single().Document), attendu) : null))
            .Where(f => f.Faute is not null).Select(f => $"{f.i} « {texte[Math.Max(0, f.i - 20)..f.i]} » {f.Faute}").Take(5);
        Assert.Empty(fautes);
    }

    private static Projet Lu(string page) => LecteurAtlas.LireTexte("x", PagesInventees.Toutes[page]).Projets.Single().Document;
}

using System.Text.Json;
using System.Text.Json.Nodes;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contenus;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Lecture;
using CoopPortal.Fiches.Partenariats;
using CoopPortal.Theme;
using Xunit;

namespace CoopPortal.Tests.Fiches.Partenariats;

public sealed class HistoireTests
{
    private static readonly TenantSettings _pays = new() { InCountry = "au Mali" };

    [Fact]
    public void Les_faits_dates_se_suivent_et_les_autres_n_y_sont_pas()
    {
        var lignes = Lire(new Partenariat
        {
            Titre = "Valbrune / Kolimba",
            DebutContacts = new("1968", "1968"),
            Formalisation = new Formalisation { Actes = [new ActeSigne { Id = "s", Genre = "charte", Date = "1972" }] },
            Actions =
            [
                Action("Une école", "1989/2002"), Action("Sans date", null), Action("Un puits", "1970"), Action("Une radio", "1996/.."), Action("Des stages", "{1994,1997}"),
            ],
        });
        Assert.Equal(["1968", "1970", "1972", "1989–2002", "1994, 1997", "depuis 1996"], lignes.Select(l => l.Quand));
        Assert.Equal(["Premiers contacts.", "Un puits.", "Signature\u00A0: charte.", "Une école.", "Des stages.", "Une radio."], lignes.Select(l => l.Milieu));
    }

    [Theory]
    [InlineData("Une fresque peinte à Kolimba", null, true)]
    [InlineData("Accueil de dix élèves à Valbrune", true, null)]
    [InlineData("Une semaine africaine en France", true, null)]
    [InlineData("Une tournée au Mali", null, true)]
    [InlineData("Échange entre lycéens, à Valbrune et à Kolimba", null, null)]
    [InlineData("Un château d’eau", null, null)]
    public void Le_cote_est_celui_que_la_phrase_nomme_et_lui_seul(string intitule, bool? gauche, bool? droite)
    {
        var ligne = Assert.Single(Lire(new Partenariat { Titre = "x", Actions = [Action(intitule, "1990")] }));
        Assert.Equal((gauche == true, droite == true, gauche is null && droite is null), (ligne.Gauche is not null, ligne.Droite is not null, ligne.Milieu is not null));
    }

    [Fact]
    public void Une_mission_va_du_cote_ou_elle_se_passe_et_ne_dit_que_ce_que_la_page_en_montre()
    {
        var mission = new MissionIndex
        {
            ItemId = Guid.NewGuid(), FicheItemId = Guid.NewGuid(), Slug = "m", Titre = "Puits", Sens = "nord-sud",
            DebutLe = new(2012, 9, 14), FinLe = new(2012, 9, 20), Quand = "du 14 au 20 septembre 2012", Mois = "septembre 2012",
        };
        Assert.Equal("Mission\u00A0: Puits (septembre 2012).", Assert.Single(Lire(new Partenariat { Titre = "x" }, missions: [mission])).Droite);
        Assert.Contains("du 14 au 20", Assert.Single(Lire(new Partenariat { Titre = "x" }, missions: [mission], role: Role.Contributeur)).Droite, StringComparison.Ordinal);
    }

    [Fact]
    public void Une_convention_en_ligne_ne_se_dit_pas_deux_fois()
    {
        var convention = new ConventionIndex { ItemId = Guid.NewGuid(), FicheItemId = Guid.NewGuid(), Slug = "c", Titre = "Charte de Valbrune", Signature = "1972-05-03", SigneeLe = new(1972, 5, 3) };
        var lignes = Lire(new Partenariat { Titre = "x", Formalisation = new Formalisation { Actes = [new ActeSigne { Genre = "charte", Date = "1972" }, new ActeSigne { Genre = "avenant", Date = "1980" }] } }, [convention]);
        Assert.Equal(["Signature\u00A0: Charte de Valbrune.", "Signature\u00A0: avenant."], lignes.Select(l => l.Milieu));
    }

    [Fact]
    public void Ce_que_la_personne_ne_peut_lire_n_y_est_pas()
        => Assert.Empty(Lire(new Partenariat { Titre = "x", Actions = [Action("Un puits", "1990")] }, visibilite: Visibilite.Membres));

    [Fact]
    public void Un_long_texte_se_coupe_entre_deux_mots()
    {
        var mots = Assert.Single(Lire(new Partenariat { Titre = "x", Actions = [Action(string.Join(' ', Enumerable.Repeat("construction", 40)), "1990")] })).Milieu!;
        Assert.InRange(mots.Length, 100, 145);
        Assert.EndsWith("construction …", mots, StringComparison.Ordinal);
    }

    private static ActionMenee Action(string intitule, string? date) => new() { Intitule = intitule, Periode = new(null, date) };

    private static IReadOnlyList<LigneFrise> Lire(Partenariat fiche, IReadOnlyList<ConventionIndex>? conventions = null, IReadOnlyList<MissionIndex>? missions = null, Role role = Role.Visiteur, Visibilite visibilite = Visibilite.Public)
    {
        var questionnaire = new Questionnaire
        {
            Type = Types.Partenariat,
            Version = 1,
            Sections =
            [
                new Section
                {
                    Cle = "tout", Titre = "Tout",
                    Champs =
                    [
                        new Champ { Cle = "debutContacts", Kind = ChampKind.Date, Libelle = "Début" },
                        new Champ { Cle = "formalisation.actes", Kind = ChampKind.Lignes, Libelle = "Actes", Champs = [new Champ { Cle = "genre", Kind = ChampKind.Texte, Libelle = "Genre" }, new Champ { Cle = "date", Kind = ChampKind.Date, Libelle = "Date" }] },
                        new Champ
                        {
                            Cle = "actions", Kind = ChampKind.Lignes, Libelle = "Actions", Visibilite = visibilite,
                            Champs = [new Champ { Cle = "intitule", Kind = ChampKind.TexteLong, Libelle = "Intitulé" }, new Champ { Cle = "periode", Kind = ChampKind.Date, Libelle = "Période" }],
                        },
                    ],
                },
            ],
        };
        var document = JsonSerializer.SerializeToNode(fiche, DocumentJson.Options)!.AsObject();
        var index = new FicheIndex { ItemId = Guid.NewGuid(), Slug = "f", Titre = fiche.Titre };
        var autour = new Autour(index, conventions ?? [], missions ?? []) { Jour = new(2026, 11, 22), Role = role, Tenue = false };
        return new Histoire("Valbrune", "Kolimba", _pays).Lire(Composition.De(questionnaire, document, role, archive: false), autour, []);
    }
}

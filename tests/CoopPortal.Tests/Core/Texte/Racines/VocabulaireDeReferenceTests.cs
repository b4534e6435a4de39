using CoopPortal.Core.Texte;
using Xunit;

namespace CoopPortal.Tests.Core.Texte;

/// <summary>
/// Racines données par le dictionnaire « snowball, french » de PostgreSQL 15, autre mise en œuvre du même algorithme,
/// pour des mots de la coopération décentralisée. Elles se refont avec <c>select ts_lexize(…)</c>.
/// </summary>
public sealed class VocabulaireDeReferenceTests
{
    private const string _paires = """
        accès>acces agence>agenc agricole>agricol agricoles>agricol
        aider>aid alimentaire>alimentair améliorer>amélior annexe>annex
        annuelle>annuel année>anné apporté>apport apprentis>apprent
        appuie>appui appuyer>appui artisans>artisan assemblée>assembl
        associatif>associ assurer>assur atelier>ateli attente>attent
        augmenter>augment auprès>aupres autre>autr besoins>besoin
        biais>bi bourse>bours campagne>campagn capacités>capac
        cellule>cellul centre>centr cercle>cercl chargée>charg
        charte>chart citoyenneté>citoyennet civile>civil classe>class
        collecte>collect collection>collect collèges>colleg comités>comit
        commerce>commerc communauté>communaut communaux>communal commune>commun
        communes>commun conduites>conduit consacré>consacr conseiller>conseil
        consolider>consolid contexte>context contribuer>contribu coopérative>cooper
        crédits>crédit créer>cré culture>cultur demande>demand
        deuxième>deuxiem directe>direct divers>diver durable>durabl
        dynamiques>dynam décentralisée>décentralis décidé>décid déconcentrés>déconcentr
        découverte>découvert définir>défin délégué>délégu démocratie>démocrat
        développer>développ développé>développ engagée>engag environnement>environ
        essentiellement>essentiel européenne>européen exercice>exercic expositions>exposit
        expériences>expérient externe>extern financiers>financi fourniture>fournitur
        francophonie>francophon français>franc françaises>français février>févri
        groupes>group hygiène>hygien impliqué>impliqu infrastructures>infrastructur
        initiatives>initi internationaux>international intervenant>interven intégrés>integr
        investis>invest latrines>latrin livres>livr mairie>mair
        maraîchages>maraîchag maraîcher>maraîch marchés>march maternité>matern
        matériels>matériel maîtrise>maîtris menées>men mutuelle>mutuel
        municipales>municipal musiciens>musicien nationale>national objectifs>object
        organisation>organis organiser>organis organisé>organis origine>origin
        ouvrage>ouvrag parcours>parcour partager>partag partenariats>partenariat
        participer>particip partie>part pastoralisme>pastoral pauvreté>pauvret
        permanente>permanent perspective>perspect pilotes>pilot potable>potabl
        pourrait>pourr pouvoirs>pouvoir première>premi prioritaire>prioritair
        problèmes>problem problématiques>problémat productions>product professionnels>professionnel
        programmes>programm projets>projet publique>publiqu puits>puit
        période>périod recherche>recherch regroupant>regroup renforcer>renforc
        renouvelée>renouvel représentants>représent retenue>retenu réaliser>réalis
        réalisés>réalis régionale>régional schéma>schem signée>sign
        société>societ souhaite>souhait soutenir>souten sportifs>sportif
        subsaharienne>subsaharien suivi>suiv synergie>synerg sécheresse>sécheress
        technologies>technolog thématique>thémat travailler>travaill urbanisme>urban
        volonté>volont échange>échang écoles>écol égouts>égout
        électricité>électr élèves>élev équipe>équip établis>établ
        étude>étud
        """;

    [Fact]
    public void Chaque_mot_a_la_racine_de_reference()
    {
        var paires = _paires.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(p => p.Trim().Split('>')).ToList();
        Assert.True(paires.Count > 150);
        Assert.All(paires, p => Assert.Equal((p[0], p[1]), (p[0], RacineFrancaise.De(p[0]))));
    }

    [Fact]
    public void L_analyseur_donne_la_meme_racine_au_mot_ecrit_sans_accents()
    {
        var mots = _paires.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('>')[0]);
        Assert.All(mots, m => Assert.Equal(Analyseur.Racines(m), Analyseur.Racines(Analyseur.Plier(m).ToUpperInvariant())));
    }
}

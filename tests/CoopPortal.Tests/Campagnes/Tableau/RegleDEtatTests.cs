using CoopPortal.Campagnes.Tableau;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Campagnes.Tableau;

public sealed class RegleDEtatTests
{
    private static readonly DateTime _lundi = new(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime _mardi = _lundi.AddDays(1);

    public static TheoryData<FaitsDunCote, EtatDeSuivi> Cas => new()
    {
        { new FaitsDunCote(), EtatDeSuivi.SansPersonne },
        { new FaitsDunCote { RevenueLe = _lundi }, EtatDeSuivi.Revenue },
        { new FaitsDunCote { RevenueLe = _mardi, PartieLe = _lundi }, EtatDeSuivi.Partie },
        { new FaitsDunCote { PartieLe = _lundi, RevenueLe = _lundi, Joignable = true }, EtatDeSuivi.Silencieuse },
        { new FaitsDunCote { Joignable = true, EcriteLe = _lundi, OuverteLe = _mardi }, EtatDeSuivi.Ouverte },
        { new FaitsDunCote { OuverteLe = _lundi }, EtatDeSuivi.Ouverte },
        { new FaitsDunCote { OuverteLe = _mardi, ConfirmeeLe = _lundi }, EtatDeSuivi.Confirmee },
        { new FaitsDunCote { ConfirmeeLe = _mardi, CorrigeeLe = _lundi }, EtatDeSuivi.Corrigee },
        { new FaitsDunCote { CorrigeeLe = _mardi, ConfirmeeLe = _mardi, EnRelectureDepuis = _lundi, Joignable = true }, EtatDeSuivi.EnRelecture },
    };

    [Theory]
    [MemberData(nameof(Cas))]
    public void Un_cote_est_dans_un_seul_etat(FaitsDunCote faits, EtatDeSuivi attendu) => Assert.Equal(attendu, RegleDEtat.DuCote(faits).Etat);

    [Fact]
    public void Une_silencieuse_date_de_ce_qu_on_lui_a_ecrit_et_de_rien_avant()
    {
        Assert.Equal(_lundi, RegleDEtat.DuCote(new FaitsDunCote { Joignable = true, EcriteLe = _lundi }).Depuis);
        Assert.Null(RegleDEtat.DuCote(new FaitsDunCote { Joignable = true }).Depuis);
    }

    [Fact]
    public void Un_cote_repondu_repond_pour_la_fiche_et_ce_que_l_equipe_corrige_compte()
    {
        var silence = new EtatDate(EtatDeSuivi.Silencieuse, _lundi);
        var confirmee = new EtatDate(EtatDeSuivi.Confirmee, _mardi);
        Assert.Equal(confirmee, RegleDEtat.DeLaFiche([silence, confirmee], new FaitsDunCote()));
        Assert.Equal(new EtatDate(EtatDeSuivi.Corrigee, _lundi), RegleDEtat.DeLaFiche([silence, confirmee], new FaitsDunCote { CorrigeeLe = _lundi }));
        Assert.Equal(EtatDeSuivi.SansPersonne, RegleDEtat.DeLaFiche([], new FaitsDunCote()).Etat);
    }

    [Fact]
    public void Un_fait_de_plus_du_cote_des_reponses_n_eloigne_jamais_d_une_reponse() => Prop.ForAll(
        Arb.From(Gen.Choose(0, 255)),
        Arb.From(Gen.Choose(0, 3)),
        (bits, fait) =>
        {
            var avant = De(bits);
            var apres = fait switch
            {
                0 => avant with { EnRelectureDepuis = _mardi },
                1 => avant with { CorrigeeLe = _mardi },
                2 => avant with { ConfirmeeLe = _mardi },
                _ => avant with { OuverteLe = _mardi },
            };
            return RegleDEtat.DuCote(apres).Etat <= RegleDEtat.DuCote(avant).Etat;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Chaque_etat_a_sa_cle_et_la_cle_le_rend()
    {
        Assert.Equal(EtatsEnMots.Tous.Count, EtatsEnMots.Tous.Select(EtatsEnMots.Cle).Distinct(StringComparer.Ordinal).Count());
        Assert.All(EtatsEnMots.Tous, e => Assert.Equal(e, EtatsEnMots.Lire(EtatsEnMots.Cle(e))));
        Assert.Null(EtatsEnMots.Lire("inventee"));
    }

    private static FaitsDunCote De(int bits) => new()
    {
        EnRelectureDepuis = Le(bits, 1),
        CorrigeeLe = Le(bits, 2),
        ConfirmeeLe = Le(bits, 4),
        OuverteLe = Le(bits, 8),
        Joignable = (bits & 16) > 0,
        EcriteLe = Le(bits, 32),
        PartieLe = Le(bits, 64),
        RevenueLe = Le(bits, 128),
    };

    private static DateTime? Le(int bits, int bit) => (bits & bit) > 0 ? _lundi : null;
}

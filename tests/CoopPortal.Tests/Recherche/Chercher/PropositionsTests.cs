using CoopPortal.Recherche.Chercher;
using CoopPortal.Tests.Core.Texte;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Recherche.Chercher;

public sealed class PropositionsTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("kita", "", 4)]
    [InlineData("kita", "kita", 0)]
    [InlineData("kita", "kati", 2)]
    [InlineData("kayes", "kaeys", 1)]
    [InlineData("koutiala", "koutialla", 1)]
    [InlineData("mopti", "mopsi", 1)]
    public void La_distance_compte_les_fautes(string un, string autre, int fautes) => Assert.Equal(fautes, Propositions.Distance(un, autre));

    [Fact]
    public void La_distance_est_symetrique_nulle_pour_soi_et_bornee()
        => Prop.ForAll(Chaines.Toutes, Chaines.Toutes, (un, autre) =>
        {
            var (court, long_) = (un[..Math.Min(un.Length, 20)], autre[..Math.Min(autre.Length, 20)]);
            var distance = Propositions.Distance(court, long_);
            return distance == Propositions.Distance(long_, court)
                && distance <= Math.Max(court.Length, long_.Length)
                && distance >= Math.Abs(court.Length - long_.Length)
                && (distance == 0) == (court == long_);
        }).QuickCheckThrowOnFailure();
}

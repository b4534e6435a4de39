using CoopPortal.Core.Mail.Dispatch;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Core.Mail.Dispatch;

public sealed class BackOffTests
{
    [Fact]
    public void Les_essais_s_etalent_sur_une_demi_journee()
    {
        var total = Enumerable.Range(1, BackOff.MaxAttempts - 1).Select(n => BackOff.After(n, 0.5)).Aggregate(TimeSpan.Zero, (a, b) => a + b);
        Assert.Equal(TimeSpan.FromMinutes(1 + 3 + 9 + 27 + 81 + 243 + 360), total);
    }

    [Fact]
    public void Le_hasard_ecarte_d_un_cinquieme_au_plus_et_le_delai_reste_borne()
        => Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), Gen.Choose(0, 1000).ToArbitrary(), (n, chance) =>
        {
            var delay = BackOff.After(n.Get, chance / 1000.0);
            var middle = BackOff.After(n.Get, 0.5);
            return delay >= middle * 0.8 - TimeSpan.FromTicks(2) && delay <= middle * 1.2 + TimeSpan.FromTicks(2) && delay <= TimeSpan.FromMinutes(433);
        }).QuickCheckThrowOnFailure();
}

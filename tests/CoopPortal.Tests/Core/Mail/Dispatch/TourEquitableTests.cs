using CoopPortal.Core.Mail.Dispatch;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Core.Mail.Dispatch;

public sealed class TourEquitableTests
{
    [Fact]
    public void Un_petit_domaine_n_attend_pas_derriere_un_gros()
    {
        var dus = Enumerable.Range(0, 50).Select(_ => new Du(Guid.NewGuid(), "gros.test")).Append(new Du(Guid.NewGuid(), "petit.test")).ToList();
        var choisis = TourEquitable.Choisir(dus, [], 120, 30);
        Assert.Equal(31, choisis.Count);
        Assert.Equal([dus[0].Id, dus[50].Id], choisis.Take(2));
    }

    [Theory]
    [InlineData(30, 0)]
    [InlineData(28, 2)]
    [InlineData(40, 0)]
    public void Ce_qui_vient_de_partir_compte(int partis, int permis)
        => Assert.Equal(permis, TourEquitable.Choisir([.. Enumerable.Range(0, 9).Select(_ => new Du(Guid.NewGuid(), "gros.test"))], [.. Enumerable.Repeat("gros.test", partis)], 120, 30).Count);

    [Theory]
    [InlineData("Maire <Maire@Commune.TEST>", "commune.test")]
    [InlineData("maire@commune.test", "commune.test")]
    [InlineData("sans arobase", "sans arobase")]
    public void Le_domaine_se_lit_de_l_adresse(string adresse, string domaine) => Assert.Equal(domaine, Du.DomaineDe(adresse));

    [Fact]
    public void Aucune_limite_n_est_passee_et_rien_de_permis_n_est_oublie() => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<byte>(), ArbMap.Default.ArbFor<byte>(), (domaines, parMinute, parDomaine) =>
    {
        var dus = (domaines ?? []).Select(d => new Du(Guid.NewGuid(), $"d{d % 5}")).ToList();
        var partis = (domaines ?? []).Take(4).Select(d => $"d{d % 3}").ToList();
        var choisis = TourEquitable.Choisir(dus, partis, parMinute, parDomaine);
        var permis = dus.GroupBy(d => d.Domaine).Sum(g => Math.Min(g.Count(), Math.Max(0, parDomaine - partis.Count(p => p == g.Key))));
        return choisis.Distinct().Count() == choisis.Count
            && choisis.Count == Math.Min(permis, Math.Max(0, parMinute - partis.Count))
            && dus.Where(d => choisis.Contains(d.Id)).GroupBy(d => d.Domaine).All(g => g.Count() + partis.Count(p => p == g.Key) <= parDomaine);
    }).QuickCheckThrowOnFailure();
}

using System.Net;
using CoopPortal.Fiches.Signalements;
using Microsoft.Extensions.Options;
using Xunit;

namespace CoopPortal.Tests.Fiches.Signalements;

public sealed class LimiteDesSignalementsTests
{
    [Theory]
    [InlineData("192.0.2.1", "192.0.2.200", true)]
    [InlineData("192.0.2.1", "192.0.3.1", false)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:ff::9", true)]
    [InlineData("2001:db8:1::1", "2001:db8:2::1", false)]
    public void Un_bloc_d_adresses_se_compte_ensemble(string une, string autre, bool ensemble)
        => Assert.Equal(ensemble, LimiteDesSignalements.Bloc(IPAddress.Parse(une)) == LimiteDesSignalements.Bloc(IPAddress.Parse(autre)));

    [Fact]
    public void Passe_le_nombre_le_bloc_attend_et_les_autres_non()
    {
        using var limite = new LimiteDesSignalements(Options.Create(new SignalementsOptions { ParBloc = 2 }));
        var acceptes = new[] { "192.0.2.1", "192.0.2.2", "192.0.2.3", "198.51.100.1" }.Select(a => limite.Accepte(IPAddress.Parse(a)));
        Assert.Equal([true, true, false, true], acceptes);
        Assert.True(limite.Accepte(null));
    }
}

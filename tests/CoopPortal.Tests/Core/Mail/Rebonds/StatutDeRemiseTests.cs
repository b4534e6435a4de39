using CoopPortal.Core.Mail.Rebonds;
using Xunit;

namespace CoopPortal.Tests.Core.Mail.Rebonds;

/// <summary>Les codes de la RFC 3463.</summary>
public sealed class StatutDeRemiseTests
{
    [Theory]
    [InlineData("5.1.1", true)]
    [InlineData("5.1.2", true)]
    [InlineData("5.1.10", true)]
    [InlineData("5.0.0", true)]
    [InlineData("5.2.1", true)]
    [InlineData("5.4.4", true)]
    [InlineData("5.1.8", false)]
    [InlineData("5.2.2", false)]
    [InlineData("5.3.4", false)]
    [InlineData("5.7.1", false)]
    [InlineData("4.4.7", false)]
    [InlineData("2.0.0", false)]
    public void L_adresse_perdue_se_distingue_du_courriel_perdu(string statut, bool definitif) => Assert.Equal(definitif, StatutDeRemise.EstDefinitif(statut));

    [Theory]
    [InlineData("550 5.1.1 <a@b.test>: Recipient address rejected: User unknown", true)]
    [InlineData("550 Unrouteable address", true)]
    [InlineData("550 no such user here", true)]
    [InlineData("550 relay not permitted", false)]
    [InlineData("554 5.7.1 <a@b.test>: Relay access denied", false)]
    [InlineData("550 blocked by policy", false)]
    [InlineData("552 5.2.2 mailbox full", false)]
    public void Un_refus_du_relais_ne_perd_l_adresse_que_s_il_parle_d_elle(string mots, bool perdue) => Assert.Equal(perdue, StatutDeRemise.AdressePerdue(mots));
}

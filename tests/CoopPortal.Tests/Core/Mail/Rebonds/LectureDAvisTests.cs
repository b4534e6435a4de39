using System.Globalization;
using CoopPortal.Core.Mail.Rebonds;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Core.Mail.Rebonds;

public sealed class LectureDAvisTests
{
    private static readonly Guid _mail = new("0198a1b2-c3d4-75e6-8718-293a4b5c6d7e");
    private static readonly string _messageId = $"<{_mail:N}.burkina-faso@coopportal>";

    public static TheoryData<string, string> Formes => new()
    {
        { Avis.Postfix(_messageId), "5.1.1" },
        { Avis.EnTetesSeuls(_messageId), "5.1.10" },
        { Avis.DansLeTexte(_messageId), "5.1.1" },
        { Avis.EximAncien(_messageId), StatutDeRemise.Inconnu },
    };

    [Theory, MemberData(nameof(Formes))]
    public void Chaque_forme_dit_l_espace_le_courriel_l_adresse_et_le_statut(string texte, string statut)
    {
        var avis = LectureDAvis.Lire(Avis.Octets(texte));
        Assert.NotNull(avis);
        Assert.Equal(("burkina-faso", _mail), (avis.Espace, avis.MailId!.Value));
        var remise = Assert.Single(avis.Remises);
        Assert.Equal((Avis.Adresse, "failed", statut), (remise.Destinataire, remise.Action, remise.Statut));
    }

    [Fact]
    public void Le_diagnostic_se_deplie()
        => Assert.Equal("smtp; 550 5.1.1 <maire@exemple.test>: Recipient address rejected: User unknown", Assert.Single(LectureDAvis.Lire(Avis.Octets(Avis.Postfix(_messageId)))!.Remises).Diagnostic);

    [Fact]
    public void Un_retard_se_lit_comme_un_retard()
        => Assert.Equal(("delayed", "4.4.1"), Assert.Single(LectureDAvis.Lire(Avis.Octets(Avis.Postfix(_messageId, "delayed", "4.4.1")))!.Remises) is { } r ? (r.Action, r.Statut) : default);

    [Theory]
    [InlineData("")]
    [InlineData("Bonjour, merci pour votre message 5.1.1.")]
    [InlineData(Avis.Absence)]
    [InlineData("Content-Type: multipart/report; boundary=\"b\"\n\n--b\nContent-Type: message/delivery-status\n\nAction: failed\n--b--")]
    public void Ce_qui_n_est_pas_un_avis_n_en_est_pas_un(string texte) => Assert.Null(LectureDAvis.Lire(Avis.Octets(texte)));

    [Fact]
    public void Un_avis_pour_le_courriel_d_un_autre_ne_nomme_rien_d_ici()
    {
        var avis = LectureDAvis.Lire(Avis.Octets(Avis.Postfix("<CA+xyz@ailleurs.test>")));
        Assert.NotNull(avis);
        Assert.Null(avis.MailId);
    }

    [Fact]
    public void Un_avis_coupe_ne_leve_jamais_d_exception()
    {
        var octets = Avis.Octets(Avis.Postfix(_messageId));
        for (var longueur = 0; longueur <= octets.Length; longueur++)
        {
            if (LectureDAvis.Lire(octets.AsSpan(0, longueur)) is { MailId: { } id })
            {
                Assert.Equal(_mail, id);
            }
        }
    }

    [Fact]
    public void N_importe_quels_octets_donnent_une_reponse() => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), octets =>
    {
        var avis = LectureDAvis.Lire(octets ?? []);
        return avis is null || avis.Remises.Count > 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Un_avis_abime_au_hasard_donne_une_reponse() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), graine =>
    {
        var hasard = new Random(graine);
        return Formes.All(forme =>
        {
            var octets = Avis.Octets(forme.Data.Item1);
            for (var i = 0; i < 12; i++)
            {
                octets[hasard.Next(octets.Length)] = (byte)hasard.Next(256);
            }

            return LectureDAvis.Lire(octets) is not { } avis || avis.Remises.Count > 0;
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Des_parties_emboitees_sans_fin_se_lisent_en_un_instant()
    {
        var texte = string.Concat(Enumerable.Range(0, 4000).Select(i => string.Create(CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n")));
        Assert.Null(LectureDAvis.Lire(Avis.Octets(texte)));
    }
}

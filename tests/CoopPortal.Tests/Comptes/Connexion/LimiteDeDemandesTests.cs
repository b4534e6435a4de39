using CoopPortal.Comptes.Connexion;
using Microsoft.Extensions.Options;
using Xunit;

namespace CoopPortal.Tests.Comptes.Connexion;

public sealed class LimiteDeDemandesTests
{
    [Fact]
    public void Une_adresse_est_bornee_sans_gener_les_autres_ni_le_meme_nom_ailleurs()
    {
        using var limite = new LimiteDeDemandes(Options.Create(new ConnexionOptions { ParAdresse = 2, ParPoste = 100 }));
        Assert.True(limite.Adresse("mali", "a@b.example"));
        Assert.True(limite.Adresse("mali", "A@B.example"));
        Assert.False(limite.Adresse("mali", "a@b.example"));
        Assert.True(limite.Adresse("mali", "autre@b.example"));
        Assert.True(limite.Adresse("senegal", "a@b.example"));
    }

    [Fact]
    public void Un_poste_est_borne()
    {
        using var limite = new LimiteDeDemandes(Options.Create(new ConnexionOptions { ParAdresse = 100, ParPoste = 3 }));
        Assert.All(Enumerable.Range(0, 3), _ => Assert.True(limite.Poste("192.0.2.1")));
        Assert.False(limite.Poste("192.0.2.1"));
        Assert.True(limite.Poste("192.0.2.2"));
    }
}

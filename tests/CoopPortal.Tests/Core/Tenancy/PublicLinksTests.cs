using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace CoopPortal.Tests.Core.Tenancy;

public sealed class PublicLinksTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coop-liens-");
    private static readonly Tenant _mali = new() { Key = "mali", Name = "Mali" };

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void La_ligne_de_commande_ecrit_les_liens_du_portail_qui_tourne_sur_les_memes_donnees()
    {
        Assert.Equal("http://127.0.0.1:5080/mali/lien/x", Liens().To(_mali, "/lien/x"));
        Liens().Note("http://127.0.0.1:40123");
        Assert.Equal("http://127.0.0.1:40123/mali/lien/x", Liens().To(_mali, "/lien/x"));
        Assert.Equal("https://portail.example.org/mali/lien/x", Liens("https://portail.example.org/").To(_mali, "/lien/x"));
        Assert.Equal("http://mali.example.org:40123/lien/x", Liens().To(_mali with { Host = "mali.example.org" }, "/lien/x"));
    }

    [Fact]
    public void Une_adresse_notee_abimee_ne_sert_pas()
    {
        Liens().Note("n'importe quoi");
        Assert.Equal("http://127.0.0.1:5080/moi", Liens().To(null, "/moi"));
    }

    private PublicLinks Liens(string? publique = null) => new(
        Options.Create(new PortalOptions { Data = _folder.FullName, PublicUrl = publique }),
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("urls", "http://127.0.0.1:5080")]).Build(),
        new ServiceCollection().BuildServiceProvider());
}

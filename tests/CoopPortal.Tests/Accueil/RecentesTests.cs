using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.AccueilEspace;
using CoopPortal.Web.Accueil;
using Xunit;

namespace CoopPortal.Tests.Accueil;

public sealed class RecentesTests
{
    private static readonly DateOnly _aujourdhui = new(2026, 11, 22);

    [Fact]
    public void Les_cinq_plus_recentes_de_tous_les_pays_la_derniere_d_abord()
    {
        var choisies = AccueilModel.Choisir([Espace("un", 9, 2, 30), Espace("deux", 0, 1, 40), Espace("trois", 12)], _aujourdhui);
        Assert.Equal(["deux-0", "deux-1", "un-2", "un-9", "trois-12"], choisies.Select(c => c.Fiche.Slug));
        Assert.Equal(["Aujourd’hui", "Hier", "Il y a 2\u00A0jours"], choisies.Take(3).Select(c => c.Quand));
        Assert.Equal(["deux", "deux", "un", "un", "trois"], choisies.Select(c => c.Espace.Key));
    }

    [Fact]
    public void Une_verification_de_plus_de_trente_jours_n_est_pas_de_ces_jours_ci()
    {
        Assert.Equal(["un-30"], AccueilModel.Choisir([Espace("un", 30, 31)], _aujourdhui).Select(c => c.Fiche.Slug));
        Assert.Empty(AccueilModel.Choisir([Espace("un", 400), new BilanDEspace(Tenant("panne"), null)], _aujourdhui));
    }

    [Fact]
    public void Une_fiche_jamais_verifiee_n_y_est_pas()
        => Assert.Empty(AccueilModel.Choisir([new BilanDEspace(Tenant("un"), Bilan([new DerniereFiche("f", "Valbrune", "Kolimba", null, null)]))], _aujourdhui));

    private static BilanDEspace Espace(string cle, params int[] jours)
        => new(Tenant(cle), Bilan([.. jours.Select(j => new DerniereFiche($"{cle}-{j}", "Valbrune", "Kolimba", "Valbrune", _aujourdhui.AddDays(-j)))]));

    private static Bilan Bilan(IReadOnlyList<DerniereFiche> dernieres) => new([], 0, null, dernieres);

    private static Tenant Tenant(string cle) => new() { Key = cle, Name = cle };
}

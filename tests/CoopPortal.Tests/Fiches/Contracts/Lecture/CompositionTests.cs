using CoopPortal.Core.Access;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Lecture;
using CoopPortal.Tests.Relecture;
using CoopPortal.Tests.Relecture.Comparaison;
using Xunit;

namespace CoopPortal.Tests.Fiches.Contracts.Lecture;

/// <summary>Qui voit quoi : ce qu'une page ne doit pas dire n'entre pas dans ce qu'elle compose.</summary>
public sealed class CompositionTests
{
    private static readonly Questionnaire _questions = Questions.Du("mali");

    [Theory]
    [InlineData(Role.Visiteur)]
    [InlineData(Role.Contributeur)]
    [InlineData(Role.Relecteur)]
    public void Seul_le_site_internet_d_un_contact_est_public(Role role)
    {
        var text = Texte(role, archive: false);
        Assert.Contains("www.valbrune.example", text, StringComparison.Ordinal);
        foreach (var secret in new[] { Bureau.Nom, Bureau.Telephone, Bureau.Courriel, Bureau.NomPartenaire, "770001122" })
        {
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Role.Visiteur, false)]
    [InlineData(Role.Contributeur, false)]
    [InlineData(Role.Relecteur, false)]
    [InlineData(Role.Animateur, true)]
    [InlineData(Role.Administrateur, true)]
    public void D_une_archive_aucun_contact_sauf_aux_animateurs(Role role, bool visible)
    {
        var text = Texte(role, archive: true);
        foreach (var secret in new[] { Bureau.Nom, Bureau.Telephone, Bureau.Courriel, "www.valbrune.example" })
        {
            Assert.Equal(visible, text.Contains(secret, StringComparison.Ordinal));
        }

        Assert.Contains("Continuer.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Un_cote_muet_garde_sa_place_et_une_section_vide_disparait()
    {
        var fiche = Bureau.FicheInventee() with { Motivations = new Motivations { Francaise = "Nos mots." }, Perspectives = null, Actions = [], Documents = null };
        var sections = Composition.De(_questions, PartenariatJson.ToTree(fiche), Role.Visiteur, archive: false);
        var bloc = sections.Single(s => s.Section.Cle == "histoire").Blocs.Single();
        Assert.False(bloc.Francaise!.EstVide);
        Assert.True(bloc.Partenaire!.EstVide);
        Assert.DoesNotContain(sections, s => s.Section.Cle == "contacts");
    }

    [Fact]
    public void Un_document_vide_ne_compose_rien()
        => Assert.Empty(Composition.De(_questions, [], Role.Administrateur, archive: false));

    private static string Texte(Role role, bool archive)
    {
        var fiche = Bureau.FicheInventee();
        var contacts = fiche.CoteFrancais.Contacts.Select(c => c with { SiteWeb = "www.valbrune.example" }).ToList();
        var document = PartenariatJson.ToTree(fiche with { CoteFrancais = fiche.CoteFrancais with { Contacts = contacts } });
        return string.Join('\n', Composition.De(_questions, document, role, archive)
            .SelectMany(s => s.Blocs).SelectMany(b => new[] { b.Commune, b.Francaise, b.Partenaire })
            .Select(r => r?.Valeur?.ToJsonString(CoopPortal.Core.Content.DocumentJson.Options)));
    }
}

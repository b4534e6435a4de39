using System.Diagnostics;
using System.Text;
using CoopPortal.Imports.Repertoire;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Imports.Repertoire.Actions;

public sealed class RobustesseTests
{
    [Fact]
    public void Chaque_debut_d_une_fiche_donne_un_compte_rendu()
    {
        var fiche = TableauxInventesTests.AvecTableau("Éducation Un collège 2004 12 000 € \n\nSanté \n \n\n- Une ambulance \n- Des soins \n\n2005 \n2006 \n\n 3 500 € \n\nTOTAL 15 500 € \n");
        for (var fin = 0; fin <= fiche.Length; fin += 3)
        {
            var livre = new LivreInvente();
            livre.Fiches.Add(fiche[..fin] + "\n");
            Tient(livre.Lire());
        }
    }

    [Fact]
    public void Des_tableaux_du_livre_alteres_donnent_un_compte_rendu()
    {
        var texte = Encoding.UTF8.GetString(LivreReel.Octets.Span);
        var tableaux = LivreReel.Lu.Fiches.Select(f => f.Document.TableauActions?.Texte).OfType<string>().Where(t => t.Length < 6000).ToArray();
        Assert.True(tableaux.Length > 40);
        var alteration = Gen.Choose(0, tableaux.Length - 1).SelectMany(quel => Gen.Choose(0, 5).SelectMany(quoi => Gen.Choose(0, 1 << 20).SelectMany(ou => Gen.Choose(1, 400).Select(combien => (quel, quoi, ou, combien)))));
        Prop.ForAll(alteration.ToArbitrary(), a =>
        {
            var tableau = Alterer(tableaux[a.quel], a.quoi, a.ou, a.combien);
            var lu = LivreInvente.LireUne(TableauxInventesTests.AvecTableau(tableau + "\n\n"));
            Assert.Equal(lu.Document.Actions.Count, lu.Actions.Sures + lu.Actions.Partielles + lu.Actions.Illisibles);
            Assert.All(lu.Document.Actions, x => Assert.False(x.Domaine is null && x.Intitule is null && x.Periode.Texte is null && x.Budget.Texte is null));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("Santé \n\nUne ambulance \n\n2004 \n\n3 500 € \n\n")]
    [InlineData("Une suite de mots sans fin, 2004 et 2005 \n")]
    [InlineData("12 000 € \n\n")]
    [InlineData("A \n \n")]
    [InlineData("2004 2005 mars 2006 12 000 € 2007 13 500 € 2008 14 2009 15 avril 2010 16 000 2011 2012 17 € \n\n")]
    public void Un_tableau_dix_fois_plus_long_ne_prend_pas_cent_fois_plus_de_temps(string morceau)
    {
        Mesurer(morceau, 50);
        var court = Mesurer(morceau, 400);
        var long_ = Mesurer(morceau, 4000);
        Assert.True(long_ < 40 * court + TimeSpan.FromSeconds(1), $"{court.TotalMilliseconds:0} ms puis {long_.TotalMilliseconds:0} ms");
    }

    private static TimeSpan Mesurer(string morceau, int fois)
    {
        var debut = Stopwatch.GetTimestamp();
        LivreInvente.LireUne(TableauxInventesTests.AvecTableau(string.Concat(Enumerable.Repeat(morceau, fois))));
        return Stopwatch.GetElapsedTime(debut);
    }

    private static string Alterer(string texte, int quoi, int ou, int combien)
    {
        var (debut, taille) = (ou % texte.Length, Math.Min(combien, texte.Length - (ou % texte.Length)));
        return quoi switch
        {
            0 => texte.Remove(debut, taille),
            1 => texte.Insert(debut, texte.Substring(debut, taille)),
            2 => texte[..debut] + texte[debut..].Replace("\n\n", "\n", StringComparison.Ordinal),
            3 => texte.Insert(debut, new string(' ', combien)),
            4 => texte.Insert(debut, "\n\n- - - 999999999999999999 € 31/02/2009 \uFFFD ( « \n"),
            _ => texte[debut..],
        };
    }

    private static void Tient(ResultatLecture lu) => Assert.True(lu.Accepte ? lu.Refus.Count == 0 && lu.Fiches.Count > 0 : lu.Refus.Count > 0 && lu.Fiches.Count == 0);
}

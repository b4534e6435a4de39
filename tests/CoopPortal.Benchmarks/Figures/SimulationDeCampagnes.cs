using System.Globalization;
using CoopPortal.Benchmarks.Simulation;
using CoopPortal.Benchmarks.Support;

namespace CoopPortal.Benchmarks.Figures;

/// <summary>Deux ans de campagnes sur les fiches de 2008, selon trois jeux d'hypothèses, et le point où les 80 % ne tiennent plus.</summary>
internal static class SimulationDeCampagnes
{
    private const int Histoires = 40;
    private const double Cible = .8;
    private static readonly int[] _mois = [3, 6, 9, 12, 15, 18, 21, 24];

    public static Task MesurerAsync(Atelier atelier)
    {
        var sujets = Terrain.Lire(atelier.Seed(Atelier.Livre));
        Presenter(sujets);
        foreach (var hypotheses in Hypotheses.Toutes)
        {
            Imprimer(sujets, hypotheses);
        }

        Rompre(sujets, Hypotheses.Toutes[1]);
        return Task.CompletedTask;
    }

    private static void Presenter(IReadOnlyList<SujetDuTerrain> sujets)
    {
        var fiches = sujets.Where(s => !s.EstSouche).ToList();
        var partenaires = fiches.Select(f => f.Cotes[1]).ToList();
        Console.WriteLine(Ligne($"{fiches.Count} fiches, {sujets.Count - fiches.Count} connues sans fiche ; parties partenaires sans courriel : {partenaires.Count(c => c.QualitesAvecCourriel.Count == 0)} sur {partenaires.Count}, dont {partenaires.Count(c => c.QualitesAvecCourriel.Count == 0 && c.Telephone)} ont un téléphone ; parties françaises sans courriel : {fiches.Count(f => f.Cotes[0].QualitesAvecCourriel.Count == 0)}."));
        var paru = fiches.Max(f => f.Datee)!.Value;
        foreach (var mois in (int[])[0, 6, 12, 24])
        {
            var jour = paru.AddMonths(mois);
            Console.WriteLine(Ligne($"le livre de 2008, {mois,2} mois après sa fiche la plus récente : {Fraicheurs.DuLivre(jour, sujets, false):P0} des fiches datées de moins d'un an, {Fraicheurs.DuLivre(jour, sujets, true):P0} avec les connues sans fiche"));
        }
    }

    private static void Imprimer(IReadOnlyList<SujetDuTerrain> sujets, Hypotheses hypotheses)
    {
        Console.WriteLine($"\n### Hypothèse {hypotheses.Nom}\n{hypotheses}");
        foreach (var (nom, methode) in new (string, Func<int, Monde>)[] { ("une lettre par an", g => Methodes.UneLettreParAn(sujets, hypotheses, g)), ("ceci", g => Methodes.Ceci(sujets, hypotheses, g)) })
        {
            var mondes = Enumerable.Range(1, Histoires).Select(methode).ToList();
            var personnes = mondes.Average(m => m.Personnes.Count);
            Console.WriteLine(Ligne($"{nom} : {mondes.Average(m => m.Courriels) / Methodes.Annees / personnes:F1} courriels par personne et par an, {mondes.Average(m => m.Appels) / Methodes.Annees:F0} appels par an"));
            Console.WriteLine("  mois |  fiches : un côté / deux / modifiées |  avec les connues sans fiche : un côté / deux / modifiées");
            foreach (var mois in _mois)
            {
                var jour = Methodes.Debut.AddMonths(mois).AddDays(-1);
                var (fiches, toutes) = (Moyenne(mondes, jour, false), Moyenne(mondes, jour, true));
                Console.WriteLine(Ligne($"  {mois,4} |  {fiches.UnCote,6:P0} / {fiches.DeuxCotes,6:P0} / {fiches.Modifiees,6:P0}            |  {toutes.UnCote,6:P0} / {toutes.DeuxCotes,6:P0} / {toutes.Modifiees,6:P0}"));
            }
        }
    }

    // Quelle part de la bonne volonté supposée suffit encore ? Une dichotomie sur le facteur qui les multiplie toutes.
    private static void Rompre(IReadOnlyList<SujetDuTerrain> sujets, Hypotheses centrale)
    {
        double Au(double facteur) => Moyenne([.. Enumerable.Range(1, Histoires).Select(g => Methodes.Ceci(sujets, centrale.Selon(facteur), g))], Methodes.Fin.AddDays(-1), false).UnCote;
        var (bas, haut) = (.2, 2.0);
        if (Au(haut) < Cible)
        {
            Console.WriteLine(Ligne($"\n{Cible:P0} des fiches n'est atteint par aucun facteur jusqu'à {haut:F1}."));
            return;
        }

        for (var pas = 0; pas < 7; pas++)
        {
            var milieu = (bas + haut) / 2;
            (bas, haut) = Au(milieu) >= Cible ? (bas, milieu) : (milieu, haut);
        }

        Console.WriteLine(Ligne($"\n{Cible:P0} des fiches (un côté, au bout de deux ans) tient dans l'hypothèse centrale tant que chaque bonne volonté garde au moins {haut:P0} de ce qu'on lui suppose."));
        var rompu = centrale.Selon(haut);
        Console.WriteLine(Ligne($"soit : lit {rompu.Lit:P0}, répond {rompu.Repond:P0}, relaie {rompu.Relaie:P0}, joint avec numéro {rompu.JointAvecNumero:P0}, sans numéro {rompu.JointSansNumero:P0}, répond au téléphone {rompu.RepondAuTelephone:P0}."));
    }

    private static Fraicheur Moyenne(List<Monde> mondes, DateOnly jour, bool souches)
        => mondes.Select(m => Fraicheurs.Au(jour, m, souches)).Aggregate((a, b) => a + b) / mondes.Count;

    private static string Ligne(FormattableString phrase) => phrase.ToString(CultureInfo.GetCultureInfo("fr-FR"));
}

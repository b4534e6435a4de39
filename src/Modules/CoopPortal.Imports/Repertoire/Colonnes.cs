using System.Text.RegularExpressions;

namespace CoopPortal.Imports.Repertoire;

internal enum Cote
{
    Francais,
    Partenaire,
}

/// <summary>Une cellule du tableau des contacts, rendue à sa colonne.</summary>
internal sealed record Cellule(Rubrique Rubrique, Cote Cote, TexteSitue Texte, bool ApresCoupure, string? FonctionDite = null);

/// <summary>
/// Rend à chaque cellule sa colonne. Les deux colonnes sont imprimées cellule par cellule, la française
/// d'abord : la même étiquette revient deux fois, et seul l'ordre dit le côté. Quelques étiquettes n'existent
/// que d'un côté ; une cellule sans pareille à gauche fait de la suivante celle de droite.
/// </summary>
internal static partial class Colonnes
{
    [GeneratedRegex(@"^(?:responsable d|administrateur responsable)", RegexOptions.CultureInvariant)]
    private static partial Regex Responsable();

    [GeneratedRegex(@"^coordonnees (?:du|de la) (?=(?:maire|president)[^(,/]*$)", RegexOptions.CultureInvariant)]
    private static partial Regex DuMaire();

    [GeneratedRegex(@"\b(?:et(?: ?/ ?ou)? )?autre personne(?: responsable)?(?: *\((?<f>[^)]{3,60})\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex AutrePersonne();

    public static List<Cellule> Attribuer(TexteSitue zone)
    {
        var reperes = Etiquettes.Contacts(zone);
        reperes.RemoveAll(r => r.Rubrique == Rubrique.ComiteLocal && !zone.SuitUneCoupure(r.Debut));
        for (var i = reperes.Count - 1; i > 0; i--)
            if (Repete(zone, reperes[i - 1], reperes[i]))
                reperes.RemoveAt(i);
        var gauche = reperes.Find(r => r.Rubrique is Rubrique.CollectiviteFrancaise or Rubrique.CollectivitePartenaire).Rubrique == Rubrique.CollectivitePartenaire
            && reperes.Exists(r => r.Rubrique == Rubrique.CollectiviteFrancaise) ? Cote.Partenaire : Cote.Francais;
        var parBlocs = ParBlocs(reperes);
        var unSeulCote = !reperes.Exists(r => r.Rubrique == Rubrique.CollectivitePartenaire);
        var cellules = new List<Cellule>();
        var vues = new Dictionary<Rubrique, int>();
        for (var i = 0; i < reperes.Count; i++)
        {
            var repere = reperes[i];
            var fin = i + 1 < reperes.Count ? reperes[i + 1].Debut : zone.Brut.Length;
            var apresCoupure = zone.SuitUneCoupure(repere.Debut);
            var cote = unSeulCote ? Cote.Francais
                : parBlocs && cellules.Count > 0 && repere.Rubrique is not (Rubrique.CollectiviteFrancaise or Rubrique.CollectivitePartenaire) ? cellules[^1].Cote
                : Choisir(repere.Rubrique, apresCoupure, gauche, cellules, vues);
            cellules.Add(new Cellule(repere.Rubrique, cote, zone.Tranche(repere.Fin, fin), apresCoupure, FonctionDite(repere.Rubrique, zone.Brut[repere.Debut..repere.Fin])));
        }
        return cellules;
    }

    // « Président de l'Arcade autre personne responsable : », « Autre personne (chargé de projet) : » : l'étiquette dit la fonction
    private static string? FonctionDite(Rubrique rubrique, string etiquette)
    {
        var libelle = MiseEnTexte.Resserrer(etiquette.Replace('\n', ' ')).TrimEnd(':', ' ');
        if (rubrique == Rubrique.ComiteNational || Responsable().IsMatch(Pliage.Plier(libelle)))
            return libelle;
        if (rubrique == Rubrique.Executif && DuMaire().Match(Pliage.Plier(libelle)) is { Success: true } executif)
            return char.ToUpperInvariant(libelle[executif.Length]) + libelle[(executif.Length + 1)..];
        if (rubrique != Rubrique.AutreResponsable || AutrePersonne().Match(Pliage.Plier(libelle)) is not { Success: true } autre)
            return null;
        var avant = libelle[..autre.Index];
        return autre.Groups["f"] is { Success: true } dite ? libelle.Substring(dite.Index, dite.Length) : Vide.EstBlanc(avant) ? null : avant.Trim();
    }

    // « Service des relations internationales : / Direction de … » : la seconde est la réponse à la première
    private static bool Repete(TexteSitue zone, Repere avant, Repere repere)
        => repere.Rubrique == Rubrique.Service && avant.Rubrique is (Rubrique.Service or Rubrique.AutreService or Rubrique.ServicePartenaire)
            && !zone.SuitUneCoupure(repere.Debut) && zone.Tranche(avant.Fin, repere.Debut).EstVide;

    // chaque collectivité suivie de ses contacts : les étiquettes ne vont plus par rangées
    private static bool ParBlocs(List<Repere> reperes)
    {
        var (francaise, partenaire) = (reperes.FindIndex(r => r.Rubrique == Rubrique.CollectiviteFrancaise), reperes.FindIndex(r => r.Rubrique == Rubrique.CollectivitePartenaire));
        return francaise >= 0 && partenaire >= 0 && Math.Abs(francaise - partenaire) > 1;
    }

    private static Cote Choisir(Rubrique rubrique, bool apresCoupure, Cote gauche, List<Cellule> avant, Dictionary<Rubrique, int> vues)
    {
        var derniere = avant.Count > 0 ? avant[^1] : null;
        var oppose = derniere?.Cote == Cote.Francais ? Cote.Partenaire : Cote.Francais;
        switch (rubrique)
        {
            case Rubrique.CollectiviteFrancaise or Rubrique.Service:
                return Cote.Francais;
            case Rubrique.CollectivitePartenaire or Rubrique.ServicePartenaire or Rubrique.ComiteNational:
                return Cote.Partenaire;
            case Rubrique.AutreService:
                return derniere?.Rubrique == Rubrique.ServicePartenaire ? Cote.Partenaire : Cote.Francais;
            case Rubrique.AutreCoordonnees or Rubrique.ComiteLocal:
                return oppose;
            case Rubrique.AutreResponsable when !apresCoupure && derniere is not null:
                return derniere.Cote;
        }
        var rangee = rubrique == Rubrique.AutreResponsable ? Rubrique.Comite : rubrique;
        var deja = vues.GetValueOrDefault(rangee);
        vues[rangee] = deja + 1;
        if (deja == 0 && derniere is { Rubrique: Rubrique.AutreCoordonnees, Cote: Cote.Francais })
            return Cote.Partenaire;
        var droite = gauche == Cote.Francais ? Cote.Partenaire : Cote.Francais;
        return deja == 0 ? gauche : droite;
    }
}

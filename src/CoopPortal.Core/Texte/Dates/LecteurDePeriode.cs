using System.Text.RegularExpressions;

namespace CoopPortal.Core.Texte;

/// <summary>Lit ce qui tient deux points ou plus, en texte plié : « de 2000 a 2006 », « 1978-2000 », « 1988, 2002, 03 ».</summary>
internal static partial class LecteurDePeriode
{
    public static string? Lire(string texte)
    {
        var mots = Entre().Replace(texte, "de ${debut} a ${fin}");
        return DeuxAnnees(mots) ?? Liste(mots) ?? MemeMoisOuAnnee(mots) ?? DeuxBornes(mots);
    }

    // « 2000/2004 », « 1998-99 » ; « 2004-05 » pourrait être un mois
    private static string? DeuxAnnees(string mots)
    {
        var lu = AnneesCollees().Match(mots);
        if (!lu.Success)
            return null;
        var (debut, fin) = (PointDeDate.Entier(lu.Groups["a"]), PointDeDate.Entier(lu.Groups["b"]));
        if (lu.Groups["b"].Length == 2)
        {
            if (fin <= 12)
                return null;
            fin += debut / 100 * 100;
        }
        return Formes.Intervalle(PointDeDate.Creer(debut), PointDeDate.Creer(fin));
    }

    private static string? Liste(string mots)
    {
        var parties = Virgules().Split(mots);
        if (parties.Length < 2)
            return null;
        var points = new List<PointDeDate?>();
        foreach (var partie in parties)
        {
            var precedente = points.LastOrDefault() is { Mois: 0, Decennie: false } annee ? annee.Annee : 0;
            var abregee = precedente > 0 && AnneeAbregee().IsMatch(partie);
            points.Add(abregee ? PointDeDate.Creer((precedente / 100 * 100) + int.Parse(partie)) : LecteurDePoint.Lire(partie));
        }
        return Formes.Ensemble(points) ?? Jours(parties);
    }

    // « 11 et 12 avril 1986 », « avril puis septembre 2005 »
    private static string? Jours(string[] parties)
    {
        if (LecteurDePoint.Lire(parties[^1]) is not { Mois: > 0 } dernier)
            return null;
        if (dernier.Jour == 0)
            return Formes.Ensemble([.. parties[..^1].Select(p => MoisSeul().IsMatch(p) ? PointDeDate.Creer(dernier.Annee, LecteurDePoint.Mois(p)) : null), dernier]);
        var points = parties[..^1].Select(p => QuantiemeSeul().Match(p) is { Success: true } q
            ? PointDeDate.Creer(dernier.Annee, dernier.Mois, PointDeDate.Entier(q.Groups["j"])) : null);
        return Formes.Ensemble([.. points, dernier]);
    }

    // « du 21 au 31 janvier 1993 », « de mars a mai 2006 », « mars-mai 2006 »
    private static string? MemeMoisOuAnnee(string mots)
    {
        var lu = DebutAbrege().Match(mots);
        if (!lu.Success || LecteurDePoint.Lire(lu.Groups["fin"].Value) is not { } fin)
            return null;
        var mois = lu.Groups["nom"].Success ? LecteurDePoint.Mois(lu.Groups["nom"].Value) : fin.Mois;
        var jour = PointDeDate.Entier(lu.Groups["j"]);
        // jour et mois ne se mêlent pas : « du 21 au mois de mai » ne dit rien de sûr
        return (jour > 0) != (fin.Jour > 0) || mois == 0 ? null : Formes.Intervalle(PointDeDate.Creer(fin.Annee, mois, jour), fin);
    }

    private static string? DeuxBornes(string mots)
    {
        var lu = Bornes().Match(mots);
        return lu.Success ? Formes.Intervalle(LecteurDePoint.Lire(lu.Groups["debut"].Value), LecteurDePoint.Lire(lu.Groups["fin"].Value)) : null;
    }

    [GeneratedRegex(@"\A(?<a>[0-9]{4}) ?[/-] ?(?<b>[0-9]{4}|[0-9]{2})\z", RegexOptions.ExplicitCapture)]
    private static partial Regex AnneesCollees();

    [GeneratedRegex(@" ?[,;] ?(?:et |puis )?| et | puis | & ")]
    private static partial Regex Virgules();

    [GeneratedRegex(@"\A" + LecteurDePoint.NomDeMois + @"\z")]
    private static partial Regex MoisSeul();

    [GeneratedRegex(@"\A[0-9]{2}\z")]
    private static partial Regex AnneeAbregee();

    [GeneratedRegex(@"\A(?:les? )?(?<j>[0-9]{1,2})(?:er)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex QuantiemeSeul();

    [GeneratedRegex(@"\A(?:du |de |d')?(?:(?<j>[0-9]{1,2})(?:er)?)? ?(?<nom>" + LecteurDePoint.NomDeMois + @")?(?: ?- ?| a | au )(?<fin>[^ ].*[a-z/.].*)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex DebutAbrege();

    [GeneratedRegex(@"\A(?:de |du |des |d')?(?:l'annee )?(?<debut>[^ ].*?(?<=[0-9]{4}))(?: ?-+ ?(?:a )?| ?a | au | aux | jusqu'(?:en|au|a) )(?<fin>[^ ].*)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Bornes();

    [GeneratedRegex(@"\Aentre (?<debut>.+?) et (?<fin>.+)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Entre();
}

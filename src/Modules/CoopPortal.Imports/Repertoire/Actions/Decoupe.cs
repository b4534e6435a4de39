using System.Runtime.InteropServices;

namespace CoopPortal.Imports.Repertoire.Actions;

/// <summary>Une case d'un bloc : sa colonne, son premier mot et le mot qui suit son dernier.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Part(Colonne Colonne, int Debut, int Fin);

/// <summary>Une façon de couper un bloc en cases qui se suivent, et ce qu'il en coûte d'y croire.</summary>
internal sealed record Decoupe(IReadOnlyList<Part> Parts, double Cout)
{
    private const int _motsEnTete = 14;
    private const int _motsEnQueue = 26;
    private const int _parenthese = 12;
    private const int _motsDeTete = 3;
    private const int _queuesAuPlus = 8;
    private const int _motsDeLaSuite = 4;
    private const double _nette = 0.35;

    /// <summary>
    /// Les façons vraisemblables : une case d'une seule ligne est collée à la suivante, si bien qu'un bloc tient
    /// une case, ou un domaine et son action, avec ou sans la date et le montant en queue.
    /// </summary>
    public static IReadOnlyList<Decoupe> De(Bloc bloc, int largeur)
    {
        var mots = bloc.Mots.ToArray();
        return [.. De(mots, largeur), .. AvecLaSuite(mots, largeur)];
    }

    // une case commune à plusieurs rangées s'imprime devant la dernière : son domaine se colle au bout de l'avant-dernière
    private static IEnumerable<Decoupe> AvecLaSuite(Mot[] mots, int largeur)
    {
        for (var i = mots.Length - 1; i > 0 && i >= mots.Length - _motsDeLaSuite && mots[i].Ligne == mots[^1].Ligne; i--)
        {
            if (!mots[i].Est(Sens.Majuscule) || !Nature.DitUnDomaine(mots[i].Plie) || Mot.Lie(mots[i - 1].Plie))
                continue;
            var suite = 0.6 + Nature.Domaine(mots.AsSpan(i), largeur);
            foreach (var decoupe in De(mots[..i], largeur))
                if (decoupe.Parts[^1].Colonne >= Colonne.Periode || decoupe.Parts.Count == 1 && decoupe.Parts[0].Colonne == Colonne.Action && mots[i].Ligne > mots[i - 1].Ligne)
                    yield return new Decoupe([.. decoupe.Parts, new Part(Colonne.Domaine, i, mots.Length)], decoupe.Cout + suite);
        }
    }

    private static List<Decoupe> De(Mot[] mots, int largeur)
    {
        var decoupes = new List<Decoupe>();
        var coupes = Coupes(mots);
        var queues = Queues(mots, largeur).ToList();
        // une action qui finit par une date ou un montant bien détachés laisse une case de côté
        var ignoree = queues.Exists(q => q.Parts.Count > 0 && q.Parts[0].Debut > 0 && q.Cout < _nette) ? 0.8 : 0;
        foreach (var (parts, queue) in queues)
        {
            var cout = queue + (parts.Count == 0 ? ignoree : 0);
            var fin = parts.Count > 0 ? parts[0].Debut : mots.Length;
            if (fin == 0)
            {
                decoupes.Add(new Decoupe(parts, cout));
                continue;
            }
            decoupes.Add(new Decoupe([new Part(Colonne.Domaine, 0, fin), .. parts], cout + Nature.Domaine(mots.AsSpan(0, fin), largeur)));
            decoupes.Add(new Decoupe([new Part(Colonne.Action, 0, fin), .. parts], cout + Nature.Action(mots.AsSpan(0, fin), largeur)));
            foreach (var coupe in coupes.Where(c => c < fin))
                decoupes.Add(new Decoupe([new Part(Colonne.Domaine, 0, coupe), new Part(Colonne.Action, coupe, fin), .. parts],
                    cout + 0.3 + Nature.Domaine(mots.AsSpan(0, coupe), largeur) + Nature.Action(mots.AsSpan(coupe, fin - coupe), largeur) + Collage(mots, coupe)));
        }
        return decoupes;
    }

    // le domaine d'une ligne s'arrête devant une majuscule, une puce, un nombre, ou au bout de la ligne
    private static List<int> Coupes(Mot[] mots)
        => [.. Enumerable.Range(1, Math.Max(0, Math.Min(_motsEnTete, mots.Length) - 1)).Where(i => mots[i].Ligne <= 4 && (SeColle(mots, i) || mots[i].Ligne == 0 && i <= 2 && !Mot.Lie(mots[i].Plie) && !mots[i].Plie.StartsWith("d'", StringComparison.Ordinal)))];

    // une minuscule après la coupe : c'est plutôt la même phrase, sauf après un nom qui dit bien un domaine
    private static double Collage(Mot[] mots, int coupe)
        => coupe == 1 && Nature.EstGeneral(mots[0].Plie) || mots[coupe].Est(Sens.Puce) && mots.Take(coupe).Any(m => m.Est(Sens.Puce) && m.Place == 0) ? 2.5 : mots[coupe].Est(Sens.Majuscule | Sens.Puce) ? 0 : coupe == 1 && mots[1].Ligne == 0 ? 0.6 : 2;

    private static bool SeColle(Mot[] mots, int i) => mots[i].Est(Sens.Majuscule | Sens.Puce) || mots[i].Ligne != mots[i - 1].Ligne;

    private static IEnumerable<(IReadOnlyList<Part> Parts, double Cout)> Queues(Mot[] mots, int largeur)
    {
        yield return ([], 0);
        var n = mots.Length;
        var premier = Math.Max(0, n - _motsEnQueue);
        var montants = new List<(int Debut, double Cout)>();
        for (var b = n - 1; b >= 0; b = b > premier ? b - 1 : b > _motsDeTete ? _motsDeTete : b - 1)
            if (PeutOuvrir(mots, b, Sens.Nombre | Sens.SansArgent) && Nature.Budget(mots.AsSpan(b), largeur) is var cout and < 3)
                montants.Add((b, cout + Couture(mots, b)));
        // un bloc fait de dates ou de nombres a trop de queues possibles : les plus vraisemblables suffisent
        montants = Garder(montants);
        foreach (var (b, cout) in montants)
            yield return ([new Part(Colonne.Budget, b, n)], cout);
        foreach (var (fin, suite) in montants.Append((Debut: n, Cout: 0)))
        {
            var periodes = new List<(int Debut, double Cout)>();
            for (var t = fin - 1; t >= 0; t = t > fin - _motsEnQueue ? t - 1 : t > 0 ? 0 : -1)
                if (PeutOuvrir(mots, t, Sens.Temps) && Nature.Periode(mots.AsSpan(t, fin - t), largeur) is var cout and < 3)
                    periodes.Add((t, cout + suite + Couture(mots, t)));
            foreach (var (t, cout) in Garder(periodes))
                yield return (fin < n ? [new Part(Colonne.Periode, t, fin), new Part(Colonne.Budget, fin, n)] : [new Part(Colonne.Periode, t, fin)], cout);
        }
    }

    // le bloc entier est toujours du nombre : une colonne de dates tient souvent dans un seul
    private static List<(int Debut, double Cout)> Garder(List<(int Debut, double Cout)> queues)
        => [.. queues.OrderBy(q => q.Debut > 0).ThenBy(q => q.Cout).ThenBy(q => q.Debut).Take(_queuesAuPlus).OrderByDescending(q => q.Debut)];

    private static bool PeutOuvrir(Mot[] mots, int i, Sens sens)
    {
        if (i == 0)
            return true;
        // « 13 775 », « 1991 - 1998 », « 2003, 2005 » ne se coupent pas
        if (mots[i - 1].Est(Sens.Nombre) && mots[i].Est(Sens.Nombre) && mots[i].Plie.Length == 3 && mots[i - 1].Plie.Length <= 3 && mots[i].Ligne == mots[i - 1].Ligne)
            return false;
        if (DansUneParenthese(mots, i) || mots[i].Est(Sens.Annee) && mots[i - 1].Est(Sens.Moment) && Mot.EstUnMois(mots[i - 1].Plie))
            return false;
        if (mots[i].Plie is "ans" or "an" or "mois" or "semaines" or "jours" && mots[i - 1].Est(Sens.Nombre | Sens.Temps))
            return false;
        if (mots[i - 1].Texte is "-" or "–" or "/" || mots[i].Texte is "-" or "–" or "/" && mots[i - 1].Est(Sens.Temps))
            return false;
        if (mots[i].Ligne == mots[i - 1].Ligne && mots[i].Plie is "a" or "au" or "et" or "sur" && char.IsLower(mots[i].Texte[0]) && mots[i - 1].Est(Sens.Fort | Sens.Nombre))
            return false;
        if (mots[i - 1].Texte.EndsWith(',') && mots[i].Est(Sens.Fort) && mots[i - 1].Est(Sens.Temps))
            return false;
        return mots[i].Ligne != mots[i - 1].Ligne || mots[i].Est(sens | Sens.Majuscule) || mots[i].Plie == "en" && i + 1 < mots.Length && mots[i + 1].Plie == "cours";
    }

    private static bool DansUneParenthese(Mot[] mots, int i)
    {
        for (var j = i - 1; j >= 0 && j > i - _parenthese; j--)
            if (mots[j].Texte.LastIndexOfAny(['(', ')']) is var p and >= 0)
                return mots[j].Texte[p] == '(';
        return false;
    }

    // « équipés en 2005 », « puits à 30 m » : ce qui continue la phrase n'ouvre pas une case
    private static double Couture(Mot[] mots, int i)
        => i == 0 ? 0 : mots[i].Plie == "en" && i + 1 < mots.Length && mots[i + 1].Plie == "cours" ? 0.3 : Mot.Lie(mots[i - 1].Plie) ? 2 : mots[i].Ligne != mots[i - 1].Ligne ? 0.3 : mots[i].Est(Sens.Majuscule) || mots[i - 1].Est(Sens.Annee) ? 0.2 : 1.2;
}

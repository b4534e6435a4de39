using System.Runtime.InteropServices;

namespace CoopPortal.Imports.Repertoire.Actions;

/// <summary>Un alinéa d'une case, et la ligne de la case où il commence.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Entree(int Ligne, string Texte);

/// <summary>Les alinéas d'une case : des actions, des dates, des montants que le tableau met en regard ligne à ligne.</summary>
internal static class Entrees
{
    public const string Separateur = " ; ";

    public static IReadOnlyList<Entree> Paquets(IReadOnlyList<string> lignes) => Grouper(lignes, (_, _, ligne, blanc) => blanc && !char.IsLower(ligne[0]));

    /// <summary>Une ligne en ouvre un nouveau après un blanc, par une puce, ou quand son premier mot tenait encore sur la précédente.</summary>
    public static IReadOnlyList<Entree> Actions(IReadOnlyList<string> lignes, int largeur) => Grouper(lignes, (debut, avant, ligne, blanc) =>
    {
        if (EstUnePuce(ligne))
            return true;
        if (!PeutOuvrir(ligne) || EnSuspens(debut, avant))
            return false;
        return blanc || Tenait(avant, ligne, largeur) || Nature.OuvreUneAction(Pliage.Plier(ligne[..PremierMot(ligne)]).Trim(',', ':', ';'));
    });

    /// <summary>Les lignes à partir de <paramref name="debut"/>, chacune pour elle-même ; <c>null</c> si l'une semble continuer l'autre.</summary>
    public static IReadOnlyList<Entree>? UneParLigne(IReadOnlyList<string> lignes, int debut, int largeur)
    {
        var entrees = new List<Entree>();
        for (var i = debut; i < lignes.Count; i++)
        {
            if (lignes[i].Length == 0 || i > 0 && lignes[i - 1].Length > 0 && (EnSuspens(lignes[i - 1], lignes[i - 1]) || !Tenait(lignes[i - 1], lignes[i], largeur)))
                return null;
            entrees.Add(new Entree(i, lignes[i]));
        }
        return entrees;
    }

    /// <summary>Chaque ligne qui pourrait commencer un alinéa : ce que les autres colonnes confirment ou non.</summary>
    public static IReadOnlyList<Entree> Possibles(IReadOnlyList<string> lignes)
        => Grouper(lignes, (debut, avant, ligne, _) => EstUnePuce(ligne) || PeutOuvrir(ligne) && !EnSuspens(debut, avant));

    /// <summary>Seules les puces ouvrent.</summary>
    public static IReadOnlyList<Entree> AuxPuces(IReadOnlyList<string> lignes) => Grouper(lignes, (_, _, ligne, _) => EstUnePuce(ligne));

    public static IReadOnlyList<Entree> Periodes(IReadOnlyList<string> lignes) => Grouper(lignes, (_, avant, ligne, blanc) =>
    {
        var (mots, precedents) = (Mot.Decouper([ligne]), Mot.Decouper([avant]));
        if (avant.EndsWith(',') || Mot.Lie(precedents[^1].Plie) || char.IsLower(ligne[0]) && mots[0].Plie is "au" or "a" or "et" or "jusqu'en" or "jusqu'au")
            return false;
        if (!mots.Any(m => m.Est(Sens.Fort)))
            return false;
        if (mots[0].Est(Sens.Annee) && precedents[0].Est(Sens.Annee))
            return true;
        // une date sans année attend la sienne
        var datee = precedents[^1].Est(Sens.Annee) || !precedents.Any(m => m.Est(Sens.Nombre) || EstUnMois(m)) && precedents.Any(m => m.Est(Sens.Fort));
        return datee && (blanc || mots.All(m => m.Est(Sens.Temps))) || blanc && precedents.Any(m => m.Est(Sens.Annee));
    });

    public static IReadOnlyList<Entree> Montants(IReadOnlyList<string> lignes) => Grouper(lignes, (debut, avant, ligne, blanc) =>
    {
        var mots = Mot.Decouper([ligne]);
        if (EnSuspens(debut, avant) || avant[^1] == ':' || mots.Count == 0 || avant is "+ou-" or "+/-" or "env." or "environ")
            return false;
        // deux nombres l'un sous l'autre sont deux montants, pas un seul plus grand
        if (char.IsAsciiDigit(ligne[0]) && char.IsAsciiDigit(avant[^1]) && avant.All(c => char.IsAsciiDigit(c) || c is ' ' or '.' or ','))
            return true;
        // « … un total de 35 » puis « 000, 00 € » : le nombre passe à la ligne
        if (char.IsAsciiDigit(avant[^1]) && ligne.Length > 3 && ligne.AsSpan(0, 3).IndexOfAnyExceptInRange('0', '9') < 0 && !char.IsAsciiDigit(ligne[3]))
            return false;
        var ouvre = mots[0].Est(Sens.Nombre) || blanc && mots[0].Est(Sens.SansArgent) || mots[0].Plie is "total" || mots[0].Texte is "T" or "T:" || mots[0].Texte is "-" or "«" || MiseEnTexte.EstUnePuce(ligne);
        var finie = Mot.Decouper([debut]).Any(m => m.Est(Sens.Devise | Sens.Nombre | Sens.SansArgent)) || debut is "-" or "0" or ['(', .., ')'];
        return ouvre && (blanc || finie) || blanc && ligne[0] is '(' or '-';
    });

    /// <summary>Le texte d'une case : ses alinéas, un par ligne.</summary>
    public static string? Texte(IReadOnlyList<Entree> entrees)
        => string.Join('\n', entrees.Select(e => e.Texte)) is var texte && Vide.EstBlanc(texte) ? null : texte;

    /// <summary>Des dates ou des montants sur une seule ligne : le formulaire les tient dans un champ qui n'en a qu'une.</summary>
    public static string? Valeurs(IReadOnlyList<Entree> entrees) => Texte(entrees)?.Replace("\n", Separateur, StringComparison.Ordinal);

    private static bool EstUnePuce(string ligne) => MiseEnTexte.EstUnePuce(ligne) || ligne.Length > 1 && ligne[0] is '-' or '–' && char.IsLetter(ligne[1]);

    // la ligne d'avant avait encore la place de ce premier mot
    private static bool Tenait(string avant, string ligne, int largeur) => avant.Length + 1 + PremierMot(ligne) <= largeur * 9 / 10;

    private static int PremierMot(string ligne) => ligne.IndexOf(' ', StringComparison.Ordinal) is var espace and >= 0 ? espace : ligne.Length;

    private static bool PeutOuvrir(string ligne) => char.IsUpper(ligne[0]) || char.IsAsciiDigit(ligne[0]) || ligne[0] is '«' or '•';

    private static bool EnSuspens(string debut, string avant)
    {
        var mot = avant[(avant.LastIndexOf(' ') + 1)..];
        // « école A » ne finit pas sur une préposition
        return avant[^1] is ',' or '+' || Mot.Lie(Pliage.Plier(mot)) && !(mot == "A" && avant.Any(char.IsLower)) || debut.Count(l => l == '(') > debut.Count(l => l == ')');
    }

    private static bool EstUnMois(Mot mot) => mot.Est(Sens.Moment) && Mot.EstUnMois(mot.Plie);

    private static List<Entree> Grouper(IReadOnlyList<string> lignes, Func<string, string, string, bool, bool> ouvre)
    {
        var entrees = new List<Entree>();
        var (avant, blanc) = ("", false);
        for (var i = 0; i < lignes.Count; i++)
        {
            if (lignes[i].Length == 0)
            {
                blanc = avant.Length > 0;
                continue;
            }
            if (entrees.Count == 0 || ouvre(entrees[^1].Texte, avant, lignes[i], blanc))
                entrees.Add(new Entree(i, lignes[i]));
            else if (entrees[^1].Texte.Length < Vide.CelluleMaximale * 4)
                entrees[^1] = entrees[^1] with { Texte = Coller(entrees[^1].Texte, lignes[i]) };
            (avant, blanc) = (lignes[i], false);
        }
        return entrees;
    }

    private static string Coller(string texte, string suite)
        => texte.Length > 1 && texte[^1] == '-' && (char.IsLetter(texte[^2]) && char.IsLetter(suite[0]) || char.IsDigit(texte[^2]) && char.IsDigit(suite[0])) ? texte + suite : $"{texte} {suite}";
}

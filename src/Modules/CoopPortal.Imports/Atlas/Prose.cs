using System.Text;

namespace CoopPortal.Imports.Atlas;

/// <summary>Le texte d'une rubrique : ses paragraphes tels quels, les retours dus à la seule largeur de la page défaits.</summary>
internal sealed class Prose
{
    private const int _largeurMaximale = 130;
    private readonly int _largeur;

    public Prose(IReadOnlyList<Ligne> page)
    {
        var longueurs = page.Where(l => !l.EnCellules).Select(l => l.Texte.Length).ToList();
        var plus = longueurs.Count == 0 ? 0 : longueurs.Max();
        // une page coupée à sa largeur a beaucoup de lignes presque pleines, et aucune plus longue
        _largeur = plus is > 40 and <= _largeurMaximale && longueurs.Count(l => l >= plus - 15) >= 5 ? plus : int.MaxValue;
    }

    public string? Lire(Bloc? bloc)
    {
        if (bloc is null)
            return null;
        var texte = new StringBuilder();
        Ligne? avant = null;
        var vides = 0;
        foreach (var ligne in bloc.Lignes)
        {
            if (ligne.EstVide)
            {
                vides++;
                continue;
            }
            if (avant is not null)
                texte.Append(vides > 0 ? "\n\n" : Suit(avant.Texte, ligne.Texte) ? " " : "\n");
            texte.Append(ligne.Mots);
            (avant, vides) = (ligne, 0);
        }
        return texte.Length == 0 ? null : texte.ToString();
    }

    /// <summary>D'une seule ligne, quel que soit le nombre de celles qu'elle occupe.</summary>
    public static string? Mots(Bloc? bloc)
        => bloc is null ? null : string.Join(' ', bloc.Lignes.Where(l => !l.EstVide).Select(l => Ligne.Nu(l.Mots))) is { Length: > 0 } mots ? mots : null;

    private bool Suit(string avant, string ligne)
        => _largeur != int.MaxValue && !"-•*".Contains(ligne[0], StringComparison.Ordinal) && avant.Length + 1 + ligne.Split(' ')[0].Length > _largeur;
}

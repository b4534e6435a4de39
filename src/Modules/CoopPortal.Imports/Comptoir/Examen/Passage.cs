using System.Text;
using CoopPortal.Imports.Repertoire;

namespace CoopPortal.Imports.Comptoir.Examen;

/// <summary>Une ligne du fichier, avec son numéro ; allumée quand la lecture y a un doute.</summary>
public sealed record LigneDuPassage(int Numero, string Texte, bool Allumee);

/// <summary>Le texte d'où vient une proposition, et l'endroit où se lit une valeur.</summary>
public sealed class Passage
{
    /// <summary>Au-delà, la page serait trop lourde : la fin n'est pas montrée, et c'est dit.</summary>
    public const int LignesMaximum = 3000;

    // Une valeur se reconnaît à son début : la mise en page a pu couper la suite.
    private const int Sonde = 48;
    private const int TropCourt = 3;

    private readonly string[] _lignes;
    private readonly int _premiere;
    private readonly string _plie;
    private readonly int[] _ligneDe;

    public Passage(string texte, int premiere)
    {
        (_lignes, _premiere) = (texte.Split('\n'), premiere);
        var folded = new StringBuilder(texte.Length);
        var places = new List<int>(texte.Length);
        for (var i = 0; i < _lignes.Length; i++)
        {
            foreach (var c in _lignes[i].Select(Pliage.Plier).Where(char.IsLetterOrDigit))
            {
                folded.Append(c);
                places.Add(i);
            }
        }

        (_plie, _ligneDe) = (folded.ToString(), [.. places]);
    }

    public int Total => _lignes.Length;

    public IEnumerable<LigneDuPassage> Lignes(IEnumerable<(int Premiere, int Derniere)> allumees)
    {
        var lit = allumees.ToList();
        return _lignes.Take(LignesMaximum).Select((l, i) => new LigneDuPassage(_premiere + i, l, lit.Exists(a => a.Premiere <= _premiere + i && _premiere + i <= a.Derniere)));
    }

    /// <summary>Les lignes du fichier où cette valeur se lit, aux accents, blancs et signes près ; null quand on ne l'y retrouve pas.</summary>
    public (int Premiere, int Derniere)? Trouver(string? valeur)
    {
        var sought = string.Concat((valeur ?? "").Select(Pliage.Plier).Where(char.IsLetterOrDigit));
        if (sought.Length < TropCourt)
        {
            return null;
        }

        var at = _plie.IndexOf(sought, StringComparison.Ordinal);
        var length = sought.Length;
        if (at < 0 && sought.Length > Sonde)
        {
            at = _plie.IndexOf(sought[..Sonde], StringComparison.Ordinal);
            length = Sonde;
        }

        return at < 0 ? null : (_premiere + _ligneDe[at], _premiere + _ligneDe[at + length - 1]);
    }
}

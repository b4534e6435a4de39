namespace CoopPortal.Core.Texte;

/// <summary>Le mot pendant la recherche de sa racine : ses lettres, et le début des régions RV, R1 et R2.</summary>
internal ref struct MotEnCours(Span<char> lettres, int longueur)
{
    private const string _voyelles = "aeiouyâàëéêèïîôûù";
    private readonly Span<char> _lettres = lettres;

    public int Longueur { get; private set; } = longueur;
    public int Rv { get; set; }
    public int R1 { get; set; }
    public int R2 { get; set; }

    public readonly ReadOnlySpan<char> Texte => _lettres[..Longueur];

    public readonly bool Voyelle(int rang) =>
        rang >= 0 && rang < Longueur && _voyelles.Contains(_lettres[rang], StringComparison.Ordinal);

    public readonly bool FinitPar(ReadOnlySpan<char> suffixe) => Texte.EndsWith(suffixe, StringComparison.Ordinal);

    /// <summary>Le plus long des suffixes qui termine le mot sans sortir de la région donnée ; vide s'il n'y en a pas.</summary>
    public readonly string PlusLongSuffixe(string[] suffixes, int debutDeRegion = 0)
    {
        var trouve = "";
        foreach (var suffixe in suffixes)
        {
            if (suffixe.Length > trouve.Length && Longueur - suffixe.Length >= debutDeRegion && FinitPar(suffixe))
                trouve = suffixe;
        }
        return trouve;
    }

    public void Oter(int nombre) => Longueur -= nombre;

    public void OterDebut(int nombre)
    {
        _lettres[nombre..Longueur].CopyTo(_lettres);
        Longueur -= nombre;
    }

    /// <summary>Ôte le suffixe s'il commence dans la région (rang de départ donné).</summary>
    public bool OterDans(int region, ReadOnlySpan<char> suffixe)
    {
        if (!FinitPar(suffixe) || Longueur - suffixe.Length < region)
            return false;
        Oter(suffixe.Length);
        return true;
    }

    /// <summary>Remplace les <paramref name="nombre"/> dernières lettres.</summary>
    public void Remplacer(int nombre, ReadOnlySpan<char> par)
    {
        par.CopyTo(_lettres[(Longueur - nombre)..]);
        Longueur += par.Length - nombre;
    }

    public void RemplacerA(int rang, int nombre, ReadOnlySpan<char> par)
    {
        _lettres[(rang + nombre)..Longueur].CopyTo(_lettres[(rang + par.Length)..]);
        par.CopyTo(_lettres[rang..]);
        Longueur += par.Length - nombre;
    }
}

namespace CoopPortal.Imports.Repertoire;

/// <summary>Un passage du fichier : ses mots, les mêmes pliés, et le numéro de chacune de ses lignes.</summary>
internal sealed class TexteSitue
{
    private readonly int[] _debuts;
    private readonly List<byte> _blancs;

    private TexteSitue(string brut, string plie, int premiereLigne, int retrait, List<byte> blancs)
    {
        _blancs = blancs;
        Brut = brut;
        Plie = plie;
        PremiereLigne = premiereLigne;
        Retrait = retrait;
        var debuts = new List<int> { 0 };
        for (var i = 0; i < brut.Length; i++)
            if (brut[i] == '\n')
                debuts.Add(i + 1);
        _debuts = [.. debuts];
    }

    public string Brut { get; }
    public string Plie { get; }
    public int PremiereLigne { get; }

    /// <summary>Où le passage commence dans sa première ligne.</summary>
    public int Retrait { get; }
    public int DerniereLigne => LigneDe(Math.Max(0, Brut.AsSpan().TrimEnd().Length - 1));
    public bool EstVide => Brut.AsSpan().IsWhiteSpace();

    public static TexteSitue Depuis(LignesLues lues, int debut, int fin)
    {
        var brut = string.Join('\n', lues.Lignes.GetRange(debut, fin - debut));
        return new TexteSitue(brut, Pliage.Plier(brut), debut + 1, 0, lues.Blancs);
    }

    /// <summary>Combien de blancs sont imprimés à la fin de la ligne <paramref name="numero"/> du fichier.</summary>
    public int Blancs(int numero) => _blancs[numero - 1];

    public int LigneDe(int position)
    {
        var rang = Array.BinarySearch(_debuts, position);
        return PremiereLigne + (rang >= 0 ? rang : ~rang - 1);
    }

    public TexteSitue Tranche(int debut, int fin) => new(Brut[debut..fin], Plie[debut..fin], LigneDe(debut), debut - DebutDeLigne(debut), _blancs);

    private int DebutDeLigne(int position) => position == 0 ? 0 : Brut.LastIndexOf('\n', position - 1) + 1;

    /// <summary>Y a-t-il une coupure de cellule (ligne vide) juste avant la ligne de la position ?</summary>
    public bool SuitUneCoupure(int position)
    {
        for (var i = position - 1; i > 0; i--)
        {
            if (!char.IsWhiteSpace(Brut[i]))
                return false;
            if (Brut[i] == '\n' && Brut[i - 1] == '\n')
                return true;
        }
        return true;
    }

    public IEnumerable<(int Numero, string Texte)> Lignes()
    {
        for (var i = 0; i < _debuts.Length; i++)
        {
            var fin = i + 1 < _debuts.Length ? _debuts[i + 1] - 1 : Brut.Length;
            yield return (PremiereLigne + i, Brut[_debuts[i]..fin]);
        }
    }
}

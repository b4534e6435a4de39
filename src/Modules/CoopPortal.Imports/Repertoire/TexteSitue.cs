namespace CoopPortal.Imports.Repertoire;

/// <summary>Un passage du fichier : ses mots, les mêmes pliés, et le numéro de chacune de ses lignes.</summary>
internal sealed class TexteSitue
{
    private readonly int[] _debuts;

    private TexteSitue(string brut, string plie, int premiereLigne)
    {
        Brut = brut;
        Plie = plie;
        PremiereLigne = premiereLigne;
        var debuts = new List<int> { 0 };
        for (var i = 0; i < brut.Length; i++)
            if (brut[i] == '\n')
                debuts.Add(i + 1);
        _debuts = [.. debuts];
    }

    public string Brut { get; }
    public string Plie { get; }
    public int PremiereLigne { get; }
    public int DerniereLigne => LigneDe(Math.Max(0, Brut.AsSpan().TrimEnd().Length - 1));
    public bool EstVide => Brut.AsSpan().IsWhiteSpace();

    public static TexteSitue Depuis(List<string> lignes, int debut, int fin)
    {
        var brut = string.Join('\n', lignes.GetRange(debut, fin - debut));
        return new TexteSitue(brut, Pliage.Plier(brut), debut + 1);
    }

    public int LigneDe(int position)
    {
        var rang = Array.BinarySearch(_debuts, position);
        return PremiereLigne + (rang >= 0 ? rang : ~rang - 1);
    }

    public TexteSitue Tranche(int debut, int fin) => new(Brut[debut..fin], Plie[debut..fin], LigneDe(debut));

    /// <summary>La ligne qui précède la position est-elle une coupure de cellule (ligne vide) ?</summary>
    public bool SuitUneCoupure(int position)
    {
        var debut = Brut.LastIndexOf('\n', Math.Max(0, position - 1));
        return position == 0 || debut <= 0 || Brut[debut - 1] == '\n';
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

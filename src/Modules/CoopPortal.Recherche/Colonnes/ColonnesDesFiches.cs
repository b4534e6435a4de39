using CoopPortal.Core.Texte;

namespace CoopPortal.Recherche.Colonnes;

/// <summary>Ce que filtres et tris regardent d'une fiche. <c>Valeurs</c> : clé de facette et valeur, celles qu'elle porte.</summary>
internal sealed record LigneDeColonnes(Guid Id, int? Numero, string Titre, DateTime? VerifieLe, DateOnly? DateMiseAJour, IReadOnlyList<(string Facette, string Valeur)> Valeurs);

/// <summary>Une facette et les bits de ses valeurs.</summary>
internal sealed record PlageDeBits(string Cle, int Premier, IReadOnlyList<string> Valeurs)
{
    public int Fin => Premier + Valeurs.Count;
}

/// <summary>
/// Les fiches en ligne d'un espace, réduites à un bit par valeur de facette : compter toutes les facettes de cent mille fiches
/// prend quelques millisecondes, et chacune pèse une soixantaine d'octets. Rangées par nom : le rang est l'ordre alphabétique.
/// </summary>
internal sealed class ColonnesDesFiches
{
    private const int ValeursAuPlus = 400;
    private readonly Guid[] _ids;
    private readonly int[] _parFraicheur;
    private readonly ulong[] _bits;
    private readonly int[] _rangs;
    private readonly Dictionary<int, int>? _rangsEpars;
    private readonly int _premierNumero;

    public ColonnesDesFiches(IReadOnlyList<LigneDeColonnes> lignes, IReadOnlyList<string> facettes, IReadOnlyDictionary<int, Guid> souches)
    {
        Souches = souches;
        var triees = lignes.Select(l => (Ligne: l, Nom: Analyseur.Plier(l.Titre))).ToArray();
        Array.Sort(triees, (a, b) => string.CompareOrdinal(a.Nom, b.Nom) is var c && c != 0 ? c : a.Ligne.Id.CompareTo(b.Ligne.Id));
        _ids = Array.ConvertAll(triees, t => t.Ligne.Id);
        _parFraicheur = [.. Enumerable.Range(0, triees.Length)
            .OrderByDescending(r => triees[r].Ligne.VerifieLe ?? DateTime.MinValue).ThenByDescending(r => triees[r].Ligne.DateMiseAJour ?? DateOnly.MinValue).ThenBy(r => r)];

        Facettes = Plages([.. triees.Select(t => t.Ligne)], facettes);
        Mots = (Facettes.Sum(f => f.Valeurs.Count) + 63) / 64;
        _bits = new ulong[Mots * triees.Length];
        var bits = Facettes.SelectMany(f => f.Valeurs.Select((v, i) => (Cle: (f.Cle, v), Bit: f.Premier + i))).ToDictionary(b => b.Cle, b => b.Bit);
        for (var rang = 0; rang < triees.Length; rang++)
        {
            foreach (var valeur in triees[rang].Ligne.Valeurs)
            {
                if (bits.TryGetValue(valeur, out var bit))
                    _bits[(rang * Mots) + (bit >> 6)] |= 1UL << bit;
            }
        }

        (_premierNumero, _rangs, _rangsEpars) = Rangs([.. triees.Select((t, rang) => (t.Ligne.Numero, rang)).Where(n => n.Numero is not null).Select(n => (n.Numero!.Value, n.rang))]);
    }

    public int Nombre => _ids.Length;

    /// <summary>Combien de mots de 64 bits porte une fiche.</summary>
    public int Mots { get; }

    public IReadOnlyList<PlageDeBits> Facettes { get; }

    /// <summary>Numéro et identifiant de chaque partenariat connu, non renseigné.</summary>
    public IReadOnlyDictionary<int, Guid> Souches { get; }

    /// <summary>Les rangs, la plus récemment vérifiée d'abord, puis la plus récemment mise à jour.</summary>
    public ReadOnlySpan<int> ParFraicheur => _parFraicheur;

    public Guid Id(int rang) => _ids[rang];

    public ReadOnlySpan<ulong> Bits(int rang) => _bits.AsSpan(rang * Mots, Mots);

    /// <summary>Le rang d'un numéro de l'index ; -1 quand ce n'est pas une fiche en ligne.</summary>
    public int Rang(int numero) => _rangsEpars is not null ? _rangsEpars.GetValueOrDefault(numero, -1) : (uint)(numero - _premierNumero) < (uint)_rangs.Length ? _rangs[numero - _premierNumero] : -1;

    // Les numéros se suivent à peu de trous près : un tableau coûte moins qu'un dictionnaire, sauf après des années de récritures.
    private static (int Premier, int[] Rangs, Dictionary<int, int>? Epars) Rangs(IReadOnlyList<(int Numero, int Rang)> numeros)
    {
        var premier = numeros.Count == 0 ? 0 : numeros.Min(n => n.Numero);
        var etendue = numeros.Count == 0 ? 0 : numeros.Max(n => n.Numero) - (long)premier + 1;
        if (etendue > (8L * numeros.Count) + 4096)
            return (0, [], numeros.ToDictionary(n => n.Numero, n => n.Rang));
        var rangs = new int[etendue];
        Array.Fill(rangs, -1);
        foreach (var (numero, rang) in numeros)
            rangs[numero - premier] = rang;
        return (premier, rangs, null);
    }

    private static List<PlageDeBits> Plages(IReadOnlyList<LigneDeColonnes> lignes, IReadOnlyList<string> facettes)
    {
        var comptes = new Dictionary<(string Facette, string Valeur), int>();
        foreach (var valeur in lignes.SelectMany(l => l.Valeurs))
            comptes[valeur] = comptes.GetValueOrDefault(valeur) + 1;
        var plages = new List<PlageDeBits>();
        foreach (var facette in facettes)
        {
            // au-delà, les plus rares ne se cochent pas
            var valeurs = comptes.Where(c => c.Key.Facette == facette).OrderByDescending(c => c.Value).ThenBy(c => c.Key.Valeur, StringComparer.Ordinal)
                .Take(ValeursAuPlus).Select(c => c.Key.Valeur).ToList();
            plages.Add(new PlageDeBits(facette, plages.Count == 0 ? 0 : plages[^1].Fin, valeurs));
        }

        return plages;
    }
}

namespace CoopPortal.Imports.Repertoire.Recoupements;

/// <summary>
/// Les fiches et les souches par les mots de leurs deux côtés : « SAN d'Evry », « Marolles en Hurepoix », le nom a changé de forme,
/// mais le partenaire et un mot du nom disent lequel. Rangées par initiale du partenaire : le temps reste proportionnel au livre.
/// </summary>
internal sealed class Lieux
{
    private readonly Rayon _fiches;
    private readonly Rayon _souches;

    public Lieux(IReadOnlyList<FicheLue> fiches, IReadOnlyList<SoucheLue> souches)
    {
        _fiches = new Rayon([.. fiches.Select(f => (MotsDeLieu.De(f.Document.Titre.Split('/')[0]), MotsDeLieu.Partenaires(f)))]);
        _souches = new Rayon([.. souches.Select(s => (MotsDeLieu.De(s.CoteFrancais), MotsDeLieu.De(s.CotePartenaire)))]);
    }

    public IReadOnlyList<string> Partenaires(int fiche) => _fiches.Mots[fiche].Partenaire;

    public List<int> Fiches(IReadOnlyList<string> francais, IReadOnlyList<string> partenaire) => _fiches.Chercher(francais, partenaire);

    public List<int> Souches(IReadOnlyList<string> francais, IReadOnlyList<string> partenaire) => _souches.Chercher(francais, partenaire);

    private sealed class Rayon
    {
        private readonly ILookup<char, int> _parInitiale;

        public Rayon(IReadOnlyList<(IReadOnlyList<string> Francais, IReadOnlyList<string> Partenaire)> mots)
        {
            Mots = mots;
            _parInitiale = mots.SelectMany((m, i) => m.Partenaire.Select(p => (Initiale: p[0], Rang: i))).Distinct().ToLookup(p => p.Initiale, p => p.Rang);
        }

        public IReadOnlyList<(IReadOnlyList<string> Francais, IReadOnlyList<string> Partenaire)> Mots { get; }

        public List<int> Chercher(IReadOnlyList<string> francais, IReadOnlyList<string> partenaire)
            => [.. partenaire.Select(p => p[0]).Distinct().SelectMany(i => _parInitiale[i]).Distinct().Order()
                .Where(i => MotsDeLieu.EnCommun(Mots[i].Francais, francais) && MotsDeLieu.EnCommun(Mots[i].Partenaire, partenaire))];
    }
}

using System.Text.RegularExpressions;

namespace CoopPortal.Imports.Repertoire.Actions;

/// <summary>Une rangée du tableau : les lignes de ses quatre cases, blanches comprises, et ce qui en reste douteux.</summary>
internal sealed partial class Rangee
{
    private const double _complete = 0.9;
    private readonly List<string>[] _cases = [[], [], [], []];
    private readonly int[] _blocs = new int[4];
    private double _pas;

    /// <summary>Ce qu'il en a coûté de lire cette rangée ainsi ; une rangée sans domaine mais complète pour le reste fait moins douter.</summary>
    public double Cout => SansDomaine && Texte(Colonne.Periode) is not null && Texte(Colonne.Budget) is not null ? _pas - _complete : _pas;

    /// <summary>Aucune case de domaine n'est imprimée, pas même vide : elle est peut-être commune à plusieurs rangées.</summary>
    public bool SansDomaine { get; set; }

    /// <summary>Les lignes du domaine imprimé une seule fois pour plusieurs rangées, celle-ci comprise.</summary>
    public IReadOnlyList<string>? DomaineCommun { get; set; }
    public bool HautDePage { get; set; }

    /// <summary>Sa case de budget est imprimée, vide : elle n'est commune à aucune autre.</summary>
    public bool BudgetVide { get; set; }
    public int PremiereLigne { get; set; }
    public int DerniereLigne { get; set; }

    public IReadOnlyList<string> this[Colonne colonne] => colonne == Colonne.Domaine && DomaineCommun is { } commun ? commun : _cases[(int)colonne];

    /// <summary>La case est d'un seul tenant : les blancs qu'elle contient sont ceux que la page imprime.</summary>
    public bool DUnTenant(Colonne colonne) => _blocs[(int)colonne] <= 1;

    public bool EstVide => Array.TrueForAll(_cases, c => c.TrueForAll(l => l.Length == 0));

    /// <summary>La rangée dit seulement que la page n'est pas remplie.</summary>
    public bool DitRien => Array.FindAll(_cases, c => c.Exists(l => l.Length > 0)) is [var seule] && EnAttente().IsMatch(Pliage.Mots(string.Join(' ', seule)));

    public string? Texte(Colonne colonne) => Nul(string.Join(' ', this[colonne].Where(l => l.Length > 0)));

    public void Ajouter(Bloc bloc, Part part)
    {
        var lignes = _cases[(int)part.Colonne];
        _blocs[(int)part.Colonne] += lignes.Count > 0 && bloc.NouvellePage ? 0 : 1;
        if (lignes.Count > 0 && !bloc.NouvellePage)
            lignes.Add("");
        var mots = bloc.Mots;
        var derniere = mots[part.Fin - 1].Ligne;
        // une case qui commence le bloc garde les blancs qui la précèdent : ils disent à quelle hauteur elle s'écrit
        for (var ligne = part.Debut == 0 ? 0 : mots[part.Debut].Ligne; ligne <= derniere; ligne++)
        {
            var texte = bloc.Lignes[ligne];
            var debut = ligne == mots[part.Debut].Ligne ? mots[part.Debut].Place : 0;
            var fin = ligne == derniere ? mots[part.Fin - 1].Place + mots[part.Fin - 1].Texte.Length : texte.Length;
            lignes.Add(texte[Math.Min(debut, texte.Length)..fin]);
        }
        PremiereLigne = PremiereLigne == 0 ? bloc.PremiereLigne + mots[part.Debut].Ligne : PremiereLigne;
        DerniereLigne = bloc.PremiereLigne + derniere;
    }

    public void Ajouter(double pas) => _pas += pas;

    public void Continuer(Rangee suite)
    {
        _cases[(int)Colonne.Action].AddRange(["", .. suite[Colonne.Action]]);
        DerniereLigne = suite.DerniereLigne;
    }

    [GeneratedRegex(@"^(?:informations?|donnees?|reponses?)? *(?:en attente|non renseignee?s?|a completer|neant|non communiquee?s?)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex EnAttente();

    private static string? Nul(string texte) => Vide.EstBlanc(texte) ? null : texte;
}

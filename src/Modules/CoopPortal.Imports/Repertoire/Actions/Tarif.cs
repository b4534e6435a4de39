namespace CoopPortal.Imports.Repertoire.Actions;

/// <summary>Ce que coûte une case absente, et une majuscule qui, après un blanc, resterait dans la même case.</summary>
internal sealed record Tarif(double SansDomaine, double MemeCase)
{
    /// <summary>Chaque rangée a sa case de domaine, pleine ou vide.</summary>
    public static readonly Tarif Separe = new(1.8, 1.2);

    /// <summary>Des rangées se partagent un domaine, imprimé une seule fois devant la dernière.</summary>
    public static readonly Tarif Commun = new(0.4, 1.6);

    public const double Entree = 1.3;

    // sans domaine ni action, une rangée n'en est guère une ; sans date ni montant, c'est courant
    public double Manque(int avant, int apres, int vides)
    {
        var cout = 0.0;
        for (var colonne = apres - 1; colonne > avant; colonne--)
            cout += vides-- > 0 ? (Colonne)colonne is Colonne.Action ? 1 : 0 : (Colonne)colonne switch { Colonne.Domaine => SansDomaine, Colonne.Action => 3.5, _ => 0.9 };
        return cout;
    }
}

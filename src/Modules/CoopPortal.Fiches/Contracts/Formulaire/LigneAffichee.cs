using System.Text.Json.Nodes;
using CoopPortal.Core.Content;

namespace CoopPortal.Fiches.Contracts.Formulaire;

/// <summary>Une ligne d'un tableau à dessiner. Repliée, sauf s'il faut y écrire.</summary>
public sealed record LigneAffichee(ChampAffiche Tableau, JsonObject Ligne, IReadOnlyList<ChampAffiche> Champs, bool Ouverte)
{
    /// <summary>Ce que le script remplace par l'identifiant d'une ligne qu'il ajoute.</summary>
    private const string AVenir = "__ligne__";

    public static LigneAffichee De(ChampAffiche tableau, JsonObject ligne, int combien)
    {
        var champs = tableau.DeLaLigne(ligne).ToList();
        var ouverte = combien == 1 || JsonTree.IsBlank(ligne) || tableau.Feuille.RemarquesDe(Saisie.Ligne(tableau.Champ.Cle, ligne.TextAt("id") ?? ""), dedans: true).Any(r => r.ReglePar is null) || champs.Exists(c => c.Erreur is not null || c.Feuille.Ailleurs.ContainsKey(c.Nom));
        return new LigneAffichee(tableau, ligne, champs, ouverte);
    }

    public static LigneAffichee Modele(ChampAffiche tableau)
    {
        var neuve = Lignes.Neuve(tableau.Champ, AVenir);
        return new LigneAffichee(tableau, neuve, [.. tableau.DeLaLigne(neuve)], true);
    }
}

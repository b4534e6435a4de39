using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;

namespace CoopPortal.Fiches.Contracts.Formulaire;

/// <summary>Les boutons des lignes, sans script : ajouter, monter, descendre, retirer, remettre.</summary>
public static class Lignes
{
    public static string Ancre(string champ, string? id) => $"{champ}-{id}";

    /// <summary>Une ligne vide, avec ce qu'elle répond par défaut.</summary>
    public static JsonObject Neuve(Champ tableau, string id)
    {
        var row = new JsonObject { ["id"] = id };
        if (tableau.Kind == ChampKind.Contacts)
        {
            row["role"] = "autre";
        }

        return row;
    }

    /// <param name="ecartees">les lignes retirées plus tôt, qu'un geste peut remettre.</param>
    /// <returns>null quand le geste ne vise rien que ce formulaire tienne.</returns>
    public static LigneChangee? Changer(IEnumerable<Champ> champs, JsonObject document, Geste? geste, IReadOnlyList<LigneEcartee>? ecartees = null)
    {
        if (geste is null)
        {
            return null;
        }

        foreach (var tableau in champs.Where(c => c.EstEnLignes))
        {
            var rows = (document.At(tableau.Cle) as JsonArray ?? []).Select(r => r?.DeepClone() as JsonObject).OfType<JsonObject>().ToList();
            if (Changer(tableau, rows, geste, ecartees ?? []) is { } change)
            {
                document.Put(tableau.Cle, new JsonArray([.. rows]));
                return change;
            }
        }

        return null;
    }

    private static LigneChangee? Changer(Champ tableau, List<JsonObject> rows, Geste geste, IReadOnlyList<LigneEcartee> ecartees)
    {
        if (geste.Sorte == SorteDeGeste.Ajouter)
        {
            if (geste.Cible != tableau.Cle || tableau.Kind == ChampKind.Fichiers)
            {
                return null;
            }

            var id = "n" + Guid.NewGuid().ToString("N")[..10];
            rows.Add(Neuve(tableau, id));
            return new LigneChangee(Ancre(tableau.Cle, id), null);
        }

        var rang = rows.FindIndex(r => Saisie.Ligne(tableau.Cle, r.TextAt("id") ?? "") == geste.Cible);
        if (geste.Sorte == SorteDeGeste.Retablir)
        {
            return rang >= 0 ? null : Remettre(tableau, rows, ecartees.FirstOrDefault(e => e.Champ == tableau.Cle && Saisie.Ligne(e.Champ, e.Id) == geste.Cible));
        }

        return rang < 0 ? null : geste.Sorte == SorteDeGeste.Retirer ? Retirer(tableau, rows, rang) : Deplacer(tableau, rows, rang, geste.Sorte == SorteDeGeste.Monter ? rang - 1 : rang + 1);
    }

    private static LigneChangee? Remettre(Champ tableau, List<JsonObject> rows, LigneEcartee? ecartee)
    {
        if (ecartee is null)
        {
            return null;
        }

        rows.Insert(Math.Min(ecartee.Rang, rows.Count), ecartee.Ligne.Copy());
        return new LigneChangee(Ancre(tableau.Cle, ecartee.Id), "La ligne est remise à sa place.");
    }

    private static LigneChangee Retirer(Champ tableau, List<JsonObject> rows, int rang)
    {
        var vide = JsonTree.IsBlank(rows[rang]);
        rows.RemoveAt(rang);
        return new LigneChangee(ChampAffiche.Ancre(tableau.Cle), vide ? "La ligne vide est retirée." : "Ligne retirée. « Annuler », sous le tableau, la remet.");
    }

    private static LigneChangee Deplacer(Champ tableau, List<JsonObject> rows, int de, int vers)
    {
        var ancre = Ancre(tableau.Cle, rows[de].TextAt("id"));
        if (vers < 0 || vers >= rows.Count)
        {
            return new LigneChangee(ancre, vers < 0 ? "C’est déjà la première ligne." : "C’est déjà la dernière ligne.");
        }

        (rows[de], rows[vers]) = (rows[vers], rows[de]);
        return new LigneChangee(ancre, $"Ligne déplacée : {vers + 1} sur {rows.Count}.");
    }
}

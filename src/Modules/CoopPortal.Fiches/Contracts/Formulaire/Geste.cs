using Microsoft.AspNetCore.Http;

namespace CoopPortal.Fiches.Contracts.Formulaire;

public enum SorteDeGeste
{
    Ajouter,
    Monter,
    Descendre,
    Retirer,
    Retablir,
}

/// <summary>Le bouton d'une ligne qu'on a pressé : <c>Cible</c> est la clé du tableau pour un ajout, <c>actions[a1]</c> sinon.</summary>
public sealed record Geste(SorteDeGeste Sorte, string Cible)
{
    private static readonly (string Nom, SorteDeGeste Sorte)[] _boutons =
    [
        ("ajouter", SorteDeGeste.Ajouter), ("monter", SorteDeGeste.Monter), ("descendre", SorteDeGeste.Descendre), ("retirer", SorteDeGeste.Retirer), ("retablir", SorteDeGeste.Retablir),
    ];

    public static Geste? De(IFormCollection form)
    {
        foreach (var (nom, sorte) in _boutons)
        {
            if (form[nom].ToString() is { Length: > 0 } cible)
            {
                return new Geste(sorte, cible);
            }
        }

        return null;
    }
}

/// <summary>Une ligne retirée du brouillon, gardée pour qui veut la remettre. <c>Rang</c> : sa place, à partir de 0.</summary>
public sealed record LigneEcartee(string Champ, string Id, int Rang, System.Text.Json.Nodes.JsonObject Ligne);

/// <summary>Ce qu'un geste a fait. <c>Ancre</c> : la ligne touchée, ou son tableau ; <c>Message</c> : la ligne d'état, null quand la page le montre déjà.</summary>
public sealed record LigneChangee(string Ancre, string? Message);

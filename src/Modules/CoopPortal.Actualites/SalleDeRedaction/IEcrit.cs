using System.Text.Json.Nodes;

namespace CoopPortal.Actualites.SalleDeRedaction;

/// <summary>Les mots d'un genre d'écrit : « L’actualité », « de l’actualité », l'adresse de sa liste et celles que ses pages prennent déjà.</summary>
public sealed record MotsDEcrit(string Lui, string DeLui, string Liste);

/// <summary>Ce que l'équipe écrit et publie elle-même : une actualité, un rendez-vous. Le même brouillon, la même publication, le même retrait.</summary>
public interface IEcrit<T>
    where T : class, IEcrit<T>
{
    static abstract string Genre { get; }
    static abstract MotsDEcrit Mots { get; }
    static abstract T De(JsonObject document);

    string Titre { get; }
    JsonObject Document();

    /// <summary>Les mêmes mots, quel que soit le jour de publication.</summary>
    bool DitCommeAutre(T autre);

    /// <summary>Le même texte, avec ce que la version d'avant lui lègue.</summary>
    T ALaSuiteDe(T? avant);

    /// <summary>Le même texte, tel qu'il se publie ce jour-là.</summary>
    T PublieLe(DateOnly jour);
}

/// <summary>
/// Ce qu'un formulaire envoie. <c>Id</c> est choisi à son ouverture : le même envoi reçu deux fois écrit le même texte.
/// <c>Lue</c> est le numéro de la version que la personne avait sous les yeux, 0 pour un texte neuf.
/// </summary>
public interface ISaisie<T>
{
    Guid Id { get; }
    int Lue { get; set; }

    /// <summary>Le texte saisi ; ce qu'il faut corriger est dit champ par champ dans <paramref name="etat"/>.</summary>
    T Lire(Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary etat);
}

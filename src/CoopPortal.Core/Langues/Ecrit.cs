using CoopPortal.Core.Texte;

namespace CoopPortal.Core.Langues;

/// <summary>
/// Nombres, montants, dates et accords dans la langue de la page. Ce qui n'est jamais traduit (courriels, journal, pages de travail)
/// appelle <see cref="Francais"/>.
/// </summary>
public static class Ecrit
{
    /// <inheritdoc cref="Francais.Nombre(long)"/>
    public static string Nombre(long valeur) => Langue.EnFrancais ? Francais.Nombre(valeur) : Anglais.Nombre(valeur);

    /// <inheritdoc cref="Francais.Nombre(decimal)"/>
    public static string Nombre(decimal valeur) => Langue.EnFrancais ? Francais.Nombre(valeur) : Anglais.Nombre(valeur);

    /// <inheritdoc cref="Francais.Montant"/>
    public static string Montant(decimal valeur, string? devise) => Langue.EnFrancais ? Francais.Montant(valeur, devise) : Anglais.Montant(valeur, devise);

    /// <inheritdoc cref="Francais.Habitants"/>
    public static string Habitants(int nombre) => Langue.EnFrancais ? Francais.Habitants(nombre) : Anglais.Habitants(nombre);

    /// <summary>En français 0 et 1 sont au singulier, en anglais 1 seul.</summary>
    public static string Pluriel(int n, string singulier, string pluriel) => Langue.EnFrancais ? Francais.Pluriel(n, singulier, pluriel) : n is 1 or -1 ? singulier : pluriel;

    /// <inheritdoc cref="Francais.Date"/>
    public static string Date(DateOnly jour) => Langue.EnFrancais ? Francais.Date(jour) : Anglais.Date(jour);

    /// <inheritdoc cref="Francais.JourDeLaSemaine"/>
    public static string JourDeLaSemaine(DateOnly jour) => Langue.EnFrancais ? Francais.JourDeLaSemaine(jour) : Anglais.JourDeLaSemaine(jour);

    /// <inheritdoc cref="LecteurDate.EnClair"/>
    public static string DateEnClair(string edtf) => Langue.EnFrancais ? LecteurDate.EnClair(edtf) : DateEnAnglais.Mots.Dire(edtf) ?? edtf;

    /// <summary>Les espaces de la ponctuation française autour d'une phrase toute faite ; ailleurs, elle est déjà comme il faut.</summary>
    public static string Espacer(string texte) => Langue.EnFrancais ? Francais.Espacer(texte) : texte;

    /// <inheritdoc cref="Francais.Heure"/>
    public static string Heure(TimeOnly heure) => Langue.EnFrancais ? Francais.Heure(heure) : Anglais.Heure(heure);

    /// <inheritdoc cref="Francais.IlYA"/>
    public static string IlYA(DateOnly quand, DateOnly aujourdhui) => Langue.EnFrancais ? Francais.IlYA(quand, aujourdhui) : Anglais.IlYA(quand, aujourdhui);

    /// <summary>« mars » ; « March ».</summary>
    public static string NomDuMois(int mois) => Langue.EnFrancais ? Texte.DateEnClair.NomDuMois(mois) : Anglais.NomDuMois(mois);

    /// <inheritdoc cref="Francais.De"/>
    public static string De(string nom) => Langue.EnFrancais ? Francais.De(nom) : Anglais.De(nom);
}

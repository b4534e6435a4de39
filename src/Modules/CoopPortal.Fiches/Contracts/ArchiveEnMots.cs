using static CoopPortal.Fiches.Langues.Mots;

namespace CoopPortal.Fiches.Contracts;

/// <summary>D'où vient une fiche que personne n'a reprise, tel que l'index le garde : « répertoire 2008 », « répertoire imprimé », « tableau importé ».</summary>
public static class ArchiveEnMots
{
    public const string Tableau = "tableau importé";
    public const string Imprime = "répertoire imprimé";
    private const string Annee = "répertoire ";

    public static string Repertoire(string annee) => Annee + annee;

    public static bool EstUnRepertoire(string archive) => archive.StartsWith(Annee, StringComparison.Ordinal);

    /// <summary>Dans la langue de la page ; un mot inconnu reste le sien.</summary>
    public static string De(string archive) => archive switch
    {
        Tableau => T("tableau importé"),
        Imprime => T("répertoire imprimé"),
        _ when EstUnRepertoire(archive) => T("répertoire {0}", archive[Annee.Length..]),
        _ => archive,
    };
}

using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Repertoire;
using Depot = CoopPortal.Tests.Recettes.Depot;

namespace CoopPortal.Tests.Imports.Repertoire;

/// <summary>
/// Le répertoire de 2008, hors du dépôt : lu une fois, comparé à ses propres lignes.
/// Les essais disent où regarder ; ni les personnes ni les phrases ne sont recopiées ici.
/// </summary>
internal static class LivreReel
{
    private static readonly Lazy<byte[]> _octets = new(() => File.ReadAllBytes(Depot.Seed("repertoire-mali-2008.txt")));
    private static readonly Lazy<string[]> _lignes = new(() => System.Text.Encoding.UTF8.GetString(_octets.Value).Split('\n'));
    private static readonly Lazy<ResultatLecture> _lu = new(() => LecteurRepertoire.Lire("repertoire-mali-2008.txt", _octets.Value));

    public static ReadOnlyMemory<byte> Octets => _octets.Value;
    public static ResultatLecture Lu => _lu.Value;

    public static string Ligne(int numero) => _lignes.Value[numero - 1];

    public static string Texte(FicheLue fiche) => string.Join('\n', _lignes.Value[(fiche.PremiereLigne - 1)..fiche.DerniereLigne]);

    public static FicheLue Fiche(int ligne) => Lu.Fiches.Single(f => f.PremiereLigne <= ligne && ligne <= f.DerniereLigne);

    public static Partenariat Document(int ligne) => Fiche(ligne).Document;

    /// <summary>Ce que la ligne porte entre deux marques, blancs ôtés ; sans seconde marque, jusqu'au bout.</summary>
    public static string Entre(int numero, string debut, string? fin = null)
    {
        var ligne = Ligne(numero);
        var reste = ligne[(ligne.IndexOf(debut, StringComparison.Ordinal) + debut.Length)..];
        var arret = fin is null ? -1 : reste.IndexOf(fin, StringComparison.Ordinal);
        return (arret < 0 ? reste : reste[..arret]).Trim(' ', ':', ';', ',');
    }
}

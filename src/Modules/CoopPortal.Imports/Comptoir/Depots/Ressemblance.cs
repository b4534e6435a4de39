using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Imports.Comptoir.Depots;

/// <summary>
/// Reconnaît un partenariat déjà en ligne sous un nom un peu différent : les deux côtés doivent se ressembler,
/// à une lettre près dans un nom, mots de genre mis à part. Ne décide rien : une personne tranche.
/// </summary>
public sealed class Ressemblance
{
    private const int Maximum = 5;

    private static readonly HashSet<string> _outils = new(StringComparer.Ordinal)
    {
        "de", "du", "des", "la", "le", "les", "et", "sur", "sous", "en", "aux", "commune", "rurale", "urbaine", "ville", "mairie", "conseil", "general", "regional",
        "departement", "region", "cercle", "communaute", "agglomeration", "communes", "district", "province", "arrondissement", "saint", "sainte",
    };

    private readonly List<(string Slug, string[] Francais, string[] Partenaire)> _connues;

    public Ressemblance(IEnumerable<FicheIndex> connues)
        => _connues = [.. connues.Select(f => (f.Slug, Mots(Cote(f.NomFrancais, f.Titre, 0)), Mots(Cote(f.NomPartenaire, f.Titre, 1))))];

    /// <summary>Les adresses des fiches qui pourraient être le même partenariat, cinq au plus.</summary>
    public IReadOnlyList<string> Chercher(string titre)
    {
        var (french, partner) = (Mots(Cote("", titre, 0)), Mots(Cote("", titre, 1)));
        return [.. _connues.Where(c => Proches(french, c.Francais) && Proches(partner, c.Partenaire)).Select(c => c.Slug).Take(Maximum)];
    }

    private static string Cote(string nom, string titre, int cote)
        => nom.Length > 0 ? nom : titre.Split('/', 2) is var parts && parts.Length > cote ? parts[cote] : "";

    private static string[] Mots(string nom)
        => [.. Analyseur.Plier(nom).Split([' ', '-', '\'', '’', ',', '(', ')', '.'], StringSplitOptions.RemoveEmptyEntries).Where(m => m.Length > 2 && !_outils.Contains(m)).Distinct(StringComparer.Ordinal).Take(12)];

    private static bool Proches(string[] un, string[] autre)
    {
        var (court, long_) = un.Length <= autre.Length ? (un, autre) : (autre, un);
        return court.Length > 0 && Array.TrueForAll(court, m => Array.Exists(long_, n => Proches(m, n)));
    }

    private static bool Proches(string un, string autre)
        => un == autre || (Math.Min(un.Length, autre.Length) is >= 5 and <= 60 && EcartDUneLettre.AuPlus(un, autre));
}

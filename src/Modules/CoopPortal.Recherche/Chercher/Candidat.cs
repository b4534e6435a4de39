using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Recherche.Chercher;

/// <summary>Une fiche trouvée, réduite à ce que filtres, comptes et tris regardent.</summary>
internal sealed record Candidat(
    Guid Id,
    string Titre,
    string? Region,
    string? GenreFrancais,
    string? GenrePartenaire,
    DateTime? VerifieFrancaisLe,
    DateTime? VerifiePartenaireLe,
    DateOnly? DateMiseAJour)
{
    /// <summary>Place dans l'ordre du moteur.</summary>
    public int Rang { get; set; }

    /// <summary>Domaines de premier niveau.</summary>
    public HashSet<string> Domaines { get; } = new(StringComparer.Ordinal);

    public DateTime? VerifieLe => VerifieFrancaisLe > VerifiePartenaireLe || VerifiePartenaireLe is null ? VerifieFrancaisLe : VerifiePartenaireLe;

    /// <summary>Les valeurs que cette fiche porte pour un filtre.</summary>
    public IEnumerable<string> Valeurs(string cle, DateOnly aujourdhui) => cle switch
    {
        Demande.Domaine => Domaines,
        Demande.Region => Region is null ? [] : [Region],
        Demande.Genre => new[] { Familles.De(GenreFrancais), Familles.De(GenrePartenaire) }.OfType<string>().Distinct(StringComparer.Ordinal),
        Demande.Fraicheur => [Tranches.De(VerifieLe is { } jour ? Fraicheur.MoisRevolus(DateOnly.FromDateTime(jour), aujourdhui) : null)],
        _ => [],
    };
}

using CoopPortal.Core.Data;
using CoopPortal.Core.Generations;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Contracts;

/// <summary>Un domaine d'intervention de la taxonomie de l'espace ; deux niveaux.</summary>
public sealed class Domaine
{
    public required string Cle { get; init; }
    public required string Libelle { get; set; }
    public string? Parent { get; set; }
    public int Ordre { get; set; }

    /// <summary>Le libellé de chaque domaine, par sa clé.</summary>
    public static ValueTask<LibellesDeDomaines> LibellesAsync(TantQueLaMarque garde, CancellationToken cancellation)
        => garde.LireAsync(
            nameof(LibellesAsync), async (db, c) => new LibellesDeDomaines(await db.Set<Domaine>().AsNoTracking().ToDictionaryAsync(d => d.Cle, d => d.Libelle, StringComparer.Ordinal, c)), cancellation);
}

/// <summary>Une division du pays, avec ses dates quand elle a été créée ou remplacée.</summary>
public sealed class Territoire
{
    public required string Cle { get; init; }
    public required string Nom { get; set; }

    /// <summary>region, cercle, province, departement, commune, district.</summary>
    public required string Niveau { get; set; }
    public string? Parent { get; set; }
    public string? Depuis { get; set; }
    public string? Jusqua { get; set; }
    public List<string> AnciensNoms { get; init; } = [];
    public List<string> Successeurs { get; init; } = [];
    public int Ordre { get; set; }

    /// <summary>Son nom, celui sans son genre (« District de Bamako » s'écrit aussi « Bamako »), et ceux d'avant.</summary>
    public IEnumerable<string> TousSesNoms()
    {
        var genre = $"{Niveau} de ";
        return [Nom, .. Nom.StartsWith(genre, StringComparison.OrdinalIgnoreCase) ? [Nom[genre.Length..]] : Array.Empty<string>(), .. AnciensNoms];
    }
}

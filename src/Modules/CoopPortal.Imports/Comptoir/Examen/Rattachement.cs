using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Imports.Comptoir.Examen;

/// <summary>La fiche à laquelle un projet appartient, telle qu'une personne la dit.</summary>
public sealed class Rattachement(TenantDb db)
{
    public const string Aucune = "-aucune";

    /// <param name="choix">l'adresse d'une fiche montrée, <see cref="SaisieDExamen.Autre"/>, <see cref="Aucune"/>, ou rien pour plus tard.</param>
    /// <param name="autre">le titre ou l'adresse d'une autre fiche.</param>
    /// <returns>ce qui empêche de trancher ; null quand c'est fait, ou remis à plus tard.</returns>
    public async Task<string?> TrancherAsync(Proposition proposition, string? choix, string? autre, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(choix) || (choix == proposition.Cible && proposition.Doublons.Length == 0))
        {
            return null;
        }

        if (choix == Aucune)
        {
            (proposition.Cible, proposition.Doublons) = (null, "");
            return null;
        }

        var cherche = choix == SaisieDExamen.Autre ? Adresse(autre) : choix;
        if (await db.Set<FicheIndex>().Where(f => f.Slug == cherche).Select(f => f.Slug).SingleOrDefaultAsync(cancellation) is not { } trouvee)
        {
            return string.IsNullOrWhiteSpace(autre)
                ? "Écrivez le titre de la fiche à laquelle ce projet appartient, tel qu’il est en tête de sa page."
                : $"Aucune fiche en ligne n’a pour titre ou pour adresse « {(autre.Length > 80 ? autre[..80] + "…" : autre)} ». Recopiez son titre depuis sa page.";
        }

        (proposition.Cible, proposition.Doublons) = (trouvee, "");
        return null;
    }

    // « Alençon / Koutiala », son adresse, ou le lien entier copié du navigateur.
    private static string Adresse(string? autre) => Slug.De((autre ?? "").Trim().TrimEnd('/') is var texte && texte.Contains("/fiches/", StringComparison.Ordinal) ? texte.Split('/')[^1] : texte);
}

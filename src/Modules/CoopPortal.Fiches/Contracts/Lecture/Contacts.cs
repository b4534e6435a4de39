using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Texte;
using static CoopPortal.Fiches.Langues.Mots;

namespace CoopPortal.Fiches.Contracts.Lecture;

/// <summary>Un contact en lignes « fonction, nom » et leurs coordonnées ; un lien http écrit par quelqu'un devient un lien, un téléphone sûr et seul aussi.</summary>
public static class Contacts
{
    public static IEnumerable<(string Titre, string Mots, string? Lien)> Lignes(Champ champ, JsonObject contact, string? indicatif = null)
    {
        var role = champ.Champs.FirstOrDefault(c => c.Cle == "role") is { } choix ? Mots.De(choix, contact["role"]) : null;
        var who = string.Join(", ", new[] { contact.TextAt("nom"), contact.TextAt("fonction") }.Where(t => !string.IsNullOrWhiteSpace(t)));
        if (who.Length > 0)
        {
            yield return (role ?? T("Contact"), who, null);
        }

        foreach (var sous in champ.Champs.Where(c => c.Cle is not ("role" or "nom" or "fonction")))
        {
            if (Mots.De(sous, contact.At(sous.Cle)) is { Length: > 0 } texte)
            {
                yield return (who.Length > 0 ? MotsDesRecettes.Dire(sous.Libelle) : $"{MotsDesRecettes.Dire(sous.Libelle)} ({role})", texte, Lien(sous.Cle, texte, indicatif));
            }
        }
    }

    private static string? Lien(string cle, string texte, string? indicatif) => cle switch
    {
        "siteWeb" => Site(texte),
        "telephone" => Telephones.Normaliser(texte, indicatif) is [var seul] ? "tel:" + seul : null,
        _ => null,
    };

    private static string? Site(string texte)
    {
        var address = texte.Contains("://", StringComparison.Ordinal) ? texte : "http://" + texte;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") && uri.Host.Contains('.', StringComparison.Ordinal) ? uri.AbsoluteUri : null;
    }
}

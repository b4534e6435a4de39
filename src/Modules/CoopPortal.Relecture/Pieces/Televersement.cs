using System.Text.Json.Nodes;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Fichiers;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Fiches.Contracts.Lecture;
using CoopPortal.Relecture.Brouillons;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Pieces;

/// <summary>Ce qu'un formulaire a envoyé de fichiers : les lignes à joindre, champ par champ, et ce qui n'a pas pu l'être, en mots.</summary>
public sealed record PiecesRecues(IReadOnlyList<(string Champ, JsonObject Ligne)> Lignes, IReadOnlyDictionary<string, string> Refus)
{
    public static PiecesRecues Aucune { get; } = new([], new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Joint au document ce qui n'y est pas déjà.</summary>
    public void Joindre(JsonObject document)
    {
        foreach (var (champ, ligne) in Lignes)
        {
            if (document.RowsAt(champ).All(l => l.TextAt("fichier") != ligne.TextAt("fichier")))
            {
                document.Put(champ, new JsonArray([.. document.RowsAt(champ).Select(l => (JsonNode?)l.DeepClone()), ligne.DeepClone()]));
            }
        }
    }
}

/// <summary>Reçoit les fichiers d'un formulaire. Un fichier déposé que rien ne vient à citer est repris par <see cref="MenageDesFichiers"/>.</summary>
public sealed class Televersement(TenantDb db, TenantContext tenant, Coffre coffre, Caller caller, TimeProvider clock)
{
    /// <summary>Autant de fichiers par envoi, au plus.</summary>
    private const int Ensemble = 10;

    public async Task<PiecesRecues> RecevoirAsync(FicheModifiable fiche, IEnumerable<Champ> champs, IFormFileCollection fichiers, CancellationToken cancellation)
    {
        var lignes = new List<(string, JsonObject)>();
        var refus = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var champ in champs.Where(c => c.Kind == ChampKind.Fichiers))
        {
            var messages = new List<string>();
            foreach (var (envoye, rang) in fichiers.GetFiles(Saisie.Envoi(champ.Cle)).Select((f, i) => (f, i)))
            {
                if (rang >= Ensemble)
                {
                    messages.Add($"« {NomDeFichier.Sur(envoye.FileName)} » n’est pas joint : {Ensemble} fichiers au plus par envoi. Joignez-le au suivant.");
                }
                else if (await DeposerAsync(fiche, envoye, messages, cancellation) is { } ligne)
                {
                    lignes.Add((champ.Cle, ligne));
                }
            }

            if (messages.Count > 0)
            {
                refus[champ.Cle] = string.Join(" ", messages);
            }
        }

        return new PiecesRecues(lignes, refus);
    }

    private async Task<JsonObject?> DeposerAsync(FicheModifiable fiche, IFormFile envoye, List<string> messages, CancellationToken cancellation)
    {
        var nom = NomDeFichier.Sur(envoye.FileName);
        if (Poids(nom, envoye.Length) is { } lourd)
        {
            messages.Add(lourd);
            return null;
        }

        await using var contenu = envoye.OpenReadStream();
        using var recu = await coffre.RecevoirAsync(tenant.Required.Key, contenu, cancellation);
        var (type, macros) = TypesDeFichier.Reconnaitre(recu.Contenu);
        if (Sorte(nom, type, macros) is { } refuse)
        {
            messages.Add(refuse);
            return null;
        }

        var fichier = await InscrireAsync(fiche, nom, type!, recu, cancellation);
        // L'identifiant de la ligne vient du contenu : le même envoi, deux fois, ne fait qu'une ligne.
        return new JsonObject { ["id"] = "p" + fichier.Empreinte[..15], ["fichier"] = fichier.Id.ToString(), ["titre"] = Path.GetFileNameWithoutExtension(fichier.Nom) };
    }

    private async Task<Fichier> InscrireAsync(FicheModifiable fiche, string nom, TypeDeFichier type, EnAttente recu, CancellationToken cancellation)
    {
        await using var verrou = await coffre.VerrouAsync(tenant.Required.Key, cancellation);
        coffre.Ranger(tenant.Required.Key, recu);
        if (await db.Fichiers.AsNoTracking().SingleOrDefaultAsync(f => f.ItemId == fiche.Item.Id && f.Cote == fiche.Cote && f.Empreinte == recu.Empreinte, cancellation) is { } deja)
        {
            await db.Fichiers.Where(f => f.Id == deja.Id).ExecuteUpdateAsync(s => s.SetProperty(f => f.OrphelinDepuis, (DateTime?)null), cancellation);
            return deja;
        }

        var fichier = new Fichier
        {
            ItemId = fiche.Item.Id,
            Cote = fiche.Cote,
            Nom = nom,
            TypeMime = type.Mime,
            Taille = recu.Taille,
            Empreinte = recu.Empreinte,
            DeposePar = caller.Name!,
            DeposeLe = clock.GetUtcNow().UtcDateTime,
        };
        db.Fichiers.Add(fichier);
        await db.SaveChangesAsync(cancellation);
        return fichier;
    }

    private static string? Poids(string nom, long octets)
        => octets == 0 ? $"« {nom} » est vide. Choisissez-le de nouveau, ou vérifiez qu’il s’ouvre."
        : octets > Coffre.TailleMaximum ? $"« {nom} » pèse {PiecesLues.Taille(octets)}, et {PiecesLues.Taille(Coffre.TailleMaximum)} au plus se gardent ici. Réduisez-le, ou dites dans la réponse où le demander."
        : null;

    private static string? Sorte(string nom, TypeDeFichier? type, bool macros)
        => macros ? $"« {nom} » contient des macros. Enregistrez-le sans macro, ou en PDF, puis joignez-le."
        : type is null ? $"« {nom} » n’est pas d’une sorte gardée ici. Enregistrez-le en PDF, en image (JPEG, PNG, WebP), ou en document Word, Excel ou OpenDocument, puis joignez-le."
        : !type.Extensions.Contains(Path.GetExtension(nom).ToLowerInvariant(), StringComparer.Ordinal) ? $"« {nom} » contient autre chose que ce que dit son nom ({type.Nom}). Renommez-le en {type.Extensions[0]}, ou choisissez le bon fichier."
        : null;
}

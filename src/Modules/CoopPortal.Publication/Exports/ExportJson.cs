using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Masques;
using CoopPortal.Fiches.Contracts.Sections;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Publication.Exports;

/// <summary>
/// Écrit le format d'échange <c>coopportal/1</c> : l'export complet de l'exploitant, personnes comprises. Ce qui est à l'abri y est, et le dit
/// (<c>abri</c>) : sans cela, remettre un espace depuis son export perdrait la fiche, ou la remettrait en ligne.
/// </summary>
public sealed class ExportJson(TenantDb db, ContenusEnLigne contenus, FichesALAbri abris, TenantContext tenant)
{
    // L'ordre du format d'échange ; ce qu'un espace ajoute vient après.
    private static readonly string[] _ordre =
    [
        "titre", "genre", "dateMiseAJour", "verifieLe", "statut", "coteFrancais", "cotePartenaire", "debutContacts", "formalisation", "budgets",
        "partenairesTechniques", "partenairesFinanciers", "motivations", "actions", "perspectives", "documents", "domaines", "conventions", "missions", "provenance",
        "statutMotif", "statutDepuis", "finPrevue", "acteurs", "tiers", "instances", "evaluation",
    ];

    public async Task<JsonObject> DocumentAsync(CancellationToken cancellation)
    {
        var partenariats = new JsonArray();
        var index = (await db.Set<FicheIndex>().AsNoTracking().ToListAsync(cancellation)).Concat(await abris.LireAsync(cancellation))
            .ToDictionary(f => f.ItemId, f => (f.VerifieLe, f.VerifieFrancaisLe, f.VerifiePartenaireLe, f.VoixFrancaise, f.VoixPartenaire, f.Archive));
        var masques = (await db.Set<Masque>().AsNoTracking().OrderBy(m => m.Champ).ThenBy(m => m.Cote).ToListAsync(cancellation)).ToLookup(m => m.ItemId);
        var sections = (await db.Set<SectionDeFiche>().AsNoTracking().ToListAsync(cancellation)).ToLookup(s => s.ItemId);
        var conventions = await ParFicheAsync(Types.Convention, cancellation);
        var missions = await ParFicheAsync(Types.Mission, cancellation);
        await foreach (var (id, slug, document, _, aLAbri) in contenus.LireAsync(Types.Partenariat, avecAbris: true, cancellation))
        {
            if (!index.TryGetValue(id, out var verifie))
            {
                continue;
            }

            document["conventions"] = new JsonArray([.. conventions[id]]);
            document["missions"] = new JsonArray([.. missions[id]]);
            document["verifieLe"] = Instant(verifie.VerifieLe);
            // Sans l'indicatif de l'espace : le même document, repris dans un autre pays, doit en ressortir pareil.
            NumerosDesContacts.Poser(document, indicatif: null);
            Aujourdhui.Poser(document);
            var ordered = Ordered(id, slug, document);
            if (verifie.VerifieLe is not null)
            {
                // La date seule ne dit pas qui a vérifié : sans cela, un import la donnerait à n'importe quel côté.
                ordered["verifications"] = new JsonObject { [Cotes.Francais] = Instant(verifie.VerifieFrancaisLe), [Cotes.Partenaire] = Instant(verifie.VerifiePartenaireLe) };
                if (verifie.VoixFrancaise is not (null or Voix.Collectivite) || verifie.VoixPartenaire is not (null or Voix.Collectivite))
                {
                    // Un comité, un appel : ailleurs non plus, ils ne deviennent pas la collectivité.
                    ordered["voix"] = new JsonObject { [Cotes.Francais] = verifie.VoixFrancaise?.ToString(), [Cotes.Partenaire] = verifie.VoixPartenaire?.ToString() };
                }
            }
            else if (verifie.Archive is null && document.TextAt("provenance.source") is not null)
            {
                // Corrigée ici depuis sa source : ailleurs, elle ne redevient pas une archive.
                ordered["relue"] = true;
            }

            if (masques[id].Any())
            {
                ordered["visibilite"] = new JsonArray([.. masques[id].Select(m => (JsonNode?)new JsonObject { ["champ"] = m.Champ, ["cote"] = m.Cote, ["visibilite"] = "membres" })]);
            }

            if (aLAbri)
            {
                ordered["abri"] = true;
            }

            if (sections.Contains(id))
            {
                ordered["sections"] = SectionsEnEchange.Ecrire(sections[id]);
            }

            partenariats.Add(ordered);
        }

        var stubs = await db.Set<Souche>().AsNoTracking().OrderBy(s => s.Ligne).ThenBy(s => s.Slug).ToListAsync(cancellation);
        return new JsonObject
        {
            ["format"] = "coopportal/1",
            ["tenant"] = tenant.Required.Key,
            ["partenariats"] = partenariats,
            ["souches"] = new JsonArray([.. stubs.Select(s => (JsonNode?)new JsonObject { ["titre"] = s.Titre, ["coteFrancais"] = s.CoteFrancais, ["cotePartenaire"] = s.CotePartenaire })]),
            ["projets"] = await ProjetsAsync(cancellation),
        };
    }

    private async Task<JsonArray> ProjetsAsync(CancellationToken cancellation)
    {
        var projets = new JsonArray();
        var slugs = await db.Items.AsNoTracking().Where(i => i.Type == Types.Partenariat).ToDictionaryAsync(i => i.Id, i => i.Slug, cancellation);
        await foreach (var projet in contenus.LireAsync(Types.Projet, avecAbris: true, cancellation))
        {
            var ordered = Identifie(projet);
            if (ordered["partenariat"] is null && projet.Parent is { } parent)
            {
                // Né ici d'une fiche, il ne la nomme pas ; ailleurs, elle n'aura pas le même identifiant.
                ordered["partenariat"] = slugs[parent];
            }

            projets.Add(ordered);
        }

        return projets;
    }

    private async Task<ILookup<Guid, JsonNode?>> ParFicheAsync(string type, CancellationToken cancellation)
    {
        var tous = new List<(Guid Fiche, JsonNode? Objet)>();
        await foreach (var contenu in contenus.LireAsync(type, avecAbris: true, cancellation))
        {
            tous.Add((contenu.Parent!.Value, Identifie(contenu)));
        }

        return tous.ToLookup(t => t.Fiche, t => t.Objet);
    }

    private static JsonObject Identifie(ContenuEnLigne contenu)
    {
        var objet = new JsonObject { ["id"] = contenu.Id.ToString(), ["slug"] = contenu.Slug };
        foreach (var (key, value) in contenu.Document)
        {
            objet[key] = value?.DeepClone();
        }

        if (contenu.ALAbri)
        {
            // Avec sa fiche, le plus souvent : à l'import, elle y retourne la première.
            objet["abri"] = true;
        }

        return objet;
    }

    private static string? Instant(DateTime? at) => at?.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);

    private static JsonObject Ordered(Guid id, string slug, JsonObject document)
    {
        var ordered = new JsonObject { ["id"] = id.ToString(), ["slug"] = slug };
        foreach (var key in _ordre)
        {
            ordered[key] = document[key]?.DeepClone() ?? (key is "conventions" or "missions" ? new JsonArray() : null);
        }

        foreach (var (key, value) in document.Where(p => !_ordre.Contains(p.Key, StringComparer.Ordinal)))
        {
            ordered[key] = value?.DeepClone();
        }

        return ordered;
    }
}

using System.Data.Common;
using System.Globalization;
using System.Text.Json.Nodes;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Matrice;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Fiches.Protection;

/// <summary>Un espace où une fiche porte un mot unique dans chacune de ses réponses, et où il se cherche partout.</summary>
internal sealed class Refuge
{
    private Refuge(Portal portal, Tenant tenant, ContentItem item, string mot, string cle) => (Portal, Tenant, Item, Mot, Cle) = (portal, tenant, item, mot, cle);

    /// <summary>Le mot que rien ne doit plus montrer ; il n'est que dans cet espace, les pages du réseau les mêlant tous.</summary>
    public string Mot { get; }

    /// <summary>Le mot, d'une seule réponse, par lequel on cherche.</summary>
    public string Cle { get; }

    /// <summary>Le mot à une lettre près : la recherche proposerait le bon.</summary>
    public string Presque => Mot[..^1] + "x";

    public Portal Portal { get; }
    public Tenant Tenant { get; }
    public ContentItem Item { get; }
    public string Fiche => Adresse($"/fiches/{Item.Slug}");

    public static async Task<Refuge> OuvrirAsync(Portal portal)
    {
        var tenant = await portal.NewTenantAsync("senegal");
        var (mot, cle) = (Lettres() + "a", Lettres() + "e");
        return new Refuge(portal, tenant, await portal.InTenantAsync(tenant, s => DeposerAsync(s, mot, cle)), mot, cle);
    }

    public string Adresse(string path) => $"/{Tenant.Key}{path}";

    public Task<T> DansAsync<T>(Func<IServiceProvider, TenantDb, Task<T>> work) => Portal.InTenantAsync(Tenant, s => work(s, s.GetRequiredService<TenantDb>()));

    public async Task<HttpClient> MandateeAsync(string cote)
    {
        var account = await Portal.PersonneAsync(Tenant, Role.Contributeur, cote);
        var collectivite = await DansAsync((_, db) => db.Owners.Where(o => o.ItemId == Item.Id && o.Cote == cote).Select(o => o.CollectiviteId).FirstAsync());
        await Portal.ValiderAsync(Tenant, account.Email!, collectivite, cote);
        return await Portal.ConnecterAsync(Tenant, account);
    }

    /// <summary>Toutes les adresses que ce client peut ouvrir, la fiche mise à la place de l'exemple, et les recherches qui la trouveraient.</summary>
    public async Task<IReadOnlyList<string>> OuElleSeVoitAsync(HttpClient client)
    {
        var chemins = Classement.Toutes.Where(c => c.Cible != Cible.Ailleurs)
            .SelectMany(c => (c.Room == Room.Platform ? new[] { c.Exemple } : [Adresse(c.Exemple)]).Append(c.Room == Room.Platform ? c.Exemple : Adresse(c.Exemple.Replace("alencon-koutiala", Item.Slug, StringComparison.Ordinal).Replace("inconnue", Item.Slug, StringComparison.Ordinal))))
            .Concat([Adresse($"/fiches?q={Cle}"), Adresse("/fiches?tri=fraicheur"), Adresse("/fiches?genre=autres"), Adresse($"/fiches?q={Presque}"), $"/recherche?q={Cle}", Fiche + "?version=1", Fiche + "/versions?numero=1"])
            .Distinct(StringComparer.Ordinal);
        var vues = new List<string>();
        foreach (var chemin in chemins)
        {
            using var response = await client.GetAsync(chemin);
            var corps = await response.Content.ReadAsStringAsync();
            // L'adresse demandée revient dans la page de connexion et les liens de filtre : elle ne dit rien de plus que la question.
            if (corps.Replace(Item.Slug, "", StringComparison.Ordinal).Contains(Mot, StringComparison.OrdinalIgnoreCase))
            {
                vues.Add($"{(int)response.StatusCode} {chemin}");
            }
        }

        return vues;
    }

    /// <summary>Toutes les lignes de la base de l'espace, sauf le journal et les abris, et sauf ce qui compte les écritures.</summary>
    public Task<SortedDictionary<string, List<string>>> TablesAsync() => DansAsync(async (_, db) =>
    {
        var tables = db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Append("Recherche").Distinct().Where(t => t is not ("Journal" or "MisesALAbri" or "Generation")).ToList();
        var lues = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        await db.Database.OpenConnectionAsync();
        foreach (var table in tables)
        {
            lues[table] = await LireAsync(db.Database.GetDbConnection(), table);
        }

        return lues;
    });

    private static async Task<List<string>> LireAsync(DbConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
        var colonnes = table == "Recherche" ? "\"Genre\", \"Ref\", \"Titre\", \"Texte\"" : "*";
        command.CommandText = $"select {colonnes} from \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync();
        var lignes = new List<string>();
        while (await reader.ReadAsync())
        {
            lignes.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Where(i => reader.GetName(i) != "Revision").Select(i => $"{reader.GetName(i)}={Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)}")));
        }

        lignes.Sort(StringComparer.Ordinal);
        return lignes;
    }

    /// <summary>Une fiche dont chaque réponse porte le mot, et un projet qui la nomme.</summary>
    private static async Task<ContentItem> DeposerAsync(IServiceProvider s, string mot, string cle)
    {
        var db = s.GetRequiredService<TenantDb>();
        var slug = $"{mot}-ici";
        var fiche = Remplir(await s.GetRequiredService<QuestionnaireStore>().CurrentAsync(Types.Partenariat, CancellationToken.None), mot);
        fiche.Put("titre", $"{mot}ville / {mot}bourg");
        fiche.Put("perspectives", $"{cle} {mot}");
        fiche.Put("provenance", new JsonObject { ["source"] = "repertoire-2008.txt", ["lignes"] = new JsonArray(1, 2) });
        var projet = ProjetJson.ToTree(new Projet { Titre = $"{mot} projet", Contexte = mot, Objectif = mot, Beneficiaires = mot, Partenariat = slug });
        await using var transaction = await db.Database.BeginTransactionAsync();
        await s.GetRequiredService<Depot>().RestaurerAsync(Guid.CreateVersion7(), slug, fiche, Entree.Animation, VersionKind.Import, "Essai", CancellationToken.None);
        await s.GetRequiredService<DepotDeProjets>().RestaurerAsync(Guid.CreateVersion7(), $"{mot}-projet", projet, Entree.Animation, "Essai", CancellationToken.None);
        await transaction.CommitAsync();
        return await db.Items.AsNoTracking().SingleAsync(i => i.Slug == slug);
    }

    private static string Lettres() => "zy" + string.Concat(Guid.NewGuid().ToString("N")[..10].Select(c => (char)('b' + Convert.ToInt32(c.ToString(), 16))));

    private static JsonObject Remplir(Questionnaire questionnaire, string mot)
    {
        var document = new JsonObject();
        foreach (var champ in questionnaire.Champs)
        {
            if (Valeur(champ, mot) is { } valeur)
            {
                document.Put(champ.Cle, valeur);
            }
        }

        return document;
    }

    private static JsonNode? Valeur(Champ champ, string mot) => champ.Kind switch
    {
        ChampKind.Texte or ChampKind.TexteLong => $"{mot} {champ.Cle}",
        ChampKind.Date or ChampKind.Montant => new JsonObject { ["texte"] = $"{mot} {champ.Cle}" },
        ChampKind.Liste => new JsonObject { ["texte"] = $"{mot} {champ.Cle}", ["liste"] = new JsonArray($"{mot} {champ.Cle}") },
        ChampKind.Contacts or ChampKind.Lignes when champ.Champs.Count > 0 => new JsonArray(Ligne(champ, mot)),
        _ => null,
    };

    private static JsonObject Ligne(Champ champ, string mot)
    {
        var ligne = new JsonObject { ["id"] = "r1" };
        foreach (var sous in champ.Champs)
        {
            ligne[sous.Cle] = sous.Cle switch
            {
                "role" => "elu",
                "courriel" => $"{mot}-{champ.Cle.Length}@invente.example",
                "telephone" => null,
                _ => Valeur(sous, mot),
            };
        }

        return ligne;
    }
}

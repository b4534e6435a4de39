using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoopPortal.Imports.Repertoire;
using ExtraireFaits;

// dotnet run --project tools/donnees/ExtraireFaits -- REPERTOIRE.txt [DOSSIER recipes/data]
if (args.Length is 0 or > 2)
{
    Console.Error.WriteLine("Dites quel livre lire : ExtraireFaits ../shared/seeds/repertoire-mali-2008.txt [recipes/data]");
    return 2;
}

var (livre, dossier) = (args[0], args.Length > 1 ? args[1] : Path.Combine("recipes", "data"));
if (!File.Exists(livre) || !Directory.Exists(dossier))
{
    Console.Error.WriteLine($"Introuvable : {(File.Exists(livre) ? dossier : livre)}. Lancez la commande depuis la racine du dépôt.");
    return 2;
}

var lecture = LecteurRepertoire.Lire(Path.GetFileName(livre), File.ReadAllBytes(livre));
foreach (var refus in lecture.Refus)
    Console.Error.WriteLine(refus);
if (!lecture.Accepte)
    return 1;

var corrections = Corrections.Lire(Path.Combine(AppContext.BaseDirectory, "corrections.json"));
var territoires = Lire("mali-territoires.json");
var noms = territoires.Concat(Lire("mali-lieux.json")).Select(t => (string)t!["nom"]!);
var faits = new Faits(new Graphie(noms, corrections.Sigles.ToHashSet(StringComparer.Ordinal)), new Divisions(territoires), corrections);

var options = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
var lignes = lecture.Fiches.Select(f => "  " + faits.De(f.Document).ToJsonString(options)).ToList();
File.WriteAllText(Path.Combine(dossier, "mali-partenariats.json"), $"[\n{string.Join(",\n", lignes)}\n]\n");
foreach (var inutile in corrections.Inutiles)
    Console.Error.WriteLine($"Correction sans emploi : {inutile.Champ} « {inutile.Lu} ».");
Console.Error.WriteLine($"{lignes.Count} fiches écrites.");
return corrections.Inutiles.Any() ? 1 : 0;

JsonArray Lire(string fichier) => JsonNode.Parse(File.ReadAllText(Path.Combine(dossier, fichier)))!.AsArray();

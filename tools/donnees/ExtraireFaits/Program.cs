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

var lecture = LecteurRepertoire.Lire(File.ReadAllBytes(livre));
foreach (var refus in lecture.Refus)
    Console.Error.WriteLine(refus);
if (!lecture.Accepte)
    return 1;

var corrections = Corrections.Lire(Path.Combine(AppContext.BaseDirectory, "corrections.json"));
var noms = Lire("mali-territoires.json").Concat(Lire("mali-lieux.json")).Select(t => (string)t!["nom"]!);
var graphie = new Graphie(noms, Corrections.Index(corrections.Noms), corrections.Sigles.ToHashSet(StringComparer.Ordinal));
var intitules = Lire("domaines.json")
    .SelectMany(d => (d!["variantes"]?.AsArray().Select(v => (string)v!) ?? []).Append((string)d["libelle"]!).Select(t => (Titre: t, Cle: (string)d["cle"]!)))
    .ToDictionary(t => Texte.Plier(t.Titre), t => t.Cle, StringComparer.Ordinal);
var tableau = new TableauDesDomaines(File.ReadAllLines(livre), intitules, Corrections.Index(corrections.Tableau));
var faits = new Faits(graphie, tableau);

foreach (var orphelin in tableau.SansFiche(lecture.Fiches.Select(f => Faits.Cotes(f.Document.Titre).Francais)))
    Console.Error.WriteLine($"Dans le tableau des domaines, sans fiche : {orphelin}");

var options = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
var lignes = lecture.Fiches.Select(f => "  " + faits.De(f.Document, f.PremiereLigne, f.DerniereLigne).ToJsonString(options));
File.WriteAllText(Path.Combine(dossier, "mali-partenariats.json"), $"[\n{string.Join(",\n", lignes)}\n]\n");
Console.Error.WriteLine($"{lecture.Fiches.Count} fiches, {lecture.Fiches.Count(f => !tableau.De(Faits.Cotes(f.Document.Titre).Francais).Any())} sans domaine.");
return 0;

JsonArray Lire(string fichier) => JsonNode.Parse(File.ReadAllText(Path.Combine(dossier, fichier)))!.AsArray();

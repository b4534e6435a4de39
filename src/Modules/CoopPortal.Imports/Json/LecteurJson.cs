using System.Text.Json;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Repertoire;

namespace CoopPortal.Imports.Json;

/// <summary>
/// Relit ce que <c>export json</c> écrit. Tout est vérifié avant que rien ne s'écrive ; un seul objet à la fois est en mémoire.
/// Ne lève jamais d'exception pour un mauvais fichier : un refus dit où et pourquoi.
/// </summary>
public static class LecteurJson
{
    public const string Format = "coopportal/1";
    private const int _tailleMaximale = 512 * 1024 * 1024;
    private const int _objetMaximal = 4 * 1024 * 1024;
    private const int _refusMaximum = 20;

    public static ExportLu Lire(ReadOnlyMemory<byte> octets)
    {
        if (octets.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            octets = octets[3..];
        if (octets.IsEmpty)
            return ExportLu.Refuse("Le fichier est vide : rien n'a été importé.");
        if (octets.Length > _tailleMaximale)
            return ExportLu.Refuse($"Le fichier pèse plus de {_tailleMaximale / 1_048_576} Mo : importez-le en plusieurs fois.");
        if (octets.Span[0] is 0xFF or 0xFE)
            return ExportLu.Refuse("Le fichier est en UTF-16 : le format d'échange s'écrit en UTF-8.");
        try
        {
            return new Passage(octets).Lire();
        }
        catch (JsonException erreur)
        {
            return ExportLu.Refuse($"Ce n'est pas du JSON entier : ligne {(erreur.LineNumber ?? 0) + 1}, octet {(erreur.BytePositionInLine ?? 0) + 1}. Le fichier a peut-être été coupé ou retouché ; exportez-le de nouveau.");
        }
        catch (Exception erreur) when (erreur is InvalidOperationException or ArgumentException or FormatException)
        {
            return ExportLu.Refuse("Un texte du fichier n'est pas de l'UTF-8 : exportez-le de nouveau, sans passer par un autre programme.");
        }
    }

    private sealed class Passage(ReadOnlyMemory<byte> octets)
    {
        private readonly List<string> _refus = [];
        private readonly List<Remarque> _remarques = [];
        private readonly List<SoucheLue> _souches = [];
        private readonly HashSet<(string, Guid)> _filles = [];
        private readonly HashSet<string> _champsInconnus = new(StringComparer.Ordinal);

        public ExportLu Lire()
        {
            var lecteur = new Utf8JsonReader(octets.Span);
            if (!lecteur.Read() || lecteur.TokenType != JsonTokenType.StartObject)
                return ExportLu.Refuse("Le format d'échange est un objet JSON : « {\"format\":\"coopportal/1\", … } ».");
            var (format, tenant, vus) = ((string?)null, (string?)null, new HashSet<string>(StringComparer.Ordinal));
            List<ObjetLu> partenariats = [], projets = [];
            while (lecteur.Read() && lecteur.TokenType == JsonTokenType.PropertyName)
            {
                var nom = lecteur.GetString()!;
                if (!vus.Add(nom))
                    _refus.Add($"« {Bref(nom)} » y est deux fois : rien ne dit laquelle croire.");
                lecteur.Read();
                switch (nom)
                {
                    case "format":
                        format = lecteur.TokenType == JsonTokenType.String ? lecteur.GetString() : "";
                        break;
                    case "tenant":
                        tenant = lecteur.TokenType == JsonTokenType.String ? lecteur.GetString() : null;
                        break;
                    case "partenariats":
                        Liste(ref lecteur, nom, (debut, n, rang) => Objet(partenariats, debut, n, nom, rang, PartenariatJson.FromTree));
                        break;
                    case "projets":
                        Liste(ref lecteur, nom, (debut, n, rang) => Objet(projets, debut, n, nom, rang, ProjetJson.FromTree));
                        break;
                    case "souches":
                        Liste(ref lecteur, nom, Souche);
                        break;
                    default:
                        _remarques.Add(new Remarque(null, Bref(nom), 0, 0, Gravite.Doute, $"« {Bref(nom)} » n'est pas du format {Format} : il n'est pas repris."));
                        lecteur.Skip();
                        break;
                }
            }
            while (lecteur.Read())
            {
            }
            if (format != Format)
                _refus.Insert(0, format is null ? $"Le fichier ne dit pas son format ; celui d'ici est « {Format} »." : $"Le fichier est au format « {Bref(format)} » ; cette version ne lit que « {Format} ».");
            Uniques(partenariats, "partenariats");
            Uniques(projets, "projets");
            return _refus.Count > 0
                ? ExportLu.Refuse([.. _refus.Take(_refusMaximum)])
                : new ExportLu { Tenant = tenant, Partenariats = partenariats, Projets = projets, Souches = _souches, Remarques = _remarques, Octets = octets };
        }

        private void Liste(ref Utf8JsonReader lecteur, string nom, Action<int, int, int> faire)
        {
            if (lecteur.TokenType != JsonTokenType.StartArray)
            {
                _refus.Add($"« {nom} » doit être une liste.");
                lecteur.Skip();
                return;
            }
            for (var rang = 1; lecteur.Read() && lecteur.TokenType != JsonTokenType.EndArray; rang++)
            {
                var debut = (int)lecteur.TokenStartIndex;
                var estObjet = lecteur.TokenType == JsonTokenType.StartObject;
                lecteur.Skip();
                var longueur = (int)lecteur.BytesConsumed - debut;
                if (!estObjet)
                    _refus.Add($"{nom}[{rang}] n'est pas un objet.");
                else if (longueur > _objetMaximal)
                    _refus.Add($"{nom}[{rang}] pèse {longueur / 1_048_576} Mo : une fiche en tient quelques dizaines de Ko. Rien n'a été importé.");
                else if (_refus.Count < _refusMaximum)
                    faire(debut, longueur, rang);
            }
        }

        private void Objet(List<ObjetLu> lus, int debut, int longueur, string liste, int rang, Func<JsonNode, object> forme)
        {
            var document = Analyser(debut, longueur, liste, rang);
            if (document is null)
                return;
            var (id, slug, titre) = (document["id"].Text(), document["slug"].Text(), document["titre"].Text());
            if (!Guid.TryParse(id, out var identifiant))
                _refus.Add($"{liste}[{rang}] : « id » n'est pas un identifiant.");
            else if (slug is null or { Length: 0 or > 120 } || !slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
                _refus.Add($"{liste}[{rang}] : « slug » doit être fait de minuscules, de chiffres et de traits d'union.");
            else if (titre is { Length: > 400 } && liste == "partenariats" || titre?.Any(char.IsControl) == true)
                _refus.Add($"{liste}[{rang}] : ce titre dépasse 400 caractères, ou porte un caractère de contrôle.");
            else if (Forme(document, forme) is { } faute)
                _refus.Add($"{liste}[{rang}], « {Bref(slug)} » : {faute}");
            else
                lus.Add(new ObjetLu(identifiant, slug, titre ?? slug, debut, longueur));
            if (liste == "partenariats")
            {
                Inconnus(document, slug);
                foreach (var (cle, (_, formeFille)) in Champs.Dependances)
                    Filles(document, cle, rang, formeFille);
            }
        }

        // Les conventions et les missions d'une fiche ont leur identité, comme elle.
        private void Filles(JsonObject fiche, string cle, int rang, Func<JsonNode, object> forme)
        {
            if (fiche[cle] is not (null or JsonArray))
                _refus.Add($"partenariats[{rang}].{cle} doit être une liste.");
            foreach (var (noeud, n) in (fiche[cle] as JsonArray ?? []).Select((f, n) => (f, n + 1)))
            {
                var lieu = $"partenariats[{rang}].{cle}[{n}]";
                if (noeud is not JsonObject fille)
                    _refus.Add($"{lieu} n'est pas un objet.");
                else if (!Guid.TryParse(fille["id"].Text(), out var id) || !_filles.Add((cle, id)))
                    _refus.Add($"{lieu} : « id » n'est pas un identifiant, ou y est deux fois.");
                else if (fille["slug"].Text() is not { Length: > 0 and <= 120 } slug || !slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
                    _refus.Add($"{lieu} : « slug » doit être fait de minuscules, de chiffres et de traits d'union.");
                else if (fille["titre"].Text() is not { Length: > 0 and <= 400 } titre || titre.Any(char.IsControl))
                    _refus.Add($"{lieu} n'a pas de titre, ou il dépasse 400 caractères.");
                else if (Forme(fille, forme) is { } faute)
                    _refus.Add($"{lieu} : {faute}");
            }
        }

        private JsonObject? Analyser(int debut, int longueur, string liste, int rang)
        {
            try
            {
                return JsonNode.Parse(octets.Slice(debut, longueur).Span, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false })!.AsObject();
            }
            catch (JsonException)
            {
                _refus.Add($"{liste}[{rang}] : un champ y est deux fois.");
                return null;
            }
        }

        private static string? Forme(JsonObject document, Func<JsonNode, object> forme)
        {
            try
            {
                forme(document);
                return null;
            }
            catch (JsonException erreur)
            {
                return $"la valeur de « {Bref(erreur.Path ?? "$")} » n'a pas la forme attendue.";
            }
        }

        private void Inconnus(JsonObject document, string? slug)
        {
            foreach (var (champ, _) in document.Where(p => !Champs.Connus.Contains(p.Key)))
            {
                if (_champsInconnus.Count < 100 && _champsInconnus.Add(champ))
                    _remarques.Add(new Remarque(slug, Bref(champ), 0, 0, Gravite.Information, $"« {Bref(champ)} » n'est pas du questionnaire : il est gardé tel quel, sans être montré."));
            }
        }

        private void Souche(int debut, int longueur, int rang)
        {
            var souche = Analyser(debut, longueur, "souches", rang);
            if (souche is null)
                return;
            if (souche["titre"].Text() is { Length: > 0 and <= 400 } titre)
                _souches.Add(new SoucheLue(titre, souche["coteFrancais"].Text(), souche["cotePartenaire"].Text(), rang));
            else
                _refus.Add($"souches[{rang}] n'a pas de titre.");
        }

        private void Uniques(List<ObjetLu> lus, string liste)
        {
            foreach (var double_ in lus.GroupBy(o => o.Slug, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).Concat(lus.GroupBy(o => o.Id).Where(g => g.Count() > 1).Select(g => g.Key.ToString())).Take(_refusMaximum))
                _refus.Add($"Deux {liste} portent « {Bref(double_)} » : chacun a le sien.");
        }

        private static string Bref(string texte) => texte.Length <= 80 ? texte : texte[..80] + "…";
    }
}

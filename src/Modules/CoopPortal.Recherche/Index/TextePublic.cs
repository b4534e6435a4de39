using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;

namespace CoopPortal.Recherche.Index;

/// <summary>
/// Ce qu'un document dit à tout le monde : le questionnaire est suivi champ par champ, et seuls les champs publics
/// sont lus. Les contacts ne le sont jamais, quelle que soit leur visibilité.
/// </summary>
internal sealed class TextePublic
{
    private readonly IReadOnlyDictionary<string, string> _domaines;

    private TextePublic(IReadOnlyDictionary<string, string> domaines) => _domaines = domaines;

    public List<string> Lieux { get; } = [];
    public List<string> Reperes { get; } = [];
    public List<string> Paragraphes { get; } = [];

    /// <param name="domaines">libellé de chaque clé de la taxonomie.</param>
    public static TextePublic Lire(JsonObject document, Questionnaire questionnaire, IReadOnlyDictionary<string, string> domaines)
    {
        var texte = new TextePublic(domaines);
        foreach (var champ in questionnaire.Champs.Where(c => c.Visibilite == Visibilite.Public && c.Cle != "titre"))
        {
            if (champ.Kind is ChampKind.Lignes or ChampKind.Fichiers)
                texte.LireLignes(document, champ);
            else if (champ.Kind is ChampKind.Domaines or ChampKind.Choix)
                texte.Reperes.AddRange(texte.Valeurs(champ, document.At(champ.Cle)));
            else
                texte.Paragraphes.AddRange(texte.Valeurs(champ, document.At(champ.Cle)));
        }

        return texte;
    }

    private void LireLignes(JsonObject document, Champ champ)
    {
        var enLieux = champ.Cle.EndsWith(".collectivites", StringComparison.Ordinal);
        foreach (var ligne in document.RowsAt(champ.Cle))
        {
            var publics = champ.Champs.Where(c => c.Visibilite == Visibilite.Public).ToList();
            if (enLieux)
                Lieux.AddRange(publics.Where(c => c.Kind == ChampKind.Texte).SelectMany(c => Valeurs(c, ligne.At(c.Cle))));
            else if (string.Join(", ", publics.SelectMany(c => Valeurs(c, ligne.At(c.Cle)))) is { Length: > 0 } phrase)
                Paragraphes.Add(phrase);
        }
    }

    private IEnumerable<string> Valeurs(Champ champ, JsonNode? valeur) => champ.Kind switch
    {
        ChampKind.Texte or ChampKind.TexteLong => Textes(valeur),
        ChampKind.Date or ChampKind.Montant => Textes((valeur as JsonObject)?["texte"]),
        ChampKind.Liste => Textes((valeur as JsonObject)?["texte"]) is { Length: > 0 } mots ? mots : Elements((valeur as JsonObject)?["liste"]),
        ChampKind.Choix => Textes(valeur).Select(v => champ.Options.FirstOrDefault(o => o.Valeur == v)?.Libelle ?? v),
        ChampKind.Noms => Elements(valeur),
        ChampKind.Domaines => Elements(valeur).Select(cle => _domaines.GetValueOrDefault(cle, cle)),
        _ => [],
    };

    // Un texte long garde ses alinéas : un extrait n'enjambe pas deux idées.
    private static string[] Textes(JsonNode? valeur)
        => valeur.Text()?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static IEnumerable<string> Elements(JsonNode? liste)
        => (liste as JsonArray ?? []).Select(e => e.Text()).OfType<string>().Where(t => !string.IsNullOrWhiteSpace(t));
}

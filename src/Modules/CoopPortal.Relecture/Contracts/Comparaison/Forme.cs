using System.Text;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;

namespace CoopPortal.Relecture.Contracts.Comparaison;

/// <summary>Reconnaît ce qui n'est qu'une affaire d'espaces, d'apostrophes, de guillemets, de tirets, ou l'ordre de cases cochées.</summary>
internal static class Forme
{
    public static bool Seule(Champ champ, JsonNode? avant, JsonNode? apres, string? motsAvant, string? motsApres)
    {
        if (champ.Kind == ChampKind.Domaines)
        {
            return Cles(avant).SetEquals(Cles(apres));
        }

        return motsAvant is not null && motsApres is not null && motsAvant != motsApres && Nu(motsAvant) == Nu(motsApres)
            && (avant is not JsonObject a || apres is not JsonObject b || SensEgal(a, b));
    }

    // « 12 000 € » et « 12000 € » sont de forme tant qu'on y lit le même montant.
    private static bool SensEgal(JsonObject avant, JsonObject apres)
        => avant.Select(p => p.Key).Union(apres.Select(p => p.Key), StringComparer.Ordinal).Where(k => k is not ("texte" or "liste")).All(k => JsonTree.Same(avant[k], apres[k]));

    private static HashSet<string?> Cles(JsonNode? valeur) => [.. (valeur as JsonArray ?? []).Select(n => n.Text())];

    private static string Nu(string texte)
    {
        var nu = new StringBuilder(texte.Length);
        foreach (var c in texte)
        {
            _ = c switch
            {
                _ when char.IsWhiteSpace(c) || c is '\u200B' or '\u00AD' or '\uFEFF' => nu,
                '‘' or '’' or 'ʼ' or '´' or '`' => nu.Append('\''),
                '“' or '”' or '«' or '»' or '„' => nu.Append('"'),
                '‐' or '‑' or '‒' or '–' or '—' or '−' => nu.Append('-'),
                '…' => nu.Append("..."),
                _ => nu.Append(c),
            };
        }

        return nu.ToString();
    }
}

using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Texte;

namespace CoopPortal.Fiches.Contracts;

/// <summary>
/// Ce que l'export écrit à côté des numéros imprimés : <c>telephones</c> et <c>telecopies</c>, en E.164, quand ils sont sûrs.
/// Rien n'en est gardé : ils se recalculent, et l'import les retire.
/// </summary>
public static class NumerosDesContacts
{
    private static readonly (string Imprime, string Normalise)[] _champs = [("telephone", "telephones"), ("fax", "telecopies")];

    /// <param name="indicatif">Celui du pays partenaire (« 223 »), vide s'il n'est pas connu.</param>
    public static void Poser(JsonObject document, string? indicatif)
    {
        foreach (var (cote, code) in new[] { ("coteFrancais", Telephones.France), ("cotePartenaire", string.IsNullOrEmpty(indicatif) ? null : indicatif) })
            foreach (var contact in document.RowsAt($"{cote}.contacts"))
                foreach (var (imprime, normalise) in _champs)
                    if (Telephones.Normaliser(contact.TextAt(imprime), code) is { Count: > 0 } numeros)
                        contact[normalise] = new JsonArray([.. numeros.Select(n => (JsonNode?)n)]);
    }

    public static void Retirer(JsonObject document)
    {
        foreach (var contact in document.RowsAt("coteFrancais.contacts").Concat(document.RowsAt("cotePartenaire.contacts")))
            foreach (var (_, normalise) in _champs)
                contact.Remove(normalise);
    }
}

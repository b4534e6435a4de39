using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Protection;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Masques;

namespace CoopPortal.Imports.Reprise;

/// <summary>Ce qu'un export dit de protégé : la fiche à l'abri, les lignes de contact à l'abri, les réponses masquées.</summary>
public sealed record Protections(bool ALAbri, IReadOnlyList<string> Contacts, IReadOnlyList<(string Champ, string Cote)> Masques);

/// <summary>Repose dans l'espace qui importe les protections de celui qui a exporté : rien de ce qui était à l'abri là-bas ne paraît ici.</summary>
public sealed class ProtectionsReprises(Abri abri, Masquage masquage)
{
    private static readonly string[] _contacts = ["coteFrancais.contacts", "cotePartenaire.contacts"];
    private static readonly string[] _cotes = [Cotes.Francais, Cotes.Partenaire, Masquage.Equipe];

    public static Protections Lire(JsonObject document) => new(
        document.TextAt("abri") == "true",
        [.. _contacts.SelectMany(document.RowsAt).Where(PersonnesALAbri.EstMarquee).Select(r => r.TextAt("id")).OfType<string>()],
        [.. document.RowsAt("visibilite").Select(m => (Champ: m.TextAt("champ") ?? "", Cote: m.TextAt("cote") ?? "")).Where(m => m.Champ is { Length: > 0 and <= 80 } && _cotes.Contains(m.Cote))]);

    public async Task PoserAsync(Depose depose, Protections protections, Author author, CancellationToken cancellation)
    {
        if (protections.Contacts.Count > 0 && depose.Version is { } ecrite)
        {
            var document = DocumentJson.Parse(ecrite.Document);
            foreach (var ligne in _contacts.SelectMany(document.RowsAt).Where(r => protections.Contacts.Contains(r.TextAt("id"))))
            {
                if (Guid.TryParse(ligne.TextAt("personne"), out var personne))
                {
                    await abri.PoserPersonneAsync(personne, author, cancellation);
                }
            }
        }

        await masquage.ReprendreAsync(depose.Item.Id, protections.Masques, author, cancellation);
        if (protections.ALAbri)
        {
            await abri.PoserAsync(depose.Item, author, cancellation);
        }
    }
}

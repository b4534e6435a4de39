using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts.Formulaire;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace CoopPortal.Tests.Fiches.Contracts.Formulaire;

/// <summary>Ce qu'un navigateur renverrait d'un formulaire où personne n'a rien touché.</summary>
internal static class Navigateur
{
    public static FormCollection Renvoyer(IEnumerable<Champ> champs, JsonObject document, params (string Nom, string Valeur)[] changes)
    {
        var form = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        foreach (var champ in champs)
        {
            Remplir(form, champ, champ.Cle, document.At(champ.Cle));
            if (champ.EstEnLignes)
            {
                var rows = document.RowsAt(champ.Cle).ToList();
                form[Saisie.Ordre(champ.Cle)] = string.Join(',', rows.Select(r => r.TextAt("id")));
                foreach (var (row, sub) in rows.SelectMany(r => champ.Champs.Select(s => (r, s))))
                {
                    Remplir(form, sub, $"{Saisie.Ligne(champ.Cle, row.TextAt("id") ?? "")}.{sub.Cle}", row.At(sub.Cle));
                }
            }
        }

        foreach (var (nom, valeur) in changes)
        {
            form[nom] = valeur;
        }

        return new FormCollection(form);
    }

    private static void Remplir(Dictionary<string, StringValues> form, Champ champ, string nom, JsonNode? valeur)
    {
        var text = ChampAffiche.Dire(champ, valeur) ?? "";
        switch (champ.Kind)
        {
            case ChampKind.Contacts or ChampKind.Lignes or ChampKind.Fichiers:
                break;
            case ChampKind.Domaines:
                form[Saisie.Ordre(nom)] = "1";
                form[nom] = new StringValues([.. (valeur as JsonArray ?? []).Select(n => n.Text())]);
                break;
            case ChampKind.TexteLong or ChampKind.Liste:
                form[nom] = text.ReplaceLineEndings("\r\n");
                break;
            case ChampKind.Choix:
                form[nom] = text;
                break;
            default:
                form[nom] = text.Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);
                break;
        }
    }
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Texte;

namespace CoopPortal.Fiches.Contracts.Formulaire;

/// <summary>Relit les réponses : un message par champ à corriger, qui dit quoi faire. La clé est le nom du champ dans le formulaire.</summary>
public static class Controle
{
    public const int TexteMaximum = 400;
    public const int TexteLongMaximum = 20_000;
    public const int LignesMaximum = 200;
    public const int PiecesMaximum = 40;

    public static IReadOnlyDictionary<string, string> Erreurs(IEnumerable<Champ> champs, JsonObject document, JsonObject enLigne)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var champ in champs)
        {
            if (!champ.EstEnLignes)
            {
                Verifier(champ, champ.Cle, document.At(champ.Cle), enLigne.At(champ.Cle), errors, neuf: enLigne.Count == 0);
                continue;
            }

            var rows = document.RowsAt(champ.Cle).ToList();
            if (champ.Kind == ChampKind.Fichiers && rows.Count > PiecesMaximum)
            {
                errors[champ.Cle] = $"Pas plus de {PiecesMaximum} pièces jointes : retirez celles qui ne servent plus.";
            }
            else if (rows.Count > LignesMaximum)
            {
                errors[champ.Cle] = $"Pas plus de {LignesMaximum} lignes : regroupez-en quelques-unes.";
            }

            foreach (var row in rows.Where(r => !JsonTree.IsBlank(r)))
            {
                var online = enLigne.RowsAt(champ.Cle).FirstOrDefault(r => r.TextAt("id") == row.TextAt("id"));
                foreach (var sub in champ.Champs)
                {
                    Verifier(sub, $"{Saisie.Ligne(champ.Cle, row.TextAt("id") ?? "")}.{sub.Cle}", row.At(sub.Cle), online?.At(sub.Cle), errors, neuf: online is null);
                }
            }
        }

        return errors;
    }

    private static void Verifier(Champ champ, string name, JsonNode? value, JsonNode? online, Dictionary<string, string> errors, bool neuf)
    {
        if (!JsonTree.IsBlank(value) && JsonNode.DeepEquals(value, online))
        {
            // Une réponse reprise d'un vieux livre peut sortir des règles d'aujourd'hui : elle ne bloque pas qui n'y touche pas.
            return;
        }

        var text = value is JsonObject inner ? inner.TextAt("texte") : value is JsonArray ? champ.Kind == ChampKind.Noms ? ChampAffiche.Dire(champ, value) : null : value.Text();
        if (champ.Obligatoire && JsonTree.IsBlank(value))
        {
            // Une question devenue obligatoire est à faire, pas une faute : seul ce qui avait une réponse ne peut pas en perdre une.
            if (!neuf && JsonTree.IsBlank(online))
            {
                return;
            }

            errors[name] = $"« {champ.Libelle} » ne peut pas rester vide.";
        }
        else if (text is not null && Longueur(champ) is var most && text.Length > most)
        {
            errors[name] = $"Ce texte fait {Francais.Nombre(text.Length)} caractères. Gardez-en {Francais.Nombre(most)} au plus : rien n’a été coupé.";
        }
        else if (champ.Kind == ChampKind.Nombre && value is JsonValue number && number.GetValueKind() == JsonValueKind.String)
        {
            errors[name] = $"« {text} » n’est pas un nombre. Écrivez seulement des chiffres, par exemple 12 500.";
        }
        else if (champ.Kind == ChampKind.Jour && text is not null && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            errors[name] = $"« {text} » n’est pas une date. Écrivez-la ainsi : 21/11/2026.";
        }
        else if (champ.Kind == ChampKind.NombreExact && value is JsonValue amount && amount.GetValueKind() == JsonValueKind.String
            || champ.Kind == ChampKind.NombresExacts && (value as JsonArray)?.Any(n => n?.GetValueKind() == JsonValueKind.String) == true)
        {
            errors[name] = "Écrivez un nombre, par exemple 12 900,50" + (champ.Kind == ChampKind.NombresExacts ? " ; plusieurs se séparent par un point-virgule." : ".");
        }
        else if (champ.Kind == ChampKind.OuiNon && value is JsonValue answer && answer.GetValueKind() == JsonValueKind.String)
        {
            errors[name] = "Répondez par oui ou par non.";
        }
        else if (champ.Kind == ChampKind.Lien && text is not null && ValeursSimples.Adresse(text) is null)
        {
            errors[name] = $"« {text} » n’est pas une adresse. Copiez-la depuis votre navigateur : elle commence par https://.";
        }
        else if (champ.Kind == ChampKind.Choix && text is not null && champ.Options.Count > 0 && champ.Options.All(o => o.Valeur != text))
        {
            errors[name] = "Choisissez une des réponses proposées.";
        }
        else if (text?.Any(c => char.IsControl(c) && c != '\n' && c != '\t') == true)
        {
            errors[name] = "Ce texte contient un caractère illisible. Retapez-le sans le copier d’un autre document.";
        }
    }

    private static int Longueur(Champ champ) => champ.Kind is ChampKind.TexteLong or ChampKind.Liste or ChampKind.Noms ? TexteLongMaximum : TexteMaximum;
}

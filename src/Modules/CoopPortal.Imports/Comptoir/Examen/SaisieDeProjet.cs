using System.Globalization;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Imports.Comptoir.EnRegard;
using Microsoft.AspNetCore.Http;

namespace CoopPortal.Imports.Comptoir.Examen;

/// <summary>Ce que l'animatrice a corrigé et laissé d'un projet de l'Atlas.</summary>
internal static class SaisieDeProjet
{
    public static SaisieDExamen De(IFormCollection form, Regard regard, Questionnaire questionnaire)
    {
        var montres = SaisieDExamen.Vus(form);
        var document = regard.Propose.Copy();
        var erreurs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var champ in questionnaire.Champs.Where(c => montres.Contains(c.Cle) && form.ContainsKey(ChampDeProjet.Prefixe + c.Cle) && ChampDeProjet.EstCorrigeable(c, document[c.Cle])))
        {
            var tape = form[ChampDeProjet.Prefixe + champ.Cle].ToString().ReplaceLineEndings("\n").Trim();
            if (Nu(tape) != Nu(ChampDeProjet.EnSaisie(document[champ.Cle])))
            {
                document[champ.Cle] = Lire(champ, tape, erreurs);
            }
        }

        return new SaisieDExamen(document, SaisieDExamen.Restants(form, regard.Proposition, montres, montres), erreurs, null);
    }

    private static JsonNode? Lire(Champ champ, string tape, Dictionary<string, string> erreurs)
    {
        if (tape.Length > Controle.TexteLongMaximum)
        {
            erreurs[champ.Cle] = $"Ce texte est trop long : {Controle.TexteLongMaximum} caractères au plus.";
        }

        if (champ.Kind is ChampKind.Liste or ChampKind.Noms)
        {
            return new JsonArray([.. tape.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(n => (JsonNode?)JsonValue.Create(n))]);
        }

        if (champ.Kind != ChampKind.Nombre || tape.Length == 0)
        {
            return tape.Length == 0 ? null : JsonValue.Create(tape);
        }

        if (int.TryParse(tape, NumberStyles.None, CultureInfo.InvariantCulture, out var nombre))
        {
            return JsonValue.Create(nombre);
        }

        erreurs[champ.Cle] = $"« {(tape.Length > 40 ? tape[..40] : tape)} » n’est pas un nombre. Écrivez-le en chiffres, par exemple 2012.";
        return JsonValue.Create(tape);
    }

    private static string Nu(string texte) => string.Join(' ', texte.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Fiches.Contracts.Lecture;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace CoopPortal.Imports.Reponses;

/// <summary>Un champ qu'un import changerait, avant et après, en mots.</summary>
public sealed record ChangementPropose(string Champ, string Libelle, string? Avant, string? Apres);

/// <summary>
/// Des réponses venues d'un tableau ou d'un questionnaire, sous les noms qu'un formulaire leur donnerait ; elles se lisent donc
/// exactement comme si quelqu'un les avait tapées à l'écran.
/// </summary>
internal sealed class ReponsesRecues
{
    private readonly Dictionary<string, StringValues> _textes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _lignes = new(StringComparer.Ordinal);

    public void Repondre(Champ champ, string texte) => _textes[champ.Cle] = Valeurs(champ, texte);

    public void Repondre(Champ table, string id, Champ champ, string texte)
    {
        Ligne(table, id);
        _textes[$"{Saisie.Ligne(table.Cle, id)}.{champ.Cle}"] = Valeurs(champ, texte);
    }

    public void Ligne(Champ table, string id)
    {
        if (!_lignes.TryGetValue(table.Cle, out var ids))
            _lignes[table.Cle] = ids = [];
        if (!ids.Contains(id, StringComparer.Ordinal))
            ids.Add(id);
    }

    /// <summary>Le document avec ces réponses, et les messages du formulaire pour celles qui ne vont pas.</summary>
    public (JsonObject Document, IReadOnlyDictionary<string, string> Erreurs) Porter(Questionnaire questionnaire, JsonObject avant, IReadOnlySet<string> domaines)
    {
        var document = avant.Copy();
        var form = new Dictionary<string, StringValues>(_textes, StringComparer.Ordinal);
        foreach (var (table, ids) in _lignes)
        {
            var deja = document.RowsAt(table).Select(r => r.TextAt("id")).OfType<string>();
            form[Saisie.Ordre(table)] = string.Join(',', deja.Concat(ids).Distinct(StringComparer.Ordinal));
        }
        foreach (var champ in questionnaire.Champs.Where(c => c.Kind == ChampKind.Domaines && _textes.ContainsKey(c.Cle)))
            form[Saisie.Ordre(champ.Cle)] = "";
        var champs = questionnaire.Champs.Where(c => _textes.ContainsKey(c.Cle) || _lignes.ContainsKey(c.Cle)).ToList();
        new Saisie(new FormCollection(form), domaines).Porter(champs, document);
        return (document, Controle.Erreurs(champs, document, avant));
    }

    public static IReadOnlyList<ChangementPropose> Changements(Questionnaire questionnaire, JsonObject avant, JsonObject apres)
        => [.. questionnaire.Champs.Where(c => !JsonTree.Same(avant.At(c.Cle), apres.At(c.Cle)))
            .Select(c => new ChangementPropose(c.Cle, c.Libelle, Mots.De(c, avant.At(c.Cle)), Mots.De(c, apres.At(c.Cle))))];

    private static StringValues Valeurs(Champ champ, string texte) => champ.Kind switch
    {
        ChampKind.Domaines => new StringValues(texte.Split(['|', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
        ChampKind.Choix => champ.Options.FirstOrDefault(o => Atlas.Etiquettes.Cle(o.Libelle) == Atlas.Etiquettes.Cle(texte))?.Valeur ?? texte,
        _ => texte,
    };
}

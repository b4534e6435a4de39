using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Imports.Repertoire;
using CoopPortal.Imports.Reponses;
using Journal = CoopPortal.Imports.Repertoire.Journal;

namespace CoopPortal.Imports.Questionnaires;

/// <summary>
/// Ce qu'un questionnaire rempli change : ses réponses comparées à celles de la version qu'il montrait, puis portées sur la fiche d'aujourd'hui.
/// Une question que quelqu'un a changée entre-temps autrement reste une question.
/// </summary>
internal sealed class PropositionDeReponses(Questionnaire questionnaire, IReadOnlySet<string> domaines, JsonObject montre, JsonObject aujourdhui)
{
    private readonly ReponsesRecues _reponses = new();
    private readonly Journal _journal = new(null);

    public (JsonObject Document, IReadOnlyList<ChangementPropose> Changements, IReadOnlyList<Remarque> Remarques) Faire(QuestionnaireLu lu)
    {
        var champs = questionnaire.Champs.ToDictionary(c => c.Cle, StringComparer.Ordinal);
        foreach (var groupe in lu.Reponses.GroupBy(r => (r.Code.Champ, r.Code.Ligne)))
        {
            if (!champs.TryGetValue(groupe.Key.Champ, out var champ) || champ.EstEnLignes != groupe.Key.Ligne is not null)
                _journal.Douter(groupe.Key.Champ, 0, $"La question « {groupe.Key.Champ} » n'est plus posée : sa réponse n'est pas reprise.");
            else if (champ.EstEnLignes)
                Ligne(champ, groupe.Key.Ligne!, [.. groupe]);
            else
                Seule(champ, groupe.First().Texte);
        }
        var (document, erreurs) = _reponses.Porter(questionnaire, aujourdhui, domaines);
        foreach (var (champ, message) in erreurs)
            _journal.Douter(champ, 0, message);
        foreach (var contact in champs.Values.Where(c => c.Kind == ChampKind.Contacts).SelectMany(c => document.RowsAt(c.Cle)).Where(c => c["role"] is null))
            contact["role"] = "autre";
        return (document, ReponsesRecues.Changements(questionnaire, aujourdhui, document), _journal.Remarques);
    }

    private void Seule(Champ champ, string texte)
    {
        if (Change(champ, montre.At(champ.Cle), aujourdhui.At(champ.Cle), texte, champ.Cle))
            _reponses.Repondre(champ, texte);
    }

    private void Ligne(Champ table, string id, IReadOnlyList<ReponseLue> reponses)
    {
        var sous = reponses.Select(r => (Champ: table.Champs.FirstOrDefault(c => c.Cle == r.Code.Sous), r.Texte)).Where(r => r.Champ is not null).ToList();
        var (avant, maintenant) = (Trouver(montre, table, id), Trouver(aujourdhui, table, id));
        if (avant is null)
        {
            Neuve(table, sous!);
            return;
        }
        if (maintenant is null)
        {
            if (sous.Exists(s => Nu(s.Texte) != Nu(QuestionnaireEnWord.Dire(s.Champ!, avant.At(s.Champ!.Cle)))))
                _journal.Douter(table.Cle, 0, $"Une ligne de « {table.Libelle} » a été retirée depuis : ce que le questionnaire y change n'est pas repris.");
            return;
        }
        foreach (var (champ, texte) in sous.Where(s => Change(s.Champ!, avant.At(s.Champ!.Cle), maintenant.At(s.Champ.Cle), s.Texte, $"{table.Cle}[{id}].{s.Champ.Cle}")))
            _reponses.Repondre(table, id, champ!, texte);
    }

    // une ligne ajoutée porte un identifiant tiré de ses mots : le même questionnaire relu n'en ajoute pas une seconde
    private void Neuve(Champ table, IReadOnlyList<(Champ Champ, string Texte)> sous)
    {
        if (sous.All(s => s.Texte.Length == 0))
            return;
        var id = "q" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', sous.Select(s => Nu(s.Texte))))))[..12];
        if (Trouver(aujourdhui, table, id) is not null)
            return;
        foreach (var (champ, texte) in sous.Where(s => s.Texte.Length > 0))
            _reponses.Repondre(table, id, champ, texte);
    }

    private bool Change(Champ champ, JsonNode? avant, JsonNode? maintenant, string texte, string cle)
    {
        var (montree, actuelle) = (QuestionnaireEnWord.Dire(champ, avant), QuestionnaireEnWord.Dire(champ, maintenant));
        if (Nu(texte) == Nu(montree) || Nu(texte) == Nu(actuelle))
            return false;
        if (Nu(montree) == Nu(actuelle))
            return true;
        _journal.Douter(cle, 0, $"« {champ.Libelle} » a changé en ligne depuis l'envoi du questionnaire, et autrement : la réponse n'est pas reprise. Elle dit : {(texte.Length > 120 ? texte[..120] + "…" : texte)}");
        return false;
    }

    private static JsonObject? Trouver(JsonObject document, Champ table, string id) => document.RowsAt(table.Cle).FirstOrDefault(l => l.TextAt("id") == id);

    // un traitement de texte change les espaces sans que personne n'ait rien récrit
    private static string Nu(string texte) => string.Join(' ', texte.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

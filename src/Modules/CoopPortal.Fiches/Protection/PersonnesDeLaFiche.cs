using System.Text.Json.Nodes;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Protection;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Formulaire;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Protection;

/// <summary>Une personne que la fiche nomme. <c>Acte</c> : son abri, quand celui qui regarde peut le lever.</summary>
/// <param name="Textes">les réponses libres où son nom est aussi écrit.</param>
public sealed record PersonneDeLaFiche(Guid Id, string Nom, string Fonction, bool ALAbri, Guid? Acte, IReadOnlyList<string> Textes);

/// <summary>Les personnes d'une fiche que celui qui regarde peut mettre à l'abri : celles de son côté, toutes pour un animateur.</summary>
public sealed class PersonnesDeLaFiche(TenantDb db, QuestionnaireStore questionnaires, Abris abris, Caller caller)
{
    private const int NomAssezLong = 4;

    public async Task<IReadOnlyList<PersonneDeLaFiche>> ListerAsync(Guid itemId, ReadVersion lue, CancellationToken cancellation)
    {
        var questionnaire = await questionnaires.CurrentAsync(lue.Item.Type, cancellation);
        var miennes = caller.Collectivites;
        var cotes = await db.Owners.Where(o => o.ItemId == itemId && miennes.Contains(o.CollectiviteId)).Select(o => o.Cote).Distinct().ToListAsync(cancellation);
        var actes = await ActesAsync(cancellation);
        var nues = DocumentJson.Parse(lue.Version.Document);
        var personnes = new List<PersonneDeLaFiche>();
        foreach (var champ in questionnaire.Champs.Where(c => c.Kind == ChampKind.Contacts && (caller.Is(Role.Animateur) || cotes.Exists(cote => SectionAffichee.Modifiable(c, cote)))))
        {
            foreach (var (ligne, nue) in lue.Document.RowsAt(champ.Cle).Zip(nues.RowsAt(champ.Cle)))
            {
                if (Guid.TryParse(nue["personne"].Text(), out var id) && !string.IsNullOrWhiteSpace(ligne["nom"].Text()))
                {
                    personnes.Add(Une(id, ligne, questionnaire, lue.Document, actes));
                }
            }
        }

        return [.. personnes.DistinctBy(p => p.Id)];
    }

    private PersonneDeLaFiche Une(Guid id, JsonObject ligne, Questionnaire questionnaire, JsonObject document, List<(MiseALAbri Acte, PersonnesALAbri Personne)> actes)
    {
        var nom = string.Join(' ', new[] { ligne["prenom"].Text(), ligne["nom"].Text() }.Where(n => !string.IsNullOrWhiteSpace(n)));
        var sien = actes.Find(a => a.Personne.Designe(ligne)).Acte;
        return new PersonneDeLaFiche(id, nom, ligne["fonction"].Text() ?? "", sien is not null, sien is not null && abris.PeutLever(sien) ? sien.Id : null, Textes(nom, questionnaire, document));
    }

    private async Task<List<(MiseALAbri Acte, PersonnesALAbri Personne)>> ActesAsync(CancellationToken cancellation)
        => [.. (await (from m in db.Set<MiseALAbri>().AsNoTracking()
                       join p in db.Personnes on m.PersonneId equals (Guid?)p.Id
                       where m.LeveeLe == null && p.ErasedAt == null
                       select new { Acte = m, p.Data }).ToListAsync(cancellation)).Select(r => (r.Acte, PersonnesALAbri.De([DocumentJson.Parse(r.Data)])))];

    // Le nom de famille, le dernier mot assez long, suffit à reconnaître un texte qui la nomme.
    private static List<string> Textes(string nom, Questionnaire questionnaire, JsonObject document)
    {
        var mot = Analyseur.Termes(nom).LastOrDefault(t => t.Length >= NomAssezLong);
        return mot is null ? [] : [.. questionnaire.Champs
            .Where(c => c.Kind != ChampKind.Contacts && document.At(c.Cle) is { } valeur && Analyseur.Termes(string.Join(' ', Feuilles(valeur))).Contains(mot))
            .Select(c => c.Libelle)];
    }

    private static IEnumerable<string> Feuilles(JsonNode noeud) => noeud switch
    {
        JsonObject objet => objet.Select(p => p.Value).OfType<JsonNode>().SelectMany(Feuilles),
        JsonArray liste => liste.OfType<JsonNode>().SelectMany(Feuilles),
        _ => noeud.Text() is { } texte ? [texte] : [],
    };
}

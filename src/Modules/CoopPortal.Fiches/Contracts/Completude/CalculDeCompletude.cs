using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Contracts.Completude;

/// <summary>Tient la complétude dans l'index : à chaque fiche publiée, et de toutes les fiches quand le questionnaire change.</summary>
internal sealed class CalculDeCompletude(TenantDb db, PersonVault vault) : IQuestionnaireHandler
{
    private const int Lot = 200;

    public string Type => Types.Partenariat;

    public async Task PoserAsync(FicheIndex index, Questionnaire questionnaire, JsonObject document, CancellationToken cancellation)
    {
        var etat = EtatDeCompletude.De(questionnaire, await AvecPersonnesAsync(questionnaire, document, cancellation));
        index.Completude = etat.Pourcent;
        index.AFaire = etat.AFaire;
    }

    public Task PublieAsync(Questionnaire? avant, Questionnaire apres, CancellationToken cancellation) => RefaireAsync(apres, cancellation);

    /// <summary>Refait toutes les fiches ; ne sauve que ce qui change.</summary>
    public async Task RefaireAsync(Questionnaire questionnaire, CancellationToken cancellation)
    {
        var lignes = from fiche in db.Set<FicheIndex>()
                     join item in db.Items on fiche.ItemId equals item.Id
                     join version in db.Versions on new { item.Id, Number = item.PublishedVersion } equals new { Id = version.ItemId, Number = (int?)version.Number }
                     orderby fiche.ItemId
                     select new { fiche, version.Document };
        for (var debut = 0; await lignes.Skip(debut).Take(Lot).ToListAsync(cancellation) is { Count: > 0 } lot; debut += Lot)
        {
            foreach (var ligne in lot)
            {
                await PoserAsync(ligne.fiche, questionnaire, DocumentJson.Parse(ligne.Document), cancellation);
            }

            await db.SaveChangesAsync(cancellation);
        }
    }

    // Une colonne obligatoire de contacts ne se lit que dans la table des personnes ; sans elle, rien à y chercher.
    private async Task<JsonObject> AvecPersonnesAsync(Questionnaire questionnaire, JsonObject document, CancellationToken cancellation)
    {
        if (!questionnaire.Champs.Any(c => c.Kind == ChampKind.Contacts && c.Champs.Any(s => s is { Obligatoire: true, Retire: null, Cle: not "role" })))
        {
            return document;
        }

        var entier = document.Copy();
        await vault.HydrateAsync(questionnaire, [entier], cancellation);
        return entier;
    }
}

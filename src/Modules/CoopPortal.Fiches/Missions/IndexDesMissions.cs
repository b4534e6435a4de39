using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Lecture;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Missions;

/// <summary>Tient la table des missions à jour dans la transaction qui publie.</summary>
internal sealed class IndexDesMissions(TenantDb db) : IPublicationHandler
{
    private static readonly Champ _lieux = new() { Cle = "lieux", Kind = ChampKind.Liste, Libelle = "Lieux" };

    public string Type => Types.Mission;

    public async Task PublishedAsync(PublishedContent content, CancellationToken cancellation)
    {
        var (item, document) = (content.Item, content.Document);
        var index = await db.Set<MissionIndex>().SingleOrDefaultAsync(m => m.ItemId == item.Id, cancellation);
        if (index is null)
        {
            index = new MissionIndex
            {
                ItemId = item.Id,
                FicheItemId = item.ParentId ?? throw new InvalidOperationException("Une mission se publie dans sa fiche."),
                Slug = item.Slug,
                Titre = item.Title,
            };
            db.Add(index);
        }

        (index.Slug, index.Titre) = (item.Slug, item.Title);
        (index.Sens, index.Etat) = (document.TextAt("sens"), document.TextAt("etat"));
        (index.DebutLe, index.FinLe) = (BornesDeDate.De(document.TextAt("debut.date")).Debut, MissionsLisibles.Fin(document));
        (index.Quand, index.Mois) = (Quand(document), MissionsLisibles.Mois(document));
        index.Lieux = Mots.De(_lieux, document["lieux"])?.ReplaceLineEndings(", ");
        index.JourPublic = document.TextAt("jourPublic") == "true";
    }

    public Task WithdrawnAsync(ContentItem item, CancellationToken cancellation)
        => db.Set<MissionIndex>().Where(m => m.ItemId == item.Id).ExecuteDeleteAsync(cancellation);

    private static string? Quand(JsonObject document)
    {
        var (debut, fin) = (Dire(document["debut"]), Dire(document["fin"]));
        if (LecteurDate.Lire($"{document.TextAt("debut.date")}/{document.TextAt("fin.date")}") is { } periode)
        {
            return periode.Phrase;
        }

        return fin is null ? debut : debut is null ? $"jusqu’à : {fin}" : $"{debut}, jusqu’à : {fin}";
    }

    private static string? Dire(JsonNode? date) => Mots.De(new Champ { Cle = "", Kind = ChampKind.Date, Libelle = "" }, date);
}

using CoopPortal.Campagnes.Liens;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Protection;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Completude;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Appels;

/// <summary>Une collectivité de la fiche, ce qu'il y a à lui redire, ce qui manque, et les numéros que la fiche donne.</summary>
public sealed record PartieAppelee(Guid CollectiviteId, string Nom, string Cote, IReadOnlyList<Fait> Faits, IReadOnlyList<string> Manques, IReadOnlyList<Numero> Numeros);

/// <summary>Un numéro, et la qualité de qui le tient.</summary>
public sealed record Numero(string Qui, string Telephone);

/// <summary>De quoi appeler pour une fiche : une page à l'écran, une page sur le papier.</summary>
public sealed record FeuilleDAppel(ContentItem Fiche, IReadOnlyList<PartieAppelee> Parties, IReadOnlyList<Section> Sections);

/// <summary>Compose la feuille d'une fiche en ligne. Une personne à l'abri n'y est pas, ni son numéro : une feuille s'oublie sur une table.</summary>
public sealed class FeuillesDAppel(TenantDb db, ContentStore store, QuestionnaireStore questionnaires, Confirmations.MarqueDeConfirmation marque)
{
    public async Task<FeuilleDAppel?> LireAsync(string slug, CancellationToken cancellation)
    {
        if (await store.PublishedAsync(Types.Partenariat, slug, cancellation) is not { } lue)
        {
            return null;
        }

        var questionnaire = await questionnaires.CurrentAsync(Types.Partenariat, cancellation);
        var collectivites = await (from o in db.Owners
                                   join c in db.Set<Collectivite>() on o.CollectiviteId equals c.Id
                                   where o.ItemId == lue.Item.Id
                                   orderby o.Cote descending, c.Nom
                                   select new { c.Id, c.Nom, o.Cote }).ToListAsync(cancellation);
        var etat = EtatDeCompletude.De(questionnaire, lue.Document);
        return new FeuilleDAppel(
            lue.Item,
            [.. collectivites.Select(c => new PartieAppelee(
                c.Id, c.Nom, c.Cote,
                FaitsDeLaFiche.De(questionnaire, lue.Document, c.Cote, c.Nom),
                [.. etat.Manques.Where(m => m.EstObligatoire).Concat(etat.LesPlusUtiles(c.Cote)).Select(m => m.EnContexte).Distinct(StringComparer.Ordinal)],
                Numeros(questionnaire, lue.Document, c.Cote)))],
            await marque.SectionsAsync("", cancellation));
    }

    private static IReadOnlyList<Numero> Numeros(Questionnaire questionnaire, System.Text.Json.Nodes.JsonObject document, string cote)
    {
        var cle = cote == Cotes.Francais ? "coteFrancais.contacts" : "cotePartenaire.contacts";
        var role = questionnaire.Champs.FirstOrDefault(c => c.Cle == cle)?.Champs.FirstOrDefault(c => c.Cle == "role");
        return [.. document.RowsAt(cle).Where(r => !PersonnesALAbri.EstMarquee(r) && !string.IsNullOrWhiteSpace(r.TextAt("telephone")))
            .Select(r => new Numero(
                string.Join(", ", new[] { role is null ? null : Fiches.Contracts.Lecture.Mots.De(role, r["role"]), r.TextAt("nom"), r.TextAt("fonction") }.Where(t => !string.IsNullOrWhiteSpace(t))),
                r.TextAt("telephone")!))];
    }
}

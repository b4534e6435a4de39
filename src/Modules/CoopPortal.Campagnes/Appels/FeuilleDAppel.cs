using CoopPortal.Campagnes.Liens;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Protection;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Completude;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Appels;

/// <summary>Un côté de la fiche : ses collectivités, ce qu'il y a à lui redire, et les numéros que la fiche donne.</summary>
public sealed record PartieAppelee(string Cote, IReadOnlyList<(Guid Id, string Nom)> Collectivites, IReadOnlyList<Fait> Faits, IReadOnlyList<Numero> Numeros)
{
    public string Nom => string.Join(", ", Collectivites.Select(c => c.Nom));
}

/// <summary>Un numéro, et la qualité de qui le tient.</summary>
public sealed record Numero(string Qui, string Telephone);

/// <summary>De quoi appeler pour une fiche : une page à l'écran, une page sur le papier.</summary>
/// <param name="Communs">ce qui se redemande une fois, d'un côté ou de l'autre.</param>
public sealed record FeuilleDAppel(ContentItem Fiche, IReadOnlyList<PartieAppelee> Parties, IReadOnlyList<Fait> Communs, IReadOnlyList<string> Manques, IReadOnlyList<Section> Sections)
{
    public IEnumerable<(Guid Id, string Nom)> Collectivites => Parties.SelectMany(p => p.Collectivites);
}

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
                                   orderby o.Cote, c.Nom
                                   select new { c.Id, c.Nom, o.Cote }).ToListAsync(cancellation);
        var parties = collectivites.GroupBy(c => c.Cote, StringComparer.Ordinal).Select(g => new PartieAppelee(
            g.Key, [.. g.Select(c => (c.Id, c.Nom))],
            FaitsDeLaFiche.De(questionnaire, lue.Document, g.Key, g.First().Nom),
            Numeros(questionnaire, lue.Document, g.Key))).ToList();
        // ce que les deux parties diraient dans les mêmes mots ne se demande qu'une fois
        var communs = parties.Count < 2 ? [] : parties[0].Faits.Where(f => parties.TrueForAll(p => p.Faits.Any(a => a.Question == f.Question && a.Valeur == f.Valeur && a.Question is not ("Élu chargé du partenariat" or "Comité de jumelage")))).ToList();
        var etat = EtatDeCompletude.De(questionnaire, lue.Document);
        return new FeuilleDAppel(
            lue.Item,
            [.. parties.Select(p => p with { Faits = [.. p.Faits.Where(f => !communs.Any(c => c.Question == f.Question))] })],
            communs,
            [.. etat.Manques.Where(m => m.EstObligatoire).Concat(parties.SelectMany(p => etat.LesPlusUtiles(p.Cote))).Select(m => m.EnContexte).Distinct(StringComparer.Ordinal)],
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

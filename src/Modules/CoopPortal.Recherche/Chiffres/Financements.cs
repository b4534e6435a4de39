using System.Text.Json;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Masques;
using Microsoft.EntityFrameworkCore;
using static CoopPortal.Recherche.Langues.Mots;

namespace CoopPortal.Recherche.Chiffres;

/// <summary>L'argent dit par les fiches et les projets, en euros.</summary>
/// <param name="Actions">combien d'actions sont dites ; <c>Chiffrees</c> : combien ont un montant lisible dans une monnaie connue.</param>
/// <param name="Convertis">vrai quand un montant en francs CFA ou en francs français y est compté.</param>
public sealed record ArgentEnChiffres(Barres ParFinanceur, Barres ParAnnee, Barres ParDomaine, int Actions, int Chiffrees, bool Convertis, bool Partiel);

/// <summary>
/// Additionne les montants que tout le monde peut lire. Une réponse masquée par l'une des parties, ou réservée aux membres, n'entre dans aucune somme.
/// </summary>
public sealed class Financements(TenantDb db, QuestionnaireStore questionnaires)
{
    internal const int FichesLues = 2000;
    private const int FinanceursAuPlus = 15;

    public async Task<ArgentEnChiffres> LireAsync(IReadOnlyList<(string Cle, string Libelle)> domaines, CancellationToken cancellation)
    {
        var masques = (await db.Set<Masque>().AsNoTracking().Select(m => new { m.ItemId, m.Champ }).ToListAsync(cancellation)).ToLookup(m => m.ItemId, m => m.Champ);
        var lignes = await DesProjetsAsync(masques, cancellation);
        var (montants, actions, convertis, partiel) = await DesActionsAsync(masques, cancellation);
        return new ArgentEnChiffres(
            new Barres(T("Financements des projets, par financeur"), T("Financeur"), T("Euros"), ParFinanceur(lignes)),
            new Barres(T("Financements des projets, par année"), T("Année"), T("Euros"), [.. lignes.GroupBy(l => l.Annee).OrderBy(g => g.Key ?? int.MaxValue).Select(g => Somme(g.Key is { } annee ? $"{annee}" : T("Année non dite"), g.Sum(l => l.Montant)))]),
            new Barres(T("Montants des actions, par domaine"), T("Domaine"), T("Euros"), [.. montants.GroupBy(m => m.Domaine, StringComparer.Ordinal).Select(g => Somme(domaines.FirstOrDefault(d => d.Cle == g.Key).Libelle ?? T("Autre, ou non dit"), g.Sum(m => m.Euros))).GroupBy(b => b.Nom, StringComparer.Ordinal).Select(g => Somme(g.Key, g.Sum(b => b.Valeur))).OrderByDescending(b => b.Valeur)]),
            actions,
            montants.Count,
            convertis,
            partiel);
    }

    private async Task<List<(string Financeur, int? Annee, decimal Montant)>> DesProjetsAsync(ILookup<Guid, string> masques, CancellationToken cancellation)
    {
        var questionnaire = await questionnaires.CurrentAsync(Types.Projet, cancellation);
        if (!Lisibles(questionnaire, "financements", ["financeur", "annee", "montant"]))
            return [];
        // Un projet dont la fiche n'est plus en ligne ne l'est plus non plus.
        var projets = await (from p in db.Set<ProjetIndex>().AsNoTracking()
                             join item in db.Items on p.ItemId equals item.Id
                             join version in db.Versions on new { item.Id, Number = item.PublishedVersion } equals new { Id = version.ItemId, Number = (int?)version.Number }
                             let fiche = db.Set<FicheIndex>().Where(f => f.ItemId == p.FicheItemId || (p.FicheItemId == null && f.Slug == p.Fiche)).Select(f => (Guid?)f.ItemId).FirstOrDefault()
                             where p.FicheItemId == null || fiche != null
                             select new { fiche, version.Document }).Take(FichesLues).ToListAsync(cancellation);
        return [.. projets.Where(p => p.fiche is not { } id || !masques[id].Any(m => m.StartsWith(LecteurDeMasques.DuProjet + "financements", StringComparison.Ordinal)))
            .SelectMany(p => ProjetJson.FromTree(DocumentJson.Parse(p.Document)).Financements)
            .Where(f => f.Montant is > 0)
            .Select(f => (string.IsNullOrWhiteSpace(f.Financeur) ? "" : f.Financeur.Trim(), f.Annee, f.Montant!.Value))];
    }

    private async Task<(List<(string Domaine, decimal Euros)> Montants, int Actions, bool Convertis, bool Partiel)> DesActionsAsync(ILookup<Guid, string> masques, CancellationToken cancellation)
    {
        var montants = new List<(string, decimal)>();
        var (actions, convertis, lues) = (0, false, 0);
        if (!Lisibles(await questionnaires.CurrentAsync(Types.Partenariat, cancellation), "actions", ["budget"]))
            return (montants, 0, false, false);
        // Une action nomme son domaine par sa clé, ou dans les mots du livre.
        var racines = (await db.Set<Domaine>().AsNoTracking().OrderBy(d => d.Ordre).ToListAsync(cancellation)).SelectMany(d => new[] { d.Cle, Slug.De(d.Libelle) }.Select(m => (Mot: m, Racine: d.Parent ?? d.Cle)))
            .DistinctBy(d => d.Mot, StringComparer.Ordinal).ToDictionary(d => d.Mot, d => d.Racine, StringComparer.Ordinal);
        var fiches = (from f in db.Set<FicheIndex>().AsNoTracking()
                      join item in db.Items on f.ItemId equals item.Id
                      join version in db.Versions on new { item.Id, Number = item.PublishedVersion } equals new { Id = version.ItemId, Number = (int?)version.Number }
                      orderby f.DateMiseAJour descending, f.Slug
                      select new { f.ItemId, version.Document }).Take(FichesLues + 1);
        await foreach (var fiche in fiches.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (++lues > FichesLues)
                break;
            if (masques[fiche.ItemId].Any(m => m is "actions" or "actions.budget"))
                continue;
            foreach (var action in DocumentJson.Parse(fiche.Document).RowsAt("actions"))
            {
                actions++;
                if (action.At("budget") is not { } budget || budget.Deserialize(PartenariatJson.Default.Montant) is not { Valeur: { } valeur } montant || valeur <= 0 || LecteurMontant.VersEuros(valeur, montant.Devise) is not { } euros)
                    continue;
                convertis |= montant.Devise != "EUR";
                montants.Add((racines.GetValueOrDefault(Slug.De(action.TextAt("domaine") ?? ""), ""), euros));
            }
        }

        return (montants, actions, convertis, lues > FichesLues);
    }

    private static bool Lisibles(Questionnaire questionnaire, string cle, string[] cases)
        => questionnaire.Champs.FirstOrDefault(c => c.Cle == cle) is { Visibilite: Visibilite.Public } champ && champ.Champs.Where(c => cases.Contains(c.Cle, StringComparer.Ordinal)).All(c => c.Visibilite == Visibilite.Public);

    private static List<Barre> ParFinanceur(List<(string Financeur, int? Annee, decimal Montant)> lignes)
    {
        var sommes = lignes.GroupBy(l => Slug.De(l.Financeur), StringComparer.Ordinal).Select(g => g.First().Financeur is { Length: > 0 } nom ? Somme(nom, g.Sum(l => l.Montant)) with { Cite = true } : Somme(T("Financeur non dit"), g.Sum(l => l.Montant))).OrderByDescending(b => b.Valeur).ToList();
        return sommes.Count <= FinanceursAuPlus ? sommes : [.. sommes.Take(FinanceursAuPlus), Somme(T("{0} autres", sommes.Count - FinanceursAuPlus), sommes.Skip(FinanceursAuPlus).Sum(b => b.Valeur))];
    }

    private static Barre Somme(string nom, decimal euros) => new(nom, euros, Ecrit.Montant(decimal.Round(euros), "EUR"));
}

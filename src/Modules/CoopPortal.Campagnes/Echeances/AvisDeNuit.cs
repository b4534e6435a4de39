using System.Globalization;
using CoopPortal.Campagnes.Campagnes.Moteur;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Suspensions;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Echeances;

/// <summary>Une chose à dire à une personne, une seule fois.</summary>
public sealed record Avis(string Cle, Guid ItemId, string Titre, string Objet, IReadOnlyList<string> Paragraphes, string Bouton, string Chemin, string Journal);

/// <summary>Ce que les dates demandent un jour donné, personne par personne.</summary>
public sealed class AvisDeNuit(TenantDb db, MandatsEnCours mandats)
{
    public async Task<IReadOnlyList<(MandatEnCours Personne, IReadOnlyList<Avis> Avis)>> PourAsync(DateOnly jour, CancellationToken cancellation)
    {
        var avis = new List<(MandatEnCours Personne, Avis Avis)>();
        await ConventionsAsync(avis, jour, cancellation);
        await FinsAsync(avis, jour, cancellation);
        return [.. avis.GroupBy(a => a.Personne.AccountId).Select(g => (g.First().Personne, (IReadOnlyList<Avis>)[.. g.Select(a => a.Avis).DistinctBy(a => a.Cle)]))];
    }

    private async Task ConventionsAsync(List<(MandatEnCours, Avis)> avis, DateOnly jour, CancellationToken cancellation)
    {
        var conventions = await db.Set<ConventionIndex>().AsNoTracking().AVoir(jour)
            .Where(c => c.EcheanceLe >= jour && db.Set<FicheIndex>().Any(f => f.ItemId == c.FicheItemId)).OrderBy(c => c.EcheanceLe).ToListAsync(cancellation);
        var tenants = (await mandats.PourAsync([.. conventions.Select(c => c.FicheItemId).Distinct()], cancellation)).ToLookup(m => m.ItemId);
        avis.AddRange(conventions.SelectMany(c => tenants[c.FicheItemId].DistinctBy(m => m.AccountId).Select(m => (m, Convention(c, m, jour)))));
    }

    private async Task FinsAsync(List<(MandatEnCours, Avis)> avis, DateOnly jour, CancellationToken cancellation)
    {
        var fiches = (await db.Set<FicheIndex>().AsNoTracking().Where(f => f.Statut == FicheIndex.EnCours && f.FinPrevueLe != null && f.FinPrevueLe < jour).OrderBy(f => f.Titre).ToListAsync(cancellation))
            .ExceptBy((await db.Set<Suspension>().AsNoTracking().Where(s => s.LeveeLe == null).ToListAsync(cancellation)).Where(s => s.EstEnCours(jour)).Select(s => s.ItemId), f => f.ItemId).ToList();
        var tenants = (await mandats.PourAsync([.. fiches.Select(f => f.ItemId)], cancellation)).ToLookup(m => m.ItemId);
        // Une personne par côté : celle qui tient la fiche d'ordinaire, pas tout le monde.
        avis.AddRange(fiches.SelectMany(f => tenants[f.ItemId].GroupBy(m => m.Cote).Select(g => g.OrderBy(m => Echelle.Degre(m.Qualite) == 1 ? -1 : Echelle.Degre(m.Qualite)).ThenBy(m => m.AccountId).First()).DistinctBy(m => m.AccountId).Select(m => (m, Fin(f, m)))));
    }

    private static Avis Convention(ConventionIndex convention, MandatEnCours personne, DateOnly jour)
    {
        var echeance = convention.EcheanceLe!.Value;
        var jours = echeance.DayNumber - jour.DayNumber;
        return new Avis(
            string.Create(CultureInfo.InvariantCulture, $"echeance:{convention.ItemId:N}:{echeance:yyyy-MM-dd}:{Fiches.Contracts.Echeances.Seuil(convention, jour)}:{personne.AccountId:N}"),
            convention.ItemId, "Votre convention arrive à échéance", convention.Titre,
            [
                $"« {convention.Titre} » prend fin le {Francais.Date(echeance)}{(jours == 0 ? ", aujourd’hui" : $", dans {jours} {Francais.Pluriel(jours, "jour", "jours")}")}.",
                convention.Reconduction == "tacite"
                    ? "Elle se reconduit d’elle-même : si ce n’est plus ce que vous voulez, c’est le moment de le dire à vos partenaires."
                    : "Sera-t-elle renouvelée ? Dites-le sur sa page : une nouvelle échéance, ou qu’elle est terminée.",
            ],
            "Mettre la convention à jour", $"{Adresses.De(Types.Convention, convention.Slug)}/modifier", $"L’échéance de « {convention.Titre} » est rappelée à une personne qui la tient.");
    }

    private static Avis Fin(FicheIndex fiche, MandatEnCours personne) => new(
        string.Create(CultureInfo.InvariantCulture, $"fin:{fiche.ItemId:N}:{fiche.FinPrevueLe:yyyy-MM-dd}:{personne.Cote}"),
        fiche.ItemId, "Votre partenariat est-il toujours en cours ?", fiche.Titre,
        [$"La fiche « {fiche.Titre} » dit le partenariat en cours, et annonçait sa fin pour le {Francais.Date(fiche.FinPrevueLe!.Value)}. Continue-t-il ? Donnez sa nouvelle fin, ou dites qu’il est terminé. Nous ne posons cette question qu’une fois."],
        "Mettre la fiche à jour", $"{Adresses.De(Types.Partenariat, fiche.Slug)}/modifier", "La question de la fin annoncée est posée à une personne qui tient la fiche.");
}

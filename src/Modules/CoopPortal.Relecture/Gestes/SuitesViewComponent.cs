using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Contracts.Comparaison;
using CoopPortal.Relecture.Immediat;
using CoopPortal.Relecture.Programmations;
using CoopPortal.Relecture.Soumissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Gestes;

public sealed record Prevue(Guid Id, string Titre, string Quand, string Par);

public sealed record Empechee(Guid Id, string Titre, string Quand, string Raison);

public sealed record Parue(Guid Id, string Adresse, string Titre, string Quand, string Auteur, string Cote, IReadOnlyList<Changement> Changements);

/// <summary>Ce qui suit la file : publications prévues, empêchées, réponses parues dès l'envoi.</summary>
public sealed record Suites(bool Anime, IReadOnlyList<Prevue> Prevues, IReadOnlyList<Empechee> Empechees, IReadOnlyList<Parue> Parues, int ParuesEnTout);

public sealed class SuitesViewComponent(TenantDb db, Soumettre soumettre, ContentStore store, QuestionnaireStore questionnaires, Programmer programmer, Caller caller, TenantContext tenant, TimeProvider clock) : ViewComponent
{
    private const int Montrees = 20;

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var cancellation = HttpContext.RequestAborted;
        var rendezVous = await (from p in db.Set<Programmation>()
                                join s in soumettre.EnAttente() on p.SoumissionId equals s.Id
                                join i in db.Items on s.ItemId equals i.Id
                                where p.Etat == EtatDeProgrammation.Prevue || p.Etat == EtatDeProgrammation.Empechee
                                orderby p.Pour
                                select new { p, s.Id, i.Title }).AsNoTracking().ToListAsync(cancellation);
        var ouvertes = db.Set<AVerifier>().AsNoTracking().Where(v => v.CloseLe == null);
        var parues = await (from v in ouvertes join i in db.Items on v.ItemId equals i.Id orderby v.Le, v.Id select new { v, i }).AsNoTracking().Take(Montrees).ToListAsync(cancellation);
        var lues = new List<Parue>();
        foreach (var (v, i) in parues.Select(x => (x.v, x.i)))
        {
            lues.Add(await LireAsync(v, i, cancellation));
        }

        return View("/Gestes/_Suites.cshtml", new Suites(
            caller.Is(Role.Animateur),
            [.. rendezVous.Where(r => r.p.Etat == EtatDeProgrammation.Prevue).Select(r => new Prevue(r.Id, r.Title, programmer.EnMots(r.p.Pour), r.p.Par))],
            [.. rendezVous.Where(r => r.p.Etat == EtatDeProgrammation.Empechee).Select(r => new Empechee(r.Id, r.Title, programmer.EnMots(r.p.Pour), r.p.Raison ?? ""))],
            lues,
            await ouvertes.CountAsync(cancellation)));
    }

    private async Task<Parue> LireAsync(AVerifier v, ContentItem item, CancellationToken cancellation)
    {
        var (avant, apres) = (await store.VersionAsync(item, v.Avant, cancellation), await store.VersionAsync(item, v.Version, cancellation));
        var questionnaire = await questionnaires.CurrentAsync(item.Type, cancellation);
        return new Parue(
            v.Id, Adresses.De(item), item.Title, Francais.IlYA(tenant.Required.Jour(v.Le), tenant.Required.Jour(clock.GetUtcNow().UtcDateTime)), v.Auteur, CoteEnMots.De(v.Cote, tenant.Required),
            avant is null || apres is null ? [] : Comparateur.Entre(questionnaire, avant.Document, apres.Document));
    }
}

using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Situations;
using CoopPortal.Relecture.Contracts.Comparaison;
using CoopPortal.Theme;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Publications;

/// <summary>Les courriels qui disent à l'auteur d'une proposition ce qu'elle est devenue ; rangés dans la transaction de la décision.</summary>
public sealed class Avis(PlatformDb platform, Outbox outbox, PublicLinks links, SituationActuelle situation, TenantContext tenant)
{
    public Task PublieeAsync(TenantDb db, Examen examen, CancellationToken cancellation)
    {
        var rendues = examen.Partage.Rendues;
        var demandes = Demandes(examen, examen.Suggerees);
        return RangerAsync(db, examen, new ModeleCourriel
        {
            Entete = Entete,
            Titre = $"Votre {Nom(examen).Nom} est {Nom(examen).Accorder("publié")}{(rendues.Count == 0 ? "" : " en partie")}",
            Salutation = ModeleCourriel.Saluer(examen.Soumission.AuthorName),
            Paragraphes =
            [
                rendues.Count == 0 ? $"Les changements que vous avez proposés pour « {examen.Item.Title} » sont en ligne."
                    : $"Une partie des changements que vous avez proposés pour « {examen.Item.Title} » est en ligne. Il reste à revoir : {string.Join(", ", rendues)}. Tout ce que vous y aviez tapé vous attend.",
                .. examen.Corrigees.Select(c => $"L’animation a corrigé « {Suites.Libelle(c)} » : vous aviez écrit « {c.Avant ?? "rien"} », c’est en ligne ainsi : « {c.Apres ?? "rien"} »."),
                .. Seul(examen.Travail.Commentaire),
            ],
            Boutons = [new LienCourriel($"Voir {Nom(examen).Defini}", links.To(tenant.Required, Adresses.De(examen.Item))), .. Reprendre(examen, rendues.Count > 0 || demandes.Count > 0)],
            TitreFaits = demandes.Count == 0 ? null : "Ce que la relecture vous demande",
            Faits = demandes,
            Pied = [new PiedCourriel($"L’équipe d’animation de l’espace {tenant.Required.Name}.")],
        }, cancellation);
    }

    public Task RenvoyeeAsync(TenantDb db, Examen examen, string commentaire, string qui, CancellationToken cancellation)
    {
        var demandes = Demandes(examen, [.. examen.Suggerees, .. examen.Corrigees]);
        return RangerAsync(db, examen, new ModeleCourriel
        {
            Entete = Entete,
            Titre = $"Votre {Nom(examen).Nom} est à compléter",
            Salutation = ModeleCourriel.Saluer(examen.Soumission.AuthorName),
            Paragraphes =
            [
                $"{qui} a relu vos changements pour « {examen.Item.Title} » et vous écrit :",
                commentaire,
                examen.Item.PublishedVersion is null ? "Tout ce que vous aviez tapé est gardé." : $"Tout ce que vous aviez tapé est gardé. {Nom(examen).AvecArticle} en ligne n’a pas bougé.",
            ],
            Boutons = [.. Reprendre(examen, true)],
            SousBoutons = demandes.Count == 0 ? null : "Chaque demande est écrite à côté de sa réponse. Répondez-y en un mot, ou corrigez, puis envoyez de nouveau.",
            TitreFaits = demandes.Count == 0 ? null : "Ce que la relecture vous demande",
            Faits = demandes,
            Pied = [new PiedCourriel($"L’équipe d’animation de l’espace {tenant.Required.Name}.")],
        }, cancellation);
    }

    private static List<string> Demandes(Examen examen, IEnumerable<Changement> suggerees)
        => [.. examen.Travail.Mots.Select(m => $"{examen.Libelle(m.Key)} : {m.Value}"), .. suggerees.Select(c => $"{Suites.Libelle(c)} : {Suites.Suggestion(c)}")];

    private static IEnumerable<string> Seul(string? texte) => texte is null ? [] : [texte];

    private IEnumerable<LienCourriel> Reprendre(Examen examen, bool quand)
        => quand ? [new LienCourriel($"Reprendre {Nom(examen).Defini}", links.To(tenant.Required, Adresses.De(examen.Item) + "/modifier"))] : [];

    private static NomDeContenu Nom(Examen examen) => Adresses.Nom(examen.Item.Type);

    private string Entete => $"CoopPortal, groupe-pays {tenant.Required.Name}";

    private async Task RangerAsync(TenantDb db, Examen examen, ModeleCourriel modele, CancellationToken cancellation)
    {
        var address = await platform.Users.Where(a => a.Id == examen.Soumission.AuthorId).Select(a => a.Email).SingleOrDefaultAsync(cancellation);
        // Une fiche à l'abri ne se nomme dans aucun courriel : son auteur la voit sur sa page.
        if (string.IsNullOrEmpty(address) || examen.Item.ShelteredAt is not null)
        {
            return;
        }

        if (await situation.EnUneLigneAsync(cancellation) is { } note)
        {
            modele = modele with { Paragraphes = [.. modele.Paragraphes, note] };
        }

        await outbox.AddAsync(
            db,
            tenant.Required,
            new MailDraft($"decision:{examen.Soumission.Id}", address, $"{modele.Titre} – {examen.Item.Title}", GabaritCourriel.Html(modele), GabaritCourriel.Texte(modele)) { ReplyTo = tenant.Required.Settings.ReplyTo },
            cancellation);
    }
}

using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Tenancy;
using CoopPortal.Theme;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture;

/// <summary>Ce qu'un acte écrit à une personne. Les boutons ouvrent une page de l'espace, ils n'agissent pas.</summary>
public sealed record Mot(string Cause, string Adresse, string Nom, string Titre, string Objet)
{
    public IReadOnlyList<string> Paragraphes { get; init; } = [];
    public IReadOnlyList<(string Texte, string Chemin)> Boutons { get; init; } = [];
    public string? SousBoutons { get; init; }
    public IReadOnlyList<string> Faits { get; init; } = [];
    public string? TitreFaits { get; init; }
}

/// <summary>Range un courriel de l'espace dans la transaction de l'acte.</summary>
public sealed class Courriels(TenantDb db, Outbox outbox, PublicLinks links, TenantContext tenant)
{
    public async Task RangerAsync(Mot mot, CancellationToken cancellation)
    {
        // Une fiche à l'abri ne se nomme dans aucun courriel : les siens la voient sur leur page.
        if (await db.Items.AnyAsync(i => i.ShelteredAt != null && i.Title == mot.Objet, cancellation))
        {
            return;
        }

        var espace = tenant.Required;
        var modele = new ModeleCourriel
        {
            Entete = $"CoopPortal, groupe-pays {espace.Name}",
            Titre = mot.Titre,
            Salutation = ModeleCourriel.Saluer(mot.Nom),
            Paragraphes = mot.Paragraphes,
            TitreFaits = mot.TitreFaits,
            Faits = mot.Faits,
            Boutons = [.. mot.Boutons.Select(b => new LienCourriel(b.Texte, links.To(espace, b.Chemin)))],
            SousBoutons = mot.SousBoutons,
            Pied = [new PiedCourriel($"L’équipe d’animation de l’espace {espace.Name}. Répondez à ce courriel : quelqu’un vous lit.")],
        };
        await outbox.AddAsync(
            db,
            espace,
            new MailDraft(mot.Cause, mot.Adresse, $"{mot.Titre} – {mot.Objet}", GabaritCourriel.Html(modele), GabaritCourriel.Texte(modele)) { ReplyTo = espace.Settings.ReplyTo },
            cancellation);
    }

    public void Partir() => outbox.Wake();
}

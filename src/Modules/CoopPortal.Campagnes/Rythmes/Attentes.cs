using CoopPortal.Campagnes.Contacts;
using CoopPortal.Campagnes.Reponses;
using CoopPortal.Campagnes.Souches;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Texte;
using CoopPortal.Relecture.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Rythmes;

/// <summary>Une chose qui attend l'équipe : combien, en une phrase, et où la traiter.</summary>
public sealed record Attente(int Nombre, string Singulier, string Pluriel, string Chemin, Role Minimum)
{
    public string Phrase => $"{Francais.Nombre(Nombre)} {Francais.Pluriel(Nombre, Singulier, Pluriel)}";
}

/// <summary>Ce qui attend l'équipe d'un espace, des plus pressantes aux autres ; ce qui est vide n'y est pas.</summary>
public sealed class Attentes(TenantDb db, TravauxEnCours travaux, SouchesAInviter souches)
{
    public async Task<IReadOnlyList<Attente>> LireAsync(CancellationToken cancellation)
    {
        Attente[] toutes =
        [
            new(await travaux.EnAttenteAsync(cancellation), "proposition à relire", "propositions à relire", "/relecture", Role.Relecteur),
            new(await db.Set<ReponseAValider>().CountAsync(r => r.Attend == 1, cancellation), "réponse à valider", "réponses à valider", "/reponses", Role.Animateur),
            new(await db.Set<Mandat>().CountAsync(m => m.ValideLe == null && m.RevoqueLe == null, cancellation), "mandat à valider", "mandats à valider", "/mandats", Role.Animateur),
            new(await db.Set<Depart>().CountAsync(d => d.TraiteLe == null, cancellation), "départ à traiter", "départs à traiter", "/remplacements", Role.Animateur),
            new(await db.Set<ContactARemplacer>().CountAsync(c => c.Ouverte == 1, cancellation), "contact à remplacer", "contacts à remplacer", "/remplacements", Role.Animateur),
            new(await db.Mails.CountAsync(m => m.State == MailState.Held, cancellation), "courriel retenu : on ne sait pas s’il est parti", "courriels retenus : on ne sait pas s’ils sont partis", "/campagne", Role.Animateur),
            new(await db.Mails.CountAsync(m => m.State == MailState.Dead, cancellation), "courriel refusé", "courriels refusés", "/campagne", Role.Animateur),
            new((await souches.LireAsync(cancellation)).Count, "partenariat connu à inviter : quelqu’un y parle déjà pour une autre fiche", "partenariats connus à inviter : quelqu’un y parle déjà pour une autre fiche", "/campagnes", Role.Animateur),
        ];
        return [.. toutes.Where(a => a.Nombre > 0)];
    }
}

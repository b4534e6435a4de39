using CoopPortal.Fiches.Contracts.Formulaire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CoopPortal.Relecture.Brouillons;

/// <summary>Les réponses que le script du formulaire attend.</summary>
internal static class EnTapant
{
    public static JsonResult Conflit(Recu recu)
    {
        var libelles = recu.Conflits!.Count == 0 ? "elle n’est plus celle que vous aviez ouverte" : string.Join(", ", recu.Conflits.Select(c => $"« {c.Libelle} »"));
        return new JsonResult(new { conflits = libelles }) { StatusCode = StatusCodes.Status409Conflict };
    }

    public static JsonResult Enregistre(Recu recu, string etat, IReadOnlyList<string> autres)
    {
        var ensemble = Manques.De(recu.Questions.Sections, recu.Document);
        var sections = recu.Questions.Sections.Select(s => (s.Cle, Manques: Manques.De(s, recu.Document)));
        return new JsonResult(new
        {
            revision = recu.Fiche.Brouillon?.Revision ?? 0,
            version = recu.Fiche.Publiee.Version.Number,
            etat,
            reunies = recu.Reunies,
            autres,
            compris = recu.Comprises.ToDictionary(c => c.Key, c => c.Value is null ? null : new { phrase = c.Value.Phrase, sure = c.Value.Sure }, StringComparer.Ordinal),
            manques = new
            {
                sections = sections.ToDictionary(s => s.Cle, s => new { mots = s.Manques.EnMots, complet = s.Manques.Complet }, StringComparer.Ordinal),
                court = ensemble.Court,
                phrase = ensemble.EnPhrase,
            },
        });
    }
}

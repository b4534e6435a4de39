using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Relecture.Comparaison;
using Microsoft.AspNetCore.Http;

namespace CoopPortal.Relecture.Brouillons;

/// <summary>Ce qu'un formulaire envoie : son contenu, et ce qu'il montrait quand il a été ouvert.</summary>
/// <param name="Revision">révision du brouillon montré ; 0 quand c'était la version en ligne.</param>
/// <param name="Version">version en ligne montrée.</param>
public sealed record FormulaireRecu(IFormCollection Form, int Revision, int Version, string? Ajouter, string? Retirer);

/// <summary>Ce que l'enregistrement a donné.</summary>
/// <param name="Document">ce qui est gardé ; avec des conflits, ce qui est à montrer de nouveau.</param>
/// <param name="Conflits">null : enregistré. Sinon rien n'est écrit ; vide quand ce que le formulaire montrait n'est plus connu.</param>
/// <param name="Reunies">la saisie d'une autre personne a été réunie à celle-ci.</param>
public sealed record Recu(FicheModifiable Fiche, JsonObject Document, string? Ancre, IReadOnlyList<EnConflit>? Conflits, bool Reunies);

/// <summary>Porte un formulaire dans le brouillon. Si quelqu'un d'autre a enregistré entre-temps, réunit les deux saisies.</summary>
public sealed class Reception(FichesModifiables fiches, Enregistrement enregistrement)
{
    private const int Essais = 4;

    /// <returns>null quand la fiche n'existe pas pour cette personne.</returns>
    public async Task<Recu?> FaireAsync(string type, string slug, FormulaireRecu recu, CancellationToken cancellation)
    {
        for (var essai = 1; ; essai++)
        {
            if (await fiches.TrouverAsync(type, slug, cancellation) is not { } fiche)
            {
                return null;
            }

            var montree = await fiches.MontreeAsync(fiche, recu.Revision, recu.Version, cancellation);
            var questions = await fiches.QuestionsAsync(fiche, cancellation);
            var champs = questions.Champs;
            var saisie = (montree ?? fiche.Document).Copy();
            new Saisie(recu.Form, questions.Domaines).Porter(champs, saisie);
            var ancre = Lignes.Changer(champs, saisie, recu.Ajouter, recu.Retirer);
            if (montree is null && !JsonTree.Same(saisie, fiche.Document))
            {
                return new Recu(fiche, saisie, ancre, [], false);
            }

            var (document, conflits) = FusionATrois.De(champs, montree ?? fiche.Document, fiche.Document, saisie, _ => true);
            if (conflits.Count > 0)
            {
                return new Recu(fiche, document, ancre, conflits, false);
            }

            if (await enregistrement.FaireAsync(fiche, document, cancellation) is { } garde)
            {
                return new Recu(fiche with { Brouillon = garde }, document, ancre, null, !JsonTree.Same(document, saisie));
            }

            if (essai == Essais)
            {
                return new Recu((await fiches.TrouverAsync(type, slug, cancellation))!, saisie, ancre, [], false);
            }
        }
    }
}

using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Relecture.Comparaison;
using CoopPortal.Relecture.Pieces;
using Microsoft.AspNetCore.Http;

namespace CoopPortal.Relecture.Brouillons;

/// <summary>Ce qu'un formulaire envoie : son contenu, et ce qu'il montrait quand il a été ouvert.</summary>
/// <param name="Revision">révision du brouillon montré ; 0 quand c'était la version en ligne.</param>
/// <param name="Version">version en ligne montrée.</param>
public sealed record FormulaireRecu(IFormCollection Form, int Revision, int Version);

/// <summary>Ce que l'enregistrement a donné.</summary>
/// <param name="Document">ce qui est gardé ; avec des conflits, ce qui est à montrer de nouveau.</param>
/// <param name="Conflits">null : enregistré. Sinon rien n'est écrit ; vide quand ce que le formulaire montrait n'est plus connu.</param>
/// <param name="Ligne">ce que le bouton d'une ligne a fait.</param>
/// <param name="Reunies">la saisie d'une autre personne a été réunie à celle-ci.</param>
public sealed record Recu(FicheModifiable Fiche, JsonObject Document, LigneChangee? Ligne, IReadOnlyList<EnConflit>? Conflits, bool Reunies)
{
    public required QuestionsPosees Questions { get; init; }

    /// <summary>Les dates et les montants que ce formulaire change, tels que nous les lisons.</summary>
    public IReadOnlyDictionary<string, Comprehension?> Comprises { get; init; } = new Dictionary<string, Comprehension?>(StringComparer.Ordinal);

    /// <summary>Les fichiers qui n'ont pas pu être joints, champ par champ ; tout le reste est enregistré.</summary>
    public IReadOnlyDictionary<string, string> Refus { get; init; } = PiecesRecues.Aucune.Refus;
}

/// <summary>Porte un formulaire dans le brouillon. Si quelqu'un d'autre a enregistré entre-temps, réunit les deux saisies.</summary>
public sealed class Reception(FichesModifiables fiches, Enregistrement enregistrement, Televersement televersement)
{
    private const int Essais = 4;

    /// <returns>null quand la fiche n'existe pas pour cette personne.</returns>
    public async Task<Recu?> FaireAsync(string type, string slug, FormulaireRecu recu, CancellationToken cancellation)
    {
        PiecesRecues? pieces = null;
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
            var geste = Geste.De(recu.Form);
            var ecartees = LignesRetirees.De(fiche.Document);
            LignesRetirees.Rappeler(champs, recu.Form, ecartees, saisie);
            new Saisie(recu.Form, questions.Domaines).Porter(champs, saisie);
            var ligne = Lignes.Changer(champs, saisie, geste, ecartees);
            pieces ??= await televersement.RecevoirAsync(fiche, champs, recu.Form.Files, cancellation);
            pieces.Joindre(saisie);
            if (montree is null && !JsonTree.Same(saisie, fiche.Document))
            {
                return new Recu(fiche, saisie, ligne, [], false) { Questions = questions, Refus = pieces.Refus };
            }

            var (document, conflits) = FusionATrois.De(champs, montree ?? fiche.Document, fiche.Document, saisie, _ => true);
            if (conflits.Count > 0)
            {
                return new Recu(fiche, document, ligne, conflits, false) { Questions = questions, Refus = pieces.Refus };
            }

            var reunies = !JsonTree.Same(document, saisie);
            LignesRetirees.Noter(champs, fiche.Document, document);
            if (await enregistrement.FaireAsync(fiche, document, cancellation) is { } garde)
            {
                return new Recu(fiche with { Brouillon = garde }, document, ligne, null, reunies)
                {
                    Questions = questions,
                    Comprises = Comprises.Entre(champs, montree ?? fiche.Document, document),
                    Refus = pieces.Refus,
                };
            }

            if (essai == Essais)
            {
                return new Recu((await fiches.TrouverAsync(type, slug, cancellation))!, saisie, ligne, [], false) { Questions = questions, Refus = pieces.Refus };
            }
        }
    }
}

using CoopPortal.Core.Texte;
using CoopPortal.Imports.Comptoir.EnRegard;

namespace CoopPortal.Imports.Comptoir.Listes;

/// <summary>Une proposition dans la liste : ce qu'elle ferait et ce qui y est douteux, en une phrase.</summary>
public sealed record LigneDeProposition(Guid Id, string Titre, string Phrase, string Etat, bool Sure)
{
    /// <param name="effet">null quand la décision est prise.</param>
    public static LigneDeProposition De(Proposition p, Effet? effet, int changements) => new(
        p.Id,
        p.Titre,
        string.Join(" ", new[] { Dire(p, effet, changements), Doutes(p), p.Doublons.Length == 0 ? null : p.Genre == GenreDeProposition.Projet ? "Sa fiche est à choisir." : "Une fiche en ligne lui ressemble.", p.Attend && p.PremiereLigne > 0 ? Lignes(p) : null }.Where(s => s is not null)),
        p.Etat switch
        {
            EtatDeProposition.AExaminer when p.EstSure && effet is not (Effet.Tenue or Effet.Disparue) => "sûre",
            EtatDeProposition.AExaminer => "à examiner",
            EtatDeProposition.PlusTard => "plus tard",
            EtatDeProposition.Acceptee => p.Brouillon is null ? "acceptée" : "en brouillon",
            EtatDeProposition.Refusee => "refusée",
            _ => "annulée",
        },
        p.EstSure && effet is not (Effet.Tenue or Effet.Disparue));

    private static string? Dire(Proposition p, Effet? effet, int changements) => effet switch
    {
        Effet.Creerait => p.Genre switch
        {
            GenreDeProposition.Souche => "Ajouterait un partenariat connu, non renseigné.",
            GenreDeProposition.Projet => "Ajouterait un projet de l’Atlas.",
            _ => "Créerait la fiche.",
        },
        Effet.Completerait when p.Genre == GenreDeProposition.Projet => $"Compléterait le projet en ligne : {changements} {Francais.Pluriel(changements, "réponse", "réponses")}.",
        Effet.Completerait => $"{(p.Genre == GenreDeProposition.Reponses ? "Questionnaire rempli : changerait" : "Compléterait la fiche en ligne :")} {changements} {Francais.Pluriel(changements, "réponse", "réponses")}.",
        Effet.Disparue => "Questionnaire rempli pour une fiche qui n’est plus en ligne.",
        Effet.NeChangeraitRien => "Ne changerait rien.",
        Effet.Tenue => "Quelqu’un a écrit cette fiche depuis : elle ne peut aller qu’en brouillon.",
        _ => p.DecidePar is null ? null : $"Par {p.DecidePar}.",
    };

    private static string? Doutes(Proposition p) => !p.Attend || p.Doutes + p.Illisibles == 0 ? null
        : string.Join(", ", new[]
        {
            p.Doutes > 0 ? $"{p.Doutes} {Francais.Pluriel(p.Doutes, "doute", "doutes")}" : null,
            p.Illisibles > 0 ? $"{p.Illisibles} {Francais.Pluriel(p.Illisibles, "passage illisible", "passages illisibles")}" : null,
        }.Where(s => s is not null)) + ".";

    private static string Lignes(Proposition p) => p.PremiereLigne == p.DerniereLigne ? $"Ligne {p.PremiereLigne}." : $"Lignes {p.PremiereLigne} à {p.DerniereLigne}.";
}

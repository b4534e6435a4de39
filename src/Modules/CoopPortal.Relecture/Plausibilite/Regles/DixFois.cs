using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts.Lecture;
using CoopPortal.Relecture.Contracts.Comparaison;

namespace CoopPortal.Relecture.Plausibilite.Regles;

/// <summary>Un montant ou un nombre dix fois plus grand ou plus petit, avec le chiffre que le livre imprime quand il y en a un.</summary>
public sealed class DixFois : IRegleDePlausibilite
{
    public IEnumerable<Alerte> Voir(Lecture lecture)
        => from c in lecture.Reponses
           where c.Alerte is not null
           select new Alerte(c.Chemin, $"{c.Alerte}{Imprime(lecture.Edition, c)}");

    private static string Imprime(Edition? edition, Changement change)
        => edition?.Reponse(change) is { } imprimee && Grandeurs.De(change.Question, imprimee) is not null && Mots.De(change.Question, imprimee) is { } mots
            ? $" {edition.Nom} imprime {mots}."
            : "";
}

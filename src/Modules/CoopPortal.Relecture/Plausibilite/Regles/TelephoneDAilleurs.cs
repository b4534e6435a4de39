using CoopPortal.Core.Content;
using CoopPortal.Core.Texte;

namespace CoopPortal.Relecture.Plausibilite.Regles;

/// <summary>Un numéro qui dit un autre pays que celui du côté qui le donne.</summary>
public sealed class TelephoneDAilleurs : IRegleDePlausibilite
{
    public IEnumerable<Alerte> Voir(Lecture lecture)
    {
        foreach (var c in lecture.Reponses.Where(c => c.Question.Cle is "telephone" or "fax"))
        {
            if (lecture.Indicatif(c.Question) is { } attendu
                && Telephones.Normaliser(c.Nouvelle.Text(), attendu).Any(n => !n.StartsWith("+" + attendu, StringComparison.Ordinal)))
            {
                yield return new Alerte(c.Chemin, $"Ce numéro (« {c.Nouvelle.Text()} ») n’est pas {Pays(attendu, lecture)} : on attend l’indicatif +{attendu} de ce côté. Est-ce la bonne ligne ?");
            }
        }
    }

    private static string Pays(string indicatif, Lecture lecture)
        => indicatif == Telephones.France ? "français" : lecture.Espace.Masculine is { Length: > 0 } masculin ? masculin : "d’ici";
}

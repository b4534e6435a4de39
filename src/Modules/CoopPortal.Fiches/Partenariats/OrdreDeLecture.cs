using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts.Lecture;

namespace CoopPortal.Fiches.Partenariats;

/// <summary>
/// L'ordre où une fiche se lit, qui n'est pas celui où elle se remplit : pourquoi ensemble, l'histoire, ce qui est fait, le reste, à qui écrire.
/// Deux sections de même rang gardent l'ordre du questionnaire.
/// </summary>
public static class OrdreDeLecture
{
    public static IReadOnlyList<SectionLue> Ranger(IEnumerable<SectionLue> sections) => [.. sections.OrderBy(Rang)];

    /// <summary>Vrai pour une section qui ne dit que des personnes : elle vient en dernier.</summary>
    public static bool DitAQuiEcrire(SectionLue section) => Reponses(section).All(r => r.Champ.Kind == ChampKind.Contacts);

    /// <summary>Pourquoi ensemble : la seule qui se lise avant l'histoire.</summary>
    public static bool EstAvantLHistoire(SectionLue section) => Rang(section) == 0;

    public static bool DitLesActions(SectionLue section) => Reponses(section).Any(r => r.Champ.Cle == "actions");

    /// <summary>La première question à laquelle la section répond : c'est d'elle qu'on part pour y signaler une erreur.</summary>
    public static Reponse? PremiereReponse(SectionLue section) => Reponses(section).FirstOrDefault(r => !r.EstVide);

    private static int Rang(SectionLue section)
        => DitAQuiEcrire(section) ? 3
        : DitLesActions(section) ? 1
        : Reponses(section).Any(r => r.Champ.Cle.StartsWith("motivations.", StringComparison.Ordinal)) ? 0
        : 2;

    private static IEnumerable<Reponse> Reponses(SectionLue section)
        => section.Blocs.SelectMany(b => new[] { b.Commune, b.Francaise, b.Partenaire }).OfType<Reponse>();
}

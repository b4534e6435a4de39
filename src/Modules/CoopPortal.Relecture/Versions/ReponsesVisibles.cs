using CoopPortal.Core.Access;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts.Formulaire;

namespace CoopPortal.Relecture.Versions;

/// <summary>Ce qu'un côté peut lire d'une version, ancienne ou proposée : ce qui est public aujourd'hui, et sa propre part. L'animation lit tout.</summary>
public static class ReponsesVisibles
{
    public static Questionnaire Pour(Questionnaire questionnaire, string cote, Role role) => role >= Role.Animateur ? questionnaire : questionnaire with
    {
        Sections = [.. questionnaire.Sections.Select(s => s with { Champs = [.. s.Champs.Where(c => c.Visibilite == Visibilite.Public || SectionAffichee.Modifiable(c, cote))] })],
    };
}

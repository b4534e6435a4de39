using CoopPortal.Core.Questionnaires;
using CoopPortal.Tests.Recettes;

namespace CoopPortal.Tests.Relecture.Comparaison;

/// <summary>Les vrais questionnaires des recettes.</summary>
internal static class Questions
{
    public static Questionnaire Du(string pays) => QuestionnaireJson.Parse(Depot.Questionnaire(pays).ToJsonString());

    public static Champ Champ(string cle, string pays = "mali") => Du(pays).Champs.Single(c => c.Cle == cle);
}

using CoopPortal.Core.Content;
using CoopPortal.Relecture.Contracts.Comparaison;

namespace CoopPortal.Relecture.Plausibilite.Regles;

/// <summary>Une réponse obligatoire effacée.</summary>
public sealed class ReponseDemandeeVidee : IRegleDePlausibilite
{
    public IEnumerable<Alerte> Voir(Lecture lecture)
        => from c in lecture.Reponses
           where c.Question.Obligatoire && c.Genre == GenreDeChangement.Vide && JsonTree.IsBlank(c.Nouvelle)
           select new Alerte(c.Chemin, "Cette réponse est demandée à tous, et elle est effacée.");
}

using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Texte;
using CoopPortal.Relecture.Contracts.Comparaison;

namespace CoopPortal.Relecture.Plausibilite.Regles;

/// <summary>Un nombre d'habitants qui change de plus de moitié. Au-delà de dix fois, <see cref="DixFois"/> le dit mieux.</summary>
public sealed class PopulationBouleversee : IRegleDePlausibilite
{
    public IEnumerable<Alerte> Voir(Lecture lecture)
        => from c in lecture.Reponses
           where c.Question.Kind == ChampKind.Nombre && c.Question.Cle.EndsWith("habitants", StringComparison.OrdinalIgnoreCase) && c.Alerte is null
           let avant = Grandeurs.De(c.Question, c.Ancienne)
           let apres = Grandeurs.De(c.Question, c.Nouvelle)
           where avant > 0 && apres is not null && Math.Abs(apres.Value - avant.Value) > avant / 2
           select new Alerte(c.Chemin, $"La population {(apres > avant ? "augmente" : "diminue")} de {Francais.Nombre(decimal.Round(Math.Abs(apres.Value - avant.Value) / avant.Value * 100))} %. Un recensement nouveau, ou un autre territoire ?");
}

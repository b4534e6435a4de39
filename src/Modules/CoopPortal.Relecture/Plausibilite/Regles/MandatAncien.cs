using System.Globalization;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Protection;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Relecture.Plausibilite.Regles;

/// <summary>
/// Un maire ou un président que la proposition laisse tel quel, alors que la fiche date d'avant les dernières élections de sa collectivité.
/// </summary>
public sealed class MandatAncien : IRegleDePlausibilite
{
    public IEnumerable<Alerte> Voir(Lecture lecture)
    {
        if (!DateOnly.TryParseExact(lecture.Avant.TextAt("dateMiseAJour"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var fiche))
        {
            yield break;
        }

        foreach (var champ in lecture.Questionnaire.Champs.Where(c => c.Kind == ChampKind.Contacts))
        {
            var cote = champ.Cote == Cote.Francais ? Cotes.Francais : champ.Cote == Cote.Partenaire ? Cotes.Partenaire : null;
            if (cote is null || Derniere(lecture, cote) is not { } election || election.Date <= fiche)
            {
                continue;
            }

            foreach (var ligne in lecture.Apres.RowsAt(champ.Cle).Where(r => r.TextAt("role") == "executif" && !PersonnesALAbri.EstMarquee(r) && !string.IsNullOrWhiteSpace(r.TextAt("nom"))))
            {
                var avant = lecture.Avant.RowsAt(champ.Cle).FirstOrDefault(r => r.TextAt("id") == ligne.TextAt("id"));
                if (avant?.TextAt("nom") == ligne.TextAt("nom"))
                {
                    var qui = champ.Champs.FirstOrDefault(c => c.Cle == "role")?.Options.FirstOrDefault(o => o.Valeur == "executif")?.Libelle ?? "L’exécutif";
                    yield return new Alerte(
                        Fiches.Contracts.Formulaire.Saisie.Ligne(champ.Cle, ligne.TextAt("id") ?? ""),
                        $"{champ.Libelle}, {qui} : {ligne.TextAt("nom")} y est depuis une fiche du {Francais.Date(fiche)}, et les {election.Nom} ont eu lieu le {Francais.Date(election.Date)}. Est-ce toujours la même personne ?");
                }
            }
        }
    }

    private static Core.Tenancy.Election? Derniere(Lecture lecture, string cote)
    {
        var chemin = cote == Cotes.Francais ? "coteFrancais.collectivites" : "cotePartenaire.collectivites";
        var genres = lecture.Apres.RowsAt(chemin).Select(r => r.TextAt("genre")).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return lecture.Espace.Elections.Where(e => e.Cote == cote && e.Date <= lecture.Aujourdhui && e.Genres.Any(genres.Contains)).MaxBy(e => e.Date);
    }
}

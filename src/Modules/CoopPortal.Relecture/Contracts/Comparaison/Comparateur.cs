using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Fiches.Contracts.Lecture;

namespace CoopPortal.Relecture.Contracts.Comparaison;

/// <summary>Dit dans les mots de la fiche ce qui diffère entre deux documents, champ par champ et ligne par ligne.</summary>
public sealed class Comparateur
{
    private const int Court = 60;
    private readonly IReadOnlyDictionary<string, string>? _domaines;

    private Comparateur(IReadOnlyDictionary<string, string>? domaines) => _domaines = domaines;

    public static IReadOnlyList<Changement> Entre(Questionnaire questionnaire, JsonObject avant, JsonObject apres, IReadOnlyDictionary<string, string>? domaines = null)
    {
        var comparateur = new Comparateur(domaines);
        return [.. questionnaire.Sections.SelectMany(s => s.Champs.SelectMany(c => comparateur.Champ(s, c, avant, apres)))];
    }

    private IEnumerable<Changement> Champ(Section section, Champ champ, JsonObject avant, JsonObject apres)
    {
        if (champ.EstEnLignes)
        {
            return Lignes(section, champ, [.. avant.RowsAt(champ.Cle)], [.. apres.RowsAt(champ.Cle)]);
        }

        var (old, now) = (avant.At(champ.Cle), apres.At(champ.Cle));
        return JsonTree.Same(old, now) ? [] : [Dire(section, champ, champ, null, old, now)];
    }

    private IEnumerable<Changement> Lignes(Section section, Champ champ, List<JsonObject> avant, List<JsonObject> apres)
    {
        var anciennes = ParId(avant);
        var nouvelles = ParId(apres);
        foreach (var row in apres)
        {
            var old = anciennes.GetValueOrDefault(Id(row));
            if (old is not null)
            {
                foreach (var sub in champ.Champs.Where(sub => !JsonTree.Same(old.At(sub.Cle), row.At(sub.Cle))))
                {
                    yield return Dire(section, champ, sub, row, old.At(sub.Cle), row.At(sub.Cle));
                }
            }
            else if (!JsonTree.IsBlank(row))
            {
                yield return Ligne(section, champ, row, GenreDeChangement.LigneAjoutee, $"{(champ.Kind == ChampKind.Fichiers ? "Pièce jointe" : "Ligne ajoutée")} : {Nom(champ, row)}", null, Texte(champ, row));
            }
        }

        foreach (var gone in avant.Where(a => !nouvelles.ContainsKey(Id(a)) && !JsonTree.IsBlank(a)))
        {
            yield return Ligne(section, champ, gone, GenreDeChangement.LigneRetiree, $"{(champ.Kind == ChampKind.Fichiers ? "Pièce" : "Ligne")} retirée : {Nom(champ, gone)}", Texte(champ, gone), null);
        }

        var gardees = avant.Select(Id).Distinct(StringComparer.Ordinal).Where(nouvelles.ContainsKey).ToList();
        var bougent = Deplacements.Entre(gardees, [.. apres.Select(Id).Distinct(StringComparer.Ordinal).Where(anciennes.ContainsKey)]);
        JsonObject? precedente = null;
        foreach (var row in apres.Where(r => !JsonTree.IsBlank(r)))
        {
            if (bougent.Contains(Id(row)))
            {
                yield return Ligne(section, champ, row, GenreDeChangement.LigneDeplacee, $"« {Nom(champ, row)} » passe {(precedente is null ? "en tête" : $"après « {Nom(champ, precedente)} »")}", null, null);
            }

            precedente = row;
        }
    }

    private Changement Dire(Section section, Champ tableau, Champ champ, JsonObject? ligne, JsonNode? old, JsonNode? now)
    {
        var (before, after) = (Mots.De(champ, old, _domaines), Mots.De(champ, now, _domaines));
        var forme = Forme.Seule(champ, old, now, before, after);
        var phrase = (before, after) switch
        {
            _ when forme => $"{champ.Libelle} : la présentation seule change",
            _ when before == after => $"{champ.Libelle} : les mêmes mots, lus autrement",
            _ when EstCourt(before) && EstCourt(after) => $"{champ.Libelle} : {before ?? "vide"} → {after ?? "vide"}",
            (null, _) => $"« {champ.Libelle} », vide jusqu’ici, reçoit une réponse",
            (_, null) => $"« {champ.Libelle} » est vidé",
            _ => $"« {champ.Libelle} » est récrit",
        };
        var endroit = ligne is null ? "" : $"{tableau.Libelle}, {Nom(tableau, ligne)}";
        return new Changement(tableau.Cle, ligne is null ? section.Titre : $"{section.Titre}, {endroit}", phrase, before, after)
        {
            Chemin = ligne is null ? champ.Cle : $"{Saisie.Ligne(tableau.Cle, Id(ligne))}.{champ.Cle}",
            Genre = forme ? GenreDeChangement.Forme : before is null ? GenreDeChangement.Renseigne : after is null ? GenreDeChangement.Vide : GenreDeChangement.Change,
            Section = section.Cle,
            Endroit = endroit,
            Question = champ,
            Ancienne = old,
            Nouvelle = now,
            Ligne = ligne is null ? null : Id(ligne),
            EstUnContact = tableau.Kind == ChampKind.Contacts,
        };
    }

    private static Changement Ligne(Section section, Champ champ, JsonObject ligne, GenreDeChangement genre, string phrase, string? avant, string? apres)
        => new(champ.Cle, $"{section.Titre}, {champ.Libelle}", phrase, avant, apres)
        {
            Chemin = Saisie.Ligne(champ.Cle, Id(ligne)),
            Genre = genre,
            Section = section.Cle,
            Endroit = champ.Libelle,
            Question = champ,
            Ancienne = genre == GenreDeChangement.LigneAjoutee ? null : ligne,
            Nouvelle = genre == GenreDeChangement.LigneRetiree ? null : ligne,
            Ligne = Id(ligne),
            EstUnContact = champ.Kind == ChampKind.Contacts,
        };

    private string Texte(Champ champ, JsonObject ligne)
        => string.Join(", ", champ.Champs.Select(sous => Mots.De(sous, ligne[sous.Cle], _domaines)).Where(m => m is not null));

    private static bool EstCourt(string? mots) => mots is null || mots.Length <= Court && !mots.Contains('\n', StringComparison.Ordinal);

    /// <summary>Ce qui permet de reconnaître une ligne : son nom, sa fonction, son intitulé, son rôle.</summary>
    private static string Nom(Champ champ, JsonObject row)
        => new[] { "nom", "intitule", "fonction", "titre" }.Select(row.TextAt).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t))?.ReplaceLineEndings(" ") is { } name
            ? name.Length > Court ? name[..Court] + "…" : name
            : champ.Champs.Select(c => Mots.De(c, row.At(c.Cle))).FirstOrDefault(m => m is { Length: > 0 and <= Court }) ?? "ligne sans nom";

    private static Dictionary<string, JsonObject> ParId(List<JsonObject> lignes)
        => lignes.DistinctBy(Id, StringComparer.Ordinal).ToDictionary(Id, StringComparer.Ordinal);

    private static string Id(JsonObject row) => row.TextAt("id") ?? "";
}

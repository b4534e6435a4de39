using System.Text.Json.Nodes;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Protection;
using CoopPortal.Core.Questionnaires;

namespace CoopPortal.Fiches.Contracts.Lecture;

/// <summary>Une réponse et sa question, prêtes à montrer à qui les demande.</summary>
public sealed record Reponse(Champ Champ, JsonNode? Valeur)
{
    public bool EstVide => JsonTree.IsBlank(Valeur);
}

/// <summary>Une réponse commune, ou les deux côtés en vis-à-vis : un côté muet garde sa place.</summary>
public sealed record Bloc(Reponse? Commune, Reponse? Francaise, Reponse? Partenaire)
{
    public bool EstVide => (Commune?.EstVide ?? true) && (Francaise?.EstVide ?? true) && (Partenaire?.EstVide ?? true);
}

public sealed record SectionLue(Section Section, IReadOnlyList<Bloc> Blocs);

/// <summary>Compose la page d'une fiche depuis le questionnaire, en ne gardant que ce que la personne peut voir.</summary>
public static class Composition
{
    // Ces réponses sont déjà dans la tête de la fiche.
    private static readonly HashSet<string> _enTete = new(StringComparer.Ordinal) { "titre", "statut" };

    /// <param name="tient">vrai pour qui tient la fiche : il voit encore les personnes à l'abri.</param>
    public static IReadOnlyList<SectionLue> De(Questionnaire questionnaire, JsonObject document, Role role, bool archive, bool tient = false)
    {
        document = tient || role >= Role.Animateur ? document : PersonVault.WithoutSheltered(questionnaire, document);
        var sections = new List<SectionLue>();
        foreach (var section in questionnaire.Sections)
        {
            var blocs = Blocs(section, document, role, archive).Where(b => !b.EstVide).ToList();
            if (blocs.Count > 0)
            {
                sections.Add(new SectionLue(section, blocs));
            }
        }

        return sections;
    }

    private static IEnumerable<Bloc> Blocs(Section section, JsonObject document, Role role, bool archive)
    {
        var champs = section.Champs.Where(c => !_enTete.Contains(c.Cle) && !SeulDansLaTete(c, document)).ToList();
        for (var i = 0; i < champs.Count; i++)
        {
            var reponse = Lire(champs[i], document, role, archive);
            if (champs[i].Cote == Cote.Francais && i + 1 < champs.Count && champs[i + 1].Cote == Cote.Partenaire && champs[i + 1].Kind == champs[i].Kind && !champs[i].EstAjoutee && !champs[i + 1].EstAjoutee)
            {
                yield return new Bloc(null, reponse, Lire(champs[++i], document, role, archive));
            }
            else
            {
                yield return champs[i].Cote switch
                {
                    Cote.Francais => new Bloc(null, reponse, null),
                    Cote.Partenaire => new Bloc(null, null, reponse),
                    _ => new Bloc(reponse, null, null),
                };
            }
        }
    }

    // Une collectivité seule de son côté est déjà le titre ; à plusieurs, la liste dit qui elles sont.
    private static bool SeulDansLaTete(Champ champ, JsonObject document)
        => champ.Cle.EndsWith(".collectivites", StringComparison.Ordinal) && document.RowsAt(champ.Cle).Count() <= 1;

    private static Reponse Lire(Champ champ, JsonObject document, Role role, bool archive)
    {
        var valeur = document.At(champ.Cle);
        // Un tableau fermé l'est en entier ; celui des contacts s'ouvre colonne par colonne.
        if (champ.Kind == ChampKind.Lignes && !PeutVoir(champ.Visibilite, role))
        {
            return new Reponse(champ, null);
        }

        if (champ.EstEnLignes && valeur is JsonArray lignes)
        {
            if (ToutSeVoit(champ, lignes, role, archive))
            {
                return new Reponse(champ, lignes);
            }

            return new Reponse(champ, new JsonArray([.. lignes.OfType<JsonObject>().Select(l => (JsonNode?)Filtrer(champ, l, role, archive)).Where(l => !JsonTree.IsBlank(l))]));
        }

        return new Reponse(champ, PeutVoir(champ.Visibilite, role) ? valeur : null);
    }

    // Le plus souvent rien n'est à ôter : le tableau se montre alors tel qu'il est, sans se recopier colonne par colonne à chaque visite.
    private static bool ToutSeVoit(Champ champ, JsonArray lignes, Role role, bool archive)
        => champ.Champs.All(sous => PeutVoir(DeLaColonne(champ, sous, archive), role))
            && lignes.All(l => l is JsonObject ligne && !JsonTree.IsBlank(ligne)
                && ligne.All(p => p.Key is "id" or "role" or PersonnesALAbri.Marque || champ.Champs.Any(sous => sous.Cle == p.Key)));

    // Ce qu'un vieux livre dit d'une personne ne va qu'aux animateurs, quel que soit le champ.
    private static Visibilite DeLaColonne(Champ champ, Champ sous, bool archive) => champ.Kind == ChampKind.Contacts && archive ? Visibilite.Animateurs : sous.Visibilite;

    private static JsonObject Filtrer(Champ champ, JsonObject ligne, Role role, bool archive)
    {
        var filtree = new JsonObject { ["id"] = ligne["id"]?.DeepClone(), ["role"] = ligne["role"]?.DeepClone() };
        if (champ.Kind == ChampKind.Fichiers && PeutVoir(champ.Visibilite, role))
        {
            filtree["fichier"] = ligne["fichier"]?.DeepClone();
        }

        foreach (var sous in champ.Champs)
        {
            if (PeutVoir(DeLaColonne(champ, sous, archive), role))
            {
                filtree.Put(sous.Cle, ligne.At(sous.Cle)?.DeepClone());
            }
        }

        if (PersonnesALAbri.EstMarquee(ligne))
        {
            filtree[PersonnesALAbri.Marque] = true;
        }

        return filtree;
    }

    public static bool PeutVoir(Visibilite visibilite, Role role) => visibilite switch
    {
        Visibilite.Public => true,
        Visibilite.Membres => role >= Role.Contributeur,
        _ => role >= Role.Animateur,
    };
}

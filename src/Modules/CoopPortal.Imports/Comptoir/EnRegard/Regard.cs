using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Imports.Comptoir.EnRegard;

public enum Effet
{
    Creerait,
    Completerait,
    NeChangeraitRien,

    /// <summary>Une personne a écrit cette fiche depuis : l'import ne publie pas par-dessus.</summary>
    Tenue,

    /// <summary>La fiche dont parle un questionnaire n'est plus en ligne.</summary>
    Disparue,
}

/// <summary>La fiche en ligne qu'une proposition touche.</summary>
public sealed record EnLigne(ContentItem Item, int Version, VersionKind Kind, JsonObject Document);

/// <summary>Une proposition en regard de ce qui est en ligne, et ce que donnerait son acceptation.</summary>
/// <param name="Propose">ce que la lecture, ou une correction, propose.</param>
/// <param name="Resultat">la fiche si l'on accepte, champs laissés exceptés.</param>
/// <param name="Complet">la fiche si l'on prenait tout.</param>
/// <param name="Changes">les questions dont la réponse changerait.</param>
public sealed record Regard(Proposition Proposition, JsonObject Propose, EnLigne? EnLigne, JsonObject Resultat, JsonObject Complet, IReadOnlyList<Champ> Changes, Effet Effet)
{
    // Ce que la page imprimée date et situe, sans que le questionnaire le demande.
    private static readonly string[] _horsQuestionnaire = ["genre", "dateMiseAJour", "provenance", "partenariat"];

    public static Regard De(Proposition proposition, Questionnaire questionnaire, EnLigne? online)
    {
        var proposed = DocumentJson.Parse(proposition.Document!);
        if (proposition.Genre == GenreDeProposition.Projet)
        {
            proposed["partenariat"] = proposition.Cible ?? online?.Document.TextAt("partenariat");
        }

        var (left, only) = (Cles(proposition.Laisses), Cles(proposition.Touches));
        var before = online?.Document ?? [];
        var complete = proposed.Copy();
        Rapprochement.GarderCeQuOnSavait(before, complete);
        // Vider une réponse ne se fait que là où la source en parle expressément.
        var changed = questionnaire.Champs.Where(c => (only.Count == 0 ? !JsonTree.IsBlank(complete.At(c.Cle)) : only.Contains(c.Cle)) && !JsonTree.Same(before.At(c.Cle), complete.At(c.Cle))).ToList();
        var taken = changed.Where(c => !left.Contains(c.Cle)).ToList();
        var linked = !JsonTree.Same(before["partenariat"], complete["partenariat"]) && !JsonTree.IsBlank(complete["partenariat"]);
        return new Regard(proposition, proposed, online, Composer(proposition, online, complete.Copy(), questionnaire, taken, linked), Composer(proposition, online, complete, questionnaire, changed, linked), changed, (proposition.Genre, online) switch
        {
            (GenreDeProposition.Reponses, null) => Effet.Disparue,
            (_, null) => Effet.Creerait,
            _ when taken.Count == 0 && !linked => Effet.NeChangeraitRien,
            (not GenreDeProposition.Reponses, { Kind: VersionKind.Contribution or VersionKind.Redaction }) => Effet.Tenue,
            _ => Effet.Completerait,
        });
    }

    // Compléter n'efface jamais : ce que la page tait reste comme en ligne.
    private static JsonObject Composer(Proposition proposition, EnLigne? online, JsonObject complete, Questionnaire questionnaire, List<Champ> taken, bool linked)
    {
        if (online is null)
        {
            foreach (var champ in questionnaire.Champs.Where(c => !taken.Contains(c) && c.Cle != "titre" && (proposition.Echange is null || !JsonTree.IsBlank(complete.At(c.Cle)))))
            {
                complete.Put(champ.Cle, null);
            }

            return proposition switch
            {
                { Echange: not null } => complete,
                { Genre: GenreDeProposition.Projet } => ProjetJson.ToTree(ProjetJson.FromTree(complete)),
                _ => PartenariatJson.ToTree(PartenariatJson.FromTree(complete)),
            };
        }

        var result = online.Document.Copy();
        if (taken.Count == 0 && !linked)
        {
            return result;
        }

        foreach (var key in taken.Select(c => c.Cle).Concat(_horsQuestionnaire.Where(k => !JsonTree.IsBlank(complete[k]))))
        {
            result.Put(key, complete.At(key)?.DeepClone());
        }

        return result;
    }

    private static HashSet<string> Cles(string cles) => cles.Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}

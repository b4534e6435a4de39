using System.Text.Json.Nodes;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Colle;
using CoopPortal.Imports.Repertoire;

namespace CoopPortal.Imports.Comptoir.Depots;

/// <summary>Ce qu'un lecteur a tiré d'un fichier, quel que soit le lecteur.</summary>
public sealed record FichierLu(IReadOnlyList<string> Refus, IReadOnlyList<PropositionLue> Propositions, IReadOnlyList<Remarque> Remarques);

public sealed record PropositionLue(GenreDeProposition Genre, string Titre, JsonObject Document, int PremiereLigne, int DerniereLigne, string Passage, IReadOnlyList<Remarque> Remarques);

/// <summary>Donne le fichier au lecteur qui le connaît. Ne lève jamais d'exception pour un mauvais fichier.</summary>
public static class Lecture
{
    public static FichierLu Lire(string nom, ReadOnlyMemory<byte> octets)
    {
        var lu = LecteurRepertoire.Lire(nom, octets);
        if (!lu.Accepte)
        {
            return new FichierLu(Ailleurs(Decodage.Lire(octets.Span).Texte) is { } ailleurs ? [ailleurs] : lu.Refus, [], []);
        }

        if (lu.Fiches.Count + lu.Souches.Count == 0)
        {
            return new FichierLu(["Aucune fiche n’a été reconnue dans ce fichier : rien n’a été importé."], [], []);
        }

        var lignes = Lignes.Decouper(Decodage.Lire(octets.Span).Texte!).Lignes;
        var souches = lu.Remarques.Where(r => r.Fiche is null && r.Champ == "souches").ToLookup(r => r.PremiereLigne);
        return new FichierLu(
            [],
            [
                .. lu.Fiches.Select(f => Fiche(f, lignes)),
                .. lu.Souches.Select(s => new PropositionLue(GenreDeProposition.Souche, s.Titre, Souche(s), s.Ligne, s.Ligne, Passage(lignes, s.Ligne, s.Ligne), [.. souches[s.Ligne].Where(r => r.Message.Contains(s.Titre, StringComparison.Ordinal))])),
            ],
            [.. lu.Remarques.Where(r => r.Fiche is null)]);
    }

    /// <summary>Un texte collé : une ou plusieurs fiches suffisent, sans le livre autour.</summary>
    public static FichierLu LireTexte(string texte)
    {
        var reconnu = TexteColle.Reconnaitre(texte);
        if (reconnu.Nature != NatureDuTexte.FichesDeRepertoire)
        {
            return new FichierLu([Ailleurs(reconnu) ?? reconnu.Message], [], []);
        }

        var lignes = Lignes.Decouper(reconnu.Texte).Lignes;
        return new FichierLu([], [.. reconnu.Fiches.Select(f => Fiche(f, lignes))], []);
    }

    private static PropositionLue Fiche(FicheLue fiche, List<string> lignes) => new(
        GenreDeProposition.Fiche, fiche.Document.Titre, PartenariatJson.ToTree(fiche.Document), fiche.PremiereLigne, fiche.DerniereLigne, Passage(lignes, fiche.PremiereLigne, fiche.DerniereLigne), fiche.Remarques);

    private static string? Ailleurs(string? texte) => texte is null ? null : Ailleurs(TexteColle.Reconnaitre(texte));

    // Ce que le comptoir reconnaît sans savoir encore le proposer : dire où cela se reprend vaut mieux qu'un refus sec.
    private static string? Ailleurs(TexteReconnu reconnu) => reconnu.Nature switch
    {
        NatureDuTexte.PagesDeLAtlas => $"{reconnu.Message} Elle se reprend pour le moment par la commande « import atlas », sur la machine qui porte le portail.",
        NatureDuTexte.Questionnaire => $"{reconnu.Message} Il se reprend pour le moment par la commande « import questionnaire », sur la machine qui porte le portail.",
        _ => null,
    };

    private static string Passage(List<string> lignes, int premiere, int derniere)
        => string.Join('\n', lignes.Skip(premiere - 1).Take(derniere - premiere + 1));

    private static JsonObject Souche(SoucheLue souche) => new()
    {
        ["titre"] = souche.Titre,
        ["coteFrancais"] = souche.CoteFrancais,
        ["cotePartenaire"] = souche.CotePartenaire,
    };
}

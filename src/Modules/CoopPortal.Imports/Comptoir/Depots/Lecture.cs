using System.Text.Json.Nodes;
using CoopPortal.Fiches.Contracts;
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
            return new FichierLu(lu.Refus, [], []);
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
                .. lu.Fiches.Select(f => new PropositionLue(GenreDeProposition.Fiche, f.Document.Titre, PartenariatJson.ToTree(f.Document), f.PremiereLigne, f.DerniereLigne, Passage(lignes, f.PremiereLigne, f.DerniereLigne), f.Remarques)),
                .. lu.Souches.Select(s => new PropositionLue(GenreDeProposition.Souche, s.Titre, Souche(s), s.Ligne, s.Ligne, Passage(lignes, s.Ligne, s.Ligne), [.. souches[s.Ligne].Where(r => r.Message.Contains(s.Titre, StringComparison.Ordinal))])),
            ],
            [.. lu.Remarques.Where(r => r.Fiche is null)]);
    }

    private static string Passage(List<string> lignes, int premiere, int derniere)
        => string.Join('\n', lignes.Skip(premiere - 1).Take(derniere - premiere + 1));

    private static JsonObject Souche(SoucheLue souche) => new()
    {
        ["titre"] = souche.Titre,
        ["coteFrancais"] = souche.CoteFrancais,
        ["cotePartenaire"] = souche.CotePartenaire,
    };
}

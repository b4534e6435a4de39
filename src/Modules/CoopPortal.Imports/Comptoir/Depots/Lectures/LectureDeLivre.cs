using System.Text.Json.Nodes;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Comptoir.Examen;
using CoopPortal.Imports.Repertoire;

namespace CoopPortal.Imports.Comptoir.Depots.Lectures;

/// <summary>Un répertoire imprimé, ou des fiches collées, en propositions devant leur texte.</summary>
internal static class LectureDeLivre
{
    private const int LignesMontrees = 6;
    private const int ContradictionsMaximum = 200;

    public static FichierLu Proposer(string nom, ResultatLecture lu)
    {
        if (lu.Fiches.Count + lu.Souches.Count == 0)
        {
            return FichierLu.Refuse(nom, "Aucune fiche n’a été reconnue dans ce fichier : rien n’a été importé.");
        }

        var lignes = lu.Lignes;
        var doubles = lu.Remarques.Where(r => r.Contradiction is not null).ToList();
        var parFiche = doubles.SelectMany(r => new[] { r.Fiche, r.Ailleurs?.Fiche }.OfType<string>().Distinct(StringComparer.Ordinal), (r, fiche) => (r, fiche)).ToLookup(p => p.fiche, p => p.r, StringComparer.Ordinal);
        var souches = lu.Remarques.Where(r => r.Fiche is null && r.Champ == "souches").ToLookup(r => r.PremiereLigne);
        PropositionLue[] propositions =
        [
            .. lu.Fiches.Select(f => Fiche(nom, f, lignes, [.. f.Remarques, .. Touchant(parFiche[f.Document.Titre], f)])),
            .. lu.Souches.Select(s => new PropositionLue(GenreDeProposition.Souche, nom, s.Titre, Souche(s), s.Ligne, s.Ligne, Passage(lignes, s.Ligne, s.Ligne), [.. souches[s.Ligne].Where(r => r.Message.Contains(s.Titre, StringComparison.Ordinal))])),
        ];
        return new FichierLu(nom)
        {
            Propositions = propositions,
            Remarques = [.. lu.Remarques.Where(r => r.Fiche is null && r.Contradiction is null)],
            Contradictions = [.. doubles.Take(ContradictionsMaximum).Select(r => new ContradictionLue(
                r.Message,
                Endroit(new Endroit(r.Fiche, r.Champ, r.PremiereLigne, r.DerniereLigne), r.Message, propositions, lignes),
                r.Ailleurs is { } ailleurs ? Endroit(ailleurs, r.Message, propositions, lignes) : null))],
        };
    }

    public static FichierLu Proposer(string nom, IReadOnlyList<FicheLue> fiches, string texte)
    {
        var lignes = Lignes.Decouper(texte).Lignes;
        return new FichierLu(nom) { Propositions = [.. fiches.Select(f => Fiche(nom, f, lignes, f.Remarques))] };
    }

    private static PropositionLue Fiche(string nom, FicheLue fiche, IReadOnlyList<string> lignes, IReadOnlyList<Remarque> remarques) => new(
        GenreDeProposition.Fiche, nom, fiche.Document.Titre, PartenariatJson.ToTree(fiche.Document), fiche.PremiereLigne, fiche.DerniereLigne, Passage(lignes, fiche.PremiereLigne, fiche.DerniereLigne), remarques);

    // Les deux fiches d'une contradiction la portent, chacune à sa ligne.
    private static IEnumerable<Remarque> Touchant(IEnumerable<Remarque> doubles, FicheLue fiche)
    {
        foreach (var r in doubles)
        {
            if (Dans(fiche, r.Fiche, r.PremiereLigne))
            {
                yield return r;
            }
            else if (r.Ailleurs is { } la && Dans(fiche, la.Fiche, la.PremiereLigne))
            {
                yield return r with { Fiche = la.Fiche, Champ = la.Champ, PremiereLigne = la.PremiereLigne, DerniereLigne = la.DerniereLigne, Ailleurs = null };
            }
        }
    }

    private static bool Dans(FicheLue fiche, string? titre, int ligne)
        => titre == fiche.Document.Titre && fiche.PremiereLigne <= ligne && ligne <= fiche.DerniereLigne && !fiche.Remarques.Any(r => r.Contradiction is not null && r.PremiereLigne == ligne);

    private static EndroitLu Endroit(Endroit endroit, string message, PropositionLue[] propositions, IReadOnlyList<string> lignes)
    {
        // Un contact se lit sur la ligne de son rôle, ou sur la suivante.
        var fin = Math.Max(endroit.DerniereLigne, endroit.PremiereLigne + (endroit.Champ.Contains("contacts", StringComparison.Ordinal) ? 1 : 0));
        var derniere = Math.Min(fin, endroit.PremiereLigne + LignesMontrees - 1);
        var premiere = Math.Max(1, endroit.PremiereLigne - 1);
        var montrees = lignes.Skip(premiere - 1).Take(derniere - premiere + 2)
            .Select((l, i) => new LigneDuPassage(premiere + i, l, endroit.PremiereLigne <= premiere + i && premiere + i <= derniere))
            .SkipWhile(l => string.IsNullOrWhiteSpace(l.Texte)).Reverse().SkipWhile(l => string.IsNullOrWhiteSpace(l.Texte)).Reverse();
        var proposition = Array.Find(propositions, p => p.PremiereLigne <= endroit.PremiereLigne && endroit.PremiereLigne <= p.DerniereLigne
            && (p.Genre == GenreDeProposition.Fiche ? endroit.Fiche == p.Titre : message.Contains($"« {p.Titre} »", StringComparison.Ordinal)));
        return new EndroitLu(endroit.Fiche ?? proposition?.Titre, [.. montrees], proposition);
    }

    internal static string Passage(IReadOnlyList<string> lignes, int premiere, int derniere)
        => string.Join('\n', lignes.Skip(premiere - 1).Take(derniere - premiere + 1));

    public static JsonObject Souche(SoucheLue souche) => new()
    {
        ["titre"] = souche.Titre,
        ["coteFrancais"] = souche.CoteFrancais,
        ["cotePartenaire"] = souche.CotePartenaire,
    };
}

using CoopPortal.Core.Questionnaires;
using CoopPortal.Imports.Atlas;
using CoopPortal.Imports.Colle;
using CoopPortal.Imports.Csv;
using CoopPortal.Imports.Json;
using CoopPortal.Imports.Questionnaires;
using CoopPortal.Imports.Repertoire;
using CoopPortal.Imports.Reprise;
using CoopPortal.Imports.Textes;

namespace CoopPortal.Imports.Comptoir.Depots.Lectures;

/// <summary>Ce qu'un dépôt entier a donné. <c>Apercu</c> n'est pas vide quand des tableaux attendent qu'on voie leurs colonnes.</summary>
public sealed record DepotLu(IReadOnlyList<FichierLu> Fichiers, IReadOnlyList<TableauVu> Apercu);

/// <summary>
/// Donne chaque fichier d'un dépôt au lecteur qui le connaît, reconnu à ses octets plus qu'à son nom : les mêmes lecteurs que la
/// ligne de commande. Ne lève jamais d'exception pour un mauvais fichier.
/// </summary>
public sealed class Lecture(RepriseDAtlas atlas, RepriseDeTableaux tableaux, RepriseDeQuestionnaire questionnaires, QuestionnaireStore questions)
{
    private const int TexteMaximum = 8 * 1024 * 1024;

    public async Task<DepotLu> LireAsync(IReadOnlyList<FichierDepose> fichiers, bool apercuVu, IProgress<int>? progres, CancellationToken cancellation)
    {
        var connues = await tableaux.TablesAsync(cancellation);
        var (lus, tables) = (new List<FichierLu>(), new List<TableLue>());
        foreach (var fichier in fichiers)
        {
            if (EnTableau(fichier, connues) is { } table)
            {
                tables.Add(table);
            }
            else
            {
                lus.Add(await LireAsync(fichier, connues, tables, progres, cancellation));
            }
        }

        tables.RemoveAll(t => Refuser(t, lus));
        if (tables.Count > 0 && !apercuVu)
        {
            return new DepotLu(lus, [.. tables.Select(LectureDeTableaux.Montrer)]);
        }

        if (tables.Count > 0)
        {
            lus.Add(await LectureDeTableaux.ProposerAsync(tables, tableaux, cancellation));
        }

        // Un tableau pris en chemin n'a pas laissé de fichier à lui.
        lus.RemoveAll(l => l.Refus.Count + l.Propositions.Count + l.Remarques.Count == 0);
        return new DepotLu(lus, []);
    }

    private async Task<FichierLu> LireAsync(FichierDepose fichier, IReadOnlyList<Fiches.Contracts.TableCsv> connues, List<TableLue> tables, IProgress<int>? progres, CancellationToken cancellation)
    {
        ReadOnlyMemory<byte> octets = fichier.Octets;
        if (octets.Span.StartsWith("PK"u8) || octets.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            var questionnaire = LecteurQuestionnaire.Lire(octets);
            return questionnaire.Accepte ? await ReponsesAsync(fichier.Nom, questionnaire, cancellation) : FichierLu.Refuse(fichier.Nom, questionnaire.Refus);
        }

        if (EstUnObjet(octets.Span))
        {
            return LectureDEchange.Proposer(fichier.Nom, LecteurJson.Lire(octets));
        }

        var livre = fichier.Colle ? null : LecteurRepertoire.Lire(fichier.Nom, octets, progres);
        if (livre is { Accepte: true })
        {
            return LectureDeLivre.Proposer(fichier.Nom, livre);
        }

        var (texte, refus) = TexteRecu.Lire(octets.Span, TexteMaximum);
        if (texte is null)
        {
            return FichierLu.Refuse(fichier.Nom, livre?.Refus ?? [refus!]);
        }

        var reconnu = TexteColle.Reconnaitre(texte);
        switch (reconnu.Nature)
        {
            case NatureDuTexte.PagesDeLAtlas:
                return await LectureDePages.ProposerAsync(fichier.Nom, LecteurAtlas.LireTexte(fichier.Nom, texte), atlas, cancellation);
            case NatureDuTexte.Questionnaire:
                return await ReponsesAsync(fichier.Nom, reconnu.Questionnaire!, cancellation);
            case NatureDuTexte.FichesDeRepertoire when fichier.Colle:
                return LectureDeLivre.Proposer(fichier.Nom, reconnu.Fiches, reconnu.Texte);
            case NatureDuTexte.FichesDeRepertoire:
                return FichierLu.Refuse(fichier.Nom, [.. livre!.Refus, "Si vous n’en avez que quelques fiches, collez leur texte : elles se lisent sans le livre autour."]);
        }

        if (LecteurCsv.Lire(fichier.Nom, octets, connues) is { Accepte: true } table)
        {
            tables.Add(table);
            return new FichierLu(fichier.Nom);
        }

        var page = LecteurAtlas.LireTexte(fichier.Nom, texte);
        return FichierLu.Refuse(fichier.Nom, fichier.Colle ? [reconnu.Message] : page.Refus is [var raison] && raison.StartsWith("Cette page vient de l'Atlas", StringComparison.Ordinal) ? [raison] : livre!.Refus);
    }

    private async Task<FichierLu> ReponsesAsync(string nom, QuestionnaireLu lu, CancellationToken cancellation)
        => await LectureDeReponses.ProposerAsync(nom, lu, questionnaires, await questions.CurrentAsync(Fiches.Contracts.Types.Partenariat, cancellation), cancellation);

    private static TableLue? EnTableau(FichierDepose fichier, IReadOnlyList<Fiches.Contracts.TableCsv> connues)
        => !fichier.Colle && Path.GetExtension(fichier.Nom).ToLowerInvariant() is ".csv" or ".tsv" && !fichier.Octets.AsSpan().StartsWith("PK"u8)
            ? LecteurCsv.Lire(fichier.Nom, fichier.Octets, connues)
            : null;

    private static bool Refuser(TableLue table, List<FichierLu> lus)
    {
        if (!table.Accepte)
        {
            lus.Add(FichierLu.Refuse(table.Source, table.Refus));
        }

        return !table.Accepte;
    }

    private static bool EstUnObjet(ReadOnlySpan<byte> octets)
    {
        octets = octets.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? octets[3..] : octets;
        return octets.TrimStart(" \t\r\n"u8).StartsWith("{"u8);
    }
}

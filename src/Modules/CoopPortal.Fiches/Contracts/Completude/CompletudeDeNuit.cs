using CoopPortal.Core.Jobs;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;

namespace CoopPortal.Fiches.Contracts.Completude;

/// <summary>Refait la complétude chaque nuit : une fiche d'avant ce calcul, ou reprise d'une sauvegarde, n'attend pas d'être publiée de nouveau.</summary>
internal sealed class CompletudeDeNuit(CalculDeCompletude calcul, QuestionnaireStore questionnaires) : INightlyJob
{
    public static string Name => "completude";

    public static TimeOnly At => new(4, 30);

    public async Task RunAsync(Tenant tenant, DateTimeOffset now, CancellationToken cancellation)
        => await calcul.RefaireAsync(await questionnaires.CurrentAsync(Types.Partenariat, cancellation), cancellation);
}

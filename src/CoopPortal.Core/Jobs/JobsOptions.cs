namespace CoopPortal.Core.Jobs;

/// <summary>La section <c>Jobs</c> de la configuration.</summary>
public sealed class JobsOptions
{
    public const string Section = "Jobs";

    /// <summary>Faux pour la ligne de commande et les essais : l'horloge ne démarre pas.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Secondes laissées au portail après son démarrage, avant que l'horloge ne s'éveille.</summary>
    public int DelaySeconds { get; set; } = 10;

    /// <summary>Secondes laissées à un travail dans un espace.</summary>
    public int TenantDeadlineSeconds { get; set; } = 120;
}

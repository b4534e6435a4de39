namespace CoopPortal.Core.Mail.Dispatch;

/// <summary>Après le n-ième échec : 1, 3, 9, 27, 81, 243 puis 360 minutes, à un cinquième près pour étaler les reprises.</summary>
public static class BackOff
{
    public const int MaxAttempts = 8;

    /// <param name="attempts">échecs déjà comptés, à partir de 1.</param>
    /// <param name="chance">entre 0 et 1.</param>
    public static TimeSpan After(int attempts, double chance)
        => TimeSpan.FromMinutes(Math.Min(Math.Pow(3, attempts - 1), 360)) * (0.8 + 0.4 * chance);
}

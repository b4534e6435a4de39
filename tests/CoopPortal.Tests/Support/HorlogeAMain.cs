namespace CoopPortal.Tests.Support;

/// <summary>Une horloge dont l'heure et le chronomètre n'avancent qu'à la main : ce qui vieillit d'une seconde vieillit quand l'essai le dit.</summary>
public sealed class HorlogeAMain(DateTimeOffset? depart = null) : TimeProvider
{
    private long _ticks = (depart ?? new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero)).UtcTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void Avancer(TimeSpan de) => Interlocked.Add(ref _ticks, de.Ticks);
}

namespace CoopPortal.Core.Tenancy;

/// <summary>L'heure que montrent les horloges du pays : celle des écrans et des rendez-vous.</summary>
public static class HeureDuPays
{
    public static TimeZoneInfo Fuseau(this Tenant tenant) => TimeZoneInfo.TryFindSystemTimeZoneById(tenant.Settings.TimeZone, out var found) ? found : TimeZoneInfo.Utc;

    public static DateTime Local(this Tenant tenant, DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), tenant.Fuseau());

    public static DateOnly Jour(this Tenant tenant, DateTime utc) => DateOnly.FromDateTime(tenant.Local(utc));

    /// <summary>L'instant UTC d'une heure du pays ; une heure que le passage à l'été saute est lue comme la suivante.</summary>
    public static DateTime Instant(this Tenant tenant, DateTime local)
    {
        var fuseau = tenant.Fuseau();
        var heure = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(fuseau.IsInvalidTime(heure) ? heure.AddHours(1) : heure, fuseau);
    }
}

using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CoopPortal.Core.Data;

/// <summary>Les instants sont des <c>DateTime</c> UTC : SQLite ne sait pas trier les <c>DateTimeOffset</c>.</summary>
public sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Utc ? value : value.ToUniversalTime(),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));

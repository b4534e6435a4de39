using CoopPortal.Core.Data;
using CoopPortal.Core.Platform;
using CoopPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CoopPortal.Migrations;

/// <summary>Pour « dotnet ef » seulement : des contextes sans base, un par moteur.</summary>
public sealed class SqliteTenantDesign : IDesignTimeDbContextFactory<SqliteTenantDb>
{
    public SqliteTenantDb CreateDbContext(string[] args)
        => new(Modules.Portes(new DbContextOptionsBuilder<SqliteTenantDb>().UseSqlite(o => o.MigrationsAssembly(Databases.MigrationsAssembly)).Options));
}

public sealed class PgTenantDesign : IDesignTimeDbContextFactory<PgTenantDb>
{
    public PgTenantDb CreateDbContext(string[] args)
        => new(Modules.Portes(new DbContextOptionsBuilder<PgTenantDb>().UseNpgsql(o => o.MigrationsAssembly(Databases.MigrationsAssembly)).Options));
}

public sealed class SqlitePlatformDesign : IDesignTimeDbContextFactory<SqlitePlatformDb>
{
    public SqlitePlatformDb CreateDbContext(string[] args)
        => new(new DbContextOptionsBuilder<SqlitePlatformDb>().UseSqlite(o => o.MigrationsAssembly(Databases.MigrationsAssembly)).Options);
}

public sealed class PgPlatformDesign : IDesignTimeDbContextFactory<PgPlatformDb>
{
    public PgPlatformDb CreateDbContext(string[] args)
        => new(new DbContextOptionsBuilder<PgPlatformDb>().UseNpgsql(o => o.MigrationsAssembly(Databases.MigrationsAssembly)).Options);
}

internal static class Modules
{
    /// <summary>Les mêmes options, avec les tables de tous les modules.</summary>
    public static DbContextOptions<T> Portes<T>(DbContextOptions<T> options) where T : TenantDb
        => (DbContextOptions<T>)options.WithExtension(new ModulesDesTables([.. PortalModules.All]));
}

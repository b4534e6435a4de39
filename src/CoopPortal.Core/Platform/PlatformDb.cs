using CoopPortal.Core.Data;
using CoopPortal.Core.Generations;
using CoopPortal.Core.Mail;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Core.Platform;

/// <summary>La base de la plateforme : espaces, comptes, adhésions, clés, courrier de connexion et travail dû.</summary>
public abstract class PlatformDb(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<TenantRow> Tenants => Set<TenantRow>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<SignInLink> SignInLinks => Set<SignInLink>();
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();
    public DbSet<OutgoingMail> Mails => Set<OutgoingMail>();
    public DbSet<DueWork> DueWork => Set<DueWork>();

    protected override Version SchemaVersion => Microsoft.AspNetCore.Identity.IdentitySchemaVersions.Version3;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfiguration(new OutgoingMailMap());
        builder.ApplyConfiguration(new EssaiMap());
        builder.ApplyConfiguration(new GenerationMap());
        builder.Entity<TenantRow>(e =>
        {
            e.ToTable("Tenants");
            e.HasKey(t => t.Key);
            e.Property(t => t.Key).HasMaxLength(60);
            e.HasIndex(t => t.Host).IsUnique();
            e.Property(t => t.State).HasConversion<string>().HasMaxLength(20);
        });
        builder.Entity<Membership>(e =>
        {
            e.HasKey(m => new { m.AccountId, m.TenantKey });
            e.HasIndex(m => m.TenantKey);
            e.Property(m => m.TenantKey).HasMaxLength(60);
            e.Property(m => m.Role).HasConversion<string>().HasMaxLength(20);
            e.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.Cascade);
            e.HasOne<TenantRow>().WithMany().HasForeignKey(m => m.TenantKey).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<SignInLink>(e =>
        {
            e.HasKey(l => l.TokenHash);
            e.Property(l => l.TokenHash).HasMaxLength(64);
            e.Property(l => l.TenantKey).HasMaxLength(60);
            e.Property(l => l.UsedAt).IsConcurrencyToken();
            e.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<ProtectionKey>().ToTable("ProtectionKeys");
        builder.Entity<DueWork>(e =>
        {
            e.HasKey(d => d.Id);
            e.HasIndex(d => d.DueAt);
            e.Property(d => d.TenantKey).HasMaxLength(60);
            e.Property(d => d.Kind).HasConversion<string>().HasMaxLength(20).HasDefaultValue(DueKind.Mail);
        });
    }
}

public sealed class SqlitePlatformDb(DbContextOptions<SqlitePlatformDb> options) : PlatformDb(options);

public sealed class PgPlatformDb(DbContextOptions<PgPlatformDb> options) : PlatformDb(options);

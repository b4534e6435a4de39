using CoopPortal.Core.Content;
using CoopPortal.Core.Fichiers;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Modules;
using CoopPortal.Core.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Core.Data;

/// <summary>La base d'un espace : le noyau de contenu, et les tables que chaque module y ajoute.</summary>
public abstract class TenantDb(DbContextOptions options) : DbContext(options)
{
    private readonly IReadOnlyList<IModule> _modules = options.GetExtension<ModulesDesTables>().Modules;

    public DbSet<ContentItem> Items => Set<ContentItem>();
    public DbSet<ContentVersion> Versions => Set<ContentVersion>();
    public DbSet<ContentOwner> Owners => Set<ContentOwner>();
    public DbSet<Personne> Personnes => Set<Personne>();
    public DbSet<JournalEntry> Journal => Set<JournalEntry>();
    public DbSet<MiseEnRetrait> Retraits => Set<MiseEnRetrait>();
    public DbSet<OutgoingMail> Mails => Set<OutgoingMail>();
    public DbSet<Fichier> Fichiers => Set<Fichier>();
    public DbSet<QuestionnaireVersion> Questionnaires => Set<QuestionnaireVersion>();
    public DbSet<QuestionnaireBrouillon> QuestionnairesBrouillons => Set<QuestionnaireBrouillon>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        => configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(
            typeof(TenantDb).Assembly,
            type => type.Namespace is not null && !type.Namespace.StartsWith("CoopPortal.Core.Platform", StringComparison.Ordinal));
        foreach (var module in _modules)
        {
            module.ConfigureModel(modelBuilder);
        }
    }
}

public sealed class SqliteTenantDb(DbContextOptions<SqliteTenantDb> options) : TenantDb(options);

public sealed class PgTenantDb(DbContextOptions<PgTenantDb> options) : TenantDb(options);

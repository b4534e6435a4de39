using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Core.Data;

/// <summary>
/// Ce que la base tient d'elle-même : le journal ne se change ni ne s'efface, et ce que chaque module y ajoute. Reposé après chaque
/// migration, car SQLite ôte les déclencheurs d'une table qu'il reconstruit.
/// </summary>
internal static class Scelles
{
    private const string Sqlite = """
        create trigger if not exists "Journal_ne_se_change_pas" before update on "Journal" begin select raise(abort, 'Le journal ne se récrit pas.'); end;
        create trigger if not exists "Journal_ne_s_efface_pas" before delete on "Journal" begin select raise(abort, 'Le journal ne se récrit pas.'); end;
        """;

    private const string PostgreSql = """
        create or replace function journal_scelle() returns trigger language plpgsql as $$ begin raise exception 'Le journal ne se récrit pas.'; end $$;
        create or replace trigger journal_scelle before update or delete on "Journal" for each row execute function journal_scelle();
        create or replace trigger journal_vide before truncate on "Journal" for each statement execute function journal_scelle();
        """;

    public static async Task PoserAsync(DbContext db, bool postgreSql, CancellationToken cancellation)
    {
        if (db is not TenantDb tenant)
        {
            return;
        }

        foreach (var sql in tenant.Modules.Select(m => m.Triggers(postgreSql)).OfType<string>().Prepend(postgreSql ? PostgreSql : Sqlite))
        {
            await db.Database.ExecuteSqlRawAsync(sql, cancellation);
        }
    }
}

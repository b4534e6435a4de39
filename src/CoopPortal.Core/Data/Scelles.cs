using CoopPortal.Core.Generations;
using CoopPortal.Core.Modules;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Core.Data;

/// <summary>
/// Ce que la base fait d'elle-même : refuser qu'on change une ligne du journal, et changer sa marque publique. Reposé après chaque migration, car SQLite
/// ôte les déclencheurs d'une table qu'il reconstruit.
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

    public static Task PoserAsync(DbContext db, IReadOnlyList<IModule> modules, bool postgreSql, CancellationToken cancellation)
        => db.Database.ExecuteSqlRawAsync(db is TenantDb ? (postgreSql ? PostgreSql : Sqlite) + Declencheurs.Espace(db.Model, modules, postgreSql) : Declencheurs.Plateforme(postgreSql), cancellation);
}

using System.Security.Cryptography;
using System.Text;
using CoopPortal.Core.Data;
using CoopPortal.Core.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CoopPortal.Core.Generations;

/// <summary>
/// Les déclencheurs qui changent la marque d'une base. Toute table en a, sauf celles qu'un module déclare de travail :
/// une table nouvelle rafraîchit trop plutôt que pas assez. Par la base et non par le programme, rien n'y échappe : ni une écriture
/// directe, ni la ligne de commande, ni un outil d'exploitation.
/// </summary>
public static class Declencheurs
{
    private static readonly string[] _duNoyau = ["Journal", "Mails", "Rebonds", "EssaisDeCourriel", "QuestionnairesBrouillons"];

    /// <summary>Les tables qu'aucune page publique ne lit ; un essai le vérifie en lisant les pages.</summary>
    public static IReadOnlySet<string> DeTravail(IEnumerable<IModule> modules) => _duNoyau.Concat(modules.SelectMany(m => m.TablesDeTravail)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Les tables dont un changement se voit du public.</summary>
    public static IReadOnlyList<string> Publiques(IModel modele, IEnumerable<IModule> modules)
    {
        var travail = DeTravail(modules);
        return [.. modele.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Concat(modules.SelectMany(m => m.TablesHorsModele)).Distinct(StringComparer.Ordinal)
            .Where(t => t != Generation.Table && !travail.Contains(t)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Ce qui identifie ces déclencheurs : un espace où ils diffèrent les reçoit à son premier usage.</summary>
    public static string Empreinte(IModel modele, IReadOnlyList<IModule> modules, bool postgreSql)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Espace(modele, modules, postgreSql))))[..8];

    internal static string Espace(IModel modele, IReadOnlyList<IModule> modules, bool postgreSql)
        => (postgreSql ? FonctionPostgreSql : "") + string.Concat(Publiques(modele, modules).Select(t => postgreSql ? PostgreSql(t) : Sqlite(t)));

    /// <summary>La plateforme : tout ce qui change dans la liste des espaces, et la marque d'un espace dont l'état ou les réglages changent.</summary>
    internal static string Plateforme(bool postgreSql) => postgreSql
        ? FonctionPostgreSql + PostgreSql("Tenants") + """
            create or replace function espace_change() returns trigger language plpgsql as $$ begin
              if (new."Name", new."State", new."Host", new."Settings") is distinct from (old."Name", old."State", old."Host", old."Settings") then new."Mark" := new."Mark" + 1; end if;
              return new; end $$;
            create or replace trigger espace_change before update on "Tenants" for each row execute function espace_change();
            """
        : Sqlite("Tenants") + """
            create trigger if not exists "Tenants_marque" after update of "Name", "State", "Host", "Settings" on "Tenants"
            begin update "Tenants" set "Mark" = "Mark" + 1 where "Key" = new."Key"; end;

            """;

    private static string Sqlite(string table) => string.Concat(new[] { "insert", "update", "delete" }.Select(acte =>
        $"create trigger if not exists \"{table}_generation_{acte}\" after {acte} on \"{table}\" begin update \"{Generation.Table}\" set \"Valeur\" = random(); end;\n"));

    // Différé à la clôture : la ligne de la marque n'est tenue qu'un instant, deux actes ne s'y attendent ni ne s'y croisent. Une fois par transaction suffit.
    private const string FonctionPostgreSql = """
        create or replace function generation_change() returns trigger language plpgsql as $$ begin
          if coalesce(current_setting('coop.generation', true), '') <> 'faite' then
            update "Generation" set "Valeur" = (random() * 9007199254740991)::bigint;
            perform set_config('coop.generation', 'faite', true);
          end if;
          return null; end $$;

        """;

    private static string PostgreSql(string table)
        => $"drop trigger if exists generation on \"{table}\"; create constraint trigger generation after insert or update or delete on \"{table}\" deferrable initially deferred for each row execute function generation_change();\n";
}

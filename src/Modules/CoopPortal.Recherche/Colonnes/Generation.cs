using CoopPortal.Core.Data;
using CoopPortal.Recherche.Moteurs;

namespace CoopPortal.Recherche.Colonnes;

/// <summary>
/// Le numéro que fait avancer tout ce qui change les fiches en ligne, leurs domaines ou l'index : publication, confirmation, retrait,
/// abri, masque, import, ligne de commande. La base le tient par des déclencheurs, si bien qu'aucun acte ne peut l'oublier
/// et qu'un autre processus le voit dès sa transaction close.
/// </summary>
internal static class Generation
{
    public const string Sqlite = """
        create trigger if not exists "Fiches_nees" after insert on "Fiches" begin update "RechercheGeneration" set "N" = "N" + 1; end;
        create trigger if not exists "Fiches_changees" after update on "Fiches" begin update "RechercheGeneration" set "N" = "N" + 1; end;
        create trigger if not exists "Fiches_otees" after delete on "Fiches" begin update "RechercheGeneration" set "N" = "N" + 1; end;
        create trigger if not exists "FicheDomaines_nes" after insert on "FicheDomaines" begin update "RechercheGeneration" set "N" = "N" + 1; end;
        create trigger if not exists "FicheDomaines_otes" after delete on "FicheDomaines" begin update "RechercheGeneration" set "N" = "N" + 1; end;
        create trigger if not exists "Recherche_nees" after insert on "Recherche" begin update "RechercheGeneration" set "N" = "N" + 1; end;
        create trigger if not exists "Recherche_changees" after update on "Recherche" begin update "RechercheGeneration" set "N" = "N" + 1; end;
        create trigger if not exists "Recherche_otees" after delete on "Recherche" begin update "RechercheGeneration" set "N" = "N" + 1; end;
        """;

    // Seize lignes, la première que personne ne tient : deux publications simultanées ne s'attendent pas.
    public const string PostgreSql = """
        create or replace function recherche_avance() returns trigger language plpgsql as $$ begin
          update "RechercheGeneration" set "N" = "N" + 1
            where "Id" = (select "Id" from "RechercheGeneration" order by "Id" for update skip locked limit 1);
          return null;
        end $$;
        create or replace trigger "Fiches_changees" after insert or update or delete or truncate on "Fiches" for each statement execute function recherche_avance();
        create or replace trigger "FicheDomaines_changes" after insert or update or delete or truncate on "FicheDomaines" for each statement execute function recherche_avance();
        create or replace trigger "Recherche_changee" after insert or update or delete or truncate on "Recherche" for each statement execute function recherche_avance();
        """;

    public static async Task<long> LireAsync(TenantDb db, CancellationToken cancellation)
        => (await Sql.LireAsync(db, """select cast(sum("N") as bigint) from "RechercheGeneration" """, [], l => l.GetInt64(0), cancellation))[0];
}

using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoopPortal.Web.Migrations.Tenant.Sqlite
{
    // Migration écrite à la main : ces tables servent la recherche seule, le modèle d'EF ne les connaît pas.
    [DbContext(typeof(SqliteTenantDb))]
    [Migration("20261123010000_Trouver")]
    public sealed class Trouver : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            alter table "Recherche" add column "Budget" integer null;
            create table "RechercheNoms" ("Numero" integer not null, "Cle" text not null, "Cote" text not null, "Nom" text not null);
            create index "IX_RechercheNoms_Cle" on "RechercheNoms" ("Cle");
            create index "IX_RechercheNoms_Numero" on "RechercheNoms" ("Numero");
            create table "RechercheVocabulaire" ("Mot" text not null primary key, "Forme" text not null) without rowid;
            create table "RechercheEquivalences" ("Sorte" text not null, "Cle" text not null, "Dits" text not null, primary key ("Sorte", "Cle"));
            """);

        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            drop table "RechercheEquivalences";
            drop table "RechercheVocabulaire";
            drop table "RechercheNoms";
            alter table "Recherche" drop column "Budget";
            """);
    }
}

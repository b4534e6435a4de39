using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoopPortal.Web.Migrations.Tenant.Sqlite
{
    // Migration écrite à la main : EF ne sait pas décrire une table FTS5, et le modèle ne connaît pas ces tables.
    [DbContext(typeof(SqliteTenantDb))]
    [Migration("20261123000000_Recherche")]
    public sealed class Recherche : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            create table "Recherche" (
              "Numero" integer not null primary key,
              "Genre" text not null,
              "Ref" text not null,
              "Titre" text not null,
              "Texte" text not null,
              unique ("Genre", "Ref"));
            create virtual table "RechercheMots" using fts5(
              titre, lieux, corps, racines,
              content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2", prefix='2 3 4');
            """);

        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            drop table "RechercheMots";
            drop table "Recherche";
            """);
    }
}

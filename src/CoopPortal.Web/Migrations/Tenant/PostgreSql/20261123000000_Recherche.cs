using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoopPortal.Web.Migrations.Tenant.PostgreSql
{
    // Migration écrite à la main : le modèle d'EF, commun aux deux moteurs, ne connaît pas cette table.
    [DbContext(typeof(PgTenantDb))]
    [Migration("20261123000000_Recherche")]
    public sealed class Recherche : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            create table "Recherche" (
              "Genre" text not null,
              "Ref" uuid not null,
              "Titre" text not null,
              "Texte" text not null,
              "Mots" tsvector not null,
              primary key ("Genre", "Ref"));
            create index "IX_Recherche_Mots" on "Recherche" using gin ("Mots");
            """);

        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("drop table \"Recherche\";");
    }
}

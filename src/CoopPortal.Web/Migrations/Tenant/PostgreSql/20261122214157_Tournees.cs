using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoopPortal.Web.Migrations.Tenant.PostgreSql
{
    /// <inheritdoc />
    public partial class Tournees : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AvisEcrits",
                columns: table => new
                {
                    Cle = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CourrielId = table.Column<Guid>(type: "uuid", nullable: false),
                    EcritLe = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AvisEcrits", x => x.Cle);
                });

            migrationBuilder.CreateTable(
                name: "CourriersDuJour",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Jour = table.Column<DateOnly>(type: "date", nullable: false),
                    CourrielId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CourriersDuJour", x => new { x.AccountId, x.Jour });
                });

            migrationBuilder.CreateTable(
                name: "Rythmes",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Cadence = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rythmes", x => x.AccountId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CourriersDuJour_Jour",
                table: "CourriersDuJour",
                column: "Jour");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AvisEcrits");

            migrationBuilder.DropTable(
                name: "CourriersDuJour");

            migrationBuilder.DropTable(
                name: "Rythmes");
        }
    }
}

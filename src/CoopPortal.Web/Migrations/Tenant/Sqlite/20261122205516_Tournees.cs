using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoopPortal.Web.Migrations.Tenant.Sqlite
{
    /// <inheritdoc />
    public partial class Tournees : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CourriersDuJour",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Jour = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CourrielId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CourriersDuJour", x => new { x.AccountId, x.Jour });
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
                name: "CourriersDuJour");
        }
    }
}

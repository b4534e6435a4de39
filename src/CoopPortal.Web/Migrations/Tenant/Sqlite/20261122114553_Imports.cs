using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoopPortal.Web.Migrations.Tenant.Sqlite
{
    /// <inheritdoc />
    public partial class Imports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Imports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Empreinte = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Octets = table.Column<long>(type: "INTEGER", nullable: false),
                    Auteur = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EnCours = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Remarques = table.Column<string>(type: "TEXT", nullable: true),
                    AnnulePar = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AnnuleLe = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Imports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ImportPropositions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rang = table.Column<int>(type: "INTEGER", nullable: false),
                    Genre = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Titre = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Cible = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    PremiereLigne = table.Column<int>(type: "INTEGER", nullable: false),
                    DerniereLigne = table.Column<int>(type: "INTEGER", nullable: false),
                    Doutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Illisibles = table.Column<int>(type: "INTEGER", nullable: false),
                    Document = table.Column<string>(type: "TEXT", nullable: true),
                    Passage = table.Column<string>(type: "TEXT", nullable: true),
                    Remarques = table.Column<string>(type: "TEXT", nullable: true),
                    Doublons = table.Column<string>(type: "TEXT", nullable: false),
                    Laisses = table.Column<string>(type: "TEXT", nullable: false),
                    Etat = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    DecidePar = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DecideLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: true),
                    VersionAvant = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: true),
                    Brouillon = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportPropositions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImportPropositions_Imports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "Imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ImportPropositions_ImportId_Rang",
                table: "ImportPropositions",
                columns: new[] { "ImportId", "Rang" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Imports_At",
                table: "Imports",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Imports_EnCours",
                table: "Imports",
                column: "EnCours",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ImportPropositions");

            migrationBuilder.DropTable(
                name: "Imports");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoopPortal.Web.Migrations.Tenant.Sqlite
{
    /// <inheritdoc />
    public partial class Examens : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Apercus",
                columns: table => new
                {
                    SoumissionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Phrase = table.Column<string>(type: "TEXT", nullable: false),
                    Changements = table.Column<int>(type: "INTEGER", nullable: false),
                    Taille = table.Column<int>(type: "INTEGER", nullable: false),
                    Alertes = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Apercus", x => x.SoumissionId);
                    table.ForeignKey(
                        name: "FK_Apercus_Soumissions_SoumissionId",
                        column: x => x.SoumissionId,
                        principalTable: "Soumissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Commentaires",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Cote = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SoumissionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Chemin = table.Column<string>(type: "TEXT", nullable: false),
                    Libelle = table.Column<string>(type: "TEXT", nullable: false),
                    Texte = table.Column<string>(type: "TEXT", nullable: false),
                    AuteurId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Par = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReglePar = table.Column<string>(type: "TEXT", nullable: true),
                    RegleLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosLe = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Commentaires", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Commentaires_Items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CommentairesReponses",
                columns: table => new
                {
                    CommentaireId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuteurId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Par = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Texte = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommentairesReponses", x => new { x.CommentaireId, x.AuteurId });
                    table.ForeignKey(
                        name: "FK_CommentairesReponses_Commentaires_CommentaireId",
                        column: x => x.CommentaireId,
                        principalTable: "Commentaires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Soumissions_At",
                table: "Soumissions",
                column: "At",
                filter: "\"Document\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Commentaires_ItemId_Cote_ClosLe",
                table: "Commentaires",
                columns: new[] { "ItemId", "Cote", "ClosLe" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Apercus");

            migrationBuilder.DropTable(
                name: "CommentairesReponses");

            migrationBuilder.DropTable(
                name: "Commentaires");

            migrationBuilder.DropIndex(
                name: "IX_Soumissions_At",
                table: "Soumissions");
        }
    }
}

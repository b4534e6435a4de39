using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoopPortal.Web.Migrations.Tenant.PostgreSql
{
    /// <inheritdoc />
    public partial class Contenus : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "ParentId",
                table: "Items",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "FinPrevueLe",
                table: "Fiches",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RegionActuelle",
                table: "Fiches",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Conventions",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    FicheItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "text", nullable: false),
                    Titre = table.Column<string>(type: "text", nullable: false),
                    Genre = table.Column<string>(type: "text", nullable: true),
                    Signature = table.Column<string>(type: "text", nullable: true),
                    Echeance = table.Column<string>(type: "text", nullable: true),
                    SigneeLe = table.Column<DateOnly>(type: "date", nullable: true),
                    EcheanceLe = table.Column<DateOnly>(type: "date", nullable: true),
                    Reconduction = table.Column<string>(type: "text", nullable: true),
                    Etat = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Conventions", x => x.ItemId);
                    table.ForeignKey(
                        name: "FK_Conventions_Items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Missions",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    FicheItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "text", nullable: false),
                    Titre = table.Column<string>(type: "text", nullable: false),
                    Sens = table.Column<string>(type: "text", nullable: true),
                    Etat = table.Column<string>(type: "text", nullable: true),
                    DebutLe = table.Column<DateOnly>(type: "date", nullable: true),
                    FinLe = table.Column<DateOnly>(type: "date", nullable: true),
                    Quand = table.Column<string>(type: "text", nullable: true),
                    Mois = table.Column<string>(type: "text", nullable: true),
                    Lieux = table.Column<string>(type: "text", nullable: true),
                    JourPublic = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Missions", x => x.ItemId);
                    table.ForeignKey(
                        name: "FK_Missions_Items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Projets",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    FicheItemId = table.Column<Guid>(type: "uuid", nullable: true),
                    Fiche = table.Column<string>(type: "text", nullable: true),
                    Slug = table.Column<string>(type: "text", nullable: false),
                    Titre = table.Column<string>(type: "text", nullable: false),
                    Statut = table.Column<string>(type: "text", nullable: true),
                    AnneeDebut = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Projets", x => x.ItemId);
                    table.ForeignKey(
                        name: "FK_Projets_Items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Items_ParentId",
                table: "Items",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_Conventions_EcheanceLe",
                table: "Conventions",
                column: "EcheanceLe");

            migrationBuilder.CreateIndex(
                name: "IX_Conventions_FicheItemId",
                table: "Conventions",
                column: "FicheItemId");

            migrationBuilder.CreateIndex(
                name: "IX_Missions_FicheItemId",
                table: "Missions",
                column: "FicheItemId");

            migrationBuilder.CreateIndex(
                name: "IX_Missions_FinLe",
                table: "Missions",
                column: "FinLe");

            migrationBuilder.CreateIndex(
                name: "IX_Projets_Fiche",
                table: "Projets",
                column: "Fiche");

            migrationBuilder.CreateIndex(
                name: "IX_Projets_FicheItemId",
                table: "Projets",
                column: "FicheItemId");

            migrationBuilder.AddForeignKey(
                name: "FK_Items_Items_ParentId",
                table: "Items",
                column: "ParentId",
                principalTable: "Items",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Items_Items_ParentId",
                table: "Items");

            migrationBuilder.DropTable(
                name: "Conventions");

            migrationBuilder.DropTable(
                name: "Missions");

            migrationBuilder.DropTable(
                name: "Projets");

            migrationBuilder.DropIndex(
                name: "IX_Items_ParentId",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "ParentId",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "FinPrevueLe",
                table: "Fiches");

            migrationBuilder.DropColumn(
                name: "RegionActuelle",
                table: "Fiches");
        }
    }
}

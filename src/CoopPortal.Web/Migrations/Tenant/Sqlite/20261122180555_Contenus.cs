using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoopPortal.Web.Migrations.Tenant.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "FinPrevueLe",
                table: "Fiches",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RegionActuelle",
                table: "Fiches",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Conventions",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FicheItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Titre = table.Column<string>(type: "TEXT", nullable: false),
                    Genre = table.Column<string>(type: "TEXT", nullable: true),
                    Signature = table.Column<string>(type: "TEXT", nullable: true),
                    Echeance = table.Column<string>(type: "TEXT", nullable: true),
                    SigneeLe = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EcheanceLe = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reconduction = table.Column<string>(type: "TEXT", nullable: true),
                    Etat = table.Column<string>(type: "TEXT", nullable: true)
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
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FicheItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Titre = table.Column<string>(type: "TEXT", nullable: false),
                    Sens = table.Column<string>(type: "TEXT", nullable: true),
                    Etat = table.Column<string>(type: "TEXT", nullable: true),
                    DebutLe = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FinLe = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Quand = table.Column<string>(type: "TEXT", nullable: true),
                    Mois = table.Column<string>(type: "TEXT", nullable: true),
                    Lieux = table.Column<string>(type: "TEXT", nullable: true),
                    JourPublic = table.Column<bool>(type: "INTEGER", nullable: false)
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
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FicheItemId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Fiche = table.Column<string>(type: "TEXT", nullable: true),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Titre = table.Column<string>(type: "TEXT", nullable: false),
                    Statut = table.Column<string>(type: "TEXT", nullable: true),
                    AnneeDebut = table.Column<int>(type: "INTEGER", nullable: true)
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

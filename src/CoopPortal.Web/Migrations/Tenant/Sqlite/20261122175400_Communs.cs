using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoopPortal.Web.Migrations.Tenant.Sqlite
{
    /// <inheritdoc />
    public partial class Communs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CodeInsee",
                table: "Collectivites",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Contestations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Champ = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    LigneId = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Cote = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CollectiviteId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Motif = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    AuteurId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuteurNom = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RetireeLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RegleeLe = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contestations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Contestations_Collectivites_CollectiviteId",
                        column: x => x.CollectiviteId,
                        principalTable: "Collectivites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Contestations_Items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Fichiers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Cote = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    TypeMime = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Taille = table.Column<long>(type: "INTEGER", nullable: false),
                    Empreinte = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    DeposePar = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DeposeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OrphelinDepuis = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Fichiers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Fichiers_Items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Contestations_CollectiviteId",
                table: "Contestations",
                column: "CollectiviteId");

            migrationBuilder.CreateIndex(
                name: "IX_Contestations_ItemId_Champ_LigneId_Cote",
                table: "Contestations",
                columns: new[] { "ItemId", "Champ", "LigneId", "Cote" },
                unique: true,
                filter: "\"RetireeLe\" IS NULL AND \"RegleeLe\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Fichiers_Empreinte",
                table: "Fichiers",
                column: "Empreinte");

            migrationBuilder.CreateIndex(
                name: "IX_Fichiers_ItemId_Cote_Empreinte",
                table: "Fichiers",
                columns: new[] { "ItemId", "Cote", "Empreinte" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Contestations");

            migrationBuilder.DropTable(
                name: "Fichiers");

            migrationBuilder.DropColumn(
                name: "CodeInsee",
                table: "Collectivites");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoopPortal.Web.Migrations.Tenant.Sqlite
{
    /// <inheritdoc />
    public partial class FacePublique : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Generation",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Valeur = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Generation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RendezVous",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Titre = table.Column<string>(type: "TEXT", nullable: false),
                    Jour = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Heure = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    DernierJour = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    HeureFin = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    Lieu = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RendezVous", x => x.ItemId);
                    table.ForeignKey(
                        name: "FK_RendezVous_Items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Signalements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonneId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Champ = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Sujet = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosPar = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Reponse = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Repondu = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Signalements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Signalements_Items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Signalements_Personnes_PersonneId",
                        column: x => x.PersonneId,
                        principalTable: "Personnes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "Generation",
                columns: new[] { "Id", "Valeur" },
                values: new object[] { 1, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_RendezVous_DernierJour",
                table: "RendezVous",
                column: "DernierJour");

            migrationBuilder.CreateIndex(
                name: "IX_Signalements_ClosLe_At",
                table: "Signalements",
                columns: new[] { "ClosLe", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Signalements_ItemId_At",
                table: "Signalements",
                columns: new[] { "ItemId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Signalements_PersonneId",
                table: "Signalements",
                column: "PersonneId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Generation");

            migrationBuilder.DropTable(
                name: "RendezVous");

            migrationBuilder.DropTable(
                name: "Signalements");
        }
    }
}

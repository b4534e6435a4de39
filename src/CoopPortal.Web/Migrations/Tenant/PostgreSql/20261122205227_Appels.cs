using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoopPortal.Web.Migrations.Tenant.PostgreSql
{
    /// <inheritdoc />
    public partial class Appels : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Appels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CampagneId = table.Column<Guid>(type: "uuid", nullable: false),
                    FicheId = table.Column<Guid>(type: "uuid", nullable: false),
                    Cote = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    CollectiviteId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ParId = table.Column<Guid>(type: "uuid", nullable: false),
                    Par = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Issue = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Qualite = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    RappelerLe = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Appels", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Appels_Items_FicheId",
                        column: x => x.FicheId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AppelsDemandes",
                columns: table => new
                {
                    CampagneId = table.Column<Guid>(type: "uuid", nullable: false),
                    FicheId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Par = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AppelsDemandes", x => new { x.CampagneId, x.FicheId });
                    table.ForeignKey(
                        name: "FK_AppelsDemandes_Items_FicheId",
                        column: x => x.FicheId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Lettres",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Objet = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    Texte = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    RepondreA = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true),
                    EcriteLe = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ParId = table.Column<Guid>(type: "uuid", nullable: false),
                    Par = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Lettres", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VisibilitesDeMembres",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Absente = table.Column<bool>(type: "boolean", nullable: false),
                    MontreCourriel = table.Column<bool>(type: "boolean", nullable: false),
                    Telephone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    DepuisLe = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisibilitesDeMembres", x => x.AccountId);
                });

            migrationBuilder.CreateTable(
                name: "EnvoisDeLettres",
                columns: table => new
                {
                    LettreId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    CourrielId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EnvoisDeLettres", x => new { x.LettreId, x.AccountId });
                    table.ForeignKey(
                        name: "FK_EnvoisDeLettres_Lettres_LettreId",
                        column: x => x.LettreId,
                        principalTable: "Lettres",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Appels_At",
                table: "Appels",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Appels_FicheId_At",
                table: "Appels",
                columns: new[] { "FicheId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AppelsDemandes_FicheId",
                table: "AppelsDemandes",
                column: "FicheId");

            migrationBuilder.CreateIndex(
                name: "IX_EnvoisDeLettres_CourrielId",
                table: "EnvoisDeLettres",
                column: "CourrielId");

            migrationBuilder.CreateIndex(
                name: "IX_Lettres_EcriteLe",
                table: "Lettres",
                column: "EcriteLe");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Appels");

            migrationBuilder.DropTable(
                name: "AppelsDemandes");

            migrationBuilder.DropTable(
                name: "EnvoisDeLettres");

            migrationBuilder.DropTable(
                name: "VisibilitesDeMembres");

            migrationBuilder.DropTable(
                name: "Lettres");
        }
    }
}

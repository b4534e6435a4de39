using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoopPortal.Web.Migrations.Tenant.Sqlite
{
    /// <inheritdoc />
    public partial class Campagnes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Relances_FicheId_Cote_AccountId_Echeance",
                table: "Relances");

            migrationBuilder.AddColumn<Guid>(
                name: "CampagneId",
                table: "Relances",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<Guid>(
                name: "CourrielId",
                table: "Relances",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Etape",
                table: "Relances",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "CampagneId",
                table: "LiensDeFiche",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<DateTime>(
                name: "OuvertLe",
                table: "LiensDeFiche",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Campagnes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Titre = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    J0 = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reglages = table.Column<string>(type: "TEXT", nullable: false),
                    PrepareeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PrepareePar = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OuverteLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OuvertePar = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SuspendueLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CloseLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosePar = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Campagnes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ContactsARemplacer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FicheId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Cote = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CollectiviteId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Raison = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    OuvertLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ResoluLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ResoluPar = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Ouverte = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactsARemplacer", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContactsARemplacer_Items_FicheId",
                        column: x => x.FicheId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Departs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FicheId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Cote = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CollectiviteId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SuccesseurNom = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SuccesseurFonction = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SuccesseurCourriel = table.Column<string>(type: "TEXT", maxLength: 320, nullable: true),
                    SuccesseurTelephone = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    TraiteLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TraitePar = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Departs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Departs_Items_FicheId",
                        column: x => x.FicheId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Rebonds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MailId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Adresse = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    Statut = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Diagnostic = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Definitif = table.Column<bool>(type: "INTEGER", nullable: false),
                    RecuLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LeveLe = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rebonds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SujetsDeCampagne",
                columns: table => new
                {
                    CampagneId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SujetId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EstSouche = table.Column<bool>(type: "INTEGER", nullable: false),
                    Depuis = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SujetsDeCampagne", x => new { x.CampagneId, x.SujetId });
                    table.ForeignKey(
                        name: "FK_SujetsDeCampagne_Campagnes_CampagneId",
                        column: x => x.CampagneId,
                        principalTable: "Campagnes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Relances_CampagneId_FicheId",
                table: "Relances",
                columns: new[] { "CampagneId", "FicheId" });

            migrationBuilder.CreateIndex(
                name: "IX_Relances_CourrielId",
                table: "Relances",
                column: "CourrielId");

            migrationBuilder.CreateIndex(
                name: "IX_Relances_FicheId_Cote_AccountId_Echeance_CampagneId_Etape",
                table: "Relances",
                columns: new[] { "FicheId", "Cote", "AccountId", "Echeance", "CampagneId", "Etape" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LiensDeFiche_CampagneId",
                table: "LiensDeFiche",
                column: "CampagneId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactsARemplacer_AccountId",
                table: "ContactsARemplacer",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactsARemplacer_FicheId_Cote_AccountId_Raison_Ouverte",
                table: "ContactsARemplacer",
                columns: new[] { "FicheId", "Cote", "AccountId", "Raison", "Ouverte" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Departs_FicheId_Cote_AccountId_At",
                table: "Departs",
                columns: new[] { "FicheId", "Cote", "AccountId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Departs_TraiteLe",
                table: "Departs",
                column: "TraiteLe");

            migrationBuilder.CreateIndex(
                name: "IX_Rebonds_Adresse",
                table: "Rebonds",
                column: "Adresse");

            migrationBuilder.CreateIndex(
                name: "IX_Rebonds_MailId_Adresse",
                table: "Rebonds",
                columns: new[] { "MailId", "Adresse" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SujetsDeCampagne_SujetId",
                table: "SujetsDeCampagne",
                column: "SujetId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ContactsARemplacer");

            migrationBuilder.DropTable(
                name: "Departs");

            migrationBuilder.DropTable(
                name: "Rebonds");

            migrationBuilder.DropTable(
                name: "SujetsDeCampagne");

            migrationBuilder.DropTable(
                name: "Campagnes");

            migrationBuilder.DropIndex(
                name: "IX_Relances_CampagneId_FicheId",
                table: "Relances");

            migrationBuilder.DropIndex(
                name: "IX_Relances_CourrielId",
                table: "Relances");

            migrationBuilder.DropIndex(
                name: "IX_Relances_FicheId_Cote_AccountId_Echeance_CampagneId_Etape",
                table: "Relances");

            migrationBuilder.DropIndex(
                name: "IX_LiensDeFiche_CampagneId",
                table: "LiensDeFiche");

            migrationBuilder.DropColumn(
                name: "CampagneId",
                table: "Relances");

            migrationBuilder.DropColumn(
                name: "CourrielId",
                table: "Relances");

            migrationBuilder.DropColumn(
                name: "Etape",
                table: "Relances");

            migrationBuilder.DropColumn(
                name: "CampagneId",
                table: "LiensDeFiche");

            migrationBuilder.DropColumn(
                name: "OuvertLe",
                table: "LiensDeFiche");

            migrationBuilder.CreateIndex(
                name: "IX_Relances_FicheId_Cote_AccountId_Echeance",
                table: "Relances",
                columns: new[] { "FicheId", "Cote", "AccountId", "Echeance" },
                unique: true);
        }
    }
}

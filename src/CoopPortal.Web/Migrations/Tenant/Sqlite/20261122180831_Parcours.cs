using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoopPortal.Web.Migrations.Tenant.Sqlite
{
    /// <inheritdoc />
    public partial class Parcours : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "DOu",
                table: "Journal",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Absences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Du = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Au = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Remplacant = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Par = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NoteeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OteeLe = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Absences", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Approbations",
                columns: table => new
                {
                    SoumissionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Etape = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Genre = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Par = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Le = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Approbations", x => new { x.SoumissionId, x.Etape });
                    table.ForeignKey(
                        name: "FK_Approbations_Soumissions_SoumissionId",
                        column: x => x.SoumissionId,
                        principalTable: "Soumissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AVerifier",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Cote = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Avant = table.Column<int>(type: "INTEGER", nullable: false),
                    Auteur = table.Column<string>(type: "TEXT", nullable: false),
                    AuteurId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CloseLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosePar = table.Column<string>(type: "TEXT", nullable: true),
                    Issue = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AVerifier", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AVerifier_Items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BrouillonsMisDeCote",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Cote = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Document = table.Column<string>(type: "TEXT", nullable: false),
                    BaseVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Par = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Le = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BrouillonsMisDeCote", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BrouillonsMisDeCote_Items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LiensDApprobation",
                columns: table => new
                {
                    Empreinte = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SoumissionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Etape = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Cote = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpireLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevoqueLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UtiliseLe = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LiensDApprobation", x => x.Empreinte);
                    table.ForeignKey(
                        name: "FK_LiensDApprobation_Soumissions_SoumissionId",
                        column: x => x.SoumissionId,
                        principalTable: "Soumissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "NotesInternes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Genre = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Texte = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Par = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NotesInternes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NotesInternes_Items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Programmations",
                columns: table => new
                {
                    SoumissionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Pour = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Par = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ParCompte = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecideeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Retenus = table.Column<string>(type: "TEXT", nullable: false),
                    Vus = table.Column<string>(type: "TEXT", nullable: false),
                    Etat = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Raison = table.Column<string>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programmations", x => x.SoumissionId);
                    table.ForeignKey(
                        name: "FK_Programmations_Soumissions_SoumissionId",
                        column: x => x.SoumissionId,
                        principalTable: "Soumissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReglagesDeRelecture",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Etapes = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    JoursTravailles = table.Column<int>(type: "INTEGER", nullable: false),
                    Delai = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReglagesDeRelecture", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Retraits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnCours = table.Column<int>(type: "INTEGER", nullable: true),
                    Genre = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Raison = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Par = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    LeveLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LevePar = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    VerifieFrancaisLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VerifiePartenaireLe = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Retraits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Retraits_Items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Journal_AccountId_At",
                table: "Journal",
                columns: new[] { "AccountId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Absences_Au",
                table: "Absences",
                column: "Au");

            migrationBuilder.CreateIndex(
                name: "IX_AVerifier_CloseLe",
                table: "AVerifier",
                column: "CloseLe");

            migrationBuilder.CreateIndex(
                name: "IX_AVerifier_ItemId",
                table: "AVerifier",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_BrouillonsMisDeCote_ItemId_Cote",
                table: "BrouillonsMisDeCote",
                columns: new[] { "ItemId", "Cote" });

            migrationBuilder.CreateIndex(
                name: "IX_LiensDApprobation_SoumissionId",
                table: "LiensDApprobation",
                column: "SoumissionId");

            migrationBuilder.CreateIndex(
                name: "IX_NotesInternes_ItemId_Le",
                table: "NotesInternes",
                columns: new[] { "ItemId", "Le" });

            migrationBuilder.CreateIndex(
                name: "IX_Programmations_Etat_Pour",
                table: "Programmations",
                columns: new[] { "Etat", "Pour" });

            migrationBuilder.CreateIndex(
                name: "IX_Retraits_ItemId_EnCours",
                table: "Retraits",
                columns: new[] { "ItemId", "EnCours" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Absences");

            migrationBuilder.DropTable(
                name: "Approbations");

            migrationBuilder.DropTable(
                name: "AVerifier");

            migrationBuilder.DropTable(
                name: "BrouillonsMisDeCote");

            migrationBuilder.DropTable(
                name: "LiensDApprobation");

            migrationBuilder.DropTable(
                name: "NotesInternes");

            migrationBuilder.DropTable(
                name: "Programmations");

            migrationBuilder.DropTable(
                name: "ReglagesDeRelecture");

            migrationBuilder.DropTable(
                name: "Retraits");

            migrationBuilder.DropIndex(
                name: "IX_Journal_AccountId_At",
                table: "Journal");

            migrationBuilder.DropColumn(
                name: "DOu",
                table: "Journal");
        }
    }
}

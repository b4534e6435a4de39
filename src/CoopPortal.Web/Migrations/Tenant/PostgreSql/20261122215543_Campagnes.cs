using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoopPortal.Web.Migrations.Tenant.PostgreSql
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
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<Guid>(
                name: "CourrielId",
                table: "Relances",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Etape",
                table: "Relances",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "CampagneId",
                table: "LiensDeFiche",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<DateTime>(
                name: "CorrigeLe",
                table: "LiensDeFiche",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "OuvertLe",
                table: "LiensDeFiche",
                type: "timestamp with time zone",
                nullable: true);

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
                name: "AvisEcrits",
                columns: table => new
                {
                    Cle = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CourrielId = table.Column<Guid>(type: "uuid", nullable: false),
                    EcritLe = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AvisEcrits", x => x.Cle);
                });

            migrationBuilder.CreateTable(
                name: "Campagnes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Titre = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    J0 = table.Column<DateOnly>(type: "date", nullable: false),
                    Reglages = table.Column<string>(type: "text", nullable: false),
                    PrepareeLe = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PrepareePar = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OuverteLe = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    OuvertePar = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    SuspendueLe = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CloseLe = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ClosePar = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Campagnes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ContactsARemplacer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FicheId = table.Column<Guid>(type: "uuid", nullable: false),
                    Cote = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    CollectiviteId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Raison = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    OuvertLe = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ResoluLe = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ResoluPar = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Ouverte = table.Column<int>(type: "integer", nullable: true)
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
                name: "CourriersDuJour",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Jour = table.Column<DateOnly>(type: "date", nullable: false),
                    CourrielId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CourriersDuJour", x => new { x.AccountId, x.Jour });
                });

            migrationBuilder.CreateTable(
                name: "Departs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FicheId = table.Column<Guid>(type: "uuid", nullable: false),
                    Cote = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    CollectiviteId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SuccesseurNom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    SuccesseurFonction = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    SuccesseurCourriel = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true),
                    SuccesseurTelephone = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    TraiteLe = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    TraitePar = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
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
                name: "EssaisDeCourriel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MailId = table.Column<Guid>(type: "uuid", nullable: false),
                    Le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Issue = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Reponse = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EssaisDeCourriel", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EssaisDeCourriel_Mails_MailId",
                        column: x => x.MailId,
                        principalTable: "Mails",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
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
                name: "LiensPartages",
                columns: table => new
                {
                    Empreinte = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    FicheId = table.Column<Guid>(type: "uuid", nullable: false),
                    Cote = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    CollectiviteId = table.Column<Guid>(type: "uuid", nullable: false),
                    CreeParId = table.Column<Guid>(type: "uuid", nullable: false),
                    CreePar = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpireLe = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RevoqueLe = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    OuvertLe = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UtiliseLe = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LiensPartages", x => x.Empreinte);
                    table.ForeignKey(
                        name: "FK_LiensPartages_Collectivites_CollectiviteId",
                        column: x => x.CollectiviteId,
                        principalTable: "Collectivites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LiensPartages_Items_FicheId",
                        column: x => x.FicheId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Rebonds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MailId = table.Column<Guid>(type: "uuid", nullable: true),
                    Adresse = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    Statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Diagnostic = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Definitif = table.Column<bool>(type: "boolean", nullable: false),
                    RecuLe = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LeveLe = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rebonds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReponsesAValider",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FicheId = table.Column<Guid>(type: "uuid", nullable: false),
                    Cote = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    CollectiviteId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Voie = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Empreinte = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    LienDe = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Fonction = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Telephone = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Changements = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    RecueLe = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TraiteeLe = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    TraiteePar = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Retenue = table.Column<bool>(type: "boolean", nullable: true),
                    Attend = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReponsesAValider", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReponsesAValider_Collectivites_CollectiviteId",
                        column: x => x.CollectiviteId,
                        principalTable: "Collectivites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReponsesAValider_Items_FicheId",
                        column: x => x.FicheId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Rythmes",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Cadence = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rythmes", x => x.AccountId);
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
                name: "SujetsDeCampagne",
                columns: table => new
                {
                    CampagneId = table.Column<Guid>(type: "uuid", nullable: false),
                    SujetId = table.Column<Guid>(type: "uuid", nullable: false),
                    EstSouche = table.Column<bool>(type: "boolean", nullable: false),
                    Depuis = table.Column<DateOnly>(type: "date", nullable: true)
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
                name: "IX_ContactsARemplacer_AccountId",
                table: "ContactsARemplacer",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactsARemplacer_FicheId_Cote_AccountId_Raison_Ouverte",
                table: "ContactsARemplacer",
                columns: new[] { "FicheId", "Cote", "AccountId", "Raison", "Ouverte" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CourriersDuJour_Jour",
                table: "CourriersDuJour",
                column: "Jour");

            migrationBuilder.CreateIndex(
                name: "IX_Departs_FicheId_Cote_AccountId_At",
                table: "Departs",
                columns: new[] { "FicheId", "Cote", "AccountId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Departs_TraiteLe",
                table: "Departs",
                column: "TraiteLe");

            migrationBuilder.CreateIndex(
                name: "IX_EnvoisDeLettres_CourrielId",
                table: "EnvoisDeLettres",
                column: "CourrielId");

            migrationBuilder.CreateIndex(
                name: "IX_EssaisDeCourriel_Issue_Le",
                table: "EssaisDeCourriel",
                columns: new[] { "Issue", "Le" });

            migrationBuilder.CreateIndex(
                name: "IX_EssaisDeCourriel_MailId_Le",
                table: "EssaisDeCourriel",
                columns: new[] { "MailId", "Le" });

            migrationBuilder.CreateIndex(
                name: "IX_Lettres_EcriteLe",
                table: "Lettres",
                column: "EcriteLe");

            migrationBuilder.CreateIndex(
                name: "IX_LiensPartages_CollectiviteId",
                table: "LiensPartages",
                column: "CollectiviteId");

            migrationBuilder.CreateIndex(
                name: "IX_LiensPartages_FicheId",
                table: "LiensPartages",
                column: "FicheId");

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
                name: "IX_ReponsesAValider_CollectiviteId",
                table: "ReponsesAValider",
                column: "CollectiviteId");

            migrationBuilder.CreateIndex(
                name: "IX_ReponsesAValider_Empreinte_Attend",
                table: "ReponsesAValider",
                columns: new[] { "Empreinte", "Attend" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReponsesAValider_FicheId",
                table: "ReponsesAValider",
                column: "FicheId");

            migrationBuilder.CreateIndex(
                name: "IX_SujetsDeCampagne_SujetId",
                table: "SujetsDeCampagne",
                column: "SujetId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Appels");

            migrationBuilder.DropTable(
                name: "AppelsDemandes");

            migrationBuilder.DropTable(
                name: "AvisEcrits");

            migrationBuilder.DropTable(
                name: "ContactsARemplacer");

            migrationBuilder.DropTable(
                name: "CourriersDuJour");

            migrationBuilder.DropTable(
                name: "Departs");

            migrationBuilder.DropTable(
                name: "EnvoisDeLettres");

            migrationBuilder.DropTable(
                name: "EssaisDeCourriel");

            migrationBuilder.DropTable(
                name: "LiensPartages");

            migrationBuilder.DropTable(
                name: "Rebonds");

            migrationBuilder.DropTable(
                name: "ReponsesAValider");

            migrationBuilder.DropTable(
                name: "Rythmes");

            migrationBuilder.DropTable(
                name: "SujetsDeCampagne");

            migrationBuilder.DropTable(
                name: "VisibilitesDeMembres");

            migrationBuilder.DropTable(
                name: "Lettres");

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
                name: "CorrigeLe",
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

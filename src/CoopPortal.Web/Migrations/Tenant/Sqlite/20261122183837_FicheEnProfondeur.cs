using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoopPortal.Web.Migrations.Tenant.Sqlite
{
    /// <inheritdoc />
    public partial class FicheEnProfondeur : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Questionnaire",
                table: "Versions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AuthorId",
                table: "Questionnaires",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AuthorName",
                table: "Questionnaires",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "Questionnaires",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Recette",
                table: "Questionnaires",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DOu",
                table: "Journal",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ParentId",
                table: "Items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ShelteredAt",
                table: "Items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ShelteredVersion",
                table: "Items",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AFaire",
                table: "Fiches",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Completude",
                table: "Fiches",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

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

            migrationBuilder.AddColumn<string>(
                name: "VoixFrancaise",
                table: "Fiches",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "VoixPartenaire",
                table: "Fiches",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Qualite",
                table: "Confirmations",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Sections",
                table: "Confirmations",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Voix",
                table: "Confirmations",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CodeInsee",
                table: "Collectivites",
                type: "TEXT",
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
                name: "Masques",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Champ = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Cote = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Masques", x => new { x.ItemId, x.Champ, x.Cote });
                    table.ForeignKey(
                        name: "FK_Masques_Items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MisesALAbri",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PersonneId = table.Column<Guid>(type: "TEXT", nullable: true),
                    FichierId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Avec = table.Column<Guid>(type: "TEXT", nullable: true),
                    ByAccount = table.Column<Guid>(type: "TEXT", nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LeveeLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LeveePar = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Garde = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MisesALAbri", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MisesALAbri_Items_ItemId",
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

            migrationBuilder.CreateTable(
                name: "QuestionnairesBrouillons",
                columns: table => new
                {
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Definition = table.Column<string>(type: "TEXT", nullable: false),
                    Base = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    SavedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuestionnairesBrouillons", x => x.Type);
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

            migrationBuilder.CreateTable(
                name: "SectionsDeFiches",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Section = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Cote = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    VerifieeLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VerifieePar = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    VerifieePour = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ModifieeLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ModifieePar = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    ModifieePour = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SectionsDeFiches", x => new { x.ItemId, x.Section, x.Cote });
                    table.ForeignKey(
                        name: "FK_SectionsDeFiches_Items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SituationsDuPays",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Resume = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Texte = table.Column<string>(type: "TEXT", nullable: false),
                    Depuis = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Jusqua = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SituationsDuPays", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Suspensions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Decideur = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Qui = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Acte = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Depuis = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Jusqua = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Portee = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Visibilite = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LeveeLe = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LeveePar = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Suspensions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Suspensions_Items_ItemId",
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
                name: "IX_Journal_AccountId_At",
                table: "Journal",
                columns: new[] { "AccountId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Items_ParentId",
                table: "Items",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_Fiches_Completude",
                table: "Fiches",
                column: "Completude");

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
                name: "IX_Commentaires_ItemId_Cote_ClosLe",
                table: "Commentaires",
                columns: new[] { "ItemId", "Cote", "ClosLe" });

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
                name: "IX_Conventions_EcheanceLe",
                table: "Conventions",
                column: "EcheanceLe");

            migrationBuilder.CreateIndex(
                name: "IX_Conventions_FicheItemId",
                table: "Conventions",
                column: "FicheItemId");

            migrationBuilder.CreateIndex(
                name: "IX_Fichiers_Empreinte",
                table: "Fichiers",
                column: "Empreinte");

            migrationBuilder.CreateIndex(
                name: "IX_Fichiers_ItemId_Cote_Empreinte",
                table: "Fichiers",
                columns: new[] { "ItemId", "Cote", "Empreinte" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LiensDApprobation_SoumissionId",
                table: "LiensDApprobation",
                column: "SoumissionId");

            migrationBuilder.CreateIndex(
                name: "IX_MisesALAbri_Avec",
                table: "MisesALAbri",
                column: "Avec");

            migrationBuilder.CreateIndex(
                name: "IX_MisesALAbri_FichierId",
                table: "MisesALAbri",
                column: "FichierId",
                unique: true,
                filter: "\"LeveeLe\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_MisesALAbri_ItemId",
                table: "MisesALAbri",
                column: "ItemId",
                unique: true,
                filter: "\"LeveeLe\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_MisesALAbri_PersonneId",
                table: "MisesALAbri",
                column: "PersonneId",
                unique: true,
                filter: "\"LeveeLe\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Missions_FicheItemId",
                table: "Missions",
                column: "FicheItemId");

            migrationBuilder.CreateIndex(
                name: "IX_Missions_FinLe",
                table: "Missions",
                column: "FinLe");

            migrationBuilder.CreateIndex(
                name: "IX_NotesInternes_ItemId_Le",
                table: "NotesInternes",
                columns: new[] { "ItemId", "Le" });

            migrationBuilder.CreateIndex(
                name: "IX_Programmations_Etat_Pour",
                table: "Programmations",
                columns: new[] { "Etat", "Pour" });

            migrationBuilder.CreateIndex(
                name: "IX_Projets_Fiche",
                table: "Projets",
                column: "Fiche");

            migrationBuilder.CreateIndex(
                name: "IX_Projets_FicheItemId",
                table: "Projets",
                column: "FicheItemId");

            migrationBuilder.CreateIndex(
                name: "IX_Retraits_ItemId_EnCours",
                table: "Retraits",
                columns: new[] { "ItemId", "EnCours" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SituationsDuPays_At",
                table: "SituationsDuPays",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Suspensions_ItemId",
                table: "Suspensions",
                column: "ItemId",
                unique: true,
                filter: "\"LeveeLe\" IS NULL");

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
                name: "Absences");

            migrationBuilder.DropTable(
                name: "Apercus");

            migrationBuilder.DropTable(
                name: "Approbations");

            migrationBuilder.DropTable(
                name: "AVerifier");

            migrationBuilder.DropTable(
                name: "BrouillonsMisDeCote");

            migrationBuilder.DropTable(
                name: "CommentairesReponses");

            migrationBuilder.DropTable(
                name: "Contestations");

            migrationBuilder.DropTable(
                name: "Conventions");

            migrationBuilder.DropTable(
                name: "Fichiers");

            migrationBuilder.DropTable(
                name: "LiensDApprobation");

            migrationBuilder.DropTable(
                name: "Masques");

            migrationBuilder.DropTable(
                name: "MisesALAbri");

            migrationBuilder.DropTable(
                name: "Missions");

            migrationBuilder.DropTable(
                name: "NotesInternes");

            migrationBuilder.DropTable(
                name: "Programmations");

            migrationBuilder.DropTable(
                name: "Projets");

            migrationBuilder.DropTable(
                name: "QuestionnairesBrouillons");

            migrationBuilder.DropTable(
                name: "ReglagesDeRelecture");

            migrationBuilder.DropTable(
                name: "Retraits");

            migrationBuilder.DropTable(
                name: "SectionsDeFiches");

            migrationBuilder.DropTable(
                name: "SituationsDuPays");

            migrationBuilder.DropTable(
                name: "Suspensions");

            migrationBuilder.DropTable(
                name: "Commentaires");

            migrationBuilder.DropIndex(
                name: "IX_Soumissions_At",
                table: "Soumissions");

            migrationBuilder.DropIndex(
                name: "IX_Journal_AccountId_At",
                table: "Journal");

            migrationBuilder.DropIndex(
                name: "IX_Items_ParentId",
                table: "Items");

            migrationBuilder.DropIndex(
                name: "IX_Fiches_Completude",
                table: "Fiches");

            migrationBuilder.DropColumn(
                name: "Questionnaire",
                table: "Versions");

            migrationBuilder.DropColumn(
                name: "AuthorId",
                table: "Questionnaires");

            migrationBuilder.DropColumn(
                name: "AuthorName",
                table: "Questionnaires");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "Questionnaires");

            migrationBuilder.DropColumn(
                name: "Recette",
                table: "Questionnaires");

            migrationBuilder.DropColumn(
                name: "DOu",
                table: "Journal");

            migrationBuilder.DropColumn(
                name: "ParentId",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "ShelteredAt",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "ShelteredVersion",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "AFaire",
                table: "Fiches");

            migrationBuilder.DropColumn(
                name: "Completude",
                table: "Fiches");

            migrationBuilder.DropColumn(
                name: "FinPrevueLe",
                table: "Fiches");

            migrationBuilder.DropColumn(
                name: "RegionActuelle",
                table: "Fiches");

            migrationBuilder.DropColumn(
                name: "VoixFrancaise",
                table: "Fiches");

            migrationBuilder.DropColumn(
                name: "VoixPartenaire",
                table: "Fiches");

            migrationBuilder.DropColumn(
                name: "Qualite",
                table: "Confirmations");

            migrationBuilder.DropColumn(
                name: "Sections",
                table: "Confirmations");

            migrationBuilder.DropColumn(
                name: "Voix",
                table: "Confirmations");

            migrationBuilder.DropColumn(
                name: "CodeInsee",
                table: "Collectivites");
        }
    }
}

using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoopPortal.Web.Migrations.Tenant.PostgreSql
{
    /// <inheritdoc />
    public partial class Init : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Versions",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "Collectivites",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "text", nullable: false),
                    Nom = table.Column<string>(type: "text", nullable: false),
                    Genre = table.Column<string>(type: "text", nullable: true),
                    Cote = table.Column<string>(type: "text", nullable: false),
                    Region = table.Column<string>(type: "text", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Collectivites", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Domaines",
                columns: table => new
                {
                    Cle = table.Column<string>(type: "text", nullable: false),
                    Libelle = table.Column<string>(type: "text", nullable: false),
                    Parent = table.Column<string>(type: "text", nullable: true),
                    Ordre = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Domaines", x => x.Cle);
                });

            migrationBuilder.CreateTable(
                name: "FicheDomaines",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Domaine = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FicheDomaines", x => new { x.ItemId, x.Domaine });
                });

            migrationBuilder.CreateTable(
                name: "Fiches",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "text", nullable: false),
                    Titre = table.Column<string>(type: "text", nullable: false),
                    Genre = table.Column<string>(type: "text", nullable: false),
                    Statut = table.Column<string>(type: "text", nullable: true),
                    NomFrancais = table.Column<string>(type: "text", nullable: false),
                    GenreFrancais = table.Column<string>(type: "text", nullable: true),
                    LieuFrancais = table.Column<string>(type: "text", nullable: true),
                    HabitantsFrancais = table.Column<int>(type: "integer", nullable: true),
                    NomPartenaire = table.Column<string>(type: "text", nullable: false),
                    GenrePartenaire = table.Column<string>(type: "text", nullable: true),
                    LieuPartenaire = table.Column<string>(type: "text", nullable: true),
                    RegionPartenaire = table.Column<string>(type: "text", nullable: true),
                    HabitantsPartenaire = table.Column<int>(type: "integer", nullable: true),
                    PremierContact = table.Column<int>(type: "integer", nullable: true),
                    DateMiseAJour = table.Column<DateOnly>(type: "date", nullable: true),
                    VerifieFrancaisLe = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    VerifiePartenaireLe = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Archive = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Fiches", x => x.ItemId);
                    table.ForeignKey(
                        name: "FK_Fiches_Items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Souches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "text", nullable: false),
                    Titre = table.Column<string>(type: "text", nullable: false),
                    CoteFrancais = table.Column<string>(type: "text", nullable: true),
                    CotePartenaire = table.Column<string>(type: "text", nullable: true),
                    Source = table.Column<string>(type: "text", nullable: false),
                    Ligne = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Souches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Territoires",
                columns: table => new
                {
                    Cle = table.Column<string>(type: "text", nullable: false),
                    Nom = table.Column<string>(type: "text", nullable: false),
                    Niveau = table.Column<string>(type: "text", nullable: false),
                    Parent = table.Column<string>(type: "text", nullable: true),
                    Depuis = table.Column<string>(type: "text", nullable: true),
                    Jusqua = table.Column<string>(type: "text", nullable: true),
                    AnciensNoms = table.Column<List<string>>(type: "text[]", nullable: false),
                    Successeurs = table.Column<List<string>>(type: "text[]", nullable: false),
                    Ordre = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Territoires", x => x.Cle);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Collectivites_Cote_Slug",
                table: "Collectivites",
                columns: new[] { "Cote", "Slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FicheDomaines_Domaine",
                table: "FicheDomaines",
                column: "Domaine");

            migrationBuilder.CreateIndex(
                name: "IX_Fiches_DateMiseAJour",
                table: "Fiches",
                column: "DateMiseAJour");

            migrationBuilder.CreateIndex(
                name: "IX_Fiches_RegionPartenaire",
                table: "Fiches",
                column: "RegionPartenaire");

            migrationBuilder.CreateIndex(
                name: "IX_Fiches_Slug",
                table: "Fiches",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Souches_Slug",
                table: "Souches",
                column: "Slug",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Collectivites");

            migrationBuilder.DropTable(
                name: "Domaines");

            migrationBuilder.DropTable(
                name: "FicheDomaines");

            migrationBuilder.DropTable(
                name: "Fiches");

            migrationBuilder.DropTable(
                name: "Souches");

            migrationBuilder.DropTable(
                name: "Territoires");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Versions");
        }
    }
}

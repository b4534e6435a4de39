using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoopPortal.Web.Migrations.Tenant.Sqlite
{
    /// <inheritdoc />
    public partial class Questions : Migration
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

            migrationBuilder.CreateIndex(
                name: "IX_Fiches_Completude",
                table: "Fiches",
                column: "Completude");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "QuestionnairesBrouillons");

            migrationBuilder.DropTable(
                name: "SectionsDeFiches");

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
                name: "AFaire",
                table: "Fiches");

            migrationBuilder.DropColumn(
                name: "Completude",
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
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoopPortal.Web.Migrations.Tenant.Sqlite
{
    /// <inheritdoc />
    public partial class Comptoir : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "ALire",
                table: "Imports",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Apercu",
                table: "Imports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ApercuVu",
                table: "Imports",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "Bail",
                table: "Imports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Contradictions",
                table: "Imports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EnBloc",
                table: "Imports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "EnBlocEnCours",
                table: "Imports",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Lecture",
                table: "Imports",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "Lue");

            migrationBuilder.AddColumn<int>(
                name: "Lues",
                table: "Imports",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Refus",
                table: "Imports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Echange",
                table: "ImportPropositions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Source",
                table: "ImportPropositions",
                type: "TEXT",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Touches",
                table: "ImportPropositions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "ImportFichiers",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rang = table.Column<int>(type: "INTEGER", nullable: false),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Colle = table.Column<bool>(type: "INTEGER", nullable: false),
                    Octets = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportFichiers", x => new { x.ImportId, x.Rang });
                    table.ForeignKey(
                        name: "FK_ImportFichiers_Imports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "Imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ImportFichiers");

            migrationBuilder.DropColumn(
                name: "ALire",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "Apercu",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "ApercuVu",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "Bail",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "Contradictions",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "EnBloc",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "EnBlocEnCours",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "Lecture",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "Lues",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "Refus",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "Echange",
                table: "ImportPropositions");

            migrationBuilder.DropColumn(
                name: "Source",
                table: "ImportPropositions");

            migrationBuilder.DropColumn(
                name: "Touches",
                table: "ImportPropositions");
        }
    }
}

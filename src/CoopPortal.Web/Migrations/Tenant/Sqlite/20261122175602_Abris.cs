using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoopPortal.Web.Migrations.Tenant.Sqlite
{
    /// <inheritdoc />
    public partial class Abris : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "IX_SituationsDuPays_At",
                table: "SituationsDuPays",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Suspensions_ItemId",
                table: "Suspensions",
                column: "ItemId",
                unique: true,
                filter: "\"LeveeLe\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Masques");

            migrationBuilder.DropTable(
                name: "MisesALAbri");

            migrationBuilder.DropTable(
                name: "SituationsDuPays");

            migrationBuilder.DropTable(
                name: "Suspensions");

            migrationBuilder.DropColumn(
                name: "ShelteredAt",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "ShelteredVersion",
                table: "Items");
        }
    }
}

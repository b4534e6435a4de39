using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoopPortal.Web.Migrations.Tenant.PostgreSql
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
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ShelteredVersion",
                table: "Items",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Masques",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Champ = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Cote = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: true),
                    PersonneId = table.Column<Guid>(type: "uuid", nullable: true),
                    FichierId = table.Column<Guid>(type: "uuid", nullable: true),
                    Avec = table.Column<Guid>(type: "uuid", nullable: true),
                    ByAccount = table.Column<Guid>(type: "uuid", nullable: true),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LeveeLe = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LeveePar = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Garde = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Resume = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Texte = table.Column<string>(type: "text", nullable: false),
                    Depuis = table.Column<DateOnly>(type: "date", nullable: false),
                    Jusqua = table.Column<DateOnly>(type: "date", nullable: true),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SituationsDuPays", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Suspensions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Decideur = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Qui = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Acte = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Depuis = table.Column<DateOnly>(type: "date", nullable: false),
                    Jusqua = table.Column<DateOnly>(type: "date", nullable: true),
                    Portee = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Visibilite = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LeveeLe = table.Column<DateOnly>(type: "date", nullable: true),
                    LeveePar = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
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

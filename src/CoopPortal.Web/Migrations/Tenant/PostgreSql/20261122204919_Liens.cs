using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoopPortal.Web.Migrations.Tenant.PostgreSql
{
    /// <inheritdoc />
    public partial class Liens : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "CorrigeLe",
                table: "LiensDeFiche",
                type: "timestamp with time zone",
                nullable: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_LiensPartages_CollectiviteId",
                table: "LiensPartages",
                column: "CollectiviteId");

            migrationBuilder.CreateIndex(
                name: "IX_LiensPartages_FicheId",
                table: "LiensPartages",
                column: "FicheId");

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LiensPartages");

            migrationBuilder.DropTable(
                name: "ReponsesAValider");

            migrationBuilder.DropColumn(
                name: "CorrigeLe",
                table: "LiensDeFiche");
        }
    }
}

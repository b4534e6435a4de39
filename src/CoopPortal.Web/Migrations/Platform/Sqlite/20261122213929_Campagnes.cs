using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoopPortal.Web.Migrations.Platform.Sqlite
{
    /// <inheritdoc />
    public partial class Campagnes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "EssaisDeCourriel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MailId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Issue = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Reponse = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
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

            migrationBuilder.CreateIndex(
                name: "IX_EssaisDeCourriel_Issue_Le",
                table: "EssaisDeCourriel",
                columns: new[] { "Issue", "Le" });

            migrationBuilder.CreateIndex(
                name: "IX_EssaisDeCourriel_MailId_Le",
                table: "EssaisDeCourriel",
                columns: new[] { "MailId", "Le" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "EssaisDeCourriel");
        }
    }
}

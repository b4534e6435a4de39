using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Recherche.Moteurs;

/// <summary>FTS5 : <c>RechercheMots</c> ne garde que l'index, <c>Recherche</c> le texte des extraits.</summary>
internal sealed class MoteurSqlite(TenantDb db) : IMoteur
{
    public async Task EcrireAsync(Entree entree, CancellationToken cancellation)
    {
        var jetons = Jetons.De(entree);
        var titre = Jetons.EnUneLigne(entree.Titre);
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into "Recherche" ("Genre", "Ref", "Titre", "Texte") values ({entree.Genre}, {entree.Cle}, {titre}, {jetons.Texte})
              on conflict ("Genre", "Ref") do update set "Titre" = excluded."Titre", "Texte" = excluded."Texte";
            insert or replace into "RechercheMots" (rowid, titre, lieux, corps, racines)
              select "Numero", {jetons.Colonne(0)}, {jetons.Colonne(1)}, {jetons.Colonne(2)}, {jetons.Colonne(3)}
              from "Recherche" where "Genre" = {entree.Genre} and "Ref" = {entree.Cle};
            """, cancellation);
    }

    public Task OterAsync(string genre, Guid cle, CancellationToken cancellation) => db.Database.ExecuteSqlAsync(
        $"""
        delete from "RechercheMots" where rowid in (select "Numero" from "Recherche" where "Genre" = {genre} and "Ref" = {cle});
        delete from "Recherche" where "Genre" = {genre} and "Ref" = {cle};
        """, cancellation);

    public Task ViderAsync(CancellationToken cancellation) => db.Database.ExecuteSqlAsync(
        $"""
        insert into "RechercheMots" ("RechercheMots") values ('delete-all');
        delete from "Recherche";
        """, cancellation);

    public async Task<IReadOnlyList<Guid>> ChercherAsync(RequeteAnalysee requete, string genre, int auPlus, CancellationToken cancellation)
    {
        if (requete.EstVide)
            return [];
        var expression = requete.VersFts5();
        return await db.Database.SqlQuery<Guid>(
            $"""
            select r."Ref" as "Value" from "RechercheMots" m join "Recherche" r on r."Numero" = m.rowid
            where "RechercheMots" match {expression} and r."Genre" = {genre}
            order by bm25("RechercheMots", 10.0, 6.0, 2.0, 1.0), r."Titre" limit {auPlus}
            """).ToListAsync(cancellation);
    }

    public Task<IReadOnlyDictionary<Guid, string>> TextesAsync(string genre, IReadOnlyCollection<Guid> cles, CancellationToken cancellation)
        => TextesIndexes.LireAsync(db, genre, cles, cancellation);
}

using System.Text.Json;
using CoopPortal.Core.Data;
using CoopPortal.Core.Generations;
using CoopPortal.Core.Texte;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Recherche.Moteurs;

/// <summary>FTS5 : <c>RechercheMots</c> ne garde que l'index, <c>Recherche</c> le texte des extraits.</summary>
internal sealed class MoteurSqlite(TenantDb db, TantQueLaMarque garde) : IMoteur
{
    public async Task EcrireAsync(Entree entree, CancellationToken cancellation)
    {
        var jetons = Jetons.De(entree);
        var titre = Jetons.EnUneLigne(entree.Titre);
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into "Recherche" ("Genre", "Ref", "Titre", "Texte", "Budget") values ({entree.Genre}, {entree.Cle}, {titre}, {jetons.Texte}, {entree.Budget})
              on conflict ("Genre", "Ref") do update set "Titre" = excluded."Titre", "Texte" = excluded."Texte", "Budget" = excluded."Budget";
            insert or replace into "RechercheMots" (rowid, titre, lieux, corps, racines)
              select "Numero", {jetons.Colonne(0)}, {jetons.Colonne(1)}, {jetons.Colonne(2)}, {jetons.Colonne(3)}
              from "Recherche" where "Genre" = {entree.Genre} and "Ref" = {entree.Cle};
            delete from "RechercheNoms" where "Numero" in (select "Numero" from "Recherche" where "Genre" = {entree.Genre} and "Ref" = {entree.Cle});
            insert into "RechercheNoms" ("Numero", "Cle", "Cote", "Nom")
              select r."Numero", n.value ->> 0, n.value ->> 1, n.value ->> 2 from "Recherche" r, json_each({JsonSerializer.Serialize(NomsCherches.De(entree))}) n
              where r."Genre" = {entree.Genre} and r."Ref" = {entree.Cle};
            insert into "RechercheVocabulaire" ("Mot", "Forme") select m.value ->> 0, m.value ->> 1 from json_each({JsonSerializer.Serialize(jetons.Vocabulaire)}) m where true
              on conflict ("Mot") do nothing;
            """, cancellation);
    }

    public Task OterAsync(string genre, Guid cle, CancellationToken cancellation) => db.Database.ExecuteSqlAsync(
        $"""
        delete from "RechercheMots" where rowid in (select "Numero" from "Recherche" where "Genre" = {genre} and "Ref" = {cle});
        delete from "RechercheNoms" where "Numero" in (select "Numero" from "Recherche" where "Genre" = {genre} and "Ref" = {cle});
        delete from "Recherche" where "Genre" = {genre} and "Ref" = {cle};
        """, cancellation);

    public Task ViderAsync(CancellationToken cancellation) => db.Database.ExecuteSqlAsync(
        $"""
        insert into "RechercheMots" ("RechercheMots") values ('delete-all');
        delete from "RechercheNoms";
        delete from "RechercheVocabulaire";
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

    public async Task<IReadOnlyList<int>> NumerosAsync(RequeteAnalysee requete, Portee portee, int? auPlus, CancellationToken cancellation)
    {
        if (requete.EstVide)
            return [];
        var expression = portee == Portee.Noms ? $"{{titre lieux}} : ({requete.VersFts5()})" : requete.VersFts5();
        return await Sql.LireAsync(db, """select rowid from "RechercheMots" where "RechercheMots" match $q limit $n""", [("$q", expression), ("$n", auPlus ?? -1)], l => l.GetInt32(0), cancellation);
    }

    public async Task<IReadOnlyList<(int Numero, double Note)>> NotesAsync(RequeteAnalysee requete, CancellationToken cancellation)
    {
        if (requete.EstVide)
            return [];
        var notee = await new MotsCourants(db, garde).SansAsync(requete, cancellation);
        const string notes = """select rowid, bm25("RechercheMots", 10.0, 6.0, 2.0, 1.0) from "RechercheMots" where "RechercheMots" match $q""";
        // Le « + » : une note ne se calcule que pour ce qui répond à tous les mots, lu une fois.
        return await Sql.LireAsync(
            db,
            ReferenceEquals(notee, requete) ? notes : $"""{notes} and +rowid in (select rowid from "RechercheMots" where "RechercheMots" match $tous)""",
            ReferenceEquals(notee, requete) ? [("$q", requete.VersFts5())] : [("$q", notee.VersFts5()), ("$tous", requete.VersFts5())],
            l => (l.GetInt32(0), -l.GetDouble(1)),
            cancellation);
    }

    public Task<IReadOnlyDictionary<Guid, string>> TextesAsync(string genre, IReadOnlyCollection<Guid> cles, CancellationToken cancellation)
        => TextesIndexes.LireAsync(db, genre, cles, cancellation);
}

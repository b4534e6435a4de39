using System.Text.Json;
using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Recherche.Moteurs;

/// <summary>tsvector et GIN ; jetons et requêtes sont écrits en toutes lettres, si bien qu'aucune configuration de langue n'intervient.</summary>
internal sealed class MoteurPostgreSql(TenantDb db) : IMoteur
{
    public async Task EcrireAsync(Entree entree, CancellationToken cancellation)
    {
        var jetons = Jetons.De(entree);
        var titre = Jetons.EnUneLigne(entree.Titre);
        // Le vocabulaire est trié : deux publications simultanées prennent ses lignes dans le même ordre, sans s'attendre l'une l'autre.
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into "Recherche" ("Genre", "Ref", "Titre", "Texte", "Mots", "Budget")
              values ({entree.Genre}, {entree.Cle}, {titre}, {jetons.Texte}, cast({jetons.VersTsVector()} as tsvector), cast({entree.Budget} as bigint))
              on conflict ("Genre", "Ref") do update set "Titre" = excluded."Titre", "Texte" = excluded."Texte", "Mots" = excluded."Mots", "Budget" = excluded."Budget";
            delete from "RechercheNoms" where "Numero" in (select "Numero" from "Recherche" where "Genre" = {entree.Genre} and "Ref" = {entree.Cle});
            insert into "RechercheNoms" ("Numero", "Cle", "Cote", "Nom")
              select r."Numero", n.value ->> 0, n.value ->> 1, n.value ->> 2 from "Recherche" r, json_array_elements(cast({JsonSerializer.Serialize(NomsCherches.De(entree))} as json)) n
              where r."Genre" = {entree.Genre} and r."Ref" = {entree.Cle};
            insert into "RechercheVocabulaire" ("Mot", "Forme") select m.value ->> 0, m.value ->> 1 from json_array_elements(cast({JsonSerializer.Serialize(jetons.Vocabulaire)} as json)) m
              on conflict ("Mot") do nothing;
            """, cancellation);
    }

    public Task OterAsync(string genre, Guid cle, CancellationToken cancellation) => db.Database.ExecuteSqlAsync(
        $"""
        delete from "RechercheNoms" where "Numero" in (select "Numero" from "Recherche" where "Genre" = {genre} and "Ref" = {cle});
        delete from "Recherche" where "Genre" = {genre} and "Ref" = {cle};
        """, cancellation);

    public Task ViderAsync(CancellationToken cancellation)
        => db.Database.ExecuteSqlAsync($"""delete from "RechercheNoms"; delete from "RechercheVocabulaire"; delete from "Recherche";""", cancellation);

    public async Task<IReadOnlyList<Guid>> ChercherAsync(RequeteAnalysee requete, string genre, int auPlus, CancellationToken cancellation)
    {
        if (requete.EstVide)
            return [];
        var expression = requete.VersTsQuery();
        return await db.Database.SqlQuery<Guid>(
            $"""
            select "Ref" as "Value" from "Recherche", cast({expression} as tsquery) q
            where "Mots" @@ q and "Genre" = {genre}
            order by ts_rank(cast(array[0.1, 0.2, 0.6, 1.0] as real[]), "Mots", q, 1) desc, "Titre" limit {auPlus}
            """).ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<int>> NumerosAsync(RequeteAnalysee requete, Portee portee, int? auPlus, CancellationToken cancellation)
    {
        if (requete.EstVide)
            return [];
        // ts_filter réduit le vecteur au titre et aux lieux ; l'index a déjà écarté ce qui n'a pas les mots.
        var sql = portee == Portee.Noms
            ? """select "Numero" from "Recherche" where "Mots" @@ cast(@q as tsquery) and ts_filter("Mots", '{a,b}') @@ cast(@q as tsquery)"""
            : """select "Numero" from "Recherche" where "Mots" @@ cast(@q as tsquery)""";
        return await Sql.LireAsync(db, $"{sql} limit @n", [("q", requete.VersTsQuery()), ("n", auPlus ?? int.MaxValue)], l => l.GetInt32(0), cancellation);
    }

    public async Task<IReadOnlyList<(int Numero, double Note)>> NotesAsync(RequeteAnalysee requete, CancellationToken cancellation) => requete.EstVide ? [] : await Sql.LireAsync(
        db,
        """select "Numero", ts_rank(cast(array[0.1, 0.2, 0.6, 1.0] as real[]), "Mots", cast(@q as tsquery), 1) from "Recherche" where "Mots" @@ cast(@q as tsquery)""",
        [("q", requete.VersTsQuery())],
        l => (l.GetInt32(0), (double)l.GetFloat(1)),
        cancellation);

    public Task<IReadOnlyDictionary<Guid, string>> TextesAsync(string genre, IReadOnlyCollection<Guid> cles, CancellationToken cancellation)
        => TextesIndexes.LireAsync(db, genre, cles, cancellation);
}

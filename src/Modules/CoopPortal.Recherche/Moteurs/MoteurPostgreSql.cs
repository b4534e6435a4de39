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
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into "Recherche" ("Genre", "Ref", "Titre", "Texte", "Mots")
              values ({entree.Genre}, {entree.Cle}, {titre}, {jetons.Texte}, cast({jetons.VersTsVector()} as tsvector))
              on conflict ("Genre", "Ref") do update set "Titre" = excluded."Titre", "Texte" = excluded."Texte", "Mots" = excluded."Mots"
            """, cancellation);
    }

    public Task OterAsync(string genre, Guid cle, CancellationToken cancellation)
        => db.Database.ExecuteSqlAsync($"""delete from "Recherche" where "Genre" = {genre} and "Ref" = {cle}""", cancellation);

    public Task ViderAsync(CancellationToken cancellation)
        => db.Database.ExecuteSqlAsync($"""delete from "Recherche" """, cancellation);

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

    public Task<IReadOnlyDictionary<Guid, string>> TextesAsync(string genre, IReadOnlyCollection<Guid> cles, CancellationToken cancellation)
        => TextesIndexes.LireAsync(db, genre, cles, cancellation);
}

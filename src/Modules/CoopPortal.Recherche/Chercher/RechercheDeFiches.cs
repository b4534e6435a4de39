using CoopPortal.Core.Data;
using CoopPortal.Core.Generations;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Recherche.Colonnes;
using CoopPortal.Recherche.Equivalences;
using CoopPortal.Recherche.Moteurs;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Recherche.Chercher;

/// <summary>Du texte tapé à la page de résultats : le moteur trouve, les colonnes filtrent, comptent et trient, la page seule se lit en entier.</summary>
public sealed class RechercheDeFiches(
    TenantDb db,
    TantQueLaMarque garde,
    IMoteur moteur,
    Propositions propositions,
    LexiqueDeLEspace lexiques,
    MemoireDesColonnes memoire,
    QuestionnaireStore questionnaires,
    TenantContext tenant,
    TimeProvider clock)
{
    public const int ParPage = 15;
    private const int SouchesAuPlus = 10;

    public Task<Resultats> ChercherAsync(Demande demande, CancellationToken cancellation) => ChercherAsync(demande, toutes: false, cancellation);

    /// <param name="toutes">vrai pour nommer aussi les fiches des autres pages.</param>
    public async Task<Resultats> ChercherAsync(Demande demande, bool toutes, CancellationToken cancellation)
    {
        var colonnes = await memoire.PrendreAsync(db, tenant.Required, cancellation);
        var lexique = await lexiques.LireAsync(cancellation);
        var taxonomie = await Taxonomie.GardeeAsync(garde, cancellation);
        var ecran = new FacettesALEcran(tenant.Required, await questionnaires.CurrentAsync(Types.Partenariat, cancellation), taxonomie);
        var requete = lexique.Elargir(Analyseur.AnalyserRequete(demande.Q));
        var trouvees = await TrouverAsync(requete, colonnes, cancellation);
        Lecture? lecture = null;
        if (!requete.EstVide && trouvees.Rien && !demande.TelQuel)
        {
            lecture = await propositions.RelireAsync(requete, cancellation);
            var relue = lecture.Corrigee is { } corrigee ? lexique.Elargir(Analyseur.AnalyserRequete(corrigee)) : null;
            if (relue is not null && await TrouverAsync(relue, colonnes, cancellation) is { Rien: false } autrement)
                (requete, trouvees) = (relue, autrement);
            else
                lecture = lecture with { Corrigee = null };
        }

        var tamisees = Tamis.Passer(colonnes, trouvees.Fiches, demande.Filtres.Where(f => ecran.EstPublique(f.Cle)).ToLookup(f => f.Cle, f => f.Valeur, StringComparer.Ordinal));
        var facettes = ecran.Dire(demande, tamisees.Comptes);
        var tri = Tri(demande, requete);
        var pages = Math.Max(1, (tamisees.Nombre + ParPage - 1) / ParPage);
        var page = Math.Min(demande.Page, pages);
        var souches = page == 1 && demande.Filtres.Count == 0 ? await SouchesAsync(trouvees.Souches, cancellation) : [];
        var rangs = await new Ordre(moteur, colonnes).PageAsync(requete, trouvees.Nombre, tamisees, tri, (page - 1) * ParPage, ParPage, cancellation);
        var aujourdhui = tenant.Required.Jour(clock.GetUtcNow().UtcDateTime);
        return new Resultats
        {
            Total = tamisees.Nombre,
            Pages = pages,
            Page = page,
            Tri = tri,
            Facettes = facettes,
            Filtres = [.. demande.Filtres.Where(f => ecran.EstPublique(f.Cle)).Select(f => (f.Cle, f.Valeur, Nommer(facettes, f)))],
            Fiches = await LignesAsync([.. rangs.Select(colonnes.Id)], requete, taxonomie, aujourdhui, cancellation),
            Toutes = toutes ? [.. tamisees.Gardees.Rangs().Select(colonnes.Id)] : [],
            Souches = souches,
            Corrigee = lecture?.Corrigee,
            Propositions = trouvees.Rien ? lecture?.Proches ?? [] : [],
            Partielles = trouvees.Rien ? lecture?.Partielles ?? [] : [],
            AussiCherche = [.. requete.Equivalences.SelectMany(e => e.Autres).Select(a => a.Dite).Distinct(StringComparer.Ordinal)],
            EspaceVide = requete.EstVide && colonnes.Nombre == 0,
        };
    }

    /// <param name="Fiches">null : toutes, la requête étant vide.</param>
    private sealed record Trouvees(Ensemble? Fiches, int Nombre, IReadOnlyList<Guid> Souches)
    {
        public bool Rien => Fiches is not null && Nombre == 0 && Souches.Count == 0;
    }

    private async Task<Trouvees> TrouverAsync(RequeteAnalysee requete, ColonnesDesFiches colonnes, CancellationToken cancellation)
    {
        if (requete.EstVide)
            return new Trouvees(null, colonnes.Nombre, []);
        var fiches = new Ensemble(colonnes.Nombre);
        var nombre = 0;
        var souches = new List<Guid>();
        foreach (var numero in await moteur.NumerosAsync(requete, Portee.Partout, null, cancellation))
        {
            if (colonnes.Rang(numero) is >= 0 and var rang)
            {
                fiches.Mettre(rang);
                nombre++;
            }
            else if (souches.Count < SouchesAuPlus && colonnes.Souches.TryGetValue(numero, out var souche))
            {
                souches.Add(souche);
            }
        }

        return new Trouvees(fiches, nombre, souches);
    }

    private static string Tri(Demande demande, RequeteAnalysee requete) => demande.Tri == Demande.ParPertinence && requete.EstVide ? Demande.ParNom
        : demande.Tri.Length > 0 ? demande.Tri
        : requete.EstVide ? Demande.ParNom : Demande.ParPertinence;

    private static string Nommer(List<Facette> facettes, (string Cle, string Valeur) filtre)
        => facettes.Find(f => f.Cle == filtre.Cle)?.Choix.FirstOrDefault(c => c.Valeur == filtre.Valeur)?.Libelle ?? filtre.Valeur;

    private async Task<IReadOnlyList<FicheTrouvee>> LignesAsync(List<Guid> ids, RequeteAnalysee requete, Taxonomie taxonomie, DateOnly aujourdhui, CancellationToken cancellation)
    {
        var fiches = await db.Set<FicheIndex>().AsNoTracking().Where(f => ids.Contains(f.ItemId)).ToDictionaryAsync(f => f.ItemId, cancellation);
        var domaines = (await db.Set<FicheDomaine>().AsNoTracking().Where(d => ids.Contains(d.ItemId)).ToListAsync(cancellation)).ToLookup(d => d.ItemId, d => taxonomie.Racine(d.Domaine));
        var textes = requete.EstVide ? new Dictionary<Guid, string>() : await moteur.TextesAsync(GenreEntree.Fiche, ids, cancellation);
        var extrait = new Extrait(requete);
        // une fiche retirée entre deux lectures n'est plus là
        return [.. ids.Where(fiches.ContainsKey).Select(id => new FicheTrouvee(
            fiches[id],
            Fraicheur.De(fiches[id], aujourdhui),
            textes.TryGetValue(id, out var texte) ? extrait.Tirer(texte) : [],
            [.. taxonomie.Premiers.Where(d => domaines[id].Contains(d.Cle, StringComparer.Ordinal))]))];
    }

    private async Task<IReadOnlyList<Souche>> SouchesAsync(IReadOnlyList<Guid> ids, CancellationToken cancellation) => ids.Count == 0 ? []
        : await db.Set<Souche>().AsNoTracking().Where(s => ids.Contains(s.Id)).OrderBy(s => s.Slug).ToListAsync(cancellation);
}

using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Relecture.Commentaires;
using CoopPortal.Relecture.Contracts.Comparaison;
using CoopPortal.Relecture.Plausibilite;

namespace CoopPortal.Relecture.Publications;

/// <summary>Un changement à relire, avec tout ce qui se lit et s'écrit à côté.</summary>
public sealed record ChangementRelu(Changement Changement, IReadOnlyList<string> Alertes, IReadOnlyList<Corrigeable> Champs, IReadOnlyList<Commentaire> Commentaires, string? Mot, string? FauteDuMot)
{
    /// <summary>Corrigé jusqu'à redire ce qui est en ligne : il ne changerait plus rien.</summary>
    public bool Revenu { get; init; }

    /// <summary>La relecture y a déjà touché.</summary>
    public bool Corrige { get; init; }
    public string NomDuMot => Travail.NomDuMot(Changement.Chemin);
}

/// <summary>Un champ à corriger en place, et ce qu'il montrait avant toute correction.</summary>
public sealed record Corrigeable(ChampAffiche Champ, string Empreinte)
{
    public string NomDeLAvant => Travail.NomDeLAvant(Champ.Nom);
}

public sealed record SectionRelue(Section Section, bool Gardee, IReadOnlyList<ChangementRelu> Changements, IReadOnlyList<ChangementRelu> Formes)
{
    public int Nombre => Changements.Count + Formes.Count;
}

/// <summary>Range un examen comme l'écran le montre : par section, chaque changement avec ses doutes, ses commentaires et ses champs.</summary>
public sealed class PageDeRelecture(FilDesCommentaires commentaires, Plausibilites plausibilites, Editions editions, TenantContext tenant, TimeProvider clock)
{
    public async Task<PropositionRelue> ComposerAsync(Examen examen, CancellationToken cancellation)
    {
        var ouverts = await commentaires.OuvertsAsync(examen.Item.Id, examen.Soumission.Cote, cancellation);
        var alertes = plausibilites.Voir(new Lecture(examen.Changements, examen.EnLigne, examen.Corrige, examen.Questionnaire, tenant.Required.Settings, Aujourdhui())
        {
            Edition = await editions.DeAsync(examen.Item.Id, cancellation),
        });
        return new PropositionRelue(examen, ouverts, alertes);
    }

    private DateOnly Aujourdhui() => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}

/// <summary>La page d'une proposition, prête à dessiner.</summary>
public sealed class PropositionRelue
{
    private readonly Examen _examen;
    private readonly Feuille _feuille;
    private readonly IReadOnlyDictionary<string, string> _fautes;

    public PropositionRelue(Examen examen, IReadOnlyList<Commentaire> ouverts, ILookup<string, string> alertes)
    {
        _examen = examen;
        _fautes = examen.Travail.Fautes;
        _feuille = new Feuille(examen.Questionnaire, examen.Corrige, examen.Corrections.Erreurs, examen.Domaines) { Sections = [] };
        var montres = Montres().ToList();
        var relus = montres.Select(c => Relire(c, ouverts, alertes)).ToList();
        Sections = [.. from s in examen.Questionnaire.Sections
                       let siens = relus.Where(r => r.Changement.Section == s.Cle).ToList()
                       where siens.Count > 0
                       select new SectionRelue(
                           s,
                           examen.Travail.Garde(s.Cle),
                           [.. siens.Where(r => r.Changement.Genre != GenreDeChangement.Forme)],
                           [.. siens.Where(r => r.Changement.Genre == GenreDeChangement.Forme)])];
        var chemins = montres.Select(c => c.Chemin).ToHashSet(StringComparer.Ordinal);
        Ailleurs = [.. ouverts.Where(o => !relus.Exists(r => r.Commentaires.Contains(o)))];
        AlertesAilleurs = [.. alertes.Where(a => !chemins.Contains(a.Key)).SelectMany(a => a)];
        MotsAilleurs = [.. examen.Travail.Mots.Where(m => !chemins.Contains(m.Key)).Select(m => (Travail.NomDuMot(m.Key), examen.Libelle(m.Key), m.Value))];
        Nombre = relus.Count(r => !r.Revenu);
        Alertes = alertes.Sum(a => a.Count());
    }

    public IReadOnlyList<SectionRelue> Sections { get; }

    /// <summary>Les commentaires ouverts dont la réponse n'est pas dans cette proposition.</summary>
    public IReadOnlyList<Commentaire> Ailleurs { get; }
    public IReadOnlyList<string> AlertesAilleurs { get; }

    /// <summary>Ce qui a été tapé à propos d'un changement qui n'est plus là : gardé, et renvoyé avec le reste.</summary>
    public IReadOnlyList<(string Nom, string Libelle, string Texte)> MotsAilleurs { get; }
    public int Nombre { get; }
    public int Alertes { get; }

    // Une réponse corrigée jusqu'à redire ce qui est en ligne reste à l'écran : sinon la correction ne serait plus envoyée.
    private IEnumerable<Changement> Montres()
    {
        var lignes = _examen.Changements.Where(c => c.Genre == GenreDeChangement.LigneAjoutee).Select(c => c.Chemin + ".").ToList();
        var chemins = _examen.Changements.Select(c => c.Chemin).ToHashSet(StringComparer.Ordinal);
        return _examen.Changements.Concat(Revenues(chemins, lignes));
    }

    private IEnumerable<Changement> Revenues(HashSet<string> chemins, List<string> lignes)
        => _examen.Corrigees.Concat(_examen.Suggerees).Where(c => !chemins.Contains(c.Chemin) && !lignes.Exists(l => c.Chemin.StartsWith(l, StringComparison.Ordinal)));

    private ChangementRelu Relire(Changement c, IReadOnlyList<Commentaire> ouverts, ILookup<string, string> alertes) => new(
        c,
        [.. alertes[c.Chemin]],
        [.. Champs(c)],
        [.. ouverts.Where(o => o.Chemin == c.Chemin || (c.Genre == GenreDeChangement.LigneAjoutee && o.Chemin.StartsWith(c.Chemin + ".", StringComparison.Ordinal)))],
        _examen.Travail.Mots.GetValueOrDefault(c.Chemin),
        _fautes.GetValueOrDefault(c.Chemin))
    {
        Revenu = !_examen.Changements.Contains(c),
        Corrige = _examen.Travail.Tapes.Keys.Any(k => k == c.Chemin || k.StartsWith(c.Chemin + ".", StringComparison.Ordinal)),
    };

    private IEnumerable<Corrigeable> Champs(Changement c) => c.Genre switch
    {
        GenreDeChangement.LigneDeplacee or GenreDeChangement.LigneRetiree => [],
        GenreDeChangement.LigneAjoutee => c.Question.Champs.Select(sous => Corrigeable(sous, $"{c.Chemin}.{sous.Cle}", (c.Nouvelle as JsonObject)?.At(sous.Cle), c)),
        _ => [Corrigeable(c.Question, c.Chemin, c.Nouvelle, c)],
    };

    private Corrigeable Corrigeable(Champ champ, string nom, JsonNode? valeur, Changement c)
    {
        var objet = c.Ligne is null ? _examen.Propose : _examen.Propose.RowsAt(c.Champ).FirstOrDefault(r => (r.TextAt("id") ?? "") == c.Ligne);
        var proposee = objet?.At(champ.Cle);
        var affiche = new ChampAffiche(champ, nom, valeur, _feuille);
        var cases = (proposee as JsonArray ?? []).Select(n => n.Text()).ToHashSet(StringComparer.Ordinal);
        var texte = champ.Kind == ChampKind.Domaines
            ? string.Join(',', _examen.Domaines.Where(d => d.Parent is null && cases.Contains(d.Cle)).Select(d => d.Cle))
            : ChampAffiche.Dire(champ, proposee) ?? "";
        return new Corrigeable(affiche, Montre.De(texte, champ.Kind is ChampKind.TexteLong or ChampKind.Liste or ChampKind.Noms));
    }
}

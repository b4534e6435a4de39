using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Imports.Repertoire;

/// <summary>Un genre de champ, dans toutes les fiches : combien sont remplis, laissés vides, ou lus avec un doute (comptés aussi parmi les deux premiers).</summary>
public sealed record ChiffreDeChamp(string Champ, int Remplis, int Vides, int Douteux);

/// <summary>Ce que la lecture d'un livre a donné, en nombres.</summary>
public sealed record Chiffres(
    IReadOnlyList<ChiffreDeChamp> Champs, LignesDActions Actions, IReadOnlyDictionary<string, int> Tableaux, IReadOnlyDictionary<string, int> Contradictions)
{
    private static readonly (string Champ, Func<Partenariat, IEnumerable<string?>> Valeurs)[] _champs =
    [
        ("titre", f => [f.Titre]),
        ("dateMiseAJour", f => [f.DateMiseAJour]),
        ("collectivites.nom", f => DeCollectivites(f, c => c.Nom)),
        ("collectivites.habitants", f => DeCollectivites(f, c => c.Habitants?.ToString(System.Globalization.CultureInfo.InvariantCulture))),
        ("collectivites.territoire", f => DeCollectivites(f, c => c.Territoire)),
        ("contacts.nom", f => DeContacts(f, c => c.Nom)),
        ("contacts.fonction", f => DeContacts(f, c => c.Fonction)),
        ("contacts.adresse", f => DeContacts(f, c => c.Adresse)),
        ("contacts.telephone", f => DeContacts(f, c => c.Telephone)),
        ("contacts.fax", f => DeContacts(f, c => c.Fax)),
        ("contacts.courriel", f => DeContacts(f, c => c.Courriel)),
        ("contacts.siteWeb", f => DeContacts(f, c => c.SiteWeb)),
        ("debutContacts", f => [f.DebutContacts.Texte]),
        ("formalisation", f => [f.Formalisation.Texte]),
        ("budgets", f => [f.Budgets.CooperationDecentralisee.Texte, f.Budgets.RelationsInternationales.Texte]),
        ("partenairesTechniques", f => [f.PartenairesTechniques.Texte]),
        ("partenairesFinanciers", f => [f.PartenairesFinanciers.Texte]),
        ("motivations.generale", f => [f.Motivations.Generale]),
        ("motivations.francaise", f => [f.Motivations.Francaise]),
        ("motivations.partenaire", f => [f.Motivations.Partenaire]),
        ("actions.domaine", f => f.Actions.Select(a => a.Domaine)),
        ("actions.intitule", f => f.Actions.Select(a => a.Intitule)),
        ("actions.periode", f => f.Actions.Select(a => a.Periode.Texte)),
        ("actions.budget", f => f.Actions.Select(a => a.Budget.Texte)),
        ("perspectives", f => [f.Perspectives]),
        ("documents", f => [f.Documents]),
        ("domaines", f => [f.Domaines.Count > 0 ? f.Domaines[0] : null]),
    ];

    public static Chiffres De(ResultatLecture lecture)
    {
        ArgumentNullException.ThrowIfNull(lecture);
        var douteux = lecture.Remarques.Where(r => r.Gravite != Gravite.Information && r.Contradiction is null)
            .GroupBy(r => Genre(r.Champ), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var champs = _champs.Select(c =>
        {
            var valeurs = lecture.Fiches.SelectMany(f => c.Valeurs(f.Document)).ToList();
            return new ChiffreDeChamp(c.Champ, valeurs.Count(v => v is not null), valeurs.Count(v => v is null), douteux.GetValueOrDefault(c.Champ));
        });
        return new Chiffres(
            [.. champs],
            lecture.Fiches.Aggregate(new LignesDActions(), (somme, f) => somme + f.Actions),
            Compter(lecture.Fiches.Select(f => f.Document.TableauActions?.Certitude)),
            Compter(lecture.Remarques.Select(r => r.Contradiction)));
    }

    // « coteFrancais.contacts[c2].fax » est un champ du genre « contacts.fax »
    private static string Genre(string champ)
    {
        var point = champ.IndexOf('.', StringComparison.Ordinal);
        var sansCote = champ.StartsWith("cote", StringComparison.Ordinal) && point > 0 ? champ[(point + 1)..] : champ;
        if (sansCote.StartsWith("budgets", StringComparison.Ordinal))
            return "budgets";
        if (sansCote == "actions")
            return "actions.intitule";
        var (ouvre, ferme) = (sansCote.IndexOf('[', StringComparison.Ordinal), sansCote.IndexOf(']', StringComparison.Ordinal));
        if (ouvre < 0 || ferme < ouvre)
            return sansCote;
        var reste = sansCote[(ferme + 1)..];
        return sansCote[..ouvre] + (reste.Length == 0 ? ".nom" : reste);
    }

    private static Dictionary<string, int> Compter(IEnumerable<string?> cles)
        => cles.OfType<string>().GroupBy(c => c, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    private static IEnumerable<string?> DeCollectivites(Partenariat fiche, Func<CollectiviteCitee, string?> champ)
        => fiche.CoteFrancais.Collectivites.Concat(fiche.CotePartenaire.Collectivites).Select(champ);

    private static IEnumerable<string?> DeContacts(Partenariat fiche, Func<Contact, string?> champ)
        => fiche.CoteFrancais.Contacts.Concat(fiche.CotePartenaire.Contacts).Select(champ);
}

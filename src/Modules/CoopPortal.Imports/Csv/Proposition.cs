using System.Globalization;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Repertoire;
using CoopPortal.Imports.Reponses;
using Journal = CoopPortal.Imports.Repertoire.Journal;

namespace CoopPortal.Imports.Csv;

/// <summary>Ce que des tableaux feraient d'une fiche : son document après, et les champs qui changent.</summary>
public sealed record FicheProposee(Guid Id, string Slug, string Titre, bool Nouvelle, JsonObject Document, IReadOnlyList<ChangementPropose> Changements);

/// <summary>Une fiche de l'espace, telle que l'appelant la donne.</summary>
public sealed record FicheEnLigne(Guid Id, string Slug, string Titre, JsonObject Document);

/// <summary>
/// Porte les rangées de tableaux sur les fiches de l'espace. Une cellule vide ne vide rien ; une ligne se reconnaît à son identifiant,
/// sinon à son nom ou à son courriel ; une fiche inconnue naît d'une rangée du tableau des fiches.
/// </summary>
internal sealed class PropositionDeTableaux(Questionnaire questionnaire, IReadOnlySet<string> domaines, Func<string, FicheEnLigne?> trouver)
{
    private sealed record EnCours(FicheEnLigne Fiche, bool Nouvelle, ReponsesRecues Reponses)
    {
        public string? MiseAJour { get; set; }
        public int PremiereLigne { get; init; }
        public HashSet<string> LignesNeuves { get; } = new(StringComparer.Ordinal);
    }

    private readonly Dictionary<string, EnCours> _fiches = new(StringComparer.Ordinal);
    private readonly Journal _journal = new(null);

    public (IReadOnlyList<FicheProposee> Fiches, IReadOnlyList<Remarque> Remarques) Faire(IReadOnlyList<TableLue> tables)
    {
        foreach (var table in tables.Where(t => t.Accepte).OrderBy(t => t.Table!.Nom == TableCsv.Partenariats ? 0 : 1))
            foreach (var rangee in table.Rangees)
                Ranger(table, rangee);
        return ([.. _fiches.Values.Select(Proposer).OfType<FicheProposee>()], _journal.Remarques);
    }

    private void Ranger(TableLue table, RangeeLue rangee)
    {
        if (Fiche(table, rangee) is not { } fiche)
            return;
        if (table.Table!.Nom == TableCsv.Partenariats)
        {
            fiche.MiseAJour = rangee.Valeurs.GetValueOrDefault(TableCsv.MiseAJour) is { } jour ? Jour(jour, rangee) : fiche.MiseAJour;
            foreach (var colonne in table.Table.Colonnes.Where(c => c.Champ is not null && rangee.Valeurs.ContainsKey(c.Cle)))
                fiche.Reponses.Repondre(colonne.Champ!, rangee.Valeurs[colonne.Cle]);
            return;
        }
        if (Cote(rangee) is not { } cote)
        {
            _journal.Douter("cote", rangee.Ligne, "La colonne « cote » dit « francais » ou « partenaire » : cette rangée n'est pas reprise.");
            return;
        }
        var champ = questionnaire.Champs.First(c => c.Cle == table.Table.Chemin(cote));
        var id = Identifier(fiche, champ, rangee);
        fiche.Reponses.Ligne(champ, id);
        foreach (var sous in champ.Champs.Where(s => rangee.Valeurs.ContainsKey(s.Cle)))
            fiche.Reponses.Repondre(champ, id, sous, rangee.Valeurs[sous.Cle]);
    }

    private EnCours? Fiche(TableLue table, RangeeLue rangee)
    {
        var titre = table.Table!.Nom == TableCsv.Partenariats ? rangee.Valeurs.GetValueOrDefault("titre") : null;
        if ((rangee.Valeurs.GetValueOrDefault(TableCsv.Fiche) ?? titre) is not { } nom)
        {
            _journal.Douter(TableCsv.Fiche, rangee.Ligne, "Cette rangée ne dit pas de quelle fiche elle parle : ni « fiche » ni « titre ».");
            return null;
        }
        var slug = Slug.De(nom);
        if (_fiches.TryGetValue(slug, out var deja))
            return deja;
        if (trouver(slug) is { } connue)
            return _fiches[slug] = new EnCours(connue, false, new ReponsesRecues());
        if (titre is null || titre.Length > 400)
        {
            _journal.Douter(TableCsv.Fiche, rangee.Ligne, $"Aucune fiche « {(nom.Length > 80 ? nom[..80] : nom)} » : cette rangée n'est pas reprise.");
            return null;
        }
        var document = PartenariatJson.ToTree(new Partenariat { Titre = titre, Provenance = new Provenance(table.Source, [rangee.Ligne, rangee.Ligne]) });
        return _fiches[slug] = new EnCours(new FicheEnLigne(Guid.CreateVersion7(), slug, titre, document), true, new ReponsesRecues()) { PremiereLigne = rangee.Ligne };
    }

    private static string Identifier(EnCours fiche, Champ champ, RangeeLue rangee)
    {
        var lignes = fiche.Fiche.Document.RowsAt(champ.Cle).Where(l => l["id"] is not null).ToList();
        if (rangee.Valeurs.GetValueOrDefault(TableCsv.Id) is { } id && lignes.Exists(l => l.TextAt("id") == id))
            return id;
        foreach (var cle in new[] { "nom", "courriel", "fonction" })
        {
            if (rangee.Valeurs.GetValueOrDefault(cle) is { } valeur && lignes.Find(l => l.TextAt(cle) is { } v && Analyseur.CleDeLieu(v) == Analyseur.CleDeLieu(valeur)) is { } trouvee)
                return trouvee.TextAt("id")!;
        }
        for (var rang = lignes.Count + 1; ; rang++)
        {
            var neuf = $"n{rang}";
            if (lignes.TrueForAll(l => l.TextAt("id") != neuf) && fiche.LignesNeuves.Add($"{champ.Cle} {neuf}"))
                return neuf;
        }
    }

    private FicheProposee? Proposer(EnCours fiche)
    {
        var avant = fiche.Fiche.Document;
        var (document, erreurs) = fiche.Reponses.Porter(questionnaire, avant, domaines);
        foreach (var (champ, message) in erreurs)
            _journal.Douter($"{fiche.Fiche.Slug}:{champ}", fiche.PremiereLigne, message);
        foreach (var contact in questionnaire.Champs.Where(c => c.Kind == ChampKind.Contacts).SelectMany(c => document.RowsAt(c.Cle)).Where(c => c["role"] is null))
            contact["role"] = "autre";
        if (fiche.MiseAJour is not null)
            document["dateMiseAJour"] = fiche.MiseAJour;
        try
        {
            PartenariatJson.FromTree(document);
        }
        catch (System.Text.Json.JsonException)
        {
            _journal.Renoncer(fiche.Fiche.Slug, fiche.PremiereLigne, $"« {fiche.Fiche.Titre} » porterait une valeur illisible : elle n'est pas proposée.");
            return null;
        }
        var changements = ReponsesRecues.Changements(questionnaire, avant, document);
        var jour = document.TextAt("dateMiseAJour") != avant.TextAt("dateMiseAJour");
        return changements.Count == 0 && !jour && !fiche.Nouvelle ? null : new FicheProposee(fiche.Fiche.Id, fiche.Fiche.Slug, document.TextAt("titre") ?? fiche.Fiche.Titre, fiche.Nouvelle, document, changements);
    }

    private string? Jour(string texte, RangeeLue rangee)
    {
        if (DateOnly.TryParseExact(texte, ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour))
            return jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        _journal.Douter(TableCsv.MiseAJour, rangee.Ligne, "Cette date ne se lit pas ; écrivez-la 21/11/2026.");
        return null;
    }

    private static string? Cote(RangeeLue rangee) => rangee.Valeurs.GetValueOrDefault(TableCsv.Cote) is not { } cote ? null
        : Analyseur.Plier(cote) switch
        {
            "francais" or "francaise" or "france" or "fr" => Cotes.Francais,
            "partenaire" or "malien" or "malienne" or "burkinabe" or "senegalais" or "senegalaise" => Cotes.Partenaire,
            _ => null,
        };
}

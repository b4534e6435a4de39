using System.Net;
using System.Text;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Tests.Imports.Atlas;

/// <summary>La même page telle que d'autres copies la donnent : transformée mécaniquement, sans changer un mot des réponses.</summary>
internal static class Dispositions
{
    private static readonly string[] _etiquettes =
    [
        "Titre", "Année de première signature de la convention", "Thématique d'intervention", "Sous-thématique d'intervention", "Sous-sous-thématique d'intervention",
        "Année de début du partenariat", "Le partenariat est", "Date de fin du partenariat", "Contexte", "Historique", "Objectif du partenariat", "Description détaillée du partenariat",
        "Votre partenariat prend la forme d'un(e)", "Maître(s) d'œuvre", "Maître(s) d'ouvrage", "Bénéficiaire(s)", "Autres partenaires du partenariat en France",
        "Autres partenaires du partenariat dans le(s) pays partenaire(s)",
    ];

    private static readonly Dictionary<string, string> _cles = new(StringComparer.Ordinal)
    {
        ["Titre"] = "???projet.field.title???",
        ["Contexte"] = "???projet.field.context???",
        ["Historique"] = "???projet.historique.libelle???",
        ["Objectif du partenariat"] = "???atlas.projet.objectif.label???",
        ["Année de début du partenariat"] = "???projet.anneeDebut.libelle???",
        ["Le partenariat est"] = "projet.statut.libelle",
        ["Bénéficiaire(s)"] = "???projet.beneficiaires???",
        ["Maître(s) d'œuvre"] = "???projet.maitreOeuvre.libelle???",
        ["Sous-sous-thématique d'intervention"] = "???projet.sousSousThematique.libelle???",
    };

    public static IReadOnlyDictionary<string, Func<string, Projet, string>> Toutes { get; } = new Dictionary<string, Func<string, Projet, string>>(StringComparer.Ordinal)
    {
        ["retours de Windows"] = (t, _) => t.Replace("\n", "\r\n", StringComparison.Ordinal),
        ["espaces insécables"] = (t, _) => t.Replace(' ', '\u00A0'),
        ["étiquettes en capitales"] = (t, _) => ParLigne(t, l => _etiquettes.Contains(l) ? l.ToUpperInvariant() : l),
        ["étiquettes en titres"] = (t, _) => ParLigne(t, l => _etiquettes.Contains(l) ? "### " + l : l),
        ["étiquettes en gras"] = (t, _) => ParLigne(t, l => _etiquettes.Contains(l) ? $"**{l}** :" : l),
        ["étiquette : réponse"] = (t, _) => SurUneLigne(t, (l, v) => $"{l} : {v}"),
        ["étiquette, tabulation, réponse"] = (t, _) => SurUneLigne(t, (l, v) => $"{l}\t{v}"),
        ["étiquette et réponse entre barres"] = (t, _) => SurUneLigne(t, (l, v) => $"| {l} | {v} |"),
        ["entités"] = (t, _) => string.Concat(t.Select(c => c > 127 ? $"&#{(int)c};" : c == '&' ? "&amp;" : c.ToString())),
        ["clés non traduites"] = (t, _) => ParLigne(t, l => _cles.GetValueOrDefault(l) ?? l),
        ["lignes de cent caractères"] = (t, _) => ParLigne(t, l => Plier(l, 100)),
        ["tableaux à barres"] = (t, p) => Tableaux(t, p, c => $"| {string.Join(" | ", c)} |", "\n| --- | --- |"),
        ["tableaux à tabulations"] = (t, p) => Tableaux(t, p, c => string.Join('\t', c), ""),
        ["une cellule par ligne"] = (t, p) => Tableaux(t, p, c => string.Join('\n', c.Where(v => v.Length > 0)), ""),
    };

    public static string Html(string texte) => "<html><head><style>p{}</style></head><body>" + ParLigne(texte, l => _etiquettes.Contains(l)
        ? $"<h3>{WebUtility.HtmlEncode(l)}</h3>" : $"<p>{WebUtility.HtmlEncode(l)}</p>") + "</body></html>";

    private static string ParLigne(string texte, Func<string, string> faire) => string.Join('\n', texte.Split('\n').Select(faire));

    private static string SurUneLigne(string texte, Func<string, string, string> faire)
    {
        var lignes = texte.Split('\n');
        var sortie = new StringBuilder();
        for (var i = 0; i < lignes.Length; i++)
        {
            var suite = _etiquettes.Contains(lignes[i]) && i + 1 < lignes.Length && !_etiquettes.Contains(lignes[i + 1]) && !lignes[i + 1].StartsWith("Autres th", StringComparison.Ordinal) ? lignes[i + 1] : null;
            sortie.Append(suite is null ? lignes[i] : faire(lignes[i], lignes[++i])).Append('\n');
        }
        return sortie.ToString();
    }

    private static string Tableaux(string texte, Projet projet, Func<IReadOnlyList<string>, string> rangee, string filet)
    {
        var rangees = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["Thématique éligible Sous-thématique Sous-sous-thématique Priorité"] = ["Thématique éligible", "Sous-thématique", "Sous-sous-thématique", "Priorité"],
            ["Nom de la collectivité étrangère Nom Prénom Fonction Courriel"] = ["Nom de la collectivité étrangère", "Nom", "Prénom", "Fonction", "Courriel"],
            ["Nom du financeur Montant en euros Montant 1% Eau (Loi Oudin 2005) Montant 1% Eau (Loi Oudin 2005) Montant 1% Eau (Loi Oudin 2005) Année"] =
                ["Nom du financeur", "Montant en euros", "Montant 1% Eau (Loi Oudin 2005)", "Montant 1% Eau (Loi Oudin 2005)", "Montant 1% Eau (Loi Oudin 2005)", "Année"],
        };
        foreach (var theme in projet.Themes.Where(t => t.Priorite is not null))
            rangees[$"{theme.Niveau1} {theme.Niveau2} {theme.Priorite}"] = [theme.Niveau1!, theme.Niveau2!, "", $"{theme.Priorite}"];
        foreach (var c in projet.Contacts)
        {
            string[] cellules = [c.Collectivite!, c.Nom!, c.Prenom!, c.Fonction ?? "", c.Courriel ?? ""];
            rangees[string.Join(' ', cellules.Where(v => v.Length > 0))] = cellules;
        }
        foreach (var f in projet.Financements)
        {
            var plate = string.Join(' ', [f.Financeur!, $"{f.Montant}", .. f.UnPourCent.Select(u => $"{u}"), $"{f.Annee}"]);
            rangees[plate] = [f.Financeur!, $"{f.Montant}", Rang(f, 0), "", Rang(f, 1), $"{f.Annee}"];
        }
        return ParLigne(texte, l => rangees.GetValueOrDefault(l) is { } cellules ? rangee(cellules) + (l.StartsWith("Nom du", StringComparison.Ordinal) ? filet : "") : l);

        static string Rang(Financement f, int rang) => rang < f.UnPourCent.Count ? $"{f.UnPourCent[rang]}" : "";
    }

    private static string Plier(string ligne, int largeur)
    {
        var sortie = new StringBuilder();
        var debut = 0;
        foreach (var mot in ligne.Split(' '))
        {
            if (sortie.Length > debut && sortie.Length - debut + 1 + mot.Length > largeur)
            {
                sortie.Append('\n');
                debut = sortie.Length;
            }
            sortie.Append(sortie.Length > debut ? " " : "").Append(mot);
        }
        return sortie.ToString();
    }
}

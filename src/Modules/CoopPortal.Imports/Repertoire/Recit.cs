using System.Text.RegularExpressions;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Repertoire.Actions;

namespace CoopPortal.Imports.Repertoire;

/// <summary>L'histoire du partenariat : motivations de chacun, tableau des actions, perspectives, documents.</summary>
internal static partial class Recit
{
    [GeneratedRegex(@"^ *(?:domaines?(?: ?d'intervention)?|d'intervention|actions? realises?e?s?(?: de ?\d{4} ?-? ?a \d{4})?|dates? de debut(?: et)?|et periodicite|periodicite|budget(?: ?\(en euros\))?|\(en euros\)|[ /])+ *$", RegexOptions.CultureInvariant)]
    private static partial Regex EnTeteDeTableau();

    public static Partenariat Lire(Partenariat fiche, IReadOnlyList<(Rubrique Rubrique, TexteSitue Texte)> sections, LectureDeCotes cotes, int largeur, Journal journal, out LignesDActions lignes)
    {
        var histoire = sections.Where(s => s.Rubrique == Rubrique.Histoire).ToList();
        var motivations = sections.Where(s => s.Rubrique == Rubrique.Motivations).ToList();
        foreach (var repetee in sections.GroupBy(s => s.Rubrique).Where(g => g.Count() > 1 && g.Key is Rubrique.Actions or Rubrique.Perspectives or Rubrique.Documents))
            if (repetee.Count() > 1)
                journal.Informer(Champ(repetee.Key), repetee.Last().Texte.PremiereLigne, "Rubrique imprimée plusieurs fois : les textes sont gardés à la suite.");
        var tableaux = Tableaux(sections, journal);
        lignes = tableaux.Lignes;
        return fiche with
        {
            Motivations = LireMotivations([.. histoire, .. motivations], cotes, largeur, journal),
            Actions = tableaux.Actions,
            TableauActions = tableaux.Texte is null ? null : new TableauActions(tableaux.Texte, tableaux.Certitude),
            Perspectives = Texte(sections, Rubrique.Perspectives, largeur),
            Documents = Texte(sections, Rubrique.Documents, largeur),
        };
    }

    private static Motivations LireMotivations(List<(Rubrique Rubrique, TexteSitue Texte)> passages, LectureDeCotes cotes, int largeur, Journal journal)
    {
        var lus = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (_, passage) in passages)
        {
            var reperes = Etiquettes.Motivations(passage).Where(r => cotes.Reconnait(passage.Plie[r.Debut..r.Fin])).ToList();
            Garder(lus, "generale", MiseEnTexte.Courant(passage.Tranche(0, reperes.Count > 0 ? reperes[0].Debut : passage.Brut.Length), largeur));
            for (var i = 0; i < reperes.Count; i++)
            {
                var fin = i + 1 < reperes.Count ? reperes[i + 1].Debut : passage.Brut.Length;
                var cle = cotes.Cle(passage.Plie[reperes[i].Debut..reperes[i].Fin]);
                // un tiers, ou les deux parties ensemble : l'étiquette reste dans le texte, elle dit qui parle
                var debut = cle == "generale" ? reperes[i].Debut : reperes[i].Fin;
                if (!passage.Tranche(reperes[i].Fin, fin).EstVide)
                    Garder(lus, cle, MiseEnTexte.Courant(passage.Tranche(debut, fin), largeur));
                if (cle == "generale")
                    journal.Informer("motivations.generale", passage.LigneDe(reperes[i].Debut), "Motivations communes ou d'un tiers : gardées avec leur étiquette.");
            }
        }
        return new Motivations { Generale = Lu("generale"), Francaise = Lu("francaise"), Partenaire = Lu("partenaire") };

        string? Lu(string cle) => lus.TryGetValue(cle, out var textes) ? string.Join("\n\n", textes) : null;
    }

    private static void Garder(Dictionary<string, List<string>> lus, string cle, string? texte)
    {
        if (texte is null)
            return;
        if (!lus.TryGetValue(cle, out var textes))
            lus[cle] = textes = [];
        textes.Add(texte);
    }

    private static (IReadOnlyList<ActionMenee> Actions, string? Texte, string Certitude, LignesDActions Lignes) Tableaux(IReadOnlyList<(Rubrique Rubrique, TexteSitue Texte)> sections, Journal journal)
    {
        var actions = new List<ActionMenee>();
        var textes = new List<string>();
        var (certitude, lignes) = ("", new LignesDActions());
        foreach (var (_, tableau) in sections.Where(s => s.Rubrique == Rubrique.Actions))
        {
            if (Brut(tableau) is not { } texte)
                continue;
            var lu = LectureDuTableau.Lire(tableau, texte, journal);
            foreach (var action in lu.Actions)
                actions.Add(action with { Id = $"a{actions.Count + 1}" });
            certitude = textes.Count == 0 ? lu.Certitude : Certitudes.Pire(certitude, lu.Certitude);
            lignes += lu.Lignes;
            textes.Add(texte);
        }
        return (actions, textes.Count == 0 ? null : string.Join("\n\n", textes), certitude, lignes);
    }

    /// <summary>
    /// Le texte du tableau sans son en-tête, cellule par cellule : les lignes restent celles de la page,
    /// car elles portent encore la disposition des rangées.
    /// </summary>
    internal static string? Brut(TexteSitue tableau)
    {
        var lignes = new List<string>();
        var enTete = true;
        foreach (var (_, brute) in tableau.Lignes())
        {
            var ligne = MiseEnTexte.Resserrer(brute);
            enTete &= ligne.Length == 0 || (ligne.Length < 90 && EnTeteDeTableau().IsMatch(Pliage.Plier(ligne)));
            if (!enTete && (ligne.Length > 0 || lignes.Count > 0 && lignes[^1].Length > 0))
                lignes.Add(ligne);
        }
        var texte = string.Join('\n', lignes).Trim();
        return Vide.EstBlanc(texte) ? null : texte;
    }

    private static string? Texte(IReadOnlyList<(Rubrique Rubrique, TexteSitue Texte)> sections, Rubrique rubrique, int largeur)
    {
        var textes = sections.Where(s => s.Rubrique == rubrique).Select(s => MiseEnTexte.Courant(s.Texte, largeur)).OfType<string>().ToList();
        return textes.Count == 0 ? null : string.Join("\n\n", textes);
    }

    private static string Champ(Rubrique rubrique) => rubrique switch
    {
        Rubrique.Actions => "actions",
        Rubrique.Perspectives => "perspectives",
        _ => "documents",
    };
}

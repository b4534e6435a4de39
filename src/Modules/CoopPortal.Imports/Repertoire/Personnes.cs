using System.Text.RegularExpressions;

namespace CoopPortal.Imports.Repertoire;

/// <summary>Ce qu'on lit dans une cellule de personne écrite d'un trait.</summary>
internal readonly record struct PersonneLue(string? Nom, string? Fonction, string? Doute);

/// <summary>
/// Sépare le nom de la fonction quand la cellule les écrit d'un trait, et signale deux noms dans un champ.
/// Ce qui n'est ni l'un ni l'autre (un service, une association) est gardé comme nom, tel qu'imprimé.
/// </summary>
internal static partial class Personnes
{
    public const string DeuxNoms = "deux noms";

    private const int _largeurDeCellule = 40;
    private const string _particules = "de|du|des|la|le|les|d|l|von|van|ag|el|ould|bou|ben|dit";
    private const string _motsDeFonction =
        "maire|mairie|president\\w*|vice|adjoint\\w*|direct\\w+|service\\w*|charge\\w*|secretaire|secretariat|responsable|conseil\\w*|comite|"
        + "association\\w*|ong|cabinet|mission|chef|bureau|cellule|commission|education|relations?|affaires|ville|commune|departement|region\\w*|"
        + "projet|equipe|coord\\w+|tresori\\w+|depute\\w*|senat\\w+|administrat\\w+|centre|institut|union|cooperati\\w+|prefet|delegue\\w*|attache\\w*|"
        + "agence|agent|conservateur|musee|technique|animat\\w+|volontaire|representante?|societe|groupe|chambre|ecole|lycee|hopital|assemblee|cercle|"
        + "antenne|premier|1er|general\\w*|poste|bibliotheque|college|police|ministere|jumelage|france|caisse\\w*|internationa\\w+|culturel\\w*";

    [GeneratedRegex(@"^(?:m\.|mr\.?|mm\.|mme\.?|mlle|monsieur|madame|mademoiselle|messieurs|dr\.?|docteur|pr\.?|me\.?)(?= |$)", RegexOptions.CultureInvariant)]
    private static partial Regex Civilite();

    [GeneratedRegex(@"\b(?:" + _motsDeFonction + @")\b", RegexOptions.CultureInvariant)]
    private static partial Regex Fonction();

    [GeneratedRegex(@"^(?:" + _particules + @")'?$", RegexOptions.CultureInvariant)]
    private static partial Regex Particule();

    [GeneratedRegex(@" ?, ?|;| [-–—] ?|– ?|: ?|\(|/| {2,}| et (?=\p{Lu})|(?<=\p{Lu}{3})-(?=\p{Lu}\p{Ll}{3,} )", RegexOptions.CultureInvariant)]
    private static partial Regex Separateur();

    [GeneratedRegex(@"^((?:[Dd]r|[Mm]me?|[Mm]lle|[Mm]r|[Mm]onsieur|[Mm]adame|M)\.?) {2,}", RegexOptions.CultureInvariant)]
    private static partial Regex EspacesApresCivilite();

    public static PersonneLue Lire(IReadOnlyList<string> lignes, Cote cote)
    {
        var segments = Segmenter(lignes);
        var texte = MiseEnTexte.Resserrer(string.Join(' ', segments));
        var personnes = new List<(string Segment, string Nom, string Avant, string Apres)>();
        foreach (var segment in segments)
            personnes.AddRange(Trouver(segment));
        if (personnes.Count > 1 || (personnes.Count == 1 && NomsAccoles(personnes[0].Nom, cote)))
            return new PersonneLue(personnes.Count == 1 ? personnes[0].Nom : string.Join('\n', segments.Select(MiseEnTexte.Resserrer)), null, DeuxNoms);
        if (personnes.Count == 1)
        {
            var (choisi, nom, avant, apres) = personnes[0];
            var fonction = segments.Select(s => ReferenceEquals(s, choisi) ? Assembler(avant, apres) : s.Trim(' ', ',', '.', ':', '-', '–'));
            return new PersonneLue(nom, Nul(string.Join(", ", fonction.Where(f => f.Length > 0))), null);
        }
        return SansPersonne(texte);
    }

    /// <summary>« Responsable des affaires culturelles Rose Lenoir » : l'adresse électronique (rose.lenoir@, rlenoir@) dit où le nom commence.</summary>
    public static PersonneLue ParCourriel(PersonneLue lue, string? courriel)
    {
        var mots = lue.Nom?.Split(' ') ?? [];
        var compte = courriel is null ? "" : Lettres(courriel.Split('@')[0]);
        if (lue.Fonction is not null || lue.Doute is not null || mots.Length < 4 || compte.Length < 4)
            return lue;
        var (prenom, nom) = (Lettres(mots[^2]), Lettres(mots[^1]));
        return prenom.Length > 1 && nom.Length > 2 && (compte == prenom + nom || compte == nom + prenom || compte == prenom[0] + nom || compte == nom + prenom[0])
            ? new PersonneLue($"{mots[^2]} {mots[^1]}", string.Join(' ', mots[..^2]).TrimEnd(',', ':', ' '), null)
            : lue;
    }

    private static string Lettres(string mot) => string.Concat(Pliage.Plier(mot).Where(char.IsAsciiLetter));

    /// <summary>Un champ « Nom : » peut porter l'ancien nom et le nouveau côte à côte.</summary>
    public static bool NomsAccoles(string nom, Cote cote)
    {
        var groupes = nom.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (groupes.Length > 1 && groupes.Count(g => Noyau(g).Count >= 2) > 1)
            return true;
        var parties = Separateur().Split(nom).Where(EstUnNom).ToList();
        if (parties.Count > 1)
            return true;
        var mots = Noyau(nom).Where(m => !Initiale(m)).ToList();
        for (var i = 2; i <= mots.Count - 2; i++)
            if (EnCapitales(mots[i - 1]) && !EnCapitales(mots[i]))
                return true;
        // au Mali un nom de quatre mots n'a rien de rare ; en France c'en est presque toujours deux
        return cote == Cote.Francais && mots.Count >= 4;
    }

    private static List<string> Segmenter(IReadOnlyList<string> lignes)
    {
        var segments = new List<string>();
        var derniere = 0;
        foreach (var brute in lignes)
        {
            var ligne = EspacesApresCivilite().Replace(brute.Trim(), "$1 ");
            if (ligne.Length == 0)
                continue;
            if (segments.Count > 0 && segments[^1].Length < Vide.CelluleMaximale && Prolonge(segments[^1], derniere, ligne))
                segments[^1] += segments[^1].EndsWith('-') ? ligne : " " + ligne;
            else
                segments.Add(ligne);
            derniere = ligne.Length;
        }
        return segments;
    }

    private static bool Prolonge(string avant, int derniere, string ligne)
    {
        // une ligne pleine de la cellule se poursuit, sauf si un nom commence
        if (derniere >= _largeurDeCellule && !EstUnNom(Separateur().Split(ligne)[0]))
            return true;
        if (char.IsLower(ligne[0]) || char.IsDigit(ligne[0]) || avant.EndsWith('-') || avant.Count(c => c == '(') > avant.Count(c => c == ')'))
            return true;
        var mots = avant.Split(' ');
        var dernier = Pliage.Plier(mots[^1]);
        if (Particule().IsMatch(dernier) || dernier is "et" or "a" or "au" or "aux" or "en" or "pour" or "l'" or "sur" or "-" or "–")
            return true;
        // un prénom seul en fin de ligne attend son nom
        var premierMot = ligne.Split(' ', ',')[0];
        return EnCapitales(premierMot) && char.IsUpper(mots[^1][0]) && !EnCapitales(mots[^1]) && char.IsLetter(mots[^1][^1]) && (mots.Length == 1 || !ligne.Contains(' ', StringComparison.Ordinal))
            && !Fonction().IsMatch(dernier);
    }

    private static IEnumerable<(string Segment, string Nom, string Avant, string Apres)> Trouver(string segment)
    {
        var debut = 0;
        var trouve = false;
        var suitUnNom = false;
        var separateur = "";
        foreach (Match coupe in Separateur().Matches(segment + ","))
        {
            if (coupe.Index < debut)
                continue;
            var partie = segment[debut..Math.Min(coupe.Index, segment.Length)].Trim();
            var nom = NomEnTete(partie);
            // après une fonction, la virgule introduit un lieu ou un service, non une autre personne
            var precede = separateur;
            separateur = coupe.Value.Trim();
            if (nom is not null && trouve && !suitUnNom && precede is ",")
                nom = null;
            suitUnNom = nom is not null;
            if (nom is not null)
            {
                trouve = true;
                var place = segment.IndexOf(partie, debut, StringComparison.Ordinal);
                yield return (segment, nom, segment[..place].Trim(' ', ':', ',', '-', '–', '(', ';'), segment[(place + nom.Length)..]);
            }
            debut = Math.Min(coupe.Index + coupe.Length, segment.Length);
        }
        if (!trouve && NomEnQueue(segment) is { } queue)
            yield return (segment, queue, segment[..^queue.Length].Trim(), "");
    }

    private static string? NomEnTete(string partie)
    {
        if (EstUnNom(partie))
            return partie;
        var mots = partie.Split(' ');
        for (var i = mots.Length - 1; i >= 2; i--)
        {
            var tete = string.Join(' ', mots[..i]);
            if (Fonction().IsMatch(Pliage.Plier(mots[i])) && EstUnNom(tete))
                return tete;
        }
        return null;
    }

    // « Cabinet du Maire Prénom NOM » : le nom en capitales à la fin se reconnaît sûrement
    private static string? NomEnQueue(string segment)
    {
        var mots = segment.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return mots.Length > 3 && EnCapitales(mots[^1]) && mots[^1].Length > 2 && !EnCapitales(mots[^2]) && EstUnNom($"{mots[^2]} {mots[^1]}")
            ? $"{mots[^2]} {mots[^1]}" : null;
    }

    private static bool EstUnNom(string texte)
    {
        var plie = Pliage.Plier(texte.Trim());
        var civil = Civilite().IsMatch(plie) || plie.StartsWith("m.", StringComparison.Ordinal);
        if (plie.Length < 3 || Fonction().IsMatch(plie) || texte.Any(char.IsDigit))
            return false;
        var mots = Noyau(texte);
        var particules = texte.Split(' ').Count(m => Particule().IsMatch(Pliage.Plier(m)));
        return mots.Count is >= 1 and <= 5 && particules <= 2 && mots.TrueForAll(m => char.IsUpper(m[0]) || Initiale(m)) && !(mots[0].Length == 1) && (mots.Count >= 2 || (civil && mots[0].Length > 1));
    }

    private static List<string> Noyau(string texte)
    {
        var reste = texte.Trim();
        while (Civilite().Match(Pliage.Plier(reste)) is { Success: true } civilite)
            reste = reste[civilite.Length..].TrimStart();
        if (reste.StartsWith("M.", StringComparison.Ordinal) && reste.Length > 2)
            reste = reste[2..].TrimStart();
        return [.. reste.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(m => !Particule().IsMatch(Pliage.Plier(m)) && m.Any(char.IsLetter))];
    }

    private static bool Initiale(string mot) => mot.Length == 2 && mot[1] == '.';

    private static bool EnCapitales(string mot) => mot.Count(char.IsLetter) > 1 && !mot.Any(char.IsLower);

    private static PersonneLue SansPersonne(string texte)
    {
        var plie = Pliage.Plier(texte);
        // « Le maire », et « LeMaire » quand l'espace s'est perdue
        var premier = plie.StartsWith("le ", StringComparison.Ordinal) ? plie[3..] : plie.StartsWith("le", StringComparison.Ordinal) && texte.Length > 2 && char.IsUpper(texte[2]) ? plie[2..] : plie;
        return premier.StartsWith("maire", StringComparison.Ordinal) || premier.StartsWith("president", StringComparison.Ordinal)
            ? new PersonneLue(null, texte, null)
            : new PersonneLue(Nul(texte), null, null);
    }

    private static string Assembler(string avant, string apres)
    {
        var suite = MiseEnTexte.Resserrer(apres).Trim(' ', ',', '-', '–', ':', ';');
        if (suite.StartsWith('(') && suite.EndsWith(')') && suite.IndexOf('(', 1) < 0)
            suite = suite[1..^1].Trim();
        return avant.Length == 0 ? suite : suite.Length == 0 ? avant : $"{avant} : {suite}";
    }

    private static string? Nul(string texte) => Vide.EstBlanc(texte) ? null : MiseEnTexte.Resserrer(texte);
}

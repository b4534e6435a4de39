using System.Text.Json.Nodes;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contenus;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Lecture;
using CoopPortal.Theme;
using static CoopPortal.Fiches.Langues.Mots;

namespace CoopPortal.Fiches.Partenariats;

/// <summary>
/// Ce qui est daté dans une fiche, dans l'ordre : premiers contacts, actes signés, missions finies, actions, projets.
/// Ne lit que ce que la page montre déjà à cette personne ; ce qui n'a pas de date reste où il est.
/// </summary>
public sealed class Histoire(string francaise, string partenaire, TenantSettings pays)
{
    private const int PhraseAuPlus = 140;

    /// <summary>Au-delà, la suite se déplie : la page d'une fiche tient d'abord en une feuille.</summary>
    public const int MontreesAuPlus = 14;

    private static readonly string[] _vers = ["a", "au", "aux", "en", "dans", "vers"];
    private readonly Lieu _francais = new([.. Vers(francaise), " en france "]);
    private readonly Lieu _partenaire = new([.. Vers(partenaire), .. pays.InCountry.Length > 0 ? [$" {Analyseur.Mots(pays.InCountry)} "] : Array.Empty<string>()]);

    /// <summary>Ce qu'une phrase pliée contient quand elle dit qu'on est là.</summary>
    private readonly record struct Lieu(IReadOnlyList<string> Phrases)
    {
        public bool EstDans(string plie) => Phrases.Any(phrase => plie.Contains(phrase, StringComparison.Ordinal));
    }

    private readonly record struct Fait(DateOnly Debut, DateOnly Fin, int Rang, LigneFrise Ligne);

    public IReadOnlyList<LigneFrise> Lire(IReadOnlyList<SectionLue> sections, Autour autour, IReadOnlyList<ProjetDeFiche> projets)
    {
        var reponses = sections.SelectMany(s => s.Blocs).Select(b => b.Commune).OfType<Reponse>().ToDictionary(r => r.Champ.Cle, StringComparer.Ordinal);
        var faits = Contacts(reponses.GetValueOrDefault("debutContacts"))
            .Concat(Signatures(reponses.GetValueOrDefault("formalisation.actes"), autour.Conventions))
            .Concat(autour.Missions.SelectMany(m => Mission(m, autour.Role)))
            .Concat(Lignes(reponses.GetValueOrDefault("actions")).SelectMany(Action))
            .Concat(projets.SelectMany(p => Dater(p.Projet.AnneeDebut?.ToString(System.Globalization.CultureInfo.InvariantCulture), 4, T("Début du projet « {0} »", p.Projet.Titre ?? T("sans titre")), p.Projet.Titre)));
        return [.. faits.OrderBy(f => f.Debut).ThenBy(f => f.Fin).ThenBy(f => f.Rang).Select(f => f.Ligne)];
    }

    /// <summary>La première année que dit une ligne.</summary>
    public static string Annee(LigneFrise ligne) => new([.. ligne.Quand.SkipWhile(c => !char.IsAsciiDigit(c)).Take(4)]);

    private static IEnumerable<Fait> Contacts(Reponse? reponse)
        => reponse?.Valeur is JsonObject date ? Dater(date.TextAt("date"), 0, T("Premiers contacts")) : [];

    // Un acte qui a sa page en ligne est la même signature que la ligne du questionnaire de la même année.
    private static IEnumerable<Fait> Signatures(Reponse? actes, IReadOnlyList<ConventionIndex> conventions)
        => conventions.SelectMany(c => Dater(c.Signature, 1, T("Signature : {0}", c.Titre), c.Titre))
            .Concat(Lignes(actes)
                .Where(a => !conventions.Any(c => c.SigneeLe is { } jour && jour.Year == BornesDeDate.De(a.TextAt("date")).Debut?.Year))
                .SelectMany(a => Dater(a.TextAt("date"), 1, a.TextAt("genre") is { Length: > 0 } genre ? T("Signature : {0}", Nature(actes!.Champ, genre)) : T("Signature"), a.TextAt("genre"))));

    // En français, la clé se lit comme elle est : « convention triennale ».
    private static string Nature(Champ actes, string cle)
        => Langue.EnFrancais || actes.Champs.FirstOrDefault(c => c.Cle == "genre")?.Options.FirstOrDefault(o => o.Valeur == cle) is not { } option ? cle : MotsDesRecettes.Dire(option.Libelle).ToLowerInvariant();

    private static IEnumerable<Fait> Mission(MissionIndex mission, Role role)
    {
        if (mission.DebutLe is not { } debut)
        {
            return [];
        }

        var phrase = EnMots.Quand(mission, role) is { } mots ? T("Mission : {0} ({1})", mission.Titre, mots) : T("Mission : {0}", mission.Titre);
        return [Placer(debut, mission.FinLe ?? debut, 2, Annees(debut, mission.FinLe ?? debut), phrase, mission.Titre, mission.Sens switch { "sud-nord" => Cote.Francais, "nord-sud" => Cote.Partenaire, _ => Cote.Commun })];
    }

    private IEnumerable<Fait> Action(JsonObject action)
    {
        var mots = action.TextAt("intitule") is { Length: > 0 } intitule ? intitule : action.TextAt("domaine");
        return mots is null ? [] : Dater(action.TextAt("periode.date"), 3, Couper(mots), Couper(mots), OuCela(mots));
    }

    /// <summary>Le côté que la phrase nomme, et lui seul : « à Koutiala », « en France ». Sinon les deux : rien n'est deviné.</summary>
    private Cote OuCela(string mots)
    {
        var plie = $" {Analyseur.Mots(mots)} ";
        return (_francais.EstDans(plie), _partenaire.EstDans(plie)) switch
        {
            (true, false) => Cote.Francais,
            (false, true) => Cote.Partenaire,
            _ => Cote.Commun,
        };
    }

    private static IEnumerable<string> Vers(string nom) => Analyseur.Mots(nom) is { Length: > 0 } plie ? _vers.Select(mot => $" {mot} {plie} ") : [];

    private static IEnumerable<Fait> Dater(string? edtf, int rang, string phrase, string? cite = null, Cote cote = Cote.Commun)
    {
        var (debut, fin) = BornesDeDate.De(edtf);
        return (debut ?? fin) is { } premier ? [Placer(premier, fin ?? DateOnly.MaxValue, rang, Quand(edtf!, debut, fin), phrase, cite, cote)] : [];
    }

    private static Fait Placer(DateOnly debut, DateOnly fin, int rang, string quand, string phrase, string? cite, Cote cote)
    {
        var mots = Ecrit.Espacer(phrase.EndsWith('.') || phrase.EndsWith('…') ? phrase : phrase + ".");
        return new Fait(debut, fin, rang, new LigneFrise(quand, cote == Cote.Francais ? mots : null, cote == Cote.Partenaire ? mots : null) { Milieu = cote == Cote.Commun ? mots : null, Cite = cite });
    }

    private static string Quand(string edtf, DateOnly? debut, DateOnly? fin) => (debut, fin) switch
    {
        ({ } depuis, null) => T("depuis {0}", depuis.Year),
        (null, { } jusqua) => T("jusqu’en {0}", jusqua.Year),
        _ when edtf.Contains('X', StringComparison.Ordinal) && !edtf.Contains('/', StringComparison.Ordinal) => T("années {0}", debut!.Value.Year),
        // Des années séparées ne font pas une période.
        _ when edtf[0] == '{' && debut!.Value.Year != fin!.Value.Year => edtf.Count(c => c == ',') == 1 ? $"{debut.Value.Year}, {fin.Value.Year}" : $"{debut.Value.Year}, … {fin.Value.Year}",
        _ => edtf.Contains('~', StringComparison.Ordinal) ? T("vers {0}", Annees(debut!.Value, fin!.Value)) : Annees(debut!.Value, fin!.Value),
    };

    private static string Annees(DateOnly debut, DateOnly fin)
        => debut.Year == fin.Year ? $"{debut.Year}" : $"{debut.Year}–{fin.Year}";

    private static string Couper(string mots)
    {
        var ligne = mots.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var premiere, .. var reste]
            ? premiere + (reste.Length > 0 ? " …" : "")
            : mots;
        if (ligne.Length <= PhraseAuPlus)
        {
            return ligne;
        }

        var coupe = ligne.LastIndexOf(' ', PhraseAuPlus);
        return ligne[..(coupe > 0 ? coupe : PhraseAuPlus)].TrimEnd(',', ';', ':', ' ') + " …";
    }

    private static IEnumerable<JsonObject> Lignes(Reponse? reponse) => (reponse?.Valeur as JsonArray ?? []).OfType<JsonObject>();
}

using CoopPortal.Fiches.Contracts.Formulaire;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace CoopPortal.Relecture.Publications;

/// <summary>Ce que la personne qui relit a fait sur sa page, avant toute décision : choix, sections, corrections, mots. Rien n'y est encore écrit.</summary>
public sealed record Travail
{
    private const string Cocher = "gardee";

    public static Travail Vierge { get; } = new();

    /// <summary>Chemins des conflits où la proposition est retenue.</summary>
    public IReadOnlySet<string> Retenus { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Sections décochées. Une section que la page ne montrait pas encore n'a pas pu l'être : elle part avec les autres.</summary>
    public IReadOnlySet<string> Decochees { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Ce qui est tapé dans un champ et diffère de ce qu'il montrait : nom du champ, valeurs.</summary>
    public IReadOnlyDictionary<string, StringValues> Tapes { get; init; } = new Dictionary<string, StringValues>(StringComparer.Ordinal);

    /// <summary>Les mots pour l'auteur, par chemin.</summary>
    public IReadOnlyDictionary<string, string> Mots { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
    public string? Commentaire { get; init; }

    /// <summary>Quelque chose est tapé ou décoché, qu'un geste qui ne décide pas doit rendre.</summary>
    public bool EstCommence => Tapes.Count > 0 || Decochees.Count > 0 || Mots.Count > 0 || Commentaire is not null;

    public bool Garde(string section) => !Decochees.Contains(section);

    public static string NomDuMot(string chemin) => $"mot[{chemin}]";

    public static string NomDeLAvant(string nom) => $"vu[{nom}]";

    public static Travail De(IFormCollection form) => new()
    {
        Retenus = Entre(form, "choix").Where(p => p.Value == "propose").Select(p => p.Key).ToHashSet(StringComparer.Ordinal),
        Decochees = form[Saisie.Ordre(Cocher)].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries).Except(form[Cocher].OfType<string>(), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal),
        Tapes = Entre(form, "vu").Where(p => !Montre.EstCeQue(form[p.Key].ToString(), p.Value.ToString()) && (form.ContainsKey(p.Key) || form.ContainsKey(Saisie.Ordre(p.Key))))
            .ToDictionary(p => p.Key, p => form[p.Key], StringComparer.Ordinal),
        Mots = Entre(form, "mot").Where(p => !string.IsNullOrWhiteSpace(p.Value)).ToDictionary(p => p.Key, p => p.Value.ToString().ReplaceLineEndings("\n").Trim(), StringComparer.Ordinal),
        Commentaire = string.IsNullOrWhiteSpace(form["commentaire"]) ? null : form["commentaire"].ToString().ReplaceLineEndings("\n").Trim(),
    };

    /// <summary>Ce qui empêche d'envoyer ces mots, par chemin ; le commentaire d'ensemble sous « ».</summary>
    public IReadOnlyDictionary<string, string> Fautes => Mots.Append(new("", Commentaire ?? "")).Select(p => (p.Key, Faute: Faute(p.Value)))
        .Where(p => p.Faute is not null).ToDictionary(p => p.Key, p => p.Faute!, StringComparer.Ordinal);

    private static string? Faute(string texte)
        => texte.Length > CommentaireMaximum ? $"Gardez {Core.Texte.Francais.Nombre(CommentaireMaximum)} caractères au plus : rien n’a été coupé."
            : texte.Any(c => char.IsControl(c) && c is not ('\n' or '\t')) ? "Ce commentaire contient un caractère illisible. Retapez-le sans le copier d’un autre document."
            : null;

    private const int CommentaireMaximum = Commentaires.Commentaire.Longueur;

    private static IEnumerable<KeyValuePair<string, StringValues>> Entre(IFormCollection form, string prefixe)
        => form.Where(f => f.Key.Length > prefixe.Length + 2 && f.Key.StartsWith(prefixe + "[", StringComparison.Ordinal) && f.Key.EndsWith(']'))
            .Select(f => KeyValuePair.Create(f.Key[(prefixe.Length + 1)..^1], f.Value));
}

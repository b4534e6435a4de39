using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoopPortal.Actualites.SalleDeRedaction;

/// <summary>Ce que le formulaire d'une actualité envoie.</summary>
public sealed class Saisie : ISaisie<Actualite>
{
    public const int TitreAuPlus = 160;
    public const int ChapeauAuPlus = 400;
    public const int CorpsAuPlus = 20_000;

    public Guid Id { get; set; }
    public int Lue { get; set; }
    public string? Titre { get; set; }
    public string? Chapeau { get; set; }
    public string? Corps { get; set; }

    public static Saisie De(Guid id, int lue, Actualite actualite)
        => new() { Id = id, Lue = lue, Titre = actualite.Titre, Chapeau = actualite.Chapeau, Corps = actualite.Corps };

    public Actualite Lire(ModelStateDictionary etat)
    {
        var actualite = Lire();
        Verifier(actualite, etat);
        return actualite;
    }

    public Actualite Lire() => new(UneLigne(Titre), UneLigne(Chapeau), Propre(Corps));

    /// <summary>Dit champ par champ ce qu'il faut corriger ; vrai quand il n'y a rien à dire.</summary>
    public static bool Verifier(Actualite actualite, ModelStateDictionary etat)
    {
        Exiger(etat, nameof(Titre), actualite.Titre, TitreAuPlus, "Donnez un titre : c’est lui qu’on lit sur l’accueil.", "Le titre");
        Exiger(etat, nameof(Chapeau), actualite.Chapeau, ChapeauAuPlus, "Résumez l’actualité en une ou deux phrases : elles paraissent sous le titre.", "Le résumé");
        Exiger(etat, nameof(Corps), actualite.Corps, CorpsAuPlus, "Écrivez le texte de l’actualité.", "Le texte");
        return etat.IsValid;
    }

    internal static void Exiger(ModelStateDictionary etat, string champ, string valeur, int auPlus, string vide, string sujet)
    {
        if (valeur.Length == 0)
        {
            etat.AddModelError(champ, vide);
        }
        else if (valeur.Length > auPlus)
        {
            etat.AddModelError(champ, $"{sujet} compte {valeur.Length} signes ; gardez-en {auPlus} au plus.");
        }
    }

    internal static string UneLigne(string? texte) => string.Join(' ', Propre(texte).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    // Les signes de contrôle n'ont rien à faire dans un texte, et PostgreSQL refuse le zéro.
    internal static string Propre(string? texte)
        => new string([.. (texte ?? "").ReplaceLineEndings("\n").Where(c => c is '\n' or '\t' || !char.IsControl(c))]).Trim();
}

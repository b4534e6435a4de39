using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Texte;
using Microsoft.AspNetCore.Http;

namespace CoopPortal.Imports.Comptoir.Examen;

/// <summary>Le titre et les deux côtés d'un partenariat connu, corrigés avant d'être acceptés.</summary>
public sealed record CorrectionDeSouche(string Titre, string CoteFrancais, string CotePartenaire)
{
    public const int Maximum = 400;

    public static CorrectionDeSouche De(Proposition proposition)
    {
        var document = DocumentJson.Parse(proposition.Document!);
        return new CorrectionDeSouche(proposition.Titre, document.TextAt("coteFrancais") ?? "", document.TextAt("cotePartenaire") ?? "");
    }

    public static CorrectionDeSouche De(IFormCollection form, CorrectionDeSouche avant) => new(Lire(form, "titre") ?? avant.Titre, Lire(form, "coteFrancais") ?? avant.CoteFrancais, Lire(form, "cotePartenaire") ?? avant.CotePartenaire);

    public string? Faute => Titre.Length == 0 ? "Un partenariat connu a au moins un titre : les deux noms, séparés par une barre."
        : Math.Max(Titre.Length, Math.Max(CoteFrancais.Length, CotePartenaire.Length)) > Maximum ? $"Pas plus de {Maximum} caractères par ligne."
        : null;

    public void Porter(Proposition proposition)
    {
        if (Titre != proposition.Titre)
        {
            (proposition.Titre, proposition.Slug) = (Titre, Slug.De(Titre));
        }

        proposition.Document = new JsonObject { ["titre"] = Titre, ["coteFrancais"] = Nul(CoteFrancais), ["cotePartenaire"] = Nul(CotePartenaire) }.ToJsonString(DocumentJson.Options);
    }

    private static string? Lire(IFormCollection form, string nom) => form.ContainsKey(nom) ? string.Join(' ', form[nom].ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : null;

    private static string? Nul(string texte) => texte.Length == 0 ? null : texte;
}

using System.Text;

namespace CoopPortal.Theme;

/// <summary>
/// Rend un <see cref="ModeleCourriel"/> : en HTML de messagerie (600 px, tableaux, styles dans les balises, aucune image) et en texte.
/// </summary>
public static class GabaritCourriel
{
    /// <exception cref="ArgumentException">un lien n'est pas une adresse absolue http ou https.</exception>
    public static string Html(ModeleCourriel modele)
    {
        var corps = new StringBuilder();
        Morceaux.Ajoute(corps, Morceaux.Ouverture, ("titre", modele.Titre), ("entete", modele.Entete));
        if (modele.Moities is { } moities)
        {
            corps.Append(CoutureCourriel.Html(moities));
        }

        corps.Append(Morceaux.DebutCorps);
        Morceaux.Ajoute(corps, Morceaux.Paragraphe, modele.Salutation);
        Morceaux.Ajoute(corps, Morceaux.Titre, modele.Titre);
        Morceaux.AjouteTous(corps, Morceaux.Paragraphe, modele.Paragraphes);
        Boutons(corps, modele.Boutons);
        Morceaux.Ajoute(corps, Morceaux.SousBoutons, modele.SousBoutons);
        if (modele.Faits.Count > 0)
        {
            corps.Append(Morceaux.Filet);
            Morceaux.Ajoute(corps, Morceaux.TitreFaits, modele.TitreFaits);
            Morceaux.AjouteTous(corps, Morceaux.Fait, modele.Faits);
        }

        corps.Append(Morceaux.DebutPied);
        foreach (var ligne in modele.Pied)
        {
            corps.Append(Morceaux.DebutLignePied).Append(Morceaux.Encode(ligne.Texte));
            if (ligne.Lien is { } lien)
            {
                Morceaux.Ajoute(corps, Morceaux.Lien, ("texte", lien.Texte), ("adresse", Morceaux.Adresse(lien)));
            }

            corps.Append("</p>");
        }

        return corps.Append(Morceaux.Fin).ToString();
    }

    /// <summary>Le même courriel en texte : une idée par paragraphe, chaque lien en toutes lettres sur sa ligne.</summary>
    /// <exception cref="ArgumentException">un lien n'est pas une adresse absolue http ou https.</exception>
    public static string Texte(ModeleCourriel modele)
    {
        var paragraphes = new List<string?> { modele.Entete };
        if (modele.Moities is { } moities)
        {
            paragraphes.Add($"{moities.Gauche} – {moities.Droite}");
        }

        paragraphes.AddRange([modele.Salutation, modele.Titre, .. modele.Paragraphes]);
        paragraphes.AddRange(modele.Boutons.Select(EnToutesLettres));
        paragraphes.Add(modele.SousBoutons);
        if (modele.Faits.Count > 0)
        {
            paragraphes.Add(string.Join('\n', modele.Faits.Select(fait => "- " + Morceaux.UneLigne(fait)).Prepend(Morceaux.UneLigne(modele.TitreFaits ?? ""))).Trim());
        }

        paragraphes.Add("--");
        paragraphes.AddRange(modele.Pied.Select(ligne => ligne.Lien is { } lien
            ? $"{Morceaux.UneLigne(ligne.Texte)}\n{EnToutesLettres(lien)}"
            : Morceaux.UneLigne(ligne.Texte)));
        return string.Join("\n\n", paragraphes.Where(texte => !string.IsNullOrWhiteSpace(texte))) + "\n";
    }

    private static string EnToutesLettres(LienCourriel lien) => $"{Morceaux.UneLigne(lien.Texte)} :\n{Morceaux.Adresse(lien)}";

    private static void Boutons(StringBuilder corps, IReadOnlyList<LienCourriel> boutons)
    {
        if (boutons.Count == 0)
        {
            return;
        }

        corps.Append("<p style=\"margin:24px 0 8px\">");
        for (var rang = 0; rang < boutons.Count; rang++)
        {
            Morceaux.Ajoute(corps, Morceaux.Bouton,
                ("texte", boutons[rang].Texte),
                ("adresse", Morceaux.Adresse(boutons[rang])),
                ("fond", rang == 0 ? "#22367c" : "#fffefb"),
                ("encre", rang == 0 ? "#fffefb" : "#22367c"));
        }

        corps.Append("</p>");
    }
}

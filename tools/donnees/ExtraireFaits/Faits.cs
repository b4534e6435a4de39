using System.Globalization;
using System.Text.Json.Nodes;
using CoopPortal.Fiches.Contracts;

namespace ExtraireFaits;

/// <summary>D'un document lu, ne garde que les faits : ni phrase, ni personne, ni adresse.</summary>
internal sealed class Faits(Graphie graphie, Divisions divisions, Corrections corrections)
{
    public JsonObject De(Partenariat lu)
    {
        var barre = lu.Titre.IndexOf('/', StringComparison.Ordinal);
        var (francais, partenaire) = barre < 0 ? (lu.Titre.Trim(), "") : (lu.Titre[..barre].Trim(), lu.Titre[(barre + 1)..].Trim());
        var annee = lu.DebutContacts.Date is { Length: >= 4 } date && int.TryParse(date.AsSpan(0, 4), CultureInfo.InvariantCulture, out _) ? date[..4] : null;
        return new JsonObject
        {
            ["titre"] = lu.Titre,
            ["slug"] = Texte.Slug(lu.Titre),
            ["genre"] = lu.Genre,
            ["dateMiseAJour"] = lu.DateMiseAJour,
            ["coteFrancais"] = Cote(lu.CoteFrancais, lu, francais, "francais"),
            ["cotePartenaire"] = Cote(lu.CotePartenaire, lu, partenaire, "partenaire"),
            ["debutContacts"] = new JsonObject { ["date"] = annee },
            ["domaines"] = new JsonArray([.. lu.Domaines.Select(d => JsonValue.Create(d))]),
            ["provenance"] = new JsonObject
            {
                ["source"] = lu.Provenance!.Source,
                ["lignes"] = new JsonArray([.. lu.Provenance.Lignes.Select(l => JsonValue.Create(l))]),
            },
        };
    }

    private JsonObject Cote(Cote cote, Partenariat fiche, string titre, string nomDuCote) => new()
    {
        ["collectivites"] = new JsonArray([.. cote.Collectivites.Select(c => Collectivite(c, cote, fiche, titre, nomDuCote))]),
    };

    private JsonObject Collectivite(CollectiviteCitee lue, Cote cote, Partenariat fiche, string titre, string nomDuCote)
    {
        var partenaire = nomDuCote == "partenaire";
        var nom = Corriger("nom", lue.Nom, Ecrit);
        var territoire = Corriger("territoire", lue.Territoire, Ecrit);
        return new JsonObject
        {
            ["id"] = lue.Id,
            ["nom"] = nom,
            ["genre"] = Corriger("genre", lue.Nom, _ => Genre(lue, nom, cote, partenaire)),
            ["habitants"] = lue.Habitants,
            ["territoire"] = territoire,
            ["region"] = Corriger("region", lue.Nom, _ => partenaire ? divisions.Region(lue.Region, territoire, nom) : lue.Region),
        };

        string? Ecrit(string? texte) => texte is null ? null : graphie.Ecrire(texte, titre, partenaire);

        string? Corriger(string champ, string? valeur, Func<string?, string?> sinon) =>
            corrections.Corrige(champ, Texte.Slug(fiche.Titre), nomDuCote, valeur, out var ecrit) ? ecrit : sinon(valeur);
    }

    /// <summary>Un genre sûr, sinon rien : ce que le nom dit, ou une collectivité seule de son nom que dirige un maire.</summary>
    private string? Genre(CollectiviteCitee lue, string? nom, Cote cote, bool partenaire)
    {
        if (lue.Nom?.Contains("(commune rurale)", StringComparison.OrdinalIgnoreCase) == true)
            return "communeRurale";
        if (partenaire && nom is not null && divisions.Genre(nom) is { } division)
            return division;
        var seule = nom is not null && !nom.AsSpan().ContainsAny(',', '(', '–');
        var maire = cote.Contacts.Any(c => c.Role == "executif" && Texte.Mots(c.Fonction ?? "") is var f && f.Contains("maire") && !f.Contains("adjoint"));
        return lue.Genre ?? (seule && maire ? "commune" : null);
    }
}

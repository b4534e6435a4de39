using CoopPortal.Fiches.Contracts;
using CoopPortal.Recherche.Territoires;
using static CoopPortal.Recherche.Langues.Mots;

namespace CoopPortal.Recherche.QuiFaitQuoiOu;

/// <summary>Une case : combien de partenariats, et leur liste ; sans adresse, la liste ne sait pas les filtrer.</summary>
public sealed record Case(int Nombre, string? Adresse)
{
    /// <summary>L'épaisseur de la trame, de 1 à 4 ; 0 quand personne n'y travaille.</summary>
    public string? Trame => Cartes.DessinDeCarte.Teinte(Nombre) switch { 1 => "trame-1", 2 => "trame-2", 3 => "trame-3", 4 => "trame-4", _ => null };
}

/// <summary>Une colonne : une région, ou les partenariats que leur fiche ne situe pas.</summary>
public sealed record Colonne(string Nom, string? Adresse)
{
    /// <summary>« Kay » : assez pour la reconnaître au-dessus d'une case étroite.</summary>
    public string Abrege => Nom.Length > 4 ? Nom[..3] : Nom;
}

public sealed record Rang(string Cle, string Libelle, IReadOnlyList<Case> Cases, int Total);

/// <summary>Domaines × régions. Une fiche compte dans chacun de ses domaines ; les totaux comptent des partenariats, non des cases.</summary>
public sealed record Grille(IReadOnlyList<Colonne> Colonnes, IReadOnlyList<Rang> Rangs, IReadOnlyList<int> Totaux, int Partenariats, int SansDomaine)
{
    public static Grille De(PaysSitue pays)
    {
        // Les régions de toujours, même vides ; une région neuve quand une fiche la nomme.
        var regions = pays.Divisions.Regions.Where(r => r.Depuis is null || pays.Fiches.Any(f => f.Situation.Region == r)).ToList();
        var parts = regions.Select(r => (Colonne: new Colonne(Court(r), EnMots.Adresse(r)), Fiches: pays.Fiches.Where(f => f.Situation.Region == r).ToList())).ToList();
        if (pays.NonSituees.Count > 0)
            parts.Add((new Colonne(T("Non situés"), "~/territoires"), [.. pays.NonSituees]));
        return new Grille(
            [.. parts.Select(p => p.Colonne)],
            [.. pays.Domaines.Select(d => Rang(d, parts, pays))],
            [.. parts.Select(p => p.Fiches.Count)],
            pays.Fiches.Count,
            pays.Fiches.Count(f => f.Domaines.Count == 0));
    }

    private static Rang Rang((string Cle, string Libelle) domaine, List<(Colonne Colonne, List<FicheSituee> Fiches)> parts, PaysSitue pays)
        => new(
            domaine.Cle,
            domaine.Libelle,
            [.. parts.Select(p => p.Fiches.FindAll(f => f.Domaines.Contains(domaine.Cle, StringComparer.Ordinal)))
                .Select(f => new Case(f.Count, f.Count > 0 && f.TrueForAll(x => x.Situation.Region is not null && x.Fiche.RegionPartenaire is not null) ? Portrait.Liste(domaine.Cle, f) : null))],
            pays.Fiches.Count(f => f.Domaines.Contains(domaine.Cle, StringComparer.Ordinal)));

    private static string Court(Territoire region) => region.Niveau == "district" ? region.Nom[(region.Nom.LastIndexOf(' ') + 1)..] : region.Nom;
}

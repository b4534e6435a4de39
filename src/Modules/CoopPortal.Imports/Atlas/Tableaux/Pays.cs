namespace CoopPortal.Imports.Atlas.Tableaux;

/// <summary>Les pays, comme l'Atlas les nomme, pour trouver où finit le nom d'une collectivité dans une rangée aplatie.</summary>
internal static class Pays
{
    private const string _noms = """
        Afghanistan;Afrique du Sud;Albanie;Algérie;Allemagne;Andorre;Angola;Arabie saoudite;Argentine;Arménie;Australie;Autriche;Azerbaïdjan;Bahamas;Bahreïn;Bangladesh;Barbade;Belgique;Belize;Bénin;Bhoutan;
        Biélorussie;Birmanie;Bolivie;Bosnie-Herzégovine;Botswana;Brésil;Bulgarie;Burkina Faso;Burundi;Cambodge;Cameroun;Canada;Cap-Vert;Centrafrique;République centrafricaine;Chili;Chine;Chypre;Colombie;Comores;
        Congo;République du Congo;République démocratique du Congo;Corée du Sud;Corée du Nord;Costa Rica;Côte d'Ivoire;Croatie;Cuba;Danemark;Djibouti;Dominique;Égypte;Émirats arabes unis;Équateur;Érythrée;Espagne;
        Estonie;Eswatini;États-Unis;Éthiopie;Fidji;Finlande;France;Gabon;Gambie;Géorgie;Ghana;Grèce;Grenade;Guatemala;Guinée;Guinée-Bissau;Guinée équatoriale;Guyana;Haïti;Honduras;Hongrie;Inde;Indonésie;Irak;Iran;
        Irlande;Islande;Israël;Italie;Jamaïque;Japon;Jordanie;Kazakhstan;Kenya;Kirghizistan;Kosovo;Koweït;Laos;Lesotho;Lettonie;Liban;Liberia;Libye;Lituanie;Luxembourg;Macédoine;Macédoine du Nord;Madagascar;Malaisie;
        Malawi;Maldives;Mali;Malte;Maroc;Maurice;Mauritanie;Mexique;Moldavie;Monaco;Mongolie;Monténégro;Mozambique;Namibie;Népal;Nicaragua;Niger;Nigeria;Norvège;Nouvelle-Zélande;Oman;Ouganda;Ouzbékistan;Pakistan;
        Palestine;Territoires palestiniens;Panama;Paraguay;Pays-Bas;Pérou;Philippines;Pologne;Portugal;Qatar;République dominicaine;République tchèque;Roumanie;Royaume-Uni;Russie;Rwanda;Sainte-Lucie;Salvador;
        Sao Tomé-et-Principe;Sénégal;Serbie;Seychelles;Sierra Leone;Singapour;Slovaquie;Slovénie;Somalie;Soudan;Soudan du Sud;Sri Lanka;Suède;Suisse;Suriname;Syrie;Tadjikistan;Tanzanie;Tchad;Tchéquie;Thaïlande;
        Timor oriental;Togo;Trinité-et-Tobago;Tunisie;Turkménistan;Turquie;Ukraine;Uruguay;Vanuatu;Vatican;Venezuela;Vietnam;Viêt Nam;Yémen;Zambie;Zimbabwe
        """;

    private static readonly string[] _cles = [.. _noms.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Etiquettes.Cle)];
    private static readonly HashSet<string> _connus = new(_cles, StringComparer.Ordinal);

    public static bool Est(string texte) => texte.Length < 50 && _connus.Contains(Etiquettes.Cle(texte));

    /// <summary>Vrai pour « Burk » : le texte coupé pourrait être le début d'un pays.</summary>
    public static bool PeutCommencer(string texte) => Etiquettes.Cle(texte) is { Length: > 0 } cle && Array.Exists(_cles, p => p.StartsWith(cle, StringComparison.Ordinal));

    /// <summary>Le nom et le pays qui finit la rangée, au plus quatre mots ; pays null quand aucun n'y est.</summary>
    public static (string Nom, string? Pays) Separer(string rangee)
    {
        var nue = rangee.TrimEnd('(', ' ', ',');
        // « Commune de Sokodé (Togo) »
        if (nue.EndsWith(')') && nue.LastIndexOf('(') is > 0 and var ouvre && Est(nue[(ouvre + 1)..^1]))
            return (nue[..ouvre].TrimEnd(), nue[(ouvre + 1)..^1].Trim());
        var mots = nue.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var pris = Math.Min(5, mots.Length); pris >= 1; pris--)
        {
            var fin = string.Join(' ', mots[^pris..]);
            if (Est(fin))
                return (string.Join(' ', mots[..^pris]), fin.TrimStart('('));
        }
        return (string.Join(' ', mots), null);
    }
}

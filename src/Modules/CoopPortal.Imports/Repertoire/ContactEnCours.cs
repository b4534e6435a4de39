using System.Text.RegularExpressions;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Imports.Repertoire;

/// <summary>Un contact au fil de sa lecture, champ par champ, puis le contact fini.</summary>
internal sealed partial class ContactEnCours(string role, Cote cote, int ligne)
{
    private readonly Dictionary<ChampDeContact, string> _champs = [];
    private readonly List<string> _texte = [];
    private string? _doute;

    [GeneratedRegex(@"\bb\. ?p\.|\bbp\b|\brue\b|\bavenue\b|\bplace\b|\bboulevard\b|\bcedex\b", RegexOptions.CultureInvariant)]
    private static partial Regex MotsDAdresse();

    [GeneratedRegex(@" [–-] (?<a>\d{1,4}(?: ?bis| ?ter)?,? (?:rue|avenue|av\.?|boulevard|bd|place|quai|chemin|allee|impasse|route|cours|square)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Adresse();

    public int Ligne { get; } = ligne;
    public string Role { get; } = role;
    public Cote Cote { get; private set; } = cote;

    /// <summary>Une étiquette de téléphone, de télécopie ou de courriel a été vue : du texte ensuite est une autre personne.</summary>
    public bool CoordonneesVues { get; private set; }
    public ChampDeContact Champ { get; private set; }

    /// <summary>La fonction que l'étiquette de la cellule dit elle-même.</summary>
    public string? FonctionDite { get; set; }
    public bool AUnNom => _champs.ContainsKey(ChampDeContact.Nom);
    public bool AUneAdresse => _champs.ContainsKey(ChampDeContact.Adresse);
    public bool AUnePuce { get; private set; }
    public bool TelecopieVide => Champ == ChampDeContact.Fax && !_champs.ContainsKey(ChampDeContact.Fax);

    [GeneratedRegex(@"^ *(?:b\. ?p\.|bp|\d{1,4}(?: ?bis| ?ter)?,? (?:rue|avenue|av\.?|boulevard|bd|place|quai|chemin|allee|impasse|route|cours|square))\b", RegexOptions.CultureInvariant)]
    private static partial Regex DebutDAdresse();

    public static bool CommenceUneAdresse(string ligne) => DebutDAdresse().IsMatch(Pliage.Plier(ligne));

    public void RevenirAuPaysDuNumero()
    {
        if (Telephones.Normaliser(_champs.GetValueOrDefault(ChampDeContact.Telephone), indicatif: null) is { Count: > 0 } numeros)
            Cote = numeros.All(n => n.StartsWith("+" + Telephones.France, StringComparison.Ordinal)) ? Cote.Francais : numeros.Any(n => n.StartsWith("+" + Telephones.France, StringComparison.Ordinal)) ? Cote : Cote.Partenaire;
    }

    public static bool RessembleAUneAdresse(string texte) => MotsDAdresse().IsMatch(Pliage.Plier(texte));

    public void Texte(string ligne)
    {
        AUnePuce |= MiseEnTexte.EstUnePuce(ligne);
        _texte.Add(MiseEnTexte.EstUnePuce(ligne) ? ligne.TrimStart(' ', '-', '•', '–', '*', '·') : ligne);
    }

    public void Ecrire(ChampDeContact champ, string valeur)
    {
        Champ = champ;
        CoordonneesVues |= champ >= ChampDeContact.Telephone;
        Completer(champ, valeur);
    }

    public void Completer(ChampDeContact champ, string valeur)
    {
        var avant = _champs.GetValueOrDefault(champ);
        if (Vide.EstBlanc(valeur) || avant?.Length > Vide.CelluleMaximale)
            return;
        var lien = champ == ChampDeContact.Telephone && LignesDeContact.EstUnNumero(valeur) ? " / " : avant?.EndsWith('-') == true ? "" : " ";
        _champs[champ] = avant is null ? valeur : avant + lien + valeur;
    }

    public void Douter(string doute) => _doute ??= doute;

    /// <summary>
    /// « Lieu : Prénom NOM » à chaque ligne et rien d'autre : autant de contacts que de lignes.
    /// Dès qu'un téléphone est commun, la page ne dit plus à qui il est : le contact reste un, en doute.
    /// </summary>
    public IEnumerable<ContactEnCours> Separer()
    {
        var lues = _champs.Count == 0 && _texte.Count > 1 ? _texte.Select(t => Personnes.Lire([t], Cote)).ToList() : [];
        if (lues.Count == 0 || !lues.TrueForAll(p => p is { Nom: not null, Fonction: not null, Doute: null }) || !_texte.TrueForAll(t => t.Contains(" : ", StringComparison.Ordinal)))
        {
            yield return this;
            yield break;
        }
        for (var i = 0; i < _texte.Count; i++)
        {
            var separe = new ContactEnCours(Role, Cote, Ligne + i);
            separe.Texte(_texte[i]);
            yield return separe;
        }
    }

    /// <summary>Le contact, ou <c>null</c> si la cellule ne donne rien sur personne.</summary>
    public Contact? Finir(string id, Journal journal)
    {
        var champ = $"{(Cote == Cote.Francais ? "coteFrancais" : "cotePartenaire")}.contacts[{id}]";
        journal.Situer(champ, Ligne);
        var personne = Personne(champ, journal);
        var telephone = Coordonnee(ChampDeContact.Telephone, champ + ".telephone", journal);
        var fax = _champs.GetValueOrDefault(ChampDeContact.Fax);
        fax = fax is not null && Vide.EstRenvoi(fax) && telephone is not null ? telephone : Coordonnee(ChampDeContact.Fax, champ + ".fax", journal);
        var contact = new Contact
        {
            Id = id,
            Role = Role,
            Nom = personne.Nom,
            Fonction = personne.Fonction,
            Adresse = Coordonnee(ChampDeContact.Adresse, champ + ".adresse", journal)?.TrimStart(',', ' '),
            Telephone = telephone,
            Fax = fax,
            Courriel = Courriel(champ + ".courriel", journal),
            SiteWeb = Coordonnee(ChampDeContact.SiteWeb, champ + ".siteWeb", journal),
            Doute = personne.Doute ?? _doute ?? (PasUnNom(personne.Nom) ? "pas un nom" : null),
        };
        if (contact.Doute is { } doute && (contact.Nom is not null || doute != Personnes.DeuxNoms))
            journal.Douter(champ, Ligne, $"À trancher : {doute}.");
        var vide = contact is { Nom: null, Fonction: null, Adresse: null, Telephone: null, Fax: null, Courriel: null, SiteWeb: null };
        return vide ? null : contact with { Fonction = contact.Fonction ?? FonctionDite };
    }

    private PersonneLue Personne(string champ, Journal journal)
    {
        var texte = MiseEnTexte.Resserrer(string.Join(' ', _texte));
        var fonction = Propre(_champs.GetValueOrDefault(ChampDeContact.Fonction));
        if (texte.Length > 0 && (Vide.EstNegatif(texte) || Vide.EstRenvoi(texte)))
        {
            journal.Informer(champ + ".nom", Ligne, $"La page dit « {texte} ».");
            texte = "";
        }
        var libre = Vide.EstBlanc(texte) ? default : Personnes.ParCourriel(Personnes.Lire(_texte, Cote), _champs.GetValueOrDefault(ChampDeContact.Courriel));
        if (!AUneAdresse && libre is { Nom: not null, Fonction: null, Doute: null } && Adresse().Match(Pliage.Plier(libre.Nom)) is { Success: true } adresse)
        {
            Completer(ChampDeContact.Adresse, libre.Nom[adresse.Groups["a"].Index..]);
            libre = libre with { Nom = libre.Nom[..adresse.Index] };
        }
        if (!_champs.TryGetValue(ChampDeContact.Nom, out var nom))
        {
            // « Président du comité de jumelage BP 61 … » : ce n'est pas une fonction
            if (libre.Fonction is not null && !AUneAdresse && libre.Fonction.StartsWith("BP", StringComparison.Ordinal))
            {
                var depuis = libre.Fonction.IndexOf(" depuis ", StringComparison.Ordinal);
                Completer(ChampDeContact.Adresse, depuis > 0 ? libre.Fonction[..depuis] : libre.Fonction);
                libre = libre with { Fonction = depuis > 0 ? libre.Fonction[(depuis + 1)..] : null };
            }
            return libre with { Fonction = Joindre(libre.Fonction, fonction) };
        }

        var ecrit = Personnes.Lire([nom], Cote);
        var doute = ecrit.Doute ?? (ecrit.Fonction is null && ecrit.Nom == Propre(nom) && Personnes.NomsAccoles(nom, Cote) ? Personnes.DeuxNoms : null);
        if (doute is not null)
            return new PersonneLue(Propre(nom), Joindre(libre.Nom ?? libre.Fonction, fonction), doute);
        var nomPropre = ecrit.Fonction is not null ? ecrit.Nom ?? Propre(nom) : Propre(nom);
        return new PersonneLue(nomPropre, Joindre(Joindre(libre.Nom ?? libre.Fonction, ecrit.Nom is null ? null : ecrit.Fonction), fonction), libre.Doute);
    }

    private string? Coordonnee(ChampDeContact champ, string cle, Journal journal)
    {
        var valeur = Propre(_champs.GetValueOrDefault(champ));
        if (valeur is null || Vide.EstNegatif(valeur))
            return null;
        if (!Vide.EstRenvoi(valeur))
            return champ is ChampDeContact.Telephone or ChampDeContact.Fax ? valeur.TrimEnd('-', '–', ',', ' ') : valeur;
        journal.Douter(cle, Ligne, $"« {valeur} » renvoie à une autre case sans dire laquelle.");
        return null;
    }

    private string? Courriel(string cle, Journal journal)
    {
        var valeur = _champs.GetValueOrDefault(ChampDeContact.Courriel);
        if (valeur is null || Vide.EstNegatif(valeur))
            return null;
        var adresses = LignesDeContact.Courriel().Matches(valeur.Replace("mailto:", "", StringComparison.OrdinalIgnoreCase));
        if (adresses.Count == 0)
        {
            journal.Renoncer(cle, Ligne, $"Aucune adresse lisible dans « {MiseEnTexte.Resserrer(valeur)} ».");
            return null;
        }
        if (adresses.Count > 1)
            return MiseEnTexte.Resserrer(valeur);
        var seule = adresses[0].Value.Replace(" ", "", StringComparison.Ordinal);
        if (seule.Length < MiseEnTexte.Resserrer(valeur).Length)
            journal.Informer(cle, Ligne, $"La case porte aussi d'autres mots : « {MiseEnTexte.Resserrer(valeur)} ».");
        return seule;
    }

    private bool PasUnNom(string? nom) => nom is not null && char.IsLower(nom[0]) && Role is ("executif" or "elu" or "comite");

    private static string? Propre(string? valeur)
    {
        if (Vide.EstBlanc(valeur))
            return null;
        var propre = MiseEnTexte.Resserrer(valeur!).TrimEnd(':', ';', ' ');
        return propre.EndsWith('.') && propre.Length > 1 && char.IsAsciiDigit(propre[^2]) ? propre[..^1] : propre;
    }

    private static string? Joindre(string? debut, string? suite)
        => debut is null ? suite : suite is null ? debut : $"{debut}, {suite}";
}

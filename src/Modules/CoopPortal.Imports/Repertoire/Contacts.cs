using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Imports.Repertoire;

/// <summary>Lit les cellules de contacts des deux colonnes ; une cellule peut porter plusieurs personnes.</summary>
internal sealed class Contacts
{
    private readonly List<ContactEnCours> _lus = [];
    private Cellule _cellule = null!;
    private bool _droiteAbsente;

    public static (IReadOnlyList<Contact> Francais, IReadOnlyList<Contact> Partenaire) Lire(List<Cellule> cellules, Journal journal)
    {
        var lecture = new Contacts();
        foreach (var cellule in cellules)
        {
            if (cellule.Rubrique is Rubrique.CollectiviteFrancaise or Rubrique.CollectivitePartenaire)
                continue;
            lecture._cellule = cellule;
            lecture._droiteAbsente = DroiteAbsente(cellule, cellules);
            lecture.LireCellule();
        }
        var contacts = new List<(Cote Cote, Contact Contact, int Ligne)>();
        var seules = cellules.Exists(c => c.Rubrique == Rubrique.CollectiviteFrancaise) && cellules.Exists(c => c.Rubrique == Rubrique.CollectivitePartenaire)
            ? cellules.GroupBy(c => c.Rubrique).Where(g => g.Count() == 1).Select(g => Role(g.Key)).ToHashSet(StringComparer.Ordinal) : [];
        foreach (var enCours in lecture._lus.SelectMany(l => l.Separer()))
        {
            // une rangée à une seule cellule : rien ne dit sa colonne, sauf le pays de son numéro
            if (enCours.Role is "executif" or "elu" && seules.Contains(enCours.Role))
                enCours.RevenirAuPaysDuNumero();
            if (enCours.Finir($"c{contacts.Count + 1}", journal) is { } contact)
                contacts.Add((enCours.Cote, contact, enCours.Ligne));
        }
        return Rattacher(contacts, journal);
    }

    // rangée sans cellule de droite étiquetée : une cellule sans étiquette en tient lieu
    private static bool DroiteAbsente(Cellule cellule, List<Cellule> cellules)
        => cellule.Cote == Cote.Francais
            && cellules.Exists(c => c.Rubrique == Rubrique.CollectivitePartenaire)
            && cellule.Rubrique switch
            {
                Rubrique.Service or Rubrique.AutreService => !cellules.Exists(c => c.Rubrique is Rubrique.ServicePartenaire),
                Rubrique.Executif or Rubrique.Elu or Rubrique.Comite => !cellules.Exists(c => c.Rubrique == cellule.Rubrique && c.Cote == Cote.Partenaire),
                _ => false,
            };

    private void LireCellule()
    {
        var courant = Ouvrir(_cellule.Cote, _cellule.Texte.PremiereLigne);
        courant.FonctionDite = _cellule.FonctionDite;
        var coupure = false;
        var premiere = true;
        foreach (var (numero, brute) in _cellule.Texte.Lignes())
        {
            if (string.IsNullOrWhiteSpace(brute))
            {
                coupure |= brute.Length == 0 && !premiere;
                premiere = false;
                continue;
            }
            premiere = false;
            foreach (var (champ, valeur) in LignesDeContact.Couper(brute.Trim()))
                courant = Ranger(courant, champ, valeur, numero, coupure);
            coupure = false;
        }
    }

    private ContactEnCours Ranger(ContactEnCours courant, ChampDeContact champ, string valeur, int numero, bool coupure)
    {
        switch (champ)
        {
            case ChampDeContact.Texte:
                return valeur.Length == 0 ? courant : Texte(courant, valeur, numero, coupure);
            case ChampDeContact.Nom when courant.AUnNom || courant.CoordonneesVues:
                courant = Ouvrir(Suivant(coupure), numero);
                courant.Ecrire(champ, valeur);
                return courant;
            case ChampDeContact.TelephoneEtFax:
                courant.Ecrire(ChampDeContact.Telephone, valeur);
                courant.Ecrire(ChampDeContact.Fax, valeur);
                return courant;
            default:
                courant.Ecrire(champ, valeur);
                return courant;
        }
    }

    private ContactEnCours Texte(ContactEnCours courant, string ligne, int numero, bool coupure)
    {
        if (LignesDeContact.EstUnNumero(ligne))
        {
            var numeroSeul = ligne.TrimStart(' ', ':');
            courant.Ecrire(courant.TelecopieVide && !ligne.StartsWith(':') ? ChampDeContact.Fax : ChampDeContact.Telephone, numeroSeul);
            if (ligne.StartsWith(':'))
                courant.Douter("numéros sans étiquette");
            return courant;
        }
        if (Vide.EstBlanc(ligne))
            return courant;
        if (LignesDeContact.Courriel().Match(ligne) is { Success: true } courriel && courriel.Length >= ligne.Length - 2)
        {
            courant.Ecrire(ChampDeContact.Courriel, ligne);
            return courant;
        }
        if (courant.Champ is ChampDeContact.Nom or ChampDeContact.Fonction && !courant.AUneAdresse && ContactEnCours.CommenceUneAdresse(ligne))
        {
            courant.Ecrire(ChampDeContact.Adresse, ligne);
            return courant;
        }
        if (courant.Champ is ChampDeContact.Nom or ChampDeContact.Fonction or ChampDeContact.Adresse or ChampDeContact.SiteWeb && !coupure)
        {
            courant.Completer(courant.Champ, ligne);
            return courant;
        }
        return TexteLibre(courant, ligne, numero, coupure);
    }

    private ContactEnCours TexteLibre(ContactEnCours courant, string ligne, int numero, bool coupure)
    {
        var (avant, final) = LignesDeContact.NumeroFinal(ligne);
        if (courant.CoordonneesVues)
        {
            if (!courant.AUneAdresse && ContactEnCours.RessembleAUneAdresse(ligne))
            {
                courant.Completer(ChampDeContact.Adresse, ligne.TrimEnd(' ', ':'));
                return courant;
            }
            if (final is not null && avant.Length > 0 && Personnes.Lire([avant], _cellule.Cote) is { Fonction: null, Doute: null } suite && !suite.Nom!.StartsWith("M.", StringComparison.Ordinal))
            {
                courant.Completer(ChampDeContact.Telephone, ligne);
                return courant;
            }
            courant = Ouvrir(Suivant(coupure), numero);
        }
        else if (courant.AUnePuce && MiseEnTexte.EstUnePuce(ligne))
        {
            courant = Ouvrir(courant.Cote, numero);
        }
        else if (coupure && _droiteAbsente && _cellule.Rubrique == Rubrique.AutreService && courant.Cote == Cote.Francais)
        {
            courant = Ouvrir(Cote.Partenaire, numero);
        }
        if (avant.Length > 0)
            courant.Texte(avant);
        if (final is not null)
            courant.Ecrire(ChampDeContact.Telephone, final);
        return courant;
    }

    private Cote Suivant(bool coupure) => coupure && _droiteAbsente ? Cote.Partenaire : _lus[^1].Cote;

    private ContactEnCours Ouvrir(Cote cote, int ligne)
    {
        var passeADroite = cote != _cellule.Cote;
        var contact = new ContactEnCours(passeADroite && _cellule.Rubrique == Rubrique.AutreService ? "service" : Role(_cellule.Rubrique), cote, ligne);
        _lus.Add(contact);
        return contact;
    }

    private static string Role(Rubrique rubrique) => rubrique switch
    {
        Rubrique.Executif => "executif",
        Rubrique.Elu => "elu",
        Rubrique.Service or Rubrique.ServicePartenaire => "service",
        Rubrique.AutreService => "autreService",
        Rubrique.Comite or Rubrique.ComiteLocal or Rubrique.ComiteNational => "comite",
        _ => "autre",
    };

    /// <summary>
    /// Une cellule de droite peut nommer un service français : l'adresse électronique au domaine
    /// de la collectivité française le prouve, et le contact revient à gauche, avec un mot au rapport.
    /// </summary>
    private static (IReadOnlyList<Contact>, IReadOnlyList<Contact>) Rattacher(List<(Cote Cote, Contact Contact, int Ligne)> contacts, Journal journal)
    {
        var domaines = contacts.Where(c => c is { Cote: Cote.Francais, Contact.Role: "executif" })
            .SelectMany(c => new[] { Domaine(c.Contact.Courriel), Hote(c.Contact.SiteWeb) }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var places = contacts.Select(c => c.Cote == Cote.Partenaire && c.Contact.Role == "service" && Domaine(c.Contact.Courriel) is { } domaine && domaines.Contains(domaine)
            ? (Cote: Cote.Francais, Contact: c.Contact with { Role = "autreService" }, c.Ligne, Change: true) : (c.Cote, c.Contact, c.Ligne, Change: false)).ToList();
        foreach (var place in places.Where(p => p.Change))
        {
            journal.Situer($"coteFrancais.contacts[{place.Contact.Id}]", place.Ligne);
            journal.Douter($"coteFrancais.contacts[{place.Contact.Id}]", place.Ligne,
                "Imprimé dans la colonne du partenaire, mais son adresse électronique est celle de la collectivité française.");
        }
        return ([.. places.Where(p => p.Cote == Cote.Francais).Select(p => p.Contact)], [.. places.Where(p => p.Cote == Cote.Partenaire).Select(p => p.Contact)]);
    }

    private static string? Domaine(string? courriel) => courriel is null || courriel.Contains(' ', StringComparison.Ordinal) ? null : Pliage.Plier(courriel[(courriel.LastIndexOf('@') + 1)..]);

    private static string? Hote(string? site)
    {
        if (site is null)
            return null;
        var hote = Pliage.Plier(site).Replace("http://", "", StringComparison.Ordinal).Split('/')[0];
        return hote.StartsWith("www.", StringComparison.Ordinal) ? hote[4..] : hote;
    }
}

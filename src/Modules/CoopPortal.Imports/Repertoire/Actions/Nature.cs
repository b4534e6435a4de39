namespace CoopPortal.Imports.Repertoire.Actions;

internal enum Colonne
{
    Domaine,
    Action,
    Periode,
    Budget,
}

/// <summary>
/// Ce qu'il en coûte de croire qu'un passage est la case d'une colonne : 0 quand tout le dit, 6 quand rien ne le dit.
/// </summary>
internal static class Nature
{
    public const double Impossible = 6;
    private const int _colonneEtroite = 28;

    private static readonly string[] _domaines =
    [
        "sante", "educati", "eau", "agricult", "cultur", "econom", "environnement", "format", "jeunes", "hydraul", "assainiss", "scolai", "touris", "decentrali", "social", "femme",
        "infrastruct", "securite", "humanit", "communicat", "elevage", "artisanat", "equipement", "etat", "medic", "developpement", "renforcement", "appui", "alphabet", "handicap",
        "domaine", "cooperation", "echange", "bibliotheque", "hopital", "maraichage", "rural", "action", "projet", "activite", "acces", "aide", "promotion", "sensibilisation", "secteur", "institution",
    ];

    private static readonly string[] _actes =
    [
        "construction", "achat", "envoi", "envoie", "realisation", "creation", "mise", "participation", "renovation", "fourniture", "accueil", "rehabilitation", "equipement", "installation", "mission",
        "financement", "organisation", "refection", "visite", "stage", "electrification", "dotation", "intervention",
    ];

    private static readonly string[] _generaux =
        ["projet", "programme", "phase", "appui", "etude", "bourse", "don", "un", "une", "le", "la", "de", "deux", "aide", "soutien", "envois", "amelioration", "attribution", "colloque", "pompe"];

    private static readonly string[] _entames = ["formation", "action", "apport", "aide", "soutien", "appui", "echange", "amenagement", "campagne"];

    public static double Domaine(ReadOnlySpan<Mot> mots, int largeur)
    {
        var (plusLarge, lignes, signes) = Taille(mots);
        var cout = plusLarge > largeur * 9 / 10 ? 5 : plusLarge > largeur * 7 / 10 ? 2.5 : plusLarge > largeur * 6 / 10 ? 0.5 : 0;
        // une case longue mais étroite est bien celle de la colonne des domaines
        cout += signes <= 110 ? 0 : plusLarge <= largeur * 7 / 10 ? 0.8 : 4;
        cout += mots[0].Est(Sens.Puce) ? 3 : !mots[0].Est(Sens.Majuscule) && !char.IsUpper(mots[^1].Texte[0]) ? 2 : 0;
        cout += mots[^1].Texte.EndsWith('.') && mots.Length > 3 ? 1.5 : 0;
        cout += mots[^1].Plie.Length == 0 || Mot.Lie(mots[^1].Plie) ? 3 : 0;
        cout += mots.Length == 1 && !mots[0].Plie.Any(char.IsLetter) ? 4 : char.IsAsciiDigit(mots[0].Texte[0]) && !mots[0].Texte.EndsWith('.') ? 1.5 : 0;
        foreach (var mot in mots)
            cout += mot.Est(Sens.Annee | Sens.Devise) ? 2.5 : 0;
        var premier = mots[0].Plie;
        if (DitUnDomaine(premier))
            cout -= 0.7;
        else if (!mots[0].Texte.Any(char.IsLower))
            cout -= 0.5;
        if (mots.Length > 1 && Array.Exists(_actes, a => premier.StartsWith(a, StringComparison.Ordinal)))
            cout += 1.5;
        return cout + (lignes > 8 ? 1 : 0) + (Periode(mots, largeur) < 0.5 || Budget(mots, largeur) < 0.5 ? 5 : 0);
    }

    public static double Action(ReadOnlySpan<Mot> mots, int largeur)
    {
        var (plusLarge, lignes, signes) = Taille(mots);
        var cout = lignes >= 3 && plusLarge < largeur * 6 / 10 ? 0.8 : 0;
        cout += signes < 9 ? mots.Length == 1 ? 1 : 0.5 : 0;
        cout += char.IsLower(mots[0].Texte[0]) ? 0.6 : OuvreParUnDomaine(mots) ? mots[0].Place == 0 ? 1.8 : 0.8 : 0;
        cout += mots.Length <= 4 && !mots[0].Texte.Any(char.IsLower) && mots[0].Plie.Length > 2 && char.IsLetter(mots[0].Plie[0]) ? 1 : 0;
        if (mots.Length <= 12)
            cout += Periode(mots, largeur) < 0.5 ? 3 : Budget(mots, largeur) < 0.5 ? 4 : EnChiffres(mots) ? 4.5 : 0;
        return cout;
    }

    public static bool DitUnDomaine(string mot) => Array.Exists(_domaines, d => mot.StartsWith(d, StringComparison.Ordinal));

    /// <summary>« Construction… », « Appui… » : la majuscule d'un tel mot ouvre une action, où qu'il tombe.</summary>
    public static bool OuvreUneAction(string mot) => Array.Exists(_actes, a => mot.StartsWith(a, StringComparison.Ordinal)) || Array.IndexOf(_entames, mot.TrimEnd('s')) >= 0;

    /// <summary>Un mot trop général pour nommer à lui seul un domaine : « Projet », « Mise », « Étude »…</summary>
    public static bool EstGeneral(string mot) => Array.Exists(_actes, a => mot.StartsWith(a, StringComparison.Ordinal)) && !mot.StartsWith("equip", StringComparison.Ordinal) || Array.IndexOf(_generaux, mot.TrimEnd('s')) >= 0;

    // « État civil » seul sur la première ligne : un domaine que le tableau a centré en face de ses actions
    private static bool OuvreParUnDomaine(ReadOnlySpan<Mot> mots)
    {
        var suivante = 1;
        while (suivante < mots.Length && mots[suivante].Ligne == mots[0].Ligne)
            suivante++;
        var premier = mots[0].Plie;
        return suivante <= 2 && suivante < mots.Length && mots[suivante].Ligne == mots[0].Ligne + 1 && mots[suivante].Est(Sens.Majuscule)
            && !EstGeneral(premier) && DitUnDomaine(premier);
    }

    private static bool EnChiffres(ReadOnlySpan<Mot> mots)
    {
        var (autres, preuves) = (0, 0);
        foreach (var mot in mots)
        {
            autres += !mot.Est(Sens.Temps | Sens.Nombre | Sens.Devise | Sens.SansArgent) && mot.Plie.Length > 0 ? 1 : 0;
            preuves += mot.Est(Sens.Fort | Sens.Devise) || mot.Est(Sens.Nombre) && mot.Plie.Length > 2 ? 1 : 0;
        }
        return preuves > 0 && autres * 100 <= mots.Length * 35;
    }

    public static double Periode(ReadOnlySpan<Mot> mots, int largeur)
    {
        var (fort, temps, argent) = (0, 0, 0);
        foreach (var mot in mots)
        {
            fort += mot.Est(Sens.Fort) ? 1 : 0;
            temps += mot.Est(Sens.Temps) ? 1 : 0;
            argent += mot.Est(Sens.Devise) || (mot.Sens & (Sens.Nombre | Sens.Temps)) == Sens.Nombre ? 1 : 0;
        }
        if (fort == 0)
            return Impossible;
        argent += mots.Length > 1 && mots[^1].Est(Sens.Nombre) && mots[^1].Plie.Length <= 2 ? 1 : 0;
        var part = (double)temps / mots.Length;
        // « Formation de trois agents 2000 » est une action et sa date
        argent += part < 0.7 && mots[0].Sens == Sens.Majuscule && (DitUnDomaine(mots[0].Plie) || EstGeneral(mots[0].Plie)) ? 1 : 0;
        // « 4ème programme 2002-2004 », « 2000 sur 3 ans, avec une phase… » : une date, et ce qu'elle précise
        var precisee = mots[0].Est(Sens.Fort) || mots.Length <= 4 && mots[^1].Est(Sens.Annee);
        var cout = part > 0.99 ? 0 : part > 0.6 ? 0.8 : part > 0.3 ? precisee ? 0.9 : 1.5 : 2.5;
        return Math.Min(Impossible, cout + argent * 1.5 + (mots.Length > 25 && part < 0.9 ? 2 : 0) + (Taille(mots).PlusLarge > largeur * 8 / 10 ? 1.5 : 0));
    }

    public static double Budget(ReadOnlySpan<Mot> mots, int largeur)
    {
        var (devises, nombres, annees, autres, sans, noms) = (0, 0, 0, 0, 0, 0);
        for (var i = 0; i < mots.Length; i++)
        {
            var mot = mots[i];
            devises += mot.Est(Sens.Devise) && (mot.Est(Sens.Nombre) || i > 0 && mots[i - 1].Est(Sens.Nombre | Sens.Devise)) ? 1 : 0;
            annees += mot.Est(Sens.Annee) ? 1 : 0;
            nombres += (mot.Sens & (Sens.Nombre | Sens.Annee)) == Sens.Nombre && (mot.Plie.Length >= 3 || i > 0 && (mots[i - 1].Sens & (Sens.Nombre | Sens.Annee)) == Sens.Nombre && mots[i - 1].Ligne == mot.Ligne) ? 1 : 0;
            sans += mot.Est(Sens.SansArgent) ? 1 : 0;
            autres += !mot.Est(~(Sens.Majuscule | Sens.Puce)) ? 1 : 0;
            noms += i > 0 && i == mots.Length - 1 && mot.Sens == Sens.Majuscule && mots[i - 1].Est(Sens.Devise) ? 1 : 0;
        }
        if (mots.Length == 2 && mots[0].Plie == "en" && mots[1].Plie == "cours")
            return 0.3;
        var (large, lignes, _) = Taille(mots);
        // « Les financements sont intégrés dans des programmes… » : une phrase, tenue dans la dernière colonne
        if (sans > 0 && devises == 0 && lignes >= 4 && large <= Math.Max(_colonneEtroite, largeur * 65 / 100) && !mots[0].Est(Sens.Fort) && mots.Length > 8)
            return 1.4;
        var seul = mots.Length == 1 && mots[0].Texte is "-" or "0" or "–" or "«";
        var cout = devises > 0 ? 0 : nombres > 0 && (mots[0].Est(Sens.Nombre) || mots[0].Texte is "-" or "–" && mots.Length > 1) || mots[0].Plie == "+ou-" ? 0.4 : sans > 0 && mots.Length <= 14 ? mots.Length == 1 ? 0.4 : 1 : seul ? 0.8 : annees == mots.Length ? 3 : mots.Length == 1 && mots[0].Est(Sens.Nombre) ? 1.2 : Impossible;
        cout += mots[0].Est(Sens.Fort) && mots.Length > 1 ? 1 : 0;
        cout += noms * 3.5;
        cout += devises == 0 && annees > 0 && annees < mots.Length && nombres == 0 ? 3 : 0;
        return Math.Min(Impossible, cout + (autres > 14 ? 2 : autres > 8 ? 1 : 0) + (large > largeur * 85 / 100 ? 2.5 : 0));
    }

    private static (int PlusLarge, int Lignes, int Signes) Taille(ReadOnlySpan<Mot> mots)
    {
        var (debut, plusLarge, lignes, signes, lePlusDeLignes, lePlusDeSignes) = (0, 0, 1, 0, 0, 0);
        for (var i = 0; i < mots.Length; i++)
        {
            // un blanc dans la case : ce qui le suit se mesure à part
            if (i > 0 && mots[i].Ligne > mots[i - 1].Ligne + 1)
                (lePlusDeLignes, lePlusDeSignes, lignes, signes) = (Math.Max(lePlusDeLignes, lignes), Math.Max(lePlusDeSignes, signes), 0, 0);
            if (i > 0 && mots[i].Ligne != mots[i - 1].Ligne)
                (debut, lignes) = (i, lignes + 1);
            plusLarge = Math.Max(plusLarge, mots[i].Place + mots[i].Texte.Length - mots[debut].Place);
            signes += mots[i].Texte.Length + 1;
        }
        return (plusLarge, Math.Max(lePlusDeLignes, lignes), Math.Max(lePlusDeSignes, signes));
    }
}

using CoopPortal.Campagnes.Liens;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Reponses;

/// <summary>Ce que tape une personne sans mandat : qui elle est, et ce qu'elle répond.</summary>
/// <param name="RienNaChange">null tant qu'elle n'a pas choisi.</param>
public sealed record ReponseDonnee(string? Nom, string? Fonction, string? Telephone, bool? RienNaChange, string? Changements)
{
    private const int LongueurMaximale = 200;
    private const int TelephoneMaximal = 100;
    private const int TexteMaximal = 4000;

    public static ReponseDonnee Lire(string? nom, string? fonction, string? telephone, string? reponse, string? changements)
        => new(Net(nom), Net(fonction), Net(telephone), reponse switch { "rien" => true, "change" => false, _ => null }, Net(changements));

    /// <summary>Champ par champ, ce qu'il faut corriger.</summary>
    public IEnumerable<(string Champ, string Message)> Erreurs()
    {
        if (Nom is not { Length: <= LongueurMaximale })
        {
            yield return ("Nom", $"Écrivez votre nom, en {LongueurMaximale} caractères au plus.");
        }

        if (Fonction is not { Length: <= LongueurMaximale })
        {
            yield return ("Fonction", $"Écrivez votre fonction, en {LongueurMaximale} caractères au plus.");
        }

        if (Telephone is not null && (Telephone.Length > TelephoneMaximal || !Telephone.Any(char.IsAsciiDigit)))
        {
            yield return ("Telephone", "Ce numéro n’a pas la forme attendue. Écrivez ses chiffres, ou laissez vide.");
        }

        if (RienNaChange is null)
        {
            yield return ("Reponse", "Choisissez l’une des deux réponses.");
        }

        if (RienNaChange == false && Changements is not { Length: <= TexteMaximal })
        {
            yield return ("Changements", $"Écrivez ce qui a changé, en {TexteMaximal} caractères au plus.");
        }
    }

    private static string? Net(string? texte) => string.IsNullOrWhiteSpace(texte) ? null : texte.Trim();
}

/// <summary>Range la réponse d'une personne sans mandat : elle attend un animateur, et ne confirme rien d'ici là.</summary>
public sealed class ReponseDUnTiers(TenantDb db, Journal journal, TimeProvider clock)
{
    /// <summary>Par un lien de courriel passé en d'autres mains. Le lien reste à son destinataire, qui peut encore répondre.</summary>
    public Task<bool> DuTransfertAsync(LienLu lu, int version, ReponseDonnee donnee, CancellationToken cancellation)
    {
        var lien = lu.Lien!;
        return RangerAsync(Reponse(lien.FicheId, lien.Cote, lien.CollectiviteId, version, Voie.Transfert, lien.Empreinte, lien.Nom, donnee), lu.Collectivite, null, cancellation);
    }

    /// <summary>Par le lien d'un message copié, qui ne sert qu'une fois.</summary>
    public async Task<bool> DuMessageAsync(PartageLu lu, int version, ReponseDonnee donnee, CancellationToken cancellation)
    {
        var (lien, now) = (lu.Lien!, clock.GetUtcNow().UtcDateTime);
        var liens = db.Set<LienPartage>().Where(l => l.Empreinte == lien.Empreinte && l.UtiliseLe == null);
        return await RangerAsync(
            Reponse(lien.FicheId, lien.Cote, lien.CollectiviteId, version, Voie.Message, lien.Empreinte, lien.CreePar, donnee), lu.Collectivite,
            async () => await liens.ExecuteUpdateAsync(s => s.SetProperty(l => l.UtiliseLe, now), cancellation) == 1, cancellation);
    }

    private async Task<bool> RangerAsync(ReponseAValider reponse, string collectivite, Func<Task<bool>>? servir, CancellationToken cancellation)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            if (servir is not null && !await servir())
            {
                return true;
            }

            db.Add(reponse);
            var voie = reponse.Voie == Voie.Message ? "par le lien d’un message" : "par un lien transféré";
            journal.Write(new Author(null, "Une personne sans mandat"), "Réponse à valider", reponse.FicheId, $"Une réponse pour {collectivite} arrive {voie} : elle attend une validation.", DOu.Lien);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            // La clé unique : une réponse de ce lien attend déjà.
            db.ChangeTracker.Clear();
            return await db.Set<ReponseAValider>().AnyAsync(r => r.Empreinte == reponse.Empreinte && r.Attend != null, cancellation);
        }
    }

    private ReponseAValider Reponse(Guid fiche, string cote, Guid collectivite, int version, Voie voie, string empreinte, string lienDe, ReponseDonnee donnee) => new()
    {
        FicheId = fiche,
        Cote = cote,
        CollectiviteId = collectivite,
        Version = version,
        Voie = voie,
        Empreinte = empreinte,
        LienDe = lienDe,
        Nom = donnee.Nom!,
        Fonction = donnee.Fonction!,
        Telephone = donnee.Telephone,
        Changements = donnee.RienNaChange == true ? null : donnee.Changements,
        RecueLe = clock.GetUtcNow().UtcDateTime,
    };
}

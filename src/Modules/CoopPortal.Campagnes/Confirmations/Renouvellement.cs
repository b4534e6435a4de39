using CoopPortal.Campagnes.Liens;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Protection;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Sections;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Confirmations;

/// <summary>Ce qu'il faut demander avant « Rien n'a changé » : les élections, et le nom que dit la fiche, s'il y en a un à montrer.</summary>
/// <param name="Section">la section où ce nom se corrige.</param>
public sealed record QuestionDExecutif(Election Election, string? Nom, string Section);

/// <summary>
/// L'exécutif de cette collectivité a-t-il été renouvelé depuis que son côté a parlé ? Alors une confirmation qui couvre les
/// contacts dit d'abord qui la dirige : c'est le nom qui vieillit le plus vite, et celui qu'on relit le moins.
/// </summary>
public sealed class Renouvellement(TenantDb db, QuestionnaireStore questionnaires, TenantContext tenant, TimeProvider clock)
{
    /// <param name="sections">celles que la personne confirme ; null pour la fiche entière.</param>
    public async Task<QuestionDExecutif?> PourAsync(LienLu lu, IReadOnlyCollection<string>? sections, CancellationToken cancellation)
    {
        var lien = lu.Lien!;
        var champ = lien.Cote == Cotes.Francais ? "coteFrancais.contacts" : "cotePartenaire.contacts";
        var section = (await questionnaires.CurrentAsync(Types.Partenariat, cancellation)).Sections.FirstOrDefault(s => s.Champs.Any(c => c.Cle == champ))?.Cle;
        if (section is null || sections?.Contains(section) == false || await DerniereAsync(lien, cancellation) is not { } election)
        {
            return null;
        }

        return await DitLeAsync(lu, section, cancellation) is { } dit && dit >= election.Date ? null : new QuestionDExecutif(election, Nom(lu.Version!.Document, champ), section);
    }

    /// <summary>« le maire d'Alençon », « l'exécutif du Cercle de Kati ».</summary>
    public static string Titre(string? genre, string collectivite) => (genre is "commune" or "communeRurale" ? "le maire " : "la personne à la tête ") + Francais.De(collectivite);

    private async Task<Election?> DerniereAsync(LienFiche lien, CancellationToken cancellation)
    {
        var genre = await db.Set<Collectivite>().Where(c => c.Id == lien.CollectiviteId).Select(c => c.Genre).SingleAsync(cancellation);
        var aujourdhui = tenant.Required.Jour(clock.GetUtcNow().UtcDateTime);
        return genre is null ? null : tenant.Required.Settings.Elections.Where(e => e.Cote == lien.Cote && e.Date <= aujourdhui && e.Genres.Contains(genre)).MaxBy(e => e.Date);
    }

    // La date de la fiche ne vaut que tant que rien n'a été modifié ici : ensuite, l'autre côté a pu la changer sans rien savoir de celui-ci.
    private async Task<DateOnly?> DitLeAsync(LienLu lu, string section, CancellationToken cancellation)
    {
        var (fiche, lien) = (lu.Fiche!, lu.Lien!);
        var etats = await db.Set<SectionDeFiche>().AsNoTracking().Where(s => s.ItemId == fiche.ItemId).ToListAsync(cancellation);
        var siens = etats.Where(s => s.Cote == lien.Cote && s.Section == section).ToList();
        DateTime?[] instants =
        [
            lien.Cote == Cotes.Francais ? fiche.VerifieFrancaisLe : fiche.VerifiePartenaireLe,
            .. siens.Select(s => s.VerifieeLe),
            .. siens.Select(s => s.ModifieeLe),
        ];
        var jours = instants.OfType<DateTime>().Select(tenant.Required.Jour).ToList();
        if (fiche.DateMiseAJour is { } ecrite && !etats.Exists(s => s.ModifieeLe is not null))
        {
            jours.Add(ecrite);
        }

        return jours.Count == 0 ? null : jours.Max();
    }

    // Une personne à l'abri n'est montrée par aucun lien : la question se pose alors sans son nom.
    private static string? Nom(System.Text.Json.Nodes.JsonObject document, string champ)
    {
        var lignes = document.RowsAt(champ).Where(c => c.TextAt("role") == "executif").ToList();
        var noms = lignes.Exists(PersonnesALAbri.EstMarquee) ? [] : lignes.Select(c => c.TextAt("nom")).Where(n => !string.IsNullOrWhiteSpace(n)).ToList();
        return noms.Count == 0 ? null : string.Join(", ", noms);
    }
}

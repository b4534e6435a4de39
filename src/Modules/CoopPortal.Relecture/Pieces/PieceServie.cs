using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Protection;
using CoopPortal.Core.Fichiers;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Fiches.Contracts.Lecture;
using CoopPortal.Relecture.Brouillons;
using CoopPortal.Relecture.Soumissions;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Pieces;

/// <summary>Un fichier que cette personne peut ouvrir ; <c>Public</c> quand tout le monde le peut.</summary>
public sealed record PieceOuverte(Fichier Fichier, bool Public);

/// <summary>
/// À qui un fichier s'ouvre. La version en ligne qui le cite l'ouvre à ceux qui voient la réponse. Sinon il n'est qu'à l'équipe,
/// au côté qui l'a déposé, à qui relit la proposition qui le porte et, une fois publié un jour, à ceux qui tiennent la fiche.
/// </summary>
public sealed class PieceServie(TenantDb db, QuestionnaireStore questionnaires, Soumettre soumettre, Caller caller)
{
    public async Task<PieceOuverte?> OuvrirAsync(Guid id, CancellationToken cancellation)
    {
        var trouve = await (from f in db.Fichiers.AsNoTracking()
                            join i in db.Items.AsNoTracking() on f.ItemId equals i.Id
                            where f.Id == id
                            select new { Fichier = f, Item = i }).SingleOrDefaultAsync(cancellation);
        // Ce qui est joint à une mission ne sort pas du réseau, quoi que dise le questionnaire de l'espace.
        if (trouve is null || (trouve.Item.Type == Types.Mission && !caller.Is(Role.Contributeur)))
        {
            return null;
        }

        var champs = (await questionnaires.CurrentAsync(trouve.Item.Type, cancellation)).Champs.Where(c => c.Kind == ChampKind.Fichiers).ToList();
        var enLigne = trouve.Item.PublishedVersion is { } numero && await FicheEnLigneAsync(trouve.Item, cancellation)
            ? await db.Versions.AsNoTracking().Where(v => v.ItemId == trouve.Item.Id && v.Number == numero).Select(v => v.Document).SingleOrDefaultAsync(cancellation)
            : null;
        var visibles = champs.Where(c => Composition.PeutVoir(c.Visibilite, caller.Role)).ToList();
        if (await db.Set<MiseALAbri>().AnyAsync(m => m.FichierId == id && m.LeveeLe == null, cancellation))
        {
            return caller.Is(Role.Animateur) || await TientAsync(trouve.Fichier, trouve.Item.ParentId ?? trouve.Item.Id, visibles, champs, cancellation) ? new PieceOuverte(trouve.Fichier, false) : null;
        }

        if (enLigne is not null && visibles.Find(c => Cite(enLigne, c, id)) is { } champ)
        {
            return new PieceOuverte(trouve.Fichier, champ.Visibilite == Visibilite.Public);
        }

        return caller.Is(Role.Animateur) || await TientAsync(trouve.Fichier, trouve.Item.ParentId ?? trouve.Item.Id, visibles, champs, cancellation) || await RelitAsync(trouve.Fichier, cancellation)
            ? new PieceOuverte(trouve.Fichier, false)
            : null;
    }

    // Une convention ne se lit pas sans sa fiche, ni ce qui y est joint.
    private async Task<bool> FicheEnLigneAsync(ContentItem item, CancellationToken cancellation)
        => item.ParentId is not { } fiche || await db.Items.AnyAsync(i => i.Id == fiche && i.PublishedVersion != null, cancellation);

    private static bool Cite(string document, Champ champ, Guid id)
        => DocumentJson.Parse(document).RowsAt(champ.Cle).Any(l => PiecesLues.Identifiant(l) == id);

    private async Task<bool> TientAsync(Fichier fichier, Guid tenu, List<Champ> visibles, List<Champ> champs, CancellationToken cancellation)
    {
        var mine = caller.Collectivites;
        var cotes = mine.Count == 0 ? [] : await db.Owners.Where(o => o.ItemId == tenu && mine.Contains(o.CollectiviteId)).Select(o => o.Cote).Distinct().ToListAsync(cancellation);
        if (cotes.Count == 0)
        {
            return false;
        }

        if (cotes.Contains(fichier.Cote, StringComparer.Ordinal))
        {
            return true;
        }

        var lisibles = visibles.Concat(champs.Where(c => cotes.Exists(cote => SectionAffichee.Modifiable(c, cote)))).ToList();
        var mention = fichier.Id.ToString();
        var versions = await db.Versions.AsNoTracking().Where(v => v.ItemId == fichier.ItemId && v.Document.Contains(mention)).Select(v => v.Document).ToListAsync(cancellation);
        return versions.Exists(v => lisibles.Exists(c => Cite(v, c, fichier.Id)));
    }

    private async Task<bool> RelitAsync(Fichier fichier, CancellationToken cancellation)
    {
        var mention = fichier.Id.ToString();
        return caller.Is(Role.Relecteur) && await soumettre.EnAttente().AnyAsync(s => s.ItemId == fichier.ItemId && s.Document != null && s.Document.Contains(mention), cancellation);
    }
}

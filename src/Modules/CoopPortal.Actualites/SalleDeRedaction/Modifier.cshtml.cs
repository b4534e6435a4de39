using CoopPortal.Core.Access;
using CoopPortal.Core.Data;

namespace CoopPortal.Actualites.SalleDeRedaction;

[Access(Role.Animateur)]
public sealed class ModifierModel(Redaction<Actualite> redaction, Retrait<Actualite> retrait, TenantDb db) : PageDeModification<Actualite, Saisie>(redaction, retrait, db)
{
    public override string Titre => "Modifier l’actualité";

    protected override Saisie Reprendre(Guid id, int lue, Actualite texte) => Saisie.De(id, lue, texte);
}

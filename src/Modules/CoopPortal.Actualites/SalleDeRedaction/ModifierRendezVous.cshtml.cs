using CoopPortal.Core.Access;
using CoopPortal.Core.Data;

namespace CoopPortal.Actualites.SalleDeRedaction;

[Access(Role.Animateur)]
public sealed class ModifierRendezVousModel(Redaction<RendezVous> redaction, Retrait<RendezVous> retrait, TenantDb db)
    : PageDeModification<RendezVous, SaisieDeRendezVous>(redaction, retrait, db)
{
    public override string Titre => "Modifier le rendez-vous";

    protected override SaisieDeRendezVous Reprendre(Guid id, int lue, RendezVous texte) => SaisieDeRendezVous.De(id, lue, texte);
}

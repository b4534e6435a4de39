using CoopPortal.Core.Access;

namespace CoopPortal.Actualites.SalleDeRedaction;

[Access(Role.Animateur)]
public sealed class EcrireRendezVousModel(Redaction<RendezVous> redaction) : PageDeRedaction<RendezVous, SaisieDeRendezVous>(redaction)
{
    public override string Titre => "Annoncer un rendez-vous";

    public void OnGet() => Saisie = new SaisieDeRendezVous { Id = Guid.CreateVersion7() };
}

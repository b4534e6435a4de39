using CoopPortal.Core.Access;

namespace CoopPortal.Actualites.SalleDeRedaction;

[Access(Role.Animateur)]
public sealed class EcrireModel(Redaction<Actualite> redaction) : PageDeRedaction<Actualite, Saisie>(redaction)
{
    public override string Titre => "Écrire une actualité";

    public void OnGet() => Saisie = new Saisie { Id = Guid.CreateVersion7() };
}

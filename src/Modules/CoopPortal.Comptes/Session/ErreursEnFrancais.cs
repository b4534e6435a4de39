using Microsoft.AspNetCore.Identity;

namespace CoopPortal.Comptes.Session;

/// <summary>Les refus d'ASP.NET Core Identity, dits à la personne avec ce qu'elle peut faire.</summary>
internal sealed class ErreursEnFrancais : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Dire(nameof(DefaultError), "Le changement n'a pas pu se faire. Réessayez dans un instant.");

    public override IdentityError ConcurrencyFailure() => Dire(nameof(ConcurrencyFailure), "Ce compte vient de changer ailleurs. Rechargez la page et recommencez.");

    public override IdentityError PasswordMismatch() => Dire(nameof(PasswordMismatch), "Le mot de passe actuel ne correspond pas. Écrivez celui qui vous sert aujourd'hui, ou demandez un lien de connexion.");

    public override IdentityError PasswordTooShort(int length) => Dire(nameof(PasswordTooShort), $"Ce mot de passe est trop court. Il en faut {length} caractères : quelques mots à la suite suffisent.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Dire(nameof(PasswordRequiresUniqueChars), $"Ce mot de passe répète trop les mêmes caractères. Il en faut au moins {uniqueChars} différents.");

    public override IdentityError InvalidEmail(string? email) => Dire(nameof(InvalidEmail), "Cette adresse de courriel n'a pas la forme attendue (nom@domaine). Corrigez-la.");

    public override IdentityError DuplicateEmail(string email) => Dire(nameof(DuplicateEmail), "Un compte porte déjà cette adresse.");

    public override IdentityError DuplicateUserName(string userName) => DuplicateEmail(userName);

    private static IdentityError Dire(string code, string phrase) => new() { Code = code, Description = phrase };
}

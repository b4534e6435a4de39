namespace CoopPortal.Relecture.File;

/// <summary>Le délai annoncé à l'auteur, en jours ouvrés : du lundi au vendredi.</summary>
public static class Delai
{
    public const int JoursOuvres = 5;

    public static DateOnly Echeance(DateOnly recue, int joursOuvres = JoursOuvres)
    {
        var jour = recue;
        for (var reste = joursOuvres; reste > 0;)
        {
            jour = jour.AddDays(1);
            reste -= jour.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return jour;
    }
}

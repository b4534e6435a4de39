namespace CoopPortal.Core.Texte;

/// <summary>Deux graphies d'un même nom : égales, ou à une lettre changée, ajoutée ou oubliée près.</summary>
public static class EcartDUneLettre
{
    public static bool AuPlus(string un, string autre)
    {
        if (Math.Abs(un.Length - autre.Length) > 1)
            return false;
        // On saute ce qui est commun au début, puis à la fin : il ne doit rester qu'une lettre.
        var debut = un.AsSpan().CommonPrefixLength(autre);
        var fin = 0;
        while (fin < Math.Min(un.Length, autre.Length) - debut && un[^(fin + 1)] == autre[^(fin + 1)])
            fin++;
        return Math.Max(un.Length, autre.Length) - debut - fin <= 1;
    }
}

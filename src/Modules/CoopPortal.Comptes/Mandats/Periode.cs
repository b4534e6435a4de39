using CoopPortal.Core.Texte;

namespace CoopPortal.Comptes.Mandats;

/// <summary>« depuis le 3 mars 2024 », « du 3 mars 2024 au 2 mars 2030 », « jusqu'au 2 mars 2030 », ou rien.</summary>
public static class Periode
{
    public static string Dire(DateOnly? depuis, DateOnly? jusqua) => (depuis, jusqua) switch
    {
        ({ } debut, { } fin) => $"du {Francais.Date(debut)} au {Francais.Date(fin)}",
        ({ } debut, null) => $"depuis le {Francais.Date(debut)}",
        (null, { } fin) => $"jusqu'au {Francais.Date(fin)}",
        _ => "",
    };
}

using System.Text;

namespace CoopPortal.Theme;

/// <summary>Les deux moitiés et leur couture, en cellules colorées : les messageries n'affichent pas d'images sans demander.</summary>
internal static class CoutureCourriel
{
    private const string Ardoise = "#243341";

    private const string Debut = """<tr><td><table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="table-layout:fixed"><tr>""";
    private const string Moitie = """<td bgcolor="[fond]" align="[bord]" valign="middle" style="padding:16px 14px;color:#f8efe2"><span style="font:700 30px/1.1 Bahnschrift,'Avenir Next Condensed','Roboto Condensed','Arial Narrow',sans-serif">[nom]</span>""";
    private const string Lieu = """<br><span style="font:15px Bahnschrift,'Roboto Condensed','Arial Narrow',sans-serif">[texte]</span>""";
    private const string Couture = """<td width="16" bgcolor="[gauche]" style="width:16px;padding:0;background:linear-gradient(90deg,[gauche] 50%,[droite] 0)"><table role="presentation" width="16" cellpadding="0" cellspacing="0" style="font-size:0;line-height:0">""";
    private const string Point = """<tr><td height="4" bgcolor="#edb845"></td></tr>""";
    private const string Trous = """<tr><td height="4" style="border:solid #cabaa7;border-width:0 4px"></td></tr>""";
    private const string Ecart = """<tr><td height="4"></td></tr>""";
    private const string Fin = "</table></td>";

    public static string Html(MoitiesCourriel moities)
    {
        var pays = moities.Motif switch
        {
            "faso-dan-fani" => "#6e2417",
            "manjak" => "#12403a",
            _ => "#3a2618",
        };
        var (gauche, droite) = moities.GaucheFrancaise ? (Ardoise, pays) : (pays, Ardoise);
        var corps = new StringBuilder(Debut);
        Bloc(corps, moities.Gauche, moities.LieuGauche, gauche, "right");
        Morceaux.Ajoute(corps, Couture, ("gauche", gauche), ("droite", droite));
        var cousus = Points.Cousus(moities.Mois);
        for (var rang = 0; rang < Points.Annee; rang++)
        {
            corps.Append(Ecart).Append(rang < cousus ? Point : Trous);
        }

        corps.Append(Ecart).Append(Fin);
        Bloc(corps, moities.Droite, moities.LieuDroite, droite, "left");
        return corps.Append("</tr></table></td></tr>").ToString();
    }

    private static void Bloc(StringBuilder corps, string nom, string? lieu, string fond, string bord)
    {
        Morceaux.Ajoute(corps, Moitie, ("fond", fond), ("bord", bord), ("nom", nom));
        Morceaux.Ajoute(corps, Lieu, lieu);
        corps.Append("</td>");
    }
}

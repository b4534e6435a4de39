using System.Text;

namespace CoopPortal.Tests.Core.Mail.Rebonds;

/// <summary>Des avis de non-remise tels que les serveurs courants les écrivent, pour un Message-ID donné.</summary>
internal static class Avis
{
    public const string Adresse = "maire@exemple.test";

    public static byte[] Octets(string texte) => Encoding.Latin1.GetBytes(texte.ReplaceLineEndings("\r\n"));

    /// <summary>La forme de Postfix : l'original renvoyé en entier.</summary>
    public static string Postfix(string messageId, string action = "failed", string statut = "5.1.1", string adresse = Adresse) => $"""
        Return-Path: <>
        From: MAILER-DAEMON@relais.exemple.test (Mail Delivery System)
        Subject: Undelivered Mail Returned to Sender
        To: portail@exemple.test
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status;
         boundary="4XyZ.1700000000/relais.exemple.test"
        Message-Id: <20261122090000.4XyZ@relais.exemple.test>

        This is a MIME-encapsulated message.

        --4XyZ.1700000000/relais.exemple.test
        Content-Description: Notification
        Content-Type: text/plain; charset=us-ascii

        I'm sorry to have to inform you that your message could not be delivered.

        --4XyZ.1700000000/relais.exemple.test
        Content-Description: Delivery report
        Content-Type: message/delivery-status

        Reporting-MTA: dns; relais.exemple.test
        X-Postfix-Queue-ID: 4XyZ
        Arrival-Date: Sun, 22 Nov 2026 09:00:00 +0000 (UTC)

        Final-Recipient: rfc822; {adresse}
        Original-Recipient: rfc822;{adresse}
        Action: {action}
        Status: {statut}
        Remote-MTA: dns; mx.exemple.test
        Diagnostic-Code: smtp; 550 {statut} <{adresse}>:
            Recipient address rejected: User unknown

        --4XyZ.1700000000/relais.exemple.test
        Content-Description: Undelivered Message
        Content-Type: message/rfc822

        From: CoopPortal <portail@exemple.test>
        To: {adresse}
        Subject: =?utf-8?B?w4l0w6k=?=
        Message-ID: {messageId}
        Content-Type: text/plain

        Bonjour.

        --4XyZ.1700000000/relais.exemple.test--

        """;

    /// <summary>Seuls les en-têtes de l'original reviennent, et le rapport est en base 64.</summary>
    public static string EnTetesSeuls(string messageId) => $"""
        Content-Type: MULTIPART/Report; boundary=abc; report-type="delivery-status"

        --abc
        Content-Type: message/delivery-status
        Content-Transfer-Encoding: base64

        {Convert.ToBase64String(Encoding.ASCII.GetBytes($"Reporting-MTA: dns; x\n\nfinal-recipient: RFC822;<{Adresse}>\naction: Failed (echec)\nstatus: 5.1.10 (inconnu)\n"))}
        --abc
        Content-Type: text/rfc822-headers

        Subject: Bonjour
        message-id:
         {messageId}

        --abc--
        """;

    /// <summary>Le Message-ID n'est que dans le texte pour les personnes, codé à moitié.</summary>
    public static string DansLeTexte(string messageId) => $"""
        Content-Type: multipart/report; boundary="b"

        --b
        Content-Type: text/plain
        Content-Transfer-Encoding: quoted-printable

        Votre message {messageId.Replace("@", "=40", StringComparison.Ordinal)} n'a pas =
        pu =EAtre remis.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; x

        Final-Recipient: rfc822; {Adresse}
        Status: 5.1.1
        --b--
        """;

    /// <summary>L'ancienne forme d'exim, sans rapport.</summary>
    public static string EximAncien(string messageId) => $"""
        X-Failed-Recipients: {Adresse}
        Auto-Submitted: auto-replied
        From: Mail Delivery System <Mailer-Daemon@relais.exemple.test>
        Subject: Mail delivery failed: returning message to sender

        This message was created automatically by mail delivery software.

          {Adresse}
            Unrouteable address

        ------ This is a copy of the message, including all the headers. ------

        Message-ID: {messageId}
        Subject: Bonjour

        Bonjour.
        """;

    public const string Absence = """
        From: Maire <maire@exemple.test>
        Subject: Absence du bureau
        In-Reply-To: <0198a1b2c3d4e5f60718293a4b5c6d7e.mali@coopportal>
        Auto-Submitted: auto-replied

        Je suis absent jusqu'au 5.1.2027.
        """;
}

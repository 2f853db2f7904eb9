namespace SbrefaTracker.Application.Tests.Mailing;

/// <summary>Reports of mail systems about messages that did not arrive, as such systems write them.</summary>
internal static class Reports
{
    /// <summary>A report as RFC 3464 has it.</summary>
    /// <param name="messageId">The Message-Id of the message that came back, without brackets.</param>
    /// <param name="more">More fields of the recipient, a line each.</param>
    public static string Of(string messageId, string action = "failed", string status = "5.1.1", string more = "") =>
        $"""
         Return-Path: <>
         From: MAILER-DAEMON@mx.example
         To: fairness@agency.example
         Subject: Undelivered Mail Returned to Sender
         MIME-Version: 1.0
         Content-Type: multipart/report; report-type=delivery-status; boundary="edge"

         --edge
         Content-Type: text/plain; charset=us-ascii

         I could not deliver your message to <owner@example.com>: no such user.
         --edge
         Content-Type: message/delivery-status

         Reporting-MTA: dns; mx.example
         Arrival-Date: Fri, 6 Mar 2026 10:00:00 -0500

         Final-Recipient: rfc822; owner@example.com
         Action: {action}
         Status: {status}
         {more}
         --edge
         Content-Type: text/rfc822-headers

         From: fairness@agency.example
         To: owner@example.com
         Subject: We received it
         Message-ID: <{messageId}>

         --edge--

         """;

    /// <summary>A message whose parts lie one in another, a thousand deep.</summary>
    public static string Nested() => "From: x@mx.example\nContent-Type: multipart/mixed; boundary=b0\n\n" + string.Concat(
        Enumerable.Range(0, 1000).Select(depth => $"--b{depth}\nContent-Type: multipart/mixed; boundary=b{depth + 1}\n\n")) + "the end\n";
}

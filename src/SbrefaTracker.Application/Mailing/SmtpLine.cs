using System.Globalization;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Mailing.NoContact;
using SbrefaTracker.Domain.Correspondence;

namespace SbrefaTracker.Application.Mailing;

/// <summary>A connection to the mail server: opened for the first message, used for all that follow, opened anew when it broke.</summary>
internal sealed class SmtpLine(MailSettings settings, MessageIds ids, StopLinks stop, string ledgerId) : IAsyncDisposable
{
    private const int ImplicitTls = 465;

    /// <summary>The longest time that one message may take; a stopping server waits as long for it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly SmtpClient _client = new() { ServerCertificateValidationCallback = settings.Trust.Check };

    /// <summary>Hands one message over. An exception means a defect of ours, never one of the server or the network.</summary>
    public async Task<Delivery> Send(WaitingMail mail)
    {
        if (!EmailAddress.LooksRight(mail.Recipient))
        {
            return new Delivery(DeliveryState.Refused, AddressFailures.NoAddress);
        }

        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await Open(patience.Token);
            var sender = MailboxAddress.Parse(settings.From!);
            var message = MailWriter.Write(mail, sender, ids.Of(mail.Name, ledgerId, sender.Domain), stop.Of(mail.Kind, mail.Recipient));
            var envelope = settings.Bounces.Address is { } reports ? MailboxAddress.Parse(reports) : sender;
            await _client.SendAsync(message, envelope, message.To.Mailboxes, patience.Token);
            return new Delivery(DeliveryState.Sent);
        }
        catch (SmtpCommandException refused)
        {
            return Read(refused);
        }
        catch (Exception broken) when (IsOfTheNetwork(broken))
        {
            return new Delivery(DeliveryState.NoServer, broken is SocketException socket ? $"{socket.SocketErrorCode}" : broken.GetType().Name);
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            if (_client.IsConnected)
            {
                await _client.DisconnectAsync(quit: true, patience.Token);
            }
        }
        catch (Exception broken) when (broken is SmtpCommandException || IsOfTheNetwork(broken))
        {
            // Everything was said; that the server did not hear the good-bye changes nothing.
        }

        _client.Dispose();
    }

    private async Task Open(CancellationToken ct)
    {
        if (!_client.IsConnected)
        {
            await _client.ConnectAsync(settings.Host!, settings.Port, Security(), ct);
        }

        if (settings.User is not null && !_client.IsAuthenticated)
        {
            var password = (await File.ReadAllTextAsync(settings.PasswordFile!, ct)).TrimEnd('\r', '\n');
            await _client.AuthenticateAsync(settings.User, password, ct);
        }
    }

    private SecureSocketOptions Security() => settings switch
    {
        { UseTls: false } => SecureSocketOptions.None,
        { Port: ImplicitTls } => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };

    /// <summary>
    /// 5xx is for good when it is about this recipient or this message. A sender or a command that is not accepted is a matter
    /// of the settings: it would be so for every message, and somebody can mend it.
    /// </summary>
    private static Delivery Read(SmtpCommandException refused)
    {
        // Of the server's words the status alone, as 5.1.1, or what they mean where there is none: neither names anybody.
        var status = DeliveryStatus.Read(refused.Message)?.Code ?? ServerAnswers.Read(refused.Message);
        var error = string.Create(CultureInfo.InvariantCulture, $"{(int)refused.StatusCode} {status}{(status is null ? "" : " ")}{refused.ErrorCode}");
        var isForGood = (int)refused.StatusCode >= 500
            && refused.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted;
        var state = isForGood ? DeliveryState.Refused
            : refused.StatusCode == SmtpStatusCode.ServiceNotAvailable ? DeliveryState.NoServer
            : DeliveryState.Later;
        return new Delivery(state, error);
    }

    private static bool IsOfTheNetwork(Exception exception) => exception
        is SocketException or IOException or ProtocolException or AuthenticationException or SslHandshakeException
        or ServiceNotConnectedException or ServiceNotAuthenticatedException or OperationCanceledException or TimeoutException
        or NotSupportedException;
}

using System.Net.Sockets;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;
using MimeKit;

namespace SbrefaTracker.Application.Mailing.Bounces;

/// <summary>
/// The mailbox of reports, read over IMAP. It opens one folder, reads what was not seen before and marks it as seen; it deletes, moves
/// and sends nothing, so its account needs no right to.
/// </summary>
public sealed class BounceMailbox(BounceSettings settings, MailTrust trust)
{
    /// <summary>A report is short even with our whole message in it; what is longer is marked as seen and not read.</summary>
    public const int LargestMessage = 1024 * 1024;

    /// <summary>The most that one round reads; the next one goes on.</summary>
    public const int MostARound = 200;

    private const int DeepestParts = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly ParserOptions Careful = new() { MaxMimeDepth = DeepestParts, MaxAddressGroupDepth = 2 };

    /// <summary>Hands every unseen message over, then marks it as seen: whatever dies in between, it is handed over once more.</summary>
    /// <param name="take">Takes one message; null is one that is too long or cannot be read.</param>
    /// <param name="ct">Ends the round between two messages.</param>
    /// <returns>Null when it was read; else the class of what went wrong with the server or the network, never what the server wrote.</returns>
    public async Task<string?> Read(Func<MimeMessage?, Task> take, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        using var client = new ImapClient { ServerCertificateValidationCallback = trust.Check };
        try
        {
            var folder = await Open(client, patience.Token);
            var unseen = await folder.SearchAsync(SearchQuery.NotSeen, patience.Token);
            foreach (var found in await folder.FetchAsync([.. unseen.Take(MostARound)], MessageSummaryItems.UniqueId | MessageSummaryItems.Size, patience.Token))
            {
                await take(found.Size > LargestMessage ? null : await Load(folder, found.UniqueId, patience.Token));
                await folder.AddFlagsAsync(found.UniqueId, MessageFlags.Seen, silent: true, patience.Token);
            }

            await client.DisconnectAsync(quit: true, patience.Token);
            return null;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception broken) when (IsOfTheServer(broken))
        {
            return broken is SocketException socket ? $"{socket.SocketErrorCode}" : broken.GetType().Name;
        }
    }

    private async Task<IMailFolder> Open(ImapClient client, CancellationToken ct)
    {
        await client.ConnectAsync(settings.Host!, settings.Port, Security(), ct);
        var password = (await File.ReadAllTextAsync(settings.PasswordFile!, ct)).TrimEnd('\r', '\n');
        await client.AuthenticateAsync(settings.User!, password, ct);
        var folder = await client.GetFolderAsync(settings.Folder, ct);
        await folder.OpenAsync(FolderAccess.ReadWrite, ct);
        return folder;
    }

    private SecureSocketOptions Security() => settings switch
    {
        { UseTls: false } => SecureSocketOptions.None,
        { Port: BounceSettings.ImplicitTls } => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };

    private static async Task<MimeMessage?> Load(IMailFolder folder, UniqueId id, CancellationToken ct)
    {
        await using var stream = await folder.GetStreamAsync(id, ct);
        try
        {
            return await MimeMessage.LoadAsync(Careful, stream, ct);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool IsOfTheServer(Exception exception) => exception
        is SocketException or IOException or ProtocolException or CommandException or AuthenticationException or SslHandshakeException
        or ServiceNotConnectedException or ServiceNotAuthenticatedException or FolderNotFoundException or OperationCanceledException or TimeoutException
        or NotSupportedException;
}

using System.Buffers;
using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;

namespace SbrefaTracker.Application.Attachments;

/// <summary>What the scanner said.</summary>
public enum ScanAnswer
{
    /// <summary>Nothing was found.</summary>
    Clean,

    /// <summary>Something was found.</summary>
    Infected,

    /// <summary>It takes no file of this length.</summary>
    TooLarge,

    /// <summary>It did not answer, or not so that it could be understood.</summary>
    Unavailable,

    /// <summary>No scanner is configured.</summary>
    NotConfigured,
}

/// <param name="Signature">What was found, as the scanner calls it.</param>
public sealed record ScanVerdict(ScanAnswer Answer, string? Signature = null);

/// <summary>Asks ClamAV's clamd about a file, over its INSTREAM command: the file goes through a connection, piece by piece, and is nowhere shared.</summary>
public sealed class VirusScanner(ClamAvSettings settings, ILogger<VirusScanner> log)
{
    private const int PieceLength = 64 * 1024;
    private const int LongestReply = 1024;

    /// <summary>A scanner that takes longer for one file is as good as none; somebody waits for the page.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public bool IsConfigured => settings.IsConfigured;

    /// <summary>Reads the file from where it stands to its end. Only cancellation by the caller is an exception.</summary>
    public async Task<ScanVerdict> Scan(Stream file, CancellationToken ct)
    {
        if (settings.Address is not { } address)
        {
            return new ScanVerdict(ScanAnswer.NotConfigured);
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            using var socket = address is UnixDomainSocketEndPoint
                ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
                : new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(address, patience.Token);
            await using var line = new NetworkStream(socket);
            return Read(await Ask(line, file, patience.Token));
        }
        catch (Exception broken) when (broken is SocketException or IOException || (broken is OperationCanceledException && !ct.IsCancellationRequested))
        {
            log.LogWarning("The virus scanner did not answer ({Kind}); files are held until it does", broken.GetType().Name);
            return new ScanVerdict(ScanAnswer.Unavailable);
        }
    }

    // It is listened to from the beginning: a scanner that has had enough says so, closes, and what it said may be lost with the connection.
    private static async Task<string> Ask(NetworkStream line, Stream file, CancellationToken ct)
    {
        var reply = Listen(line, ct);
        try
        {
            await Send(line, file, ct);
        }
        catch (IOException)
        {
            // It stopped listening; whether that was a verdict is for its reply to say.
        }

        return await reply;
    }

    // A reply ends with a zero byte.
    private static async Task<string> Listen(NetworkStream line, CancellationToken ct)
    {
        var reply = new byte[LongestReply];
        var length = 0;
        while (length < reply.Length)
        {
            var read = await line.ReadAsync(reply.AsMemory(length), ct);
            length += read;
            if (read == 0 || reply.AsSpan(0, length).Contains((byte)0))
            {
                break;
            }
        }

        return Encoding.ASCII.GetString(reply, 0, length).TrimEnd('\0', '\n');
    }

    // clamd(8): "zINSTREAM" and a zero byte, then pieces, each after its length in network order, at last the length zero.
    private static async Task Send(NetworkStream line, Stream file, CancellationToken ct)
    {
        var piece = ArrayPool<byte>.Shared.Rent(sizeof(int) + PieceLength);
        try
        {
            await line.WriteAsync("zINSTREAM\0"u8.ToArray(), ct);
            int length;
            do
            {
                length = await file.ReadAsync(piece.AsMemory(sizeof(int), PieceLength), ct);
                BinaryPrimitives.WriteInt32BigEndian(piece, length);
                await line.WriteAsync(piece.AsMemory(0, sizeof(int) + length), ct);
            }
            while (length > 0);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    private ScanVerdict Read(string reply)
    {
        const string Found = " FOUND";
        const string Prefix = "stream: ";
        if (reply == "stream: OK")
        {
            return new ScanVerdict(ScanAnswer.Clean);
        }

        if (reply.StartsWith(Prefix, StringComparison.Ordinal) && reply.EndsWith(Found, StringComparison.Ordinal))
        {
            return new ScanVerdict(ScanAnswer.Infected, reply[Prefix.Length..^Found.Length]);
        }

        if (reply.StartsWith("INSTREAM size limit exceeded", StringComparison.Ordinal))
        {
            return new ScanVerdict(ScanAnswer.TooLarge);
        }

        log.LogWarning("The virus scanner gave no verdict: {Reply}", reply.Length == 0 ? "(nothing)" : reply);
        return new ScanVerdict(ScanAnswer.Unavailable);
    }
}

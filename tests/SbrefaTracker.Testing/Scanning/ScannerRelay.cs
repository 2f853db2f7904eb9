using System.Net;
using System.Net.Sockets;

namespace SbrefaTracker.Testing.Scanning;

/// <summary>Stands between the product and a scanner, on a free TCP port, and lets something happen in the middle of a file.</summary>
public sealed class ScannerRelay : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopped = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string _socket;
    private readonly Task _accepting;

    public ScannerRelay(Clamd scanner)
    {
        _socket = scanner.Socket;
        _listener.Start();
        _accepting = Accept();
    }

    public string Address => $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>How many bytes pass before <see cref="InTheMiddle"/> is called, once.</summary>
    public long Middle { get; set; } = long.MaxValue;

    public Func<Task>? InTheMiddle { get; set; }

    public async ValueTask DisposeAsync()
    {
        await _stopped.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stopped.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stopped.Token);
                await Relay(client.GetStream());
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException)
        {
            // Told to stop.
        }
    }

    private async Task Relay(NetworkStream client)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(_socket), _stopped.Token);
            await using var scanner = new NetworkStream(socket);
            var forth = Forth(client, scanner);
            await scanner.CopyToAsync(client, _stopped.Token);
            client.Close();
            await forth;
        }
        catch (Exception broken) when (broken is IOException or SocketException or ObjectDisposedException)
        {
            // One side went away; the client sees the end of its connection.
        }
    }

    private async Task Forth(NetworkStream client, NetworkStream scanner)
    {
        var buffer = new byte[16 * 1024];
        var passed = 0L;
        int length;
        while ((length = await client.ReadAsync(buffer, _stopped.Token)) > 0)
        {
            passed += length;
            if (passed >= Middle && InTheMiddle is { } happen)
            {
                InTheMiddle = null;
                await happen();
            }

            await scanner.WriteAsync(buffer.AsMemory(0, length), _stopped.Token);
        }
    }
}

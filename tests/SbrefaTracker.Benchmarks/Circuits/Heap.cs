using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace SbrefaTracker.Benchmarks.Circuits;

/// <summary>What is left on another program's managed heap after a collection, asked over the runtime's own diagnostic socket.</summary>
internal static class Heap
{
    private const string Counter = "gc-heap-size\0GC Heap Size\0";
    private const ulong CollectHeap = 0x800000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Mebibytes after everything that can go has gone.</summary>
    public static async Task<double> After(int process)
    {
        // One session asks for a collection and ends; the second counts what is left.
        await Ask(process, "Microsoft-Windows-DotNETRuntime", CollectHeap, "", _ => true);
        var size = 0.0;
        await Ask(process, "System.Runtime", 0, "EventCounterIntervalSec=1", trace =>
        {
            var at = trace.AsSpan().LastIndexOf(Encoding.Unicode.GetBytes(Counter));
            var begin = at + (Counter.Length * 2);
            var isThere = at >= 0 && trace.Length >= begin + 8;
            size = isThere ? BinaryPrimitives.ReadDoubleLittleEndian(trace.AsSpan(begin)) : 0;
            return isThere;
        });
        return size * 1_000_000 / (1024 * 1024);
    }

    private static async Task Ask(int process, string provider, ulong keywords, string arguments, Func<byte[], bool> isEnough)
    {
        var path = Directory.GetFiles(Path.GetTempPath(), $"dotnet-diagnostic-{process}-*-socket").Single();
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(path));
        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync(Request(provider, keywords, arguments));
        using var patience = new CancellationTokenSource(Patience);
        using var trace = new MemoryStream();
        var part = new byte[64 * 1024];
        do
        {
            trace.Write(part, 0, await stream.ReadAsync(part, patience.Token));
        }
        while (trace.Length < 64 || !isEnough(trace.ToArray()));

        // To hang up ends the session; the collection that began goes on and is over when the next one answers.
        await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
    }

    // DOTNET_IPC_V1, "collect tracing" in its second form: buffer, format, no list of methods at the end, one provider.
    private static byte[] Request(string provider, ulong keywords, string arguments)
    {
        using var payload = new MemoryStream();
        using (var write = new BinaryWriter(payload, Encoding.Unicode, leaveOpen: true))
        {
            write.Write(16);
            write.Write(1);
            write.Write((byte)0);
            write.Write(1);
            write.Write(keywords);
            write.Write(4);
            Text(write, provider);
            Text(write, arguments);
        }

        using var request = new MemoryStream();
        using var head = new BinaryWriter(request, Encoding.ASCII);
        head.Write(Encoding.ASCII.GetBytes("DOTNET_IPC_V1\0"));
        head.Write((ushort)(20 + payload.Length));
        head.Write([0x02, 0x03, 0x00, 0x00]);
        head.Write(payload.ToArray());
        return request.ToArray();
    }

    private static void Text(BinaryWriter write, string text)
    {
        write.Write(text.Length == 0 ? 0 : text.Length + 1);
        write.Write(Encoding.Unicode.GetBytes(text.Length == 0 ? "" : text + "\0"));
    }
}

using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Editions;

/// <summary>What an edition keeps beside its row: the rows from which its figures are counted, and the report made of them. Both are packed with Brotli.</summary>
public static class EditionFiles
{
    /// <summary>One JSON object a line, see <see cref="FrozenRows"/>.</summary>
    public const string Rows = "rows.ndjson";

    /// <summary>All that the report is made of, as JSON.</summary>
    public const string Report = "report.json";

    private const int ChunkLength = 256 * 1024;

    /// <summary>The pieces of something packed, in order.</summary>
    public static IEnumerable<EditionChunk> Chunks(long edition, string name, byte[] packed) =>
        packed.Chunk(ChunkLength).Select((bytes, number) => new EditionChunk { EditionId = edition, Name = name, Number = number, Bytes = bytes });

    /// <summary>Packed by Brotli.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(content);
        }

        return packed.ToArray();
    }

    internal static Stream Unpack(byte[] packed) => new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);

    /// <summary>What was kept, unpacked while it is read; null when there is nothing of the name.</summary>
    internal static async Task<Stream?> Open(TrackerDb db, long edition, string name, CancellationToken ct)
    {
        var chunks = db.EditionChunks.AsNoTracking().Where(chunk => chunk.EditionId == edition && chunk.Name == name).OrderBy(chunk => chunk.Number).Select(chunk => chunk.Bytes);
        var packed = new MemoryStream();
        await foreach (var bytes in chunks.AsAsyncEnumerable().WithCancellation(ct))
        {
            packed.Write(bytes);
        }

        packed.Position = 0;
        return packed.Length == 0 ? null : new BrotliStream(packed, CompressionMode.Decompress);
    }

    /// <summary>SHA-256 in 64 hexadecimal digits.</summary>
    public static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}

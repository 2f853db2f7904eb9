using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Editions;

/// <summary>What an edition keeps beside its row: the rows from which its figures are counted, the report made of them, and, once it is issued, every file that is given out. All are packed with Brotli.</summary>
public static class EditionFiles
{
    /// <summary>One JSON object a line, see <see cref="FrozenRows"/>.</summary>
    public const string Rows = "rows.ndjson";

    /// <summary>All that the report is made of, as JSON.</summary>
    public const string Report = "report.json";

    /// <summary>Under what name a file of an issued edition is kept.</summary>
    public static string Issued(string name) => "issued/" + name;

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

    /// <summary>Writes something packed piece by piece, each out of memory before the next; what it belongs to is stored already, in the same transaction.</summary>
    internal static async Task Write(TrackerDb db, long edition, string name, Stream packed, CancellationToken ct)
    {
        packed.Position = 0;
        var (number, piece) = (0, new byte[ChunkLength]);
        while (await packed.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false, ct) is var read && read > 0)
        {
            var chunk = db.Add(new EditionChunk { EditionId = edition, Name = name, Number = number++, Bytes = piece[..read] });
            await db.SaveChangesAsync(ct);
            chunk.State = EntityState.Detached;
        }
    }

    internal static Stream Unpack(Stream packed)
    {
        packed.Position = 0;
        return new BrotliStream(packed, CompressionMode.Decompress, leaveOpen: true);
    }

    /// <summary>What was kept, unpacked while it is read, out of a file that goes when it is closed; null when there is nothing of the name.</summary>
    internal static async Task<Stream?> Open(TrackerDb db, long edition, string name, CancellationToken ct)
    {
        var chunks = db.EditionChunks.AsNoTracking().Where(chunk => chunk.EditionId == edition && chunk.Name == name).OrderBy(chunk => chunk.Number).Select(chunk => chunk.Bytes);
        var packed = JobFiles.Temporary();
        try
        {
            await foreach (var bytes in chunks.AsAsyncEnumerable().WithCancellation(ct))
            {
                await packed.WriteAsync(bytes, ct);
            }
        }
        catch
        {
            await packed.DisposeAsync();
            throw;
        }

        if (packed.Length == 0)
        {
            await packed.DisposeAsync();
            return null;
        }

        packed.Position = 0;
        return new BrotliStream(packed, CompressionMode.Decompress);
    }

    /// <summary>The list of the files with which an edition was issued; null where it keeps none.</summary>
    internal static async Task<byte[]?> ReadList(TrackerDb db, long edition, CancellationToken ct)
    {
        await using var list = await Open(db, edition, Issued(PrintedEdition.ListName), ct);
        if (list is null)
        {
            return null;
        }

        using var read = new MemoryStream();
        await list.CopyToAsync(read, ct);
        return read.ToArray();
    }

    /// <summary>One hash for several files: of the list of them that <see cref="PrintedEdition"/> keeps.</summary>
    public static string Hash(IEnumerable<EditionPrint> files) => Hash(new PrintedEdition(default, [], [.. files]).List);

    /// <summary>SHA-256 in 64 hexadecimal digits.</summary>
    public static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}

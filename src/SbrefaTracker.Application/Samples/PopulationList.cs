using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Samples;

namespace SbrefaTracker.Application.Samples;

/// <summary>The list that a sample was drawn from: one reference a line, a line feed after each, UTF-8. Held packed, some two bytes a complaint.</summary>
/// <param name="Count">How many complaints are in it.</param>
/// <param name="Sha256">Of the list before packing, 64 hexadecimal digits.</param>
/// <param name="Packed">By Brotli.</param>
internal sealed record PopulationList(long Count, string Sha256, byte[] Packed)
{
    // The ledger check holds several rows at once.
    private const int PartLength = 32 * 1024;

    /// <summary>The pieces in which it is kept, in order.</summary>
    public IEnumerable<(byte[] Bytes, int Number)> Parts => Packed.Chunk(PartLength).Select((bytes, number) => (bytes, number));

    /// <summary>Reads the references one by one, and lets each be considered.</summary>
    public static async Task<PopulationList> Take(IQueryable<string> references, SampleSelection selection, CancellationToken ct)
    {
        using var packed = new MemoryStream();
        using var hash = SHA256.Create();
        var count = 0L;
        await using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        await using (var output = new CryptoStream(brotli, hash, CryptoStreamMode.Write))
        await using (var lines = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
        {
            lines.NewLine = "\n";
            await foreach (var reference in references.AsAsyncEnumerable().WithCancellation(ct))
            {
                await lines.WriteLineAsync(reference);
                selection.Consider(reference);
                count++;
            }
        }

        return new(count, Convert.ToHexStringLower(hash.Hash!), packed.ToArray());
    }

    /// <summary>The list as it was kept, unpacked while it is read.</summary>
    public static async Task<Stream> Open(TrackerDb db, long sample, CancellationToken ct)
    {
        var packed = new MemoryStream();
        var parts = db.SampleListParts.AsNoTracking().Where(part => part.RecordId == sample).OrderBy(part => part.Number).Select(part => part.Bytes);
        await foreach (var bytes in parts.AsAsyncEnumerable().WithCancellation(ct))
        {
            packed.Write(bytes);
        }

        packed.Position = 0;
        return new BrotliStream(packed, CompressionMode.Decompress);
    }
}

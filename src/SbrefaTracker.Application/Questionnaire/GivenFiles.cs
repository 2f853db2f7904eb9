using System.Globalization;
using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Questionnaire;

namespace SbrefaTracker.Application.Questionnaire;

/// <summary>A file that left the office, as it left.</summary>
public sealed record GivenFile(string Name, int FiscalYear, byte[] Content);

/// <summary>Gives again what was given out, to whoever keeps evidence.</summary>
public sealed class GivenFiles(ITrackerDbFactory databases)
{
    /// <param name="record">The piece of evidence that says that it was given out.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>Refused for whoever keeps no evidence, where no file is kept, and where what is kept is not what was given out.</returns>
    public async Task<Result<GivenFile>> Read(long record, Actor actor, CancellationToken ct = default)
    {
        if (!EvidenceQueries.Keepers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        var pieces = await db.GivenFileChunks.AsNoTracking().Where(chunk => chunk.EvidenceId == record).OrderBy(chunk => chunk.Number).Select(chunk => chunk.Bytes).ToListAsync(ct);
        if (pieces.Count == 0)
        {
            return Refusal.Of("not_found");
        }

        // The first version was written with the file; later ones may correct what is said of it.
        var first = await db.EvidenceVersions.Where(version => version.RecordId == record && version.Number == 1).Select(version => version.Id).SingleAsync(ct);
        var values = await db.EvidenceValues.AsNoTracking().Where(value => value.VersionId == first).ToDictionaryAsync(value => value.Field, value => value.Text, ct);
        return await Unpack(pieces, ct) is { } content && EditionFiles.Hash(content) == values[EvidenceFields.Sha256]
            ? new GivenFile(values[EvidenceFields.Title], int.Parse(values[EvidenceFields.FiscalYear], CultureInfo.InvariantCulture), content)
            : Refusal.Of("given_out.changed");
    }

    /// <summary>Of these pieces of evidence, those whose file is kept.</summary>
    internal static async Task<IReadOnlySet<long>> Of(TrackerDb db, IReadOnlyCollection<long> records, CancellationToken ct) =>
        (await db.GivenFileChunks.AsNoTracking().Where(chunk => chunk.Number == 0 && records.Contains(chunk.EvidenceId)).Select(chunk => chunk.EvidenceId).ToListAsync(ct)).ToHashSet();

    private static async Task<byte[]?> Unpack(List<byte[]> pieces, CancellationToken ct)
    {
        await using var packed = new MemoryStream([.. pieces.SelectMany(piece => piece)]);
        await using var brotli = new BrotliStream(packed, CompressionMode.Decompress);
        using var content = new MemoryStream();
        try
        {
            await brotli.CopyToAsync(content, ct);
        }
        catch (Exception fault) when (fault is InvalidOperationException or InvalidDataException)
        {
            return null;
        }

        return content.ToArray();
    }
}

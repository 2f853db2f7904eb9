using System.IO.Compression;
using System.Security.Cryptography;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Domain.Questionnaire;

namespace SbrefaTracker.Application.Ledger.Checking;

/// <summary>Goes through the files that left the office, one at a time, and compares each with the hash that its first version holds.</summary>
internal sealed class GivenFilePass(RawDatabase database, Findings findings)
{
    private const int ChunksAtOnce = 8;
    private static readonly RawTable Chunks = new("given_file_chunks", ["evidence_id", "number"], [new("evidence_id", typeof(long)), new("number", typeof(int)), new("bytes", typeof(byte[]))]);

    public void Run(CancellationToken ct)
    {
        var (expected, given) = (Hashes(), Given());
        using var chunks = new KeyedRows(database.Select(Chunks, atOnce: ChunksAtOnce), 0, () => Report(LedgerProblems.FileAdded, null));
        while (chunks.Key is { } evidence)
        {
            ct.ThrowIfCancellationRequested();
            given.Remove(evidence);
            var found = Hash(chunks, evidence);
            if (!expected.TryGetValue(evidence, out var hash) || hash != found)
            {
                Report(expected.ContainsKey(evidence) ? LedgerProblems.FileChanged : LedgerProblems.FileAdded, evidence);
            }
        }

        foreach (var missing in given)
        {
            Report(LedgerProblems.FileMissing, missing);
        }
    }

    // The hash of the first version was written with the file; later ones may correct what is said of it.
    private Dictionary<long, string?> Hashes()
    {
        var hashes = new Dictionary<long, string?>();
        if (!database.Has("evidence_versions") || !database.Has("evidence_values"))
        {
            return hashes;
        }

        using var rows = database.Query($"SELECT v.record_id, x.text FROM evidence_versions v JOIN evidence_values x ON x.version_id = v.id WHERE v.number = 1 AND x.field = '{EvidenceFields.Sha256}'");
        while (rows.Read())
        {
            if (rows[0].AsInteger is { } record)
            {
                hashes[record] = rows[1].AsText;
            }
        }

        return hashes;
    }

    // Those of which the ledger says that their file was kept.
    private HashSet<long> Given()
    {
        var given = new HashSet<long>();
        if (!database.Has("ledger_entries"))
        {
            return given;
        }

        using var rows = database.Query($"SELECT complaint_id FROM ledger_entries WHERE action = '{GiveOutUseCase.Given}'");
        while (rows.Read())
        {
            if (rows[0].AsInteger is { } record)
            {
                given.Add(record);
            }
        }

        return given;
    }

    // Null where the pieces do not follow one another or cannot be unpacked.
    private static string? Hash(KeyedRows chunks, long evidence)
    {
        using var packed = JobFiles.Temporary();
        var (next, isWhole) = (0L, true);
        for (; chunks.Key == evidence; chunks.Next())
        {
            isWhole = isWhole && chunks.Row[1].AsInteger == next++ && chunks.Row[2].AsBytes is not null;
            if (isWhole)
            {
                packed.Write(chunks.Row[2].AsBytes!.Value.Span);
            }
        }

        try
        {
            packed.Position = 0;
            using var content = new BrotliStream(packed, CompressionMode.Decompress);
            return isWhole ? Convert.ToHexStringLower(SHA256.HashData(content)) : null;
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or InvalidOperationException or IOException)
        {
            return null;
        }
    }

    private void Report(string code, long? evidence) => findings.Add(new LedgerProblem(code, ComplaintId: evidence, Table: Chunks.Name));
}

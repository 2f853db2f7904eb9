using System.IO.Compression;
using System.Security.Cryptography;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Jobs;

namespace SbrefaTracker.Application.Ledger.Checking;

/// <summary>Goes through what editions of the annual report keep beside their rows, and compares it with the hashes that the ledger holds. Keeps one edition's at a time, in files that go.</summary>
internal sealed class EditionPass : IDisposable
{
    private const int ChunksAtOnce = 8;
    private static readonly string ListName = EditionFiles.Issued(PrintedEdition.ListName);
    private readonly Findings _findings;
    private readonly KeyedRows _editions;
    private readonly KeyedRows _chunks;

    public EditionPass(RawDatabase database, Findings findings)
    {
        _findings = findings;
        _editions = new KeyedRows(database.Select(EditionTables.Editions), 0, () => { });
        _chunks = new KeyedRows(database.Select(EditionTables.Chunks, atOnce: ChunksAtOnce), 0, () => Report(LedgerProblems.FileAdded, null));
    }

    public void Run(CancellationToken ct)
    {
        KeyedRows[] all = [_editions, _chunks];
        while (all.Min(rows => rows.Key) is { } edition)
        {
            ct.ThrowIfCancellationRequested();
            var (kept, list) = ReadChunks(edition);
            var expected = ReadEdition(edition, list);
            foreach (var name in kept.Keys.Union(expected.Keys).Where(name => kept.GetValueOrDefault(name) != expected.GetValueOrDefault(name)))
            {
                Report(
                    !kept.ContainsKey(name) ? LedgerProblems.FileMissing : !expected.ContainsKey(name) ? LedgerProblems.FileAdded : LedgerProblems.FileChanged,
                    edition);
            }
        }
    }

    public void Dispose()
    {
        _editions.Dispose();
        _chunks.Dispose();
    }

    // Its own row is checked with all others; here it only says what must be kept: rows, report, and the list of the files with which it was issued, which says it of these.
    private Dictionary<string, string?> ReadEdition(long edition, string? list)
    {
        var expected = new Dictionary<string, string?>(StringComparer.Ordinal);
        for (; _editions.Key == edition; _editions.Next())
        {
            if (!_editions.Row[1].IsNull)
            {
                expected[EditionFiles.Rows] = _editions.Row[1].AsText;
            }

            if (!_editions.Row[2].IsNull)
            {
                expected[EditionFiles.Report] = _editions.Row[2].AsText;
            }

            if (!_editions.Row[3].IsNull)
            {
                expected[ListName] = _editions.Row[3].AsText;
                foreach (var (name, hash) in PrintedEdition.Read(list ?? ""))
                {
                    expected[EditionFiles.Issued(name)] = hash;
                }
            }
        }

        return expected;
    }

    // The hash of each whole; null where its pieces do not follow one another or cannot be unpacked.
    private (Dictionary<string, string?> Hashes, string? List) ReadChunks(long edition)
    {
        var packed = new Dictionary<string, Stream?>(StringComparer.Ordinal);
        var next = new Dictionary<string, long>(StringComparer.Ordinal);
        for (; _chunks.Key == edition; _chunks.Next())
        {
            var name = _chunks.Row[1].AsText ?? "";
            var stream = packed.TryGetValue(name, out var begun) ? begun : packed[name] = JobFiles.Temporary();
            if (stream is null || _chunks.Row[2].AsInteger != next.GetValueOrDefault(name) || _chunks.Row[3].AsBytes is not { } bytes)
            {
                stream?.Dispose();
                packed[name] = null;
                continue;
            }

            stream.Write(bytes.Span);
            next[name] = next.GetValueOrDefault(name) + 1;
        }

        // The hash of each leaves nothing of it: what the list says is read before.
        var list = packed.GetValueOrDefault(ListName) is { } kept ? Unpacked(kept, leaveOpen: true, content => new StreamReader(content).ReadToEnd()) : null;
        return (packed.ToDictionary(pair => pair.Key, pair => pair.Value is { } stream ? Unpacked(stream, leaveOpen: false, content => Convert.ToHexStringLower(SHA256.HashData(content))) : null, StringComparer.Ordinal), list);
    }

    private static string? Unpacked(Stream packed, bool leaveOpen, Func<Stream, string> read)
    {
        packed.Position = 0;
        try
        {
            using var content = new BrotliStream(packed, CompressionMode.Decompress, leaveOpen);
            return read(content);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or InvalidOperationException or IOException)
        {
            return null;
        }
    }

    private void Report(string code, long? edition) => _findings.Add(new LedgerProblem(code, ComplaintId: edition, Table: EditionTables.Chunks.Name));
}

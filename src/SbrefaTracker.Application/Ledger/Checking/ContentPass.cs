using System.Security.Cryptography;
using SbrefaTracker.Application.Attachments;

namespace SbrefaTracker.Application.Ledger.Checking;

/// <summary>
/// Goes through the contents of files in order of id, beside them their chunks and the rows of the record that say what they must be, and
/// compares digests: evidence of complaints, and what was posted at events and with meetings. What still belongs to a draft is no part of the record. Holds a few chunks at a time.
/// </summary>
internal sealed class ContentPass : IDisposable
{
    private const int ChunksAtOnce = 8;
    private readonly Findings _findings;
    private readonly KeyedRows _attachments;
    private readonly KeyedRows _materials;
    private readonly KeyedRows _papers;
    private readonly KeyedRows _contents;
    private readonly KeyedRows _chunks;

    public ContentPass(RawDatabase database, Findings findings)
    {
        _findings = findings;

        // Of a row of the record that names no content the digest tells.
        _attachments = new KeyedRows(database.Select(FileTables.Attachments), 0, () => { });

        // A material that is a link has no content.
        _materials = new KeyedRows(database.Select(FileTables.Materials), 0, () => { });
        _papers = new KeyedRows(database.Select(FileTables.Papers), 0, () => { });
        _contents = new KeyedRows(database.Select(FileTables.Contents), 0, () => Added(FileTables.Contents.Name, null));
        _chunks = new KeyedRows(database.Select(FileTables.Chunks, atOnce: ChunksAtOnce), 0, () => Added(FileTables.Chunks.Name, null));
    }

    public void Run(CancellationToken ct)
    {
        KeyedRows[] all = [_attachments, _materials, _papers, _contents, _chunks];
        while (all.Min(rows => rows.Key) is { } id)
        {
            ct.ThrowIfCancellationRequested();
            Check(id, ReadContent(id));
        }
    }

    public void Dispose()
    {
        _attachments.Dispose();
        _materials.Dispose();
        _papers.Dispose();
        _contents.Dispose();
        _chunks.Dispose();
    }

    private void Check(long id, Content content)
    {
        var isAttached = false;
        for (; _attachments.Key == id; _attachments.Next())
        {
            isAttached = true;
            var row = _attachments.Row;
            if (Problem(content, row) is { } code)
            {
                _findings.Add(new LedgerProblem(code, ComplaintId: row[2].AsInteger, Table: FileTables.Attachments.Name, Row: row[1].AsInteger));
            }
        }

        for (; _materials.Key == id; _materials.Next())
        {
            var row = _materials.Row;
            isAttached |= row[5].IsNull;
            if (ProblemOfMaterial(content, row) is { } code)
            {
                _findings.Add(new LedgerProblem(code, ComplaintId: row[2].AsInteger, Table: FileTables.Materials.Name, Row: row[1].AsInteger));
            }
        }

        for (; _papers.Key == id; _papers.Next())
        {
            isAttached = true;
            var row = _papers.Row;
            if (Problem(content, row, row[2].AsInteger is { } record ? EvidenceOwner.Meeting(record).Key : null) is { } code)
            {
                _findings.Add(new LedgerProblem(code, ComplaintId: row[2].AsInteger, Table: FileTables.Papers.Name, Row: row[1].AsInteger));
            }
        }

        if (!isAttached && content is { Exists: true, IsOwned: false })
        {
            Added(FileTables.Contents.Name, id);
        }
    }

    private static string? Problem(Content content, RawRows attachment)
    {
        if (attachment[4].IsEmptyText)
        {
            return content.Exists ? LedgerProblems.FileAdded : null;
        }

        return Problem(content, attachment, owner: null);
    }

    // The content of one that was taken away went with it.
    private static string? ProblemOfMaterial(Content content, RawRows material)
    {
        var owner = material[2].AsInteger is { } record ? EvidenceOwner.Event(record).Key : null;
        if (!material[5].IsNull)
        {
            return content.Exists && content.Owner == owner ? LedgerProblems.FileAdded : null;
        }

        return Problem(content, material, owner);
    }

    private static string? Problem(Content content, RawRows row, string? owner) =>
        !content.Exists ? LedgerProblems.FileMissing
        : content.IsWhole && content.Owner == owner && content.Length == row[3].AsInteger && content.Sha256 == row[4].AsText ? null
        : LedgerProblems.FileChanged;

    private Content ReadContent(long id)
    {
        var (rows, isOwned, owner, chunks) = (0, false, (string?)null, (long?)null);
        for (; _contents.Key == id; _contents.Next())
        {
            rows++;
            isOwned = !_contents.Row[1].IsNull;
            owner = isOwned ? _contents.Row[1].AsText ?? "" : null;
            chunks = _contents.Row[3].AsInteger == 1 ? _contents.Row[2].AsInteger : null;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (length, count, inOrder) = (0L, 0L, true);
        for (; _chunks.Key == id; _chunks.Next())
        {
            var bytes = _chunks.Row[2].AsBytes;
            inOrder &= _chunks.Row[1].AsInteger == count && bytes is not null;
            hash.AppendData(bytes.GetValueOrDefault().Span);
            length += bytes.GetValueOrDefault().Length;
            count++;
        }

        return new Content(
            rows + count > 0, owner, rows == 1 && inOrder && chunks == count, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private void Added(string table, long? id) => _findings.Add(new LedgerProblem(LedgerProblems.FileAdded, Table: table, Row: id));

    /// <param name="Exists">There is a row or a chunk of it.</param>
    /// <param name="Owner">The draft that it belongs to, the complaint that it waits for, or the event; null of evidence on record.</param>
    /// <param name="IsWhole">The row is there, and its chunks follow one another without a gap.</param>
    private sealed record Content(bool Exists, string? Owner, bool IsWhole, long Length, string Sha256)
    {
        public bool IsOwned => Owner is not null;
    }
}

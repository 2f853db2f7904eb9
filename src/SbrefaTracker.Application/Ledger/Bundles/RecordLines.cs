using System.Collections;
using SbrefaTracker.Application.Ledger.Checking;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Bundles;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Application.Ledger.Bundles;

/// <summary>
/// Goes through the lines of the record: each entry must be the one whose hash stands in the chain, each row the one that its owner's
/// entries wrote last, and none may be missing. Holds one complaint, or one record of the office, at a time.
/// </summary>
internal sealed class RecordLines(CheckedFile file, ChainHashes hashes, BundleManifest manifest, Findings findings)
{
    private const string Complaint = "complaints";
    private const int MostOfOne = 100;
    private readonly ComplaintChainChecker _chain = new();
    private readonly HashSet<(byte Table, long Row)> _stored = [];
    private readonly List<LedgerProblem> _problems = [];
    private readonly CanonicalWriter _writer = new();
    private readonly RowDigest _digest = new();
    private readonly byte[] _expected = new byte[LedgerFormat.HashLength];
    private readonly byte[] _before = new byte[LedgerFormat.HashLength];
    private readonly BitArray _seen = new((int)Math.Min(int.MaxValue - 1, hashes.Number) + 1);
    private long? _owner;
    private long _last = long.MinValue;
    private int _sequence;
    private string? _reference;
    private bool _inRows;

    public long Complaints { get; private set; }

    public long Entries { get; private set; }

    public long Rows { get; private set; }

    public void Run(CancellationToken ct)
    {
        for (var number = 1L; file.ReadLine() is { } utf8; number++)
        {
            ct.ThrowIfCancellationRequested();
            if (BundleLine.Parse(utf8) is { } line)
            {
                Take(line);
            }
            else
            {
                findings.Add(new LedgerProblem(BundleProblems.Line, Table: BundleFormat.Record, Row: number));
            }
        }

        Finish();
        if (manifest.Scope == BundleScopes.Whole && FirstMissing() is { } missing)
        {
            findings.Add(new LedgerProblem(LedgerFaults.Gap, Entry: missing));
        }

        if ((Complaints, Entries, Rows) != (manifest.Complaints, manifest.Entries, manifest.Rows))
        {
            findings.Add(new LedgerProblem(BundleProblems.Counts));
        }
    }

    private void Take(BundleLine line)
    {
        if (line.Owner != _owner)
        {
            Finish();
            Begin(line.Owner);
        }

        if (line.Entry is { } entry)
        {
            Check(entry);
        }
        else
        {
            Check(line.Row!);
        }
    }

    private void Begin(long owner)
    {
        if (owner <= _last)
        {
            Add(BundleProblems.Order);
        }

        (_owner, _last, _sequence, _reference, _inRows) = (owner, Math.Max(_last, owner), 0, owner < 0 ? OfficeReference.Of(owner) : null, false);
        _chain.Begin(owner);
        _stored.Clear();
    }

    private void Finish()
    {
        if (_owner is null)
        {
            return;
        }

        foreach (var (table, row) in _chain.Expected.Keys.Where(key => !_stored.Contains(key)))
        {
            Add(LedgerProblems.RowMissing, table: NameOf(table), row: row);
        }

        foreach (var problem in _problems)
        {
            findings.Add(problem with { Reference = _reference, ComplaintId = _owner });
        }

        _problems.Clear();
    }

    private void Check(LedgerEntry entry)
    {
        Entries++;
        if (_inRows)
        {
            Add(BundleProblems.Order, entry.Number);
        }

        _sequence = entry.Sequence;
        if (_chain.Next(entry) is { } fault)
        {
            Add(fault.Code, entry.Number);
        }

        if (!hashes.TryRead(entry.Number - 1, _before) || !hashes.TryRead(entry.Number, _expected) || !entry.Hash.AsSpan().SequenceEqual(_expected))
        {
            Add(BundleProblems.Chain, entry.Number);
            return;
        }

        EntryHash.Of(_writer, entry, _before, _expected);
        if (!entry.Hash.AsSpan().SequenceEqual(_expected))
        {
            Add(LedgerFaults.Hash, entry.Number);
        }

        if (entry.Number < _seen.Length && _seen[(int)entry.Number])
        {
            Add(LedgerFaults.Order, entry.Number);
        }
        else if (entry.Number < _seen.Length)
        {
            _seen[(int)entry.Number] = true;
        }
    }

    private void Check(BundleRow row)
    {
        Rows++;
        _inRows = true;
        if (!manifest.Tables.TryGetValue(row.Table, out var number)
            || !_chain.Expected.TryGetValue((number, row.Id), out var expected) || !_stored.Add((number, row.Id)))
        {
            Add(LedgerProblems.RowAdded, table: row.Table, row: row.Id);
            return;
        }

        row.Digest(_writer, _digest, _expected);
        if (!expected.Span.SequenceEqual(_expected))
        {
            Add(LedgerProblems.RowChanged, table: row.Table, row: row.Id);
        }

        if (manifest.Roots.Contains(row.Table, StringComparer.Ordinal))
        {
            TakeRoot(row);
        }
    }

    private void TakeRoot(BundleRow row)
    {
        if (row.Table == Complaint)
        {
            Complaints++;
            var reference = row.Columns.GetValueOrDefault("reference").Value.AsText;
            _reference = References.IsReference(reference) ? reference : null;
        }

        if (row.Columns.GetValueOrDefault("version").Value.AsInteger != _sequence)
        {
            Add(LedgerProblems.Version, table: row.Table, row: row.Id);
        }
    }

    private long? FirstMissing()
    {
        for (var number = 1; number < _seen.Length; number++)
        {
            if (!_seen[number])
            {
                return number;
            }
        }

        return null;
    }

    private string NameOf(byte number) => manifest.Tables.FirstOrDefault(table => table.Value == number).Key ?? "";

    // Of one complaint a few are enough: its problems wait for its reference, and must not fill the memory meanwhile.
    private void Add(string code, long? entry = null, string? table = null, long? row = null)
    {
        if (_problems.Count < MostOfOne)
        {
            _problems.Add(new LedgerProblem(code, Entry: entry, Table: table is null || manifest.Tables.ContainsKey(table) ? table : null, Row: row));
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Persistence.Bulk;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Application.Persistence;

/// <summary>
/// Records many new complaints in one transaction, each with its number, size verdict, due day and first entry of the
/// ledger, just as a <see cref="WriteSession"/> records one. All of them, or none without <see cref="Commit"/>.
/// </summary>
internal sealed class BulkRecord : IAsyncDisposable
{
    private readonly TrackerDb _db;
    private readonly IDbContextTransaction _transaction;
    private readonly RecordTable _table;
    private readonly LedgerTail _tail;
    private readonly Rulebook _rules;
    private readonly DateOnly _today;
    private readonly BulkInsertBehind _insert;
    private readonly RowDigester _digester = new();
    private readonly CanonicalWriter _writer = new();

    private BulkRecord(TrackerDb db, IDbContextTransaction transaction, RecordTable table, LedgerTail tail, Rulebook rules, DateOnly today)
    {
        _db = db;
        _transaction = transaction;
        _table = table;
        _tail = tail;
        _rules = rules;
        _today = today;
        _insert = new BulkInsertBehind(BulkInsert.Into(db));
    }

    /// <summary>Begins the transaction; other writers wait until it ends.</summary>
    public static async Task<BulkRecord> Begin(TrackerDb db, RecordTables tables, ClockSettings clocks, DateOnly today, CancellationToken ct)
    {
        var rules = await Rulebook.Load(db, clocks, ct);
        await rules.PreloadSizeTable(ct);

        // Kept open beyond the transaction: what was set up on it is taken back before it goes to the pool.
        await db.Database.OpenConnectionAsync(ct);
        var transaction = await db.Database.BeginTransactionAsync(ct);
        var tail = await LedgerTail.Lock(db, ct);
        return new BulkRecord(db, transaction, tables.Of(typeof(Complaint)), tail, rules, today);
    }

    /// <summary>The last running number that was given in a fiscal year.</summary>
    public async ValueTask<long> LastNumber(FiscalYear year)
    {
        await Know(Counters.Reference(year));
        return await _tail.Last(_db, Counters.Reference(year));
    }

    /// <summary>Records a new complaint as it is given; id, reference, size and due day are set here.</summary>
    /// <param name="complaint">As given.</param>
    /// <param name="number">Its running number; in the end a fiscal year's numbers must have no gap.</param>
    /// <param name="actor">Who records it.</param>
    /// <param name="action">What the first entry says was done.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task Add(Complaint complaint, long number, Actor actor, string action, CancellationToken ct)
    {
        await Know(Counters.Complaint);
        await Know(Counters.Reference(FiscalYear.Of(complaint.ReceivedOn)));
        complaint.Id = await _tail.Next(_db, Counters.Complaint);
        await _tail.Raise(_db, Counters.Reference(FiscalYear.Of(complaint.ReceivedOn)), number);
        await NewComplaint.Settle(complaint, number, _rules, _today, ct);
        complaint.Version = 1;
        _tail.Facets.Add(complaint);

        var salts = _table.NewSalts(complaint);
        var write = new RowWrite(_table.Number, complaint.Id, _table.Digest(_digester, complaint, salts));
        var entry = new LedgerEntry(
            _tail.Number + 1, complaint.Id, 1, complaint.RecordedAt.ToUnixTimeMilliseconds(), actor.Id, action, NewComplaint.Detail(complaint),
            RowWrites.Pack([write]), LedgerFormat.Zero.ToArray(), []);
        await _insert.Add(complaint, ct);
        await _insert.Add(new SaltsRow { ComplaintId = complaint.Id, TableNumber = _table.Number, RowId = complaint.Id, Salts = salts }, ct);
        await _insert.Add(_tail.Append(_writer, entry), ct);
        await (complaint.State == ComplaintState.Closed
            ? _insert.Add(new ClosedChangeRow { ComplaintId = complaint.Id, At = entry.At }, ct)
            : _insert.Add(new OpenChangeRow { ComplaintId = complaint.Id, OfficeCode = complaint.OfficeCode, At = entry.At }, ct));
    }

    // A counter that was not asked for yet is read from the database, which is busy while rows are on their way.
    private Task Know(string counter) => _tail.Knows(counter) ? Task.CompletedTask : _insert.Idle();

    public async Task Commit(CancellationToken ct)
    {
        await _insert.Flush(ct);
        await _tail.Store(_db, ct);
        await _transaction.CommitAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _insert.DisposeAsync();
        await _transaction.DisposeAsync();
        await _db.Database.CloseConnectionAsync();
    }
}

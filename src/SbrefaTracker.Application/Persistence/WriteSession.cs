using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Facets;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Application.Persistence;

/// <summary>
/// One piece of writing inside the writer's transaction: gives numbers, and turns what a use case changed into one entry of
/// the ledger. Only the <see cref="WriteQueue"/> makes one.
/// </summary>
public sealed class WriteSession(TrackerDb db, RecordTables tables, LedgerTail tail, AgencyTime time, Letterhead letterhead)
{
    private readonly RowDigester _digester = new();
    private readonly CanonicalWriter _writer = new();

    public TrackerDb Db => db;

    /// <summary>The present moment, the same for all that this piece writes.</summary>
    public DateTimeOffset Now { get; private init; } = time.Now;

    public DateOnly Today { get; private init; } = time.Today;

    /// <summary>What stands around a letter that is sent now.</summary>
    public Letterhead Letterhead => letterhead;

    /// <summary>The same piece of writing at noon of an earlier day: for made-up complaints alone, whose past nobody lived through.</summary>
    internal WriteSession On(DateOnly day) => new(db, tables, tail, time, letterhead) { Now = time.NoonOf(day), Today = day, IsMadeUp = true };

    /// <summary>It is of a past that nobody lived through.</summary>
    internal bool IsMadeUp { get; private init; }

    /// <summary>Where the ledger ends now, with what this transaction wrote so far.</summary>
    public (string LedgerId, long Number, byte[] Hash) LedgerEnd => (tail.LedgerId, tail.Number, tail.Hash);

    /// <summary>The next number of a counter: 1, 2, 3 ...</summary>
    public Task<long> Next(string counter) => tail.Next(db, counter);

    /// <summary>The last number that a counter gave; 0 before the first.</summary>
    public ValueTask<long> Last(string counter) => tail.Last(db, counter);

    /// <summary>The next number of a counter will be above this one.</summary>
    public Task Raise(string counter, long number) => tail.Raise(db, counter, number);

    /// <summary>Adds a row to the record and gives it its id.</summary>
    public async Task<T> Add<T>(T row)
        where T : class, IRecord
    {
        db.Entry(row).Property(nameof(IRecord.Id)).CurrentValue = row switch
        {
            Complaint => await Next(Counters.Complaint),
            IOfficeRoot => -await Next(Counters.OfficeRecord),
            _ => await Next(Counters.Row),
        };
        db.Add(row);
        return row;
    }

    /// <summary>
    /// Writes the entry that covers every row of the record changed in this session, and raises the complaint's version to
    /// the entry's sequence. One entry a session and complaint.
    /// </summary>
    public Task Record(Complaint complaint, Actor actor, string action, string detail, CancellationToken ct) =>
        Record(complaint.Id, complaint.Version++, actor, action, detail, ct);

    /// <summary>The same for one of the office's own records.</summary>
    public Task Record(IOfficeRoot root, Actor actor, string action, string detail, CancellationToken ct) =>
        Record(root.Id, root.Version++, actor, action, detail, ct);

    private async Task Record(long owner, int before, Actor actor, string action, string detail, CancellationToken ct)
    {
        var previous = await LastHash(owner, before, ct);
        db.ChangeTracker.DetectChanges();
        if (db.ChangeTracker.Entries<Complaint>().FirstOrDefault(tracked => tracked.Entity.Id == owner) is { } complaint)
        {
            await FacetChanges.Note(tail.Facets, db, complaint.Entity, ct);
            if (EntriesOfWork.IsWork(action))
            {
                tail.Changes.Note(complaint.Entity, Now.ToUnixTimeMilliseconds(), WasClosed(complaint));
            }

            if (action != Disposal.Action)
            {
                await FormerValues.Keep(this, complaint);
            }
        }

        var writes = new List<RowWrite>();
        foreach (var changed in db.ChangeTracker.Entries<IRecord>().ToList())
        {
            if (changed.State is EntityState.Added or EntityState.Modified)
            {
                writes.Add(await Digest(changed.Entity, owner, isNew: changed.State == EntityState.Added, action == Disposal.Action, ct));
            }
        }

        var packed = RowWrites.Pack([.. writes.OrderBy(write => write.Table).ThenBy(write => write.RowId)]);
        var entry = new LedgerEntry(
            tail.Number + 1, owner, before + 1, Now.ToUnixTimeMilliseconds(), actor.Id, action, detail, packed, previous, []);
        db.Add(tail.Append(_writer, entry));
        await db.SaveChangesAsync(ct);
    }

    private static bool WasClosed(EntityEntry<Complaint> complaint) =>
        (complaint.State == EntityState.Added ? complaint.Entity.State : complaint.Property(c => c.State).OriginalValue) == ComplaintState.Closed;

    private async Task<RowWrite> Digest(IRecord row, long owner, bool isNew, bool isDisposal, CancellationToken ct)
    {
        if (row.ComplaintId != owner)
        {
            throw new InvalidOperationException("One entry writes one complaint, or one record of the office.");
        }

        var table = tables.Of(row.GetType());
        if (isDisposal && !table.IsEmptied(row))
        {
            throw new InvalidOperationException($"A row of {table.Name} holds personal values that were to be disposed of.");
        }

        var salts = isDisposal ? [] : table.NewSalts(row);
        var stored = isNew ? null : await db.Salts.FindAsync([owner, table.Number, row.Id], ct);
        if (stored is not null && salts.Length == 0)
        {
            db.Remove(stored);
        }
        else if (stored is not null)
        {
            // Through the entry, because changes of plain objects were looked for before.
            db.Entry(stored).Property(row => row.Salts).CurrentValue = salts;
        }
        else if (salts.Length > 0)
        {
            db.Add(new SaltsRow { ComplaintId = owner, TableNumber = table.Number, RowId = row.Id, Salts = salts });
        }

        return new RowWrite(table.Number, row.Id, table.Digest(_digester, row, salts));
    }

    private async Task<byte[]> LastHash(long owner, int version, CancellationToken ct)
    {
        if (version == 0)
        {
            return LedgerFormat.Zero.ToArray();
        }

        return await db.Entries.Where(entry => entry.ComplaintId == owner && entry.Sequence == version)
            .Select(entry => entry.Hash)
            .FirstOrDefaultAsync(ct) ?? LedgerFormat.Zero.ToArray();
    }
}

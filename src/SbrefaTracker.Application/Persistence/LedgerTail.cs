using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Facets;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Application.Persistence;

/// <summary>Names of the running numbers.</summary>
public static class Counters
{
    public const string Complaint = "complaint";

    /// <summary>Numbers of the office's own records; they are stored below zero.</summary>
    public const string OfficeRecord = "office_record";

    public const string CalendarChange = "calendar_change";

    /// <summary>Ids of all rows of the record but complaints.</summary>
    public const string Row = "row";

    /// <summary>Ids of stored contents of files.</summary>
    public const string Content = "content";

    public const string Feedback = "feedback";

    /// <summary>Numbers of pieces of long work.</summary>
    public const string Job = "job";

    /// <summary>Ids of remarks on answers.</summary>
    public const string AnswerComment = "answer_comment";

    /// <summary>How many checkpoints were written.</summary>
    public const string Checkpoint = "checkpoint";

    /// <summary>Numbers of the lines of who read what.</summary>
    public const string IdentityRead = "identity_read";

    /// <summary>Ids of messages that are not part of the record.</summary>
    public const string PassingMail = "passing_mail";

    /// <summary>Ids of those who get bulletins by mail.</summary>
    public const string Subscriber = "subscriber";

    /// <summary>Running number of bulletins within a calendar year.</summary>
    public static string Bulletin(int year) => string.Create(CultureInfo.InvariantCulture, $"bulletin:{year}");

    /// <summary>Running number of our references within a fiscal year.</summary>
    public static string Reference(FiscalYear year) => string.Create(CultureInfo.InvariantCulture, $"reference:{year.Year}");
}

/// <summary>
/// The end of the ledger and the running numbers during one transaction. Reading it takes the lock that makes writers
/// wait for each other, so numbers have no gap.
/// </summary>
public sealed class LedgerTail
{
    private readonly Dictionary<string, Counter> _counters = [];
    private readonly LedgerHead _head;
    private readonly Dictionary<string, long> _savedCounters = [];
    private (long Number, byte[] Hash) _saved;
    private readonly Dictionary<string, long> _stored = [];

    private LedgerTail(LedgerHead head) => _head = head;

    public long Number => _head.Number;

    public byte[] Hash => _head.Hash;

    public string LedgerId => _head.LedgerId;

    /// <summary>What this transaction changes in the counts of the work.</summary>
    public FacetDeltas Facets { get; } = new();

    /// <summary>Which complaints this transaction changes last.</summary>
    public LastChanges Changes { get; } = new();

    /// <summary>Reads the end and locks it until the transaction ends.</summary>
    public static async Task<LedgerTail> Lock(TrackerDb db, CancellationToken ct)
    {
        var sql = db.Database.IsNpgsql() ? "SELECT * FROM ledger_head WHERE id = 1 FOR UPDATE" : "SELECT * FROM ledger_head WHERE id = 1";
        var head = await db.LedgerHeads.FromSqlRaw(sql).AsNoTracking().SingleAsync(ct);
        return new LedgerTail(head);
    }

    /// <summary>A new ledger's first row.</summary>
    public static LedgerHead First() => new() { LedgerId = Randomness.Hex(16), Number = 0, Hash = LedgerFormat.Zero.ToArray() };

    public async Task<long> Next(TrackerDb db, string name) => ++(await Find(db, name)).Value;

    /// <summary>Whether a counter was asked for before: then it is at hand.</summary>
    public bool Knows(string name) => _counters.ContainsKey(name);

    /// <summary>The last number of a counter; 0 before the first.</summary>
    public async ValueTask<long> Last(TrackerDb db, string name) => (await Find(db, name)).Value;

    /// <summary>The next number will be above this one: for numbers that were chosen.</summary>
    public async Task Raise(TrackerDb db, string name, long number)
    {
        var counter = await Find(db, name);
        counter.Value = Math.Max(counter.Value, number);
    }

    public LedgerEntry Append(CanonicalWriter writer, LedgerEntry entry)
    {
        var sealedEntry = EntryHash.Seal(writer, entry, _head.Hash);
        _head.Number = sealedEntry.Number;
        _head.Hash = sealedEntry.Hash;
        return sealedEntry;
    }

    /// <summary>Remembers where it stands, before a piece of writing that may be taken back.</summary>
    public void Save()
    {
        _saved = (_head.Number, _head.Hash);
        Facets.Save();
        Changes.Save();
        foreach (var (name, counter) in _counters)
        {
            _savedCounters[name] = counter.Value;
        }
    }

    /// <summary>Goes back to where <see cref="Save"/> was called.</summary>
    public void TakeBack()
    {
        (_head.Number, _head.Hash) = _saved;
        Facets.TakeBack();
        Changes.TakeBack();
        foreach (var (name, counter) in _counters)
        {
            counter.Value = _savedCounters[name];
        }
    }

    /// <summary>Indexes new complaints and texts for search and stores the end, the running numbers and the counts of the work, as the last act of the transaction.</summary>
    public async Task Store(TrackerDb db, CancellationToken ct)
    {
        if (db.Database.IsSqlite())
        {
            await IndexNew(db, Counters.Complaint, SearchSchema.SqliteAddAbove, ct);
            await IndexNew(db, Counters.Row, SearchedTexts.SqliteAddAbove, ct);
        }

        await db.Database.ExecuteSqlAsync($"UPDATE ledger_head SET number = {_head.Number}, hash = {_head.Hash} WHERE id = 1", ct);
        foreach (var (name, counter) in _counters)
        {
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO counters (name, value) VALUES ({name}, {counter.Value}) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                ct);
        }

        await Facets.Store(db, ct);
        await Changes.Store(db, ct);
    }

    private async Task IndexNew(TrackerDb db, string counter, string addAbove, CancellationToken ct)
    {
        if (_stored.TryGetValue(counter, out var last) && _counters[counter].Value > last)
        {
            await db.Database.ExecuteSqlRawAsync(addAbove, [last], ct);
        }
    }

    private async ValueTask<Counter> Find(TrackerDb db, string name)
    {
        if (!_counters.TryGetValue(name, out var counter))
        {
            counter = await db.Counters.AsNoTracking().FirstOrDefaultAsync(c => c.Name == name) ?? new Counter { Name = name };
            _counters.Add(name, counter);
            _savedCounters[name] = counter.Value;
            _stored[name] = counter.Value;
        }

        return counter;
    }
}

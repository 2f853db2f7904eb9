using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Reads;

/// <summary>Which reads are looked at. What is null does not narrow.</summary>
/// <param name="From">First day in the agency's zone.</param>
/// <param name="Through">Last day.</param>
/// <param name="Reference">Our own or the outside reference.</param>
/// <param name="By">An account's id.</param>
/// <param name="Way">A code of <c>ReadWays</c>.</param>
/// <param name="Unusual">Only what a reviewer should look at and nobody has yet.</param>
public sealed record ReadFilter(DateOnly From, DateOnly Through, string? Reference = null, string? By = null, string? Way = null, bool Unusual = false);

/// <summary>One read, in words.</summary>
/// <param name="Reference">Null when many complaints were read at once.</param>
/// <param name="ById">The account.</param>
public sealed record ReadLine(
    long Id, DateTimeOffset At, string? Reference, string ById, string By, string Way, string Purpose, string? Words, int Complaints, bool IsOutside, bool IsMany)
{
    /// <summary>A reviewer should look at it.</summary>
    public bool IsUnusual => IsOutside || IsMany;

    /// <summary>Who looked at it; null while nobody did.</summary>
    public string? ReviewedBy { get; init; }

    public string? Note { get; init; }
}

/// <summary>A page of reads.</summary>
/// <param name="Readers">Who read within the days, for the choice of a filter.</param>
/// <param name="Next">The id before which the next page begins; null on the last one.</param>
public sealed record ReadPage(IReadOnlyList<ReadLine> Rows, IReadOnlyList<(string Id, string Name)> Readers, long? Next);

/// <summary>The reads of a filter for a file, the latest first.</summary>
/// <param name="EndsAfter">There are more than these so many; null when these are all.</param>
public sealed record ExportedReads(IReadOnlyList<ReadLine> Rows, int? EndsAfter);

/// <summary>Shows who read whose identity, and why, to whoever reviews it.</summary>
public sealed class ReadReview(ITrackerDbFactory databases, WriteQueue queue, AgencyTime time)
{
    public const int PageSize = 50;

    private const int MostReaders = 200;

    /// <summary>Most lines in one file; one that goes on says so (<see cref="ExportedReads.EndsAfter"/>).</summary>
    public int MostExported { get; init; } = 100_000;

    /// <summary>Nobody reviews what they read themselves.</summary>
    public static bool MayReview(Actor actor, string by) => Reviews(actor) && actor.Id != by;

    /// <summary>The latest first.</summary>
    public async Task<Result<ReadPage>> Read(ReadFilter filter, long? before, Actor actor, CancellationToken ct = default)
    {
        if (!Reviews(actor))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        if (await Matching(db, filter, ct) is not { } matching)
        {
            return Refusal.Of("complaint_not_found", filter.Reference!);
        }

        var rows = await Lines(db, before is { } id ? matching.Where(row => row.Id < id) : matching, PageSize + 1, ct);
        var (first, last) = Span(filter);
        var readers = await db.IdentityReads.Where(row => row.At >= first && row.At < last).Select(row => row.By).Distinct().Take(MostReaders).ToListAsync(ct);
        var names = await StaffNames.Load(db, readers, ct);
        return new ReadPage(
            [.. rows.Take(PageSize)],
            [.. readers.Select(reader => (reader, names.Of(reader))).OrderBy(reader => reader.Item2, StringComparer.OrdinalIgnoreCase)],
            rows.Count > PageSize ? rows[PageSize - 1].Id : null);
    }

    /// <summary>All lines of the filter, the latest first, at most <see cref="MostExported"/>.</summary>
    public async Task<Result<ExportedReads>> Export(ReadFilter filter, Actor actor, CancellationToken ct = default)
    {
        if (!Reviews(actor))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        if (await Matching(db, filter, ct) is not { } matching)
        {
            return Refusal.Of("complaint_not_found", filter.Reference!);
        }

        var rows = await Lines(db, matching, MostExported + 1, ct);
        return new ExportedReads([.. rows.Take(MostExported)], rows.Count > MostExported ? MostExported : null);
    }

    /// <summary>Keeps that a reviewer looked at a line, once, with a note.</summary>
    public async Task<Result> Review(long read, string note, Actor actor, CancellationToken ct = default)
    {
        if (string.IsNullOrWhiteSpace(note))
        {
            return Refusal.On("note", "required");
        }

        if (FieldText.Read(new ComplaintField("note", FieldKind.Text, IdentityReads.WordsLimit), note, out _) is { } fault)
        {
            return fault;
        }

        return await queue.Run(
            async (session, token) =>
            {
                var by = await session.Db.IdentityReads.Where(row => row.Id == read).Select(row => row.By).FirstOrDefaultAsync(token);
                if (by is null || !MayReview(actor, by))
                {
                    return Refusal.Of(by is null ? "not_found" : Reviews(actor) ? "read.own" : "not_allowed");
                }

                if (await session.Db.ReadReviews.AnyAsync(row => row.ReadId == read, token))
                {
                    return Refusal.Of("read.reviewed");
                }

                session.Db.Add(new ReadReviewRow { ReadId = read, At = session.Now, By = actor.Id, Note = note.Trim() });
                await session.Db.SaveChangesAsync(token);
                return Result.Done;
            },
            ct);
    }

    private static bool Reviews(Actor actor) => actor.Is(Roles.Auditor) || actor.Is(Roles.Representative);

    private (DateTimeOffset First, DateTimeOffset Last) Span(ReadFilter filter) => (time.BeginOf(filter.From), time.BeginOf(filter.Through.AddDays(1)));

    private async Task<IQueryable<IdentityReadRow>?> Matching(TrackerDb db, ReadFilter filter, CancellationToken ct)
    {
        var (first, last) = Span(filter);
        var rows = db.IdentityReads.AsNoTracking().Where(row => row.At >= first && row.At < last);
        if (filter.Reference is { Length: > 0 } reference)
        {
            if (await db.Complaints.AsNoTracking().FindByReference(reference, ct) is not { } complaint)
            {
                return null;
            }

            rows = rows.Where(row => row.ComplaintId == complaint.Id);
        }

        rows = filter.By is { Length: > 0 } by ? rows.Where(row => row.By == by) : rows;
        rows = filter.Way is { Length: > 0 } way ? rows.Where(row => row.Way == way) : rows;
        return filter.Unusual ? rows.Where(row => (row.IsOutside || row.IsMany) && !db.ReadReviews.Any(review => review.ReadId == row.Id)) : rows;
    }

    private static async Task<IReadOnlyList<ReadLine>> Lines(TrackerDb db, IQueryable<IdentityReadRow> matching, int most, CancellationToken ct)
    {
        var rows = await (from row in matching
                          join complaint in db.Complaints on row.ComplaintId equals (long?)complaint.Id into complaints
                          from complaint in complaints.DefaultIfEmpty()
                          join review in db.ReadReviews on row.Id equals review.ReadId into reviews
                          from review in reviews.DefaultIfEmpty()
                          orderby row.Id descending
                          select new { Row = row, Reference = (string?)complaint.Reference, ReviewedBy = (string?)review.By, Note = (string?)review.Note }).Take(most).ToListAsync(ct);
        var names = await StaffNames.Load(db, rows.SelectMany(one => new[] { one.Row.By, one.ReviewedBy }).Distinct(), ct);
        return
        [
            .. rows.Select(one => new ReadLine(
                one.Row.Id, one.Row.At, one.Reference, one.Row.By, names.Of(one.Row.By), one.Row.Way, one.Row.Purpose, one.Row.Words, one.Row.Complaints, one.Row.IsOutside, one.Row.IsMany)
            {
                ReviewedBy = one.ReviewedBy is { } reviewer ? names.Of(reviewer) : null,
                Note = one.Note,
            }),
        ];
    }
}

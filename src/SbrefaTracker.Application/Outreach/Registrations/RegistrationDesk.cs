using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Outreach.Registrations;

/// <summary>How many registered for an event.</summary>
/// <param name="Seated">With a seat.</param>
/// <param name="Small">Of those with a seat: from a small business, as they said.</param>
/// <param name="ToArrange">Who asked for help to take part, and nobody arranged it yet.</param>
/// <param name="Came">Marked as there; 0 while nobody was marked.</param>
/// <param name="CameSmall">Of those: from a small business.</param>
public sealed record RegistrationCounts(int Seated, int Waiting, int Small, int ToArrange, int Came, int CameSmall)
{
    public static readonly RegistrationCounts None = new(0, 0, 0, 0, 0, 0);

    internal static async Task<RegistrationCounts> Of(TrackerDb db, long record, CancellationToken ct) =>
        await db.EventRegistrations.Where(row => row.EventRecord == record).GroupBy(row => row.EventRecord).Select(rows => new RegistrationCounts(
            rows.Count(row => !row.Waiting), rows.Count(row => row.Waiting), rows.Count(row => !row.Waiting && row.IsSmall), rows.Count(row => row.Needs != null && row.ArrangedAt == null),
            rows.Count(row => row.Came == true), rows.Count(row => row.Came == true && row.IsSmall))).FirstOrDefaultAsync(ct) ?? None;
}

/// <summary>Which registrations are wanted.</summary>
public enum RegistrationShow
{
    All,
    Waiting,

    /// <summary>Those who asked for help to take part, whether arranged or not.</summary>
    Needs,
}

/// <summary>A page of registrations in the order in which they came.</summary>
/// <param name="Next">The number after which the next page begins; null on the last one.</param>
/// <param name="MayMark">The event's first day is here, so that somebody can have been there.</param>
/// <param name="IsHeld">A legal hold keeps the event: what was marked stays.</param>
public sealed record RegistrationPage(OutreachEvent Event, RegistrationCounts Counts, IReadOnlyList<RegistrationRow> Rows, long? Next, bool MayMark, bool IsHeld)
{
    /// <summary>Whether the mark that somebody was there can be set, or taken back.</summary>
    public bool MayMarkOf(RegistrationRow row) => MayMark && (!IsHeld || row.Came is null);

    /// <summary>Whether what somebody needs can be said to be arranged, or not after all.</summary>
    public bool MayArrange(RegistrationRow row) => !IsHeld || row.ArrangedAt is null;
}

/// <summary>
/// Who registered, for those who keep events: read, marked as there, what they need arranged, and taken out when they ask by another way. Under a legal hold facts are added and none is changed: who was marked
/// stays marked, and whoever is taken out is kept as they stood.
/// </summary>
public sealed class RegistrationDesk(WriteQueue queue, ITrackerDbFactory databases, AgencyTime time, Seats seats)
{
    public const int PageSize = 100;

    /// <param name="record">The event's number, below zero.</param>
    /// <param name="after">The last number of the page before; null for the first.</param>
    public async Task<Result<RegistrationPage>> Read(long record, RegistrationShow show, long? after, Actor actor, CancellationToken ct = default)
    {
        if (!OutreachQueries.Keepers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        if (await db.OutreachEvents.AsNoTracking().FirstOrDefaultAsync(one => one.Id == record, ct) is not { } found)
        {
            return Refusal.Of("record_not_found");
        }

        var above = after ?? 0;
        var rows = await Wanted(db, record, show).Where(row => row.Id > above).OrderBy(row => row.Id).Take(PageSize + 1).ToListAsync(ct);
        return new RegistrationPage(found, await RegistrationCounts.Of(db, record, ct), [.. rows.Take(PageSize)], rows.Count > PageSize ? rows[PageSize - 1].Id : null, found.StartsOn <= time.Today,
            await OfficeHolds.Keep(db, record, ct));
    }

    /// <summary>All of them, for a file.</summary>
    public async Task<Result<IReadOnlyList<RegistrationRow>>> Export(long record, Actor actor, CancellationToken ct = default)
    {
        if (!OutreachQueries.Keepers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        return await Wanted(db, record, RegistrationShow.All).OrderBy(row => row.Id).Take(EventRegistration.MostOfEvent).ToListAsync(ct);
    }

    /// <summary>Somebody was there, or was not; null takes the mark back, and is refused while a legal hold keeps it.</summary>
    public Task<Result> Mark(long id, bool? came, Actor actor, CancellationToken ct = default) => Change(
        id,
        actor,
        (row, one, _) =>
        {
            var changes = row.Came is not null && row.Came != came;
            row.Came = came;
            return new(one.StartsOn > time.Today ? Refusal.Of("event.day_not_come") : null, changes);
        },
        ct);

    /// <summary>What they need is arranged, or is not after all; that is refused while a legal hold keeps what was said.</summary>
    public Task<Result> Arrange(long id, bool isArranged, Actor actor, CancellationToken ct = default) => Change(
        id,
        actor,
        (row, _, now) =>
        {
            var changes = row.ArrangedAt is not null && !isArranged;
            row.ArrangedAt = isArranged ? row.ArrangedAt ?? now : null;
            return new(row.Needs is null ? Refusal.Of("event.no_needs") : null, changes);
        },
        ct);

    /// <summary>Takes somebody out who asked for it by telephone or letter, or who registered twice; whoever waits first gets the seat. While a legal hold keeps the event, they are kept as they stood.</summary>
    public async Task<Result> Remove(long id, Actor actor, CancellationToken ct = default) => !OutreachQueries.Keepers.Any(actor.Is)
        ? Refusal.Of("not_allowed")
        : await queue.Run(
            async (session, token) =>
            {
                if (await session.Db.EventRegistrations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, token) is not { } row)
                {
                    return Refusal.Of("event.no_registration_here");
                }

                await TakenBack.Out(session, row, actor.Id, token);
                await seats.MoveUp(session, await session.Db.OutreachEvents.AsNoTracking().FirstAsync(one => one.Id == row.EventRecord, token), token);
                session.Db.ChangeTracker.DetectChanges();
                await session.Db.SaveChangesAsync(token);
                return Result.Done;
            },
            ct);

    private async Task<Result> Change(long id, Actor actor, Func<RegistrationRow, OutreachEvent, DateTimeOffset, Changed> change, CancellationToken ct) => !OutreachQueries.Keepers.Any(actor.Is)
        ? Refusal.Of("not_allowed")
        : await queue.Run(
            async (session, token) =>
            {
                if (await session.Db.EventRegistrations.FirstOrDefaultAsync(row => row.Id == id, token) is not { } row)
                {
                    return Refusal.Of("event.no_registration_here");
                }

                var changed = change(row, await session.Db.OutreachEvents.AsNoTracking().FirstAsync(one => one.Id == row.EventRecord, token), session.Now);
                if (changed.Reason is { } reason)
                {
                    return reason;
                }

                if (changed.Overwrites && await OfficeHolds.Keep(session.Db, row.EventRecord, token))
                {
                    return Refusal.Of("event.mark_on_hold");
                }

                session.Db.ChangeTracker.DetectChanges();
                await session.Db.SaveChangesAsync(token);
                return Result.Done;
            },
            ct);

    private static IQueryable<RegistrationRow> Wanted(TrackerDb db, long record, RegistrationShow show)
    {
        var rows = db.EventRegistrations.AsNoTracking().Where(row => row.EventRecord == record);
        Expression<Func<RegistrationRow, bool>>? which = show switch
        {
            RegistrationShow.Waiting => row => row.Waiting,
            RegistrationShow.Needs => row => row.Needs != null,
            _ => null,
        };
        return which is null ? rows : rows.Where(which);
    }

    /// <param name="Reason">Why it cannot be; null when it can.</param>
    /// <param name="Overwrites">It takes the place of what was said before, and adds nothing.</param>
    private readonly record struct Changed(Refusal? Reason, bool Overwrites);
}

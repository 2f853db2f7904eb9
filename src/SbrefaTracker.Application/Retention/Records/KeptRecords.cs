using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Committees.Visitors;
using SbrefaTracker.Application.Guidance.Subscribers;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Outreach;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;
using SbrefaTracker.Domain.Retention;

namespace SbrefaTracker.Application.Retention.Records;

/// <summary>A record of the office that keeps what people told.</summary>
/// <param name="Kind">A code of <see cref="RetentionKinds"/>.</param>
/// <param name="From">The day from which its time counts; null while nobody knows it, because what it counts from was put off to a day that is not announced.</param>
/// <param name="People">Of how many people something is still there, without what was taken back.</param>
internal sealed record KeptRecord(string Kind, DateOnly? From, int People);

/// <summary>
/// Finds those records by their number: entries of the log of informal guidance, events and meetings of the committee with their registrations, requests to take part with whom to write to, and bulletins with
/// those who were sent them.
/// </summary>
internal static class KeptRecords
{
    /// <summary>Who places holds and releases them: those who do it with complaints.</summary>
    public static readonly IReadOnlyList<Role> Keepers = [Roles.Representative, Roles.Commissioner];

    /// <summary>Null where a record keeps nothing of people, or there is none.</summary>
    public static async Task<KeptRecord?> Of(TrackerDb db, long record, AgencyTime time, CancellationToken ct)
    {
        if (await db.GuidanceEntries.AsNoTracking().Where(one => one.Id == record).Select(one => new { one.AnsweredOn, one.DisposedOn }).FirstOrDefaultAsync(ct) is { } entry)
        {
            return new(RetentionKinds.Guidance, entry.AnsweredOn, entry.DisposedOn is null ? 1 : 0);
        }

        if (await db.OutreachEvents.AsNoTracking().Where(one => one.Id == record).Select(one => new { one.EndsOn, one.State }).FirstOrDefaultAsync(ct) is { } held)
        {
            var people = await db.EventRegistrations.CountAsync(row => row.EventRecord == record, ct);
            return held.State == EventState.Cancelled && await CancelledOn(db, record, time, ct) is { } cancelled
                ? new(RetentionKinds.RegistrationCancelled, cancelled, people)
                : new(RetentionKinds.Registration, held.EndsOn, people);
        }

        if (await db.Meetings.AsNoTracking().Where(one => one.Id == record).Select(one => (DateOnly?)one.MeetsOn).FirstOrDefaultAsync(ct) is { } meets)
        {
            var hasItsDay = await db.Meetings.Where(VisitorDisposal.HasItsDay).AnyAsync(one => one.Id == record, ct);
            var people = await db.MeetingRegistrations.CountAsync(row => row.MeetingRecord == record, ct) + await db.WrittenStatements.CountAsync(row => row.MeetingRecord == record && row.Email != null, ct);
            return new(RetentionKinds.Visitor, hasItsDay ? meets : null, people);
        }

        return await db.ParticipationRequests.AsNoTracking().Where(one => one.Id == record).Select(one => (DateOnly?)(one.EndedOn ?? one.EventEndsOn ?? one.EventOn)).FirstOrDefaultAsync(ct) is { } over
            ? new(RetentionKinds.Contact, over, await db.ParticipationContacts.CountAsync(row => row.RequestRecord == record, ct))
            : await db.Bulletins.AsNoTracking().Where(one => one.Id == record).Select(one => (DateOnly?)one.WrittenOn).FirstOrDefaultAsync(ct) is { } written
                ? new(RetentionKinds.Subscriber, written, await SentTo(db, record, ct))
                : null;
    }

    /// <summary>How many of those to whom a bulletin was sent are still subscribed. The messages of its sendings are read by their key, and for each is looked whether its reader is still there: with the page of one bulletin's keeping, and nowhere else.</summary>
    private static async Task<int> SentTo(TrackerDb db, long record, CancellationToken ct)
    {
        var versions = await db.BulletinSendings.Where(sending => sending.RecordId == record).Select(sending => sending.VersionId).ToListAsync(ct);
        return await db.BulletinMails.Where(mail => versions.Contains(mail.VersionId) && BulletinMailRow.Tried.Contains(mail.Status) && db.Subscribers.Any(row => row.Id == mail.SubscriberId))
            .Select(mail => mail.SubscriberId).Distinct().CountAsync(ct);
    }

    private static async Task<DateOnly?> CancelledOn(TrackerDb db, long record, AgencyTime time, CancellationToken ct) =>
        await db.Entries.Where(entry => entry.ComplaintId == record && entry.Action == CancelEventUseCase.Happened).MaxAsync(entry => (long?)entry.At, ct) is { } at ? time.DayOf(DateTimeOffset.FromUnixTimeMilliseconds(at)) : null;
}

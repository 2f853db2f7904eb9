using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Committees.Visitors;
using SbrefaTracker.Application.Guidance.Subscribers;
using SbrefaTracker.Application.Outreach.Registrations;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Retention;

namespace SbrefaTracker.Application.Retention.Records;

/// <summary>
/// Takes out what somebody took back. It is gone from where it was at once, hold or not, so that no list, no count and no letter can forget to leave it out; while a legal hold is in force on the
/// record, it is kept as it stood.
/// </summary>
internal static class TakenBack
{
    /// <param name="by">The account that does it on request; null where they do it themselves.</param>
    public static async Task Out(WriteSession session, RegistrationRow row, string? by, CancellationToken ct)
    {
        if (await OfficeHolds.Keep(session.Db, row.EventRecord, ct))
        {
            await Keep(
                session,
                new TakenBackRow
                {
                    HeldRecord = row.EventRecord,
                    Kind = RetentionKinds.Registration,
                    Name = row.Name,
                    Organization = row.Organization,
                    Email = row.Email,
                    Needs = row.Needs,
                    IsSmall = row.IsSmall,
                    Waiting = row.Waiting,
                    ArrangedAt = row.ArrangedAt,
                    Came = row.Came,
                    Language = row.Language,
                    ToldAt = row.At,
                    TakenOutBy = by,
                });
        }

        await session.Db.EventRegistrations.Where(one => one.Id == row.Id).ExecuteDeleteAsync(ct);
    }

    public static async Task Out(WriteSession session, MeetingRegistrationRow row, CancellationToken ct)
    {
        if (await OfficeHolds.Keep(session.Db, row.MeetingRecord, ct))
        {
            await Keep(
                session,
                new TakenBackRow
                {
                    HeldRecord = row.MeetingRecord,
                    Kind = RetentionKinds.Visitor,
                    Name = row.Name,
                    Organization = row.Organization,
                    Email = row.Email,
                    Needs = row.Needs,
                    Waiting = row.IsWaiting,
                    Language = row.Language,
                    ToldAt = row.At,
                });
        }

        await session.Db.MeetingRegistrations.Where(one => one.Id == row.Id).ExecuteDeleteAsync(ct);
    }

    /// <summary>Before other words take the place of whom to write to about a request.</summary>
    public static async Task Replaced(WriteSession session, ParticipationContactRow known, Actor by, CancellationToken ct)
    {
        if (await OfficeHolds.Keep(session.Db, known.RequestRecord, ct))
        {
            await Keep(
                session,
                new TakenBackRow { HeldRecord = known.RequestRecord, Kind = RetentionKinds.Contact, Name = known.Name, Email = known.Email, Phone = known.Phone, TakenOutBy = by.Id });
        }
    }

    /// <summary>Ends a subscription. Of whoever was sent a bulletin that is held, the address is kept for each that is.</summary>
    public static async Task Ended(WriteSession session, long subscriber, CancellationToken ct)
    {
        var held = await (
            from hold in OfficeHolds.InForce(session.Db)
            join sending in session.Db.BulletinSendings on hold.Subject equals sending.RecordId
            join mail in session.Db.BulletinMails on sending.VersionId equals mail.VersionId
            where mail.SubscriberId == subscriber && BulletinMailRow.Tried.Contains(mail.Status)
            select hold.Subject).Distinct().ToListAsync(ct);
        if (held.Count > 0 && await session.Db.Subscribers.AsNoTracking().FirstOrDefaultAsync(row => row.Id == subscriber, ct) is { } row)
        {
            foreach (var bulletin in held)
            {
                await Keep(
                    session,
                    new TakenBackRow { HeldRecord = bulletin, Kind = RetentionKinds.Subscriber, Email = row.Address, Language = row.Language, Topics = row.Topics, SubscriberId = row.Id, ToldAt = row.ConfirmedAt });
            }

            await session.Db.SaveChangesAsync(ct);
        }

        await session.Db.Subscribers.Where(one => one.Id == subscriber).ExecuteDeleteAsync(ct);
    }

    /// <summary>
    /// What became of a message that was with the mail server while its reader ended the subscription, when its row, if it still waited, was deleted. Of a bulletin that is held the trace of it stays, and
    /// the address, as of whoever ended it later; of any other nothing is left.
    /// </summary>
    /// <param name="left">As its row says it, or would.</param>
    public static async Task UnderWay(WriteSession session, BulletinMailRow left, string address, CancellationToken ct)
    {
        var db = session.Db;
        if (await db.Subscribers.AnyAsync(row => row.Id == left.SubscriberId, ct)
            || await db.BulletinSendings.Where(sending => sending.VersionId == left.VersionId).Select(sending => (long?)sending.RecordId).FirstOrDefaultAsync(ct) is not { } bulletin
            || !await OfficeHolds.Keep(db, bulletin, ct))
        {
            return;
        }

        if (!await db.BulletinMails.AnyAsync(row => row.VersionId == left.VersionId && row.SubscriberId == left.SubscriberId, ct))
        {
            db.Add(left);
        }

        if (!await db.TakenBack.AnyAsync(row => row.HeldRecord == bulletin && row.SubscriberId == left.SubscriberId, ct))
        {
            await Keep(session, new TakenBackRow { HeldRecord = bulletin, Kind = RetentionKinds.Subscriber, Email = address, SubscriberId = left.SubscriberId });
        }

        await db.SaveChangesAsync(ct);
    }

    // Saved with what the caller writes.
    private static async Task Keep(WriteSession session, TakenBackRow row)
    {
        (row.Id, row.TakenBackAt) = (await session.Next(TakenBackTable.Counter), session.Now);
        session.Db.Add(row);
    }
}

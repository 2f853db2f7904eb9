using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Committees.Visitors;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Outreach.Registrations;

/// <summary>What somebody gives to come to an event.</summary>
/// <param name="Small">"yes" or "no": whether they come from a small business, as they say.</param>
/// <param name="Needs">What they need to take part.</param>
public sealed record AttendeeGiven(string? Name, string? Organization, string? Email, string? Small, string? Needs);

/// <summary>A registration as whoever holds its link sees it.</summary>
/// <param name="Place">The place on the waiting list, from 1; null with a seat.</param>
public sealed record OwnRegistration(OutreachEvent Event, string Name, int? Place)
{
    /// <summary>Told to those with a seat, as long as it lies ahead.</summary>
    public string? OnlineAddress => Place is null && Event.State == EventState.Announced ? Event.OnlineAddress : null;
}

/// <summary>
/// Takes registrations for announced events. Sent twice, it is there once; something else from the same address stands beside the first: whoever knows an address cannot undo what its owner told.
/// Whether there was one, who has a seat and who waits is told by mail alone, so that nobody finds out about somebody else.
/// </summary>
public sealed class EventRegistration(WriteQueue queue, ITrackerDbFactory databases, AgencyTime time, EventMail mail, Seats seats)
{
    /// <summary>Most for one event: far above any that was held, so that nobody fills the database.</summary>
    public const int MostOfEvent = 20_000;

    /// <summary>Characters of a need.</summary>
    public const int NeedsLimit = 2_000;

    /// <param name="record">The event's number, below zero.</param>
    /// <param name="given">As typed.</param>
    /// <param name="language">The language of the page: a code of <see cref="Domain.Complaints.Languages"/>.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Result> Register(long record, AttendeeGiven given, string language, CancellationToken ct = default)
    {
        await using (var db = databases.Create())
        {
            // Looked at before the queue, so that what is shut costs the writer nothing.
            var found = await Find(db, record, ct);
            if ((found is null ? Refusal.Of("record_not_found") : Shut(found, time.Today)) is { } reason)
            {
                return reason;
            }
        }

        var faults = VisitorFaults.Of(new VisitorGiven(given.Name, given.Organization, given.Email, given.Needs), NeedsLimit, wordsNeeded: false);
        if (given.Small is not ("yes" or "no"))
        {
            faults.Add(Refusal.On(nameof(given.Small), "required"));
        }

        return faults.Count > 0 ? Result.Refused(faults) : await queue.Run((session, token) => Add(session, record, given, language, token), ct);
    }

    /// <summary>Null when there is none: the key is wrong, or they withdrew.</summary>
    public async Task<OwnRegistration?> Find(string? key, CancellationToken ct = default)
    {
        if (LinkSecret.Hash(key) is not { } hash)
        {
            return null;
        }

        await using var db = databases.Create();
        if (await db.EventRegistrations.AsNoTracking().FirstOrDefaultAsync(row => row.KeyHash == hash, ct) is not { } row)
        {
            return null;
        }

        var one = await db.OutreachEvents.AsNoTracking().FirstAsync(one => one.Id == row.EventRecord, ct);
        return new OwnRegistration(one, row.Name, row.Waiting ? 1 + await db.EventRegistrations.CountAsync(other => other.EventRecord == row.EventRecord && other.Waiting && other.Id < row.Id, ct) : null);
    }

    /// <summary>Takes a registration back, for good and at once, legal hold or not; whoever waits first gets the seat. Refused when there is none.</summary>
    public async Task<Result> Withdraw(string? key, CancellationToken ct = default) => LinkSecret.Hash(key) is not { } hash
        ? Refusal.Of("event.no_registration_here")
        : await queue.Run(
            async (session, token) =>
            {
                if (await session.Db.EventRegistrations.AsNoTracking().FirstOrDefaultAsync(row => row.KeyHash == hash, token) is not { } row)
                {
                    return Refusal.Of("event.no_registration_here");
                }

                await TakenBack.Out(session, row, by: null, token);
                await seats.MoveUp(session, await session.Db.OutreachEvents.AsNoTracking().FirstAsync(one => one.Id == row.EventRecord, token), token);
                session.Db.ChangeTracker.DetectChanges();
                await session.Db.SaveChangesAsync(token);
                return Result.Done;
            },
            ct);

    private async Task<Result> Add(WriteSession session, long record, AttendeeGiven given, string language, CancellationToken ct)
    {
        var one = await Find(session.Db, record, ct);
        if ((one is null ? Refusal.Of("record_not_found") : Shut(one, session.Today)) is { } reason)
        {
            return reason;
        }

        var rows = session.Db.EventRegistrations.Where(row => row.EventRecord == record);
        var (name, organization, email, needs, small) = (given.Name!.Trim(), Blank.ToNull(given.Organization), given.Email!.Trim(), Blank.ToNull(given.Needs), given.Small == "yes");
        if (await rows.AnyAsync(row => row.Email == email && row.Name == name && row.Organization == organization && row.Needs == needs && row.IsSmall == small, ct))
        {
            return Result.Done;
        }

        var (seated, waiting) = (await rows.CountAsync(row => !row.Waiting, ct), await rows.CountAsync(row => row.Waiting, ct));
        if (seated + waiting >= MostOfEvent)
        {
            return Refusal.Of("event.full");
        }

        var key = LinkSecret.New();
        var added = new RegistrationRow
        {
            Id = await session.Next(RegistrationTable.Counter),
            EventRecord = record,
            Name = name,
            Organization = organization,
            Email = email,
            IsSmall = small,
            Needs = needs,
            Language = language,
            Waiting = !Seating.HasSeat(one!.Capacity, seated, waiting),
            KeyHash = LinkSecret.Hash(key)!,
            At = session.Now,
        };
        session.Db.Add(added);
        await mail.Registered(session, one, added, key);
        session.Db.ChangeTracker.DetectChanges();
        await session.Db.SaveChangesAsync(ct);
        return Result.Done;
    }

    private static Task<OutreachEvent?> Find(TrackerDb db, long record, CancellationToken ct) =>
        db.OutreachEvents.AsNoTracking().FirstOrDefaultAsync(one => one.Id == record && one.AnnouncedOn != null, ct);

    private static Refusal? Shut(OutreachEvent one, DateOnly today) =>
        Seating.IsOpen(one, today) ? null
        : one is { State: EventState.Announced, RegisterBy: { } last } ? Refusal.Of("event.registration_over", last)
        : Refusal.Of("event.no_registration");
}

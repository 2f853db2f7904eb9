using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Committees.Visitors;

/// <summary>What somebody gives to attend a meeting, or to write to the committee.</summary>
public sealed record VisitorGiven(string? Name, string? Organization, string? Email, string? Words)
{
    /// <summary>The language of the letter: a code of <see cref="Languages"/>.</summary>
    public string Language { get; init; } = Languages.English;
}

/// <summary>Who wants to attend a meeting and who wrote.</summary>
/// <param name="Statements">A page of them.</param>
/// <param name="Names">Names of those who decided of statements, by account.</param>
public sealed record MeetingVisitorsView(IReadOnlyList<MeetingRegistrationRow> Registrations, StatementPage Statements, int Registered, PlacesTaken Places, StaffNames Names);

/// <summary>
/// Takes registrations and written statements for announced meetings. Registering ends with its cut-off; a statement may be sent until the minutes are certified, and tells whether it came in time
/// for the members to read it before (41 CFR 102-3.140(c): anybody may file one).
/// </summary>
public sealed class MeetingVisitors(WriteQueue queue, ITrackerDbFactory databases, AgencyTime time, MeetingPlaces places)
{
    /// <summary>Most registrations for one meeting: far above any that was held, so that nobody fills the database.</summary>
    public const int MostOfMeeting = 5_000;

    /// <summary>Most statements for one meeting: each may be long, and the officer reads them all.</summary>
    public const int MostStatements = 1_000;

    /// <summary>Most that a page shows, the latest.</summary>
    public const int Shown = 500;

    /// <summary>Characters of a need.</summary>
    public const int NeedsLimit = 2_000;

    /// <summary>Characters of a statement.</summary>
    public const int StatementLimit = 50_000;

    /// <summary>Sent twice, it is there once. When all places are taken, it waits; the letter says which. Something else from the same address stands beside the first: whoever knows an address cannot undo what its owner told, and nothing tells that there was one.</summary>
    public Task<Result> Register(long meeting, VisitorGiven given, CancellationToken ct = default) => Write(
        meeting,
        VisitorFaults.Of(given, NeedsLimit, wordsNeeded: false),
        announced => announced.State != MeetingState.NoticePublished || announced.RegisterBy is null ? Refusal.Of("meeting.no_registration")
            : time.Today > announced.RegisterBy ? Refusal.Of("meeting.registration_over", announced.RegisterBy.Value) : null,
        async (session, announced, token) =>
        {
            var (name, organization, email, needs) = (given.Name!.Trim(), Blank.ToNull(given.Organization), given.Email!.Trim(), Blank.ToNull(given.Words));
            if (await session.Db.MeetingRegistrations.AnyAsync(
                row => row.MeetingRecord == meeting && row.Email == email && row.Name == name && row.Organization == organization && row.Needs == needs, token))
            {
                return null;
            }

            if (await session.Db.MeetingRegistrations.CountAsync(row => row.MeetingRecord == meeting, token) >= MostOfMeeting)
            {
                return Refusal.Of("meeting.full");
            }

            var registration = new MeetingRegistrationRow
            {
                Id = await session.Next(VisitorTables.Counter),
                MeetingRecord = meeting,
                Name = name,
                Organization = organization,
                Email = email,
                Needs = needs,
                At = session.Now,
                Language = given.Language,
            };
            await places.Seat(session, announced, registration, token);
            session.Db.Add(registration);
            return null;
        },
        ct);

    /// <summary>Sent twice, it is there once; other words of the same person stand beside the first.</summary>
    public Task<Result> State(long meeting, VisitorGiven given, CancellationToken ct = default) => Write(
        meeting,
        VisitorFaults.Of(given, StatementLimit, wordsNeeded: true),
        announced => announced.State is MeetingState.NoticePublished or MeetingState.Held ? null : Refusal.Of("meeting.no_statements"),
        async (session, announced, token) =>
        {
            var (name, organization, email, words) = (given.Name!.Trim(), Blank.ToNull(given.Organization), given.Email!.Trim(), given.Words!);
            if (await session.Db.WrittenStatements.AnyAsync(
                row => row.MeetingRecord == meeting && row.Email == email && row.Name == name && row.Organization == organization && row.Text == words, token))
            {
                return null;
            }

            if (await session.Db.WrittenStatements.CountAsync(row => row.MeetingRecord == meeting, token) >= MostStatements)
            {
                return Refusal.Of("meeting.statements_full");
            }

            session.Db.Add(new WrittenStatementRow
            {
                Id = await session.Next(VisitorTables.Counter),
                MeetingRecord = meeting,
                Name = name,
                Organization = organization,
                Email = email,
                Text = words,
                At = session.Now,
                InTime = session.Today <= (announced.StatementsBy ?? announced.MeetsOn),
            });
            return null;
        },
        ct);

    /// <summary>For those who serve the committee.</summary>
    /// <param name="meeting">The meeting's number, below zero.</param>
    /// <param name="after">The number of the last statement of the page before; 0 for the first.</param>
    public async Task<Result<MeetingVisitorsView>> Of(long meeting, long after, Actor actor, CancellationToken ct = default)
    {
        if (!CommitteeQueries.Readers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        var registrations = db.MeetingRegistrations.AsNoTracking().Where(row => row.MeetingRecord == meeting);
        var statements = await ReadStatements.Of(db, meeting, onlyReleased: false, after, ct);
        return new MeetingVisitorsView(
            await registrations.OrderByDescending(row => row.Id).Take(Shown).ToListAsync(ct), statements, await registrations.CountAsync(ct), await places.Of(meeting, ct),
            await StaffNames.Load(db, statements.Lines.Select(line => line.Release?.DecidedBy), ct));
    }

    private async Task<Result> Write(
        long meeting, List<Refusal> faults, Func<Meeting, Refusal?> shut, Func<WriteSession, Meeting, CancellationToken, Task<Refusal?>> add, CancellationToken ct)
    {
        await using (var db = databases.Create())
        {
            // Looked at before the queue, so that what is shut costs the writer nothing.
            if (await Announced(db, meeting, ct) is not { } announced)
            {
                return Refusal.Of("record_not_found");
            }

            if (shut(announced) is { } reason)
            {
                return reason;
            }
        }

        return faults.Count > 0 ? Result.Refused(faults) : await queue.Run(
            async (session, token) =>
            {
                if (await Announced(session.Db, meeting, token) is not { } announced)
                {
                    return Refusal.Of("record_not_found");
                }

                if ((shut(announced) ?? await add(session, announced, token)) is { } reason)
                {
                    return reason;
                }

                session.Db.ChangeTracker.DetectChanges();
                await session.Db.SaveChangesAsync(token);
                return Result.Done;
            },
            ct);
    }

    private static Task<Meeting?> Announced(TrackerDb db, long meeting, CancellationToken ct) => db.Meetings.AsNoTracking().FirstOrDefaultAsync(one => one.Id == meeting && one.NoticeOn != null && one.State != MeetingState.Planned, ct);
}

using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Committees;

/// <summary>A meeting in a list.</summary>
/// <param name="Unread">Written statements that the officer has not read yet.</param>
public sealed record MeetingLine(Meeting Meeting, IReadOnlyList<MeetingStep> Steps, int Unread)
{
    /// <summary>Steps that this meeting needs; none once it is cancelled.</summary>
    public int Needed => Meeting.IsCancelled ? 0 : Steps.Count(step => step.IsNeeded);

    /// <summary>Those of them that were done.</summary>
    public int Done => Meeting.IsCancelled ? 0 : Steps.Count(step => step.IsDone);

    /// <summary>Those of them whose day is over without them.</summary>
    public int Overdue => Meeting.IsCancelled ? 0 : Steps.Count(step => step.IsOverdue);
}

/// <summary>A member with the terms, the latest first.</summary>
public sealed record MemberLine(CommitteeMember Member, IReadOnlyList<CommitteeTerm> Terms)
{
    public bool IsSeated(DateOnly day) => Terms.Any(term => term.Holds(day));
}

/// <summary>All that the desk of the Designated Federal Officer shows. <paramref name="Committee"/> is null before the record is begun.</summary>
public sealed record CommitteeDesk(
    Committee? Committee, CharterReading Charter, IReadOnlyList<CommitteeCharter> Charters, IReadOnlyList<MemberLine> Members, IReadOnlyList<SeatShare> Balance, int SeatsTaken,
    IReadOnlyList<CommitteeGroup> Groups, IReadOnlyList<MeetingLine> Meetings, CommitteeYear Year, IReadOnlyList<CommitteeReport> Reports, IReadOnlyList<CommitteeReview> Reviews, IReadOnlyList<CommitteeDue> Due,
    IReadOnlyList<Offer<CommitteeAction>> Offers, bool MayBegin, DateOnly Today)
{
    /// <summary>The page of meetings that was asked for, the latest first.</summary>
    public IReadOnlyList<MeetingLine> Shown { get; init; } = [];

    /// <summary>Where the page of earlier meetings begins; null on the last.</summary>
    public MeetingsBefore? Earlier { get; init; }
}

/// <summary>One meeting with its checklist, what its notice lacks, and what may be done with it.</summary>
/// <param name="Missing">Elements that a notice published today would lack.</param>
/// <param name="NoticeCount">The count from the last day of a notice in time to the meeting.</param>
/// <param name="Group">The name of the group that meets; null for the whole committee.</param>
/// <param name="ApprovedBy">The name of whoever approved the agenda.</param>
public sealed record MeetingView(
    Meeting Meeting, Committee Committee, IReadOnlyList<PaperLine> Materials, IReadOnlyList<MeetingStep> Steps, IReadOnlyList<string> Missing, Deadline NoticeCount, string? Group, string? ApprovedBy,
    IReadOnlyList<Offer<MeetingAction>> Offers, IReadOnlyList<RecordEvent> History, DateOnly Today)
{
    /// <summary>Whether the reader may look at how its registrations are kept, and place a legal hold.</summary>
    public bool MayHold { get; init; }
}

/// <summary>Reads the committee for those who serve it.</summary>
public sealed class CommitteeQueries(ITrackerDbFactory databases, AgencyTime time, CommitteeSettings settings, RecordHistory histories, CommitteePapers papers)
{
    /// <summary>Meetings of a page, the latest first: ten years of ten. What is due is looked for among the latest of them.</summary>
    public const int MostMeetings = 100;

    internal static readonly IReadOnlyList<Role> Readers = [Roles.Dfo, Roles.Representative];

    /// <param name="before">Where the page of meetings begins; null for the latest.</param>
    public async Task<Result<CommitteeDesk>> Desk(Actor actor, MeetingsBefore? before = null, CancellationToken ct = default)
    {
        if (!Readers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        var today = time.Today;
        if (await db.Committees.AsNoTracking().OrderBy(committee => committee.State == CommitteeState.Standing ? 0 : 1).ThenBy(committee => committee.Id).FirstOrDefaultAsync(ct) is not { } committee)
        {
            return new CommitteeDesk(null, CharterClock.Read([], today), [], [], [], 0, [], [], new(today.Year, 0, 0), [], [], [], [], actor.Is(Roles.Dfo), today);
        }

        var rows = await CommitteeRows.Load(db, committee, ct);
        var latest = await MeetingsBefore.Page(Of(db, committee), null).ToListAsync(ct);
        var page = before is null ? latest : await MeetingsBefore.Page(Of(db, committee), before).ToListAsync(ct);
        List<Meeting> meetings = [.. latest.Take(MostMeetings)];
        var ids = latest.Concat(page).Select(meeting => meeting.Id).Distinct().ToList();
        var posted = await papers.PostedDays(db, ids, ct);
        var unread = await db.WrittenStatements.Where(row => ids.Contains(row.MeetingRecord) && !db.StatementReleases.Any(release => release.RecordId == row.MeetingRecord && release.StatementId == row.Id))
            .GroupBy(row => row.MeetingRecord).Select(of => new { of.Key, Count = of.Count() }).ToDictionaryAsync(of => of.Key, of => of.Count, ct);
        List<MeetingLine> lines = [.. meetings.Select(Line)];
        var charter = CharterClock.Read(rows.Charters, today);
        var year = CommitteeYear.Of(today.Year, meetings);
        var ending = rows.Members.SelectMany(member => member.Terms.Where(term => term.Holds(today) && !member.Terms.Any(next => next.FromOn > term.LastDay)), (member, term) => (member.Member.Name, term.LastDay));
        var due = CommitteeDue.Of(
            charter, year, lines.Where(line => line.Meeting.State is not (MeetingState.Cancelled or MeetingState.MinutesCertified)).Select(line => (line.Meeting.Id, line.Steps)), ending,
            rows.Reports.Select(report => report.FiscalYear).ToHashSet(), committee.BegunOn, today);
        return new CommitteeDesk(
            committee, charter, rows.Charters, rows.Members, MembershipRules.Balance(rows.Members.Select(line => line.Member), rows.Terms, today), MembershipRules.SeatsTaken(rows.Terms, today),
            rows.Groups, lines, year, rows.Reports, rows.Reviews, committee.State == CommitteeState.Ended ? [] : due, CommitteeWorkflow.Table.Offers(committee.State, new CommitteeFacts(), actor),
            committee.State == CommitteeState.Ended && actor.Is(Roles.Dfo), today)
        {
            Shown = before is null ? lines : [.. page.Take(MostMeetings).Select(Line)],
            Earlier = MeetingsBefore.After(page),
        };

        MeetingLine Line(Meeting meeting) => new(meeting, Steps(meeting, [.. posted[meeting.Id]], rows, today), unread.GetValueOrDefault(meeting.Id));
    }

    /// <param name="record">The meeting's number, below zero.</param>
    public async Task<Result<MeetingView>> Meeting(long record, Actor actor, CancellationToken ct = default)
    {
        if (!Readers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        if (await db.Meetings.AsNoTracking().FirstOrDefaultAsync(one => one.Id == record, ct) is not { } meeting)
        {
            return Refusal.Of("record_not_found");
        }

        var today = time.Today;
        var committee = await db.Committees.AsNoTracking().FirstAsync(one => one.Id == meeting.CommitteeRecord, ct);
        var rows = await CommitteeRows.Load(db, committee, ct);
        var materials = await papers.Of(db, record, Audience.Staff, ct);
        var posted = await papers.PostedDays(db, [record], ct);
        var names = await StaffNames.Load(db, [meeting.AgendaApprovedBy], ct);
        var facts = MeetingLook.Facts(meeting, committee.Name, rows.Charters, settings.Notice, today, meeting.MeetsOn, await db.WrittenStatements.AnyAsync(row => row.MeetingRecord == record, ct), today) with { HasMaterials = materials.Any(line => !line.IsWithdrawn) };
        return new MeetingView(
            meeting, committee, materials, Steps(meeting, [.. posted[record]], rows, today),
            NoticeElements.Missing(meeting, committee.Name, settings.Notice, meeting.NoticeOn ?? today), settings.Notice.Count(BusinessCalendar.Federal, meeting.MeetsOn),
            rows.Groups.FirstOrDefault(group => group.Id == meeting.GroupId)?.Name,
            meeting.AgendaApprovedBy is { } by ? names.Of(by) : null, MeetingWorkflow.Table.Offers(meeting.State, facts, actor), await histories.Of(db, record, ct), today)
        {
            MayHold = KeptRecords.Keepers.Any(actor.Is),
        };
    }

    private static IQueryable<Meeting> Of(TrackerDb db, Committee committee) => db.Meetings.AsNoTracking().Where(meeting => meeting.CommitteeRecord == committee.Id);

    private IReadOnlyList<MeetingStep> Steps(Meeting meeting, IReadOnlyCollection<DateOnly> posted, CommitteeRows rows, DateOnly today) =>
        MeetingChecklist.Of(meeting, posted, CharterClock.Read(rows.Charters, meeting.HeldOn ?? meeting.MeetsOn).InForce, settings.Notice, today);
}

/// <summary>What belongs to a committee: a few hundred rows at most.</summary>
internal sealed record CommitteeRows(
    IReadOnlyList<CommitteeCharter> Charters, IReadOnlyList<MemberLine> Members, IReadOnlyList<CommitteeTerm> Terms, IReadOnlyList<CommitteeGroup> Groups, IReadOnlyList<CommitteeReport> Reports,
    IReadOnlyList<CommitteeReview> Reviews)
{
    private const int Most = 2_000;

    public static async Task<CommitteeRows> Load(TrackerDb db, Committee committee, CancellationToken ct)
    {
        var record = committee.Id;
        var members = await db.CommitteeMembers.AsNoTracking().Where(member => member.RecordId == record).OrderBy(member => member.Name).ThenBy(member => member.Id).Take(Most).ToListAsync(ct);
        var terms = await db.CommitteeTerms.AsNoTracking().Where(term => term.RecordId == record).OrderByDescending(term => term.FromOn).Take(Most).ToListAsync(ct);
        var ofMember = terms.ToLookup(term => term.MemberId);
        return new(
            await db.CommitteeCharters.AsNoTracking().Where(charter => charter.RecordId == record).OrderByDescending(charter => charter.FiledOn).Take(Most).ToListAsync(ct),
            [.. members.Select(member => new MemberLine(member, [.. ofMember[member.Id]]))],
            terms,
            await db.CommitteeGroups.AsNoTracking().Where(group => group.RecordId == record).OrderBy(group => group.Name).ThenBy(group => group.Id).Take(Most).ToListAsync(ct),
            await db.CommitteeReports.AsNoTracking().Where(report => report.RecordId == record).OrderByDescending(report => report.FiscalYear).Take(Most).ToListAsync(ct),
            await db.CommitteeReviews.AsNoTracking().Where(review => review.RecordId == record).OrderByDescending(review => review.FiscalYear).ThenByDescending(review => review.Id).Take(Most).ToListAsync(ct));
    }
}

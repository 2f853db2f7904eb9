using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SbrefaTracker.Application.Demo;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Committees;

/// <summary>A member who served in the year, and the days of the term that fell into it.</summary>
public sealed record ServingMember(CommitteeMember Member, DateOnly FromOn, DateOnly ToOn);

/// <summary>All that the report to Congress on a fiscal year is assembled from (19 U.S.C. 4316(e)): what the committee did in it, and what it recommended.</summary>
/// <param name="Charter">As it stood on the last day of the year, or today if that is earlier.</param>
/// <param name="Meetings">Held in the year, the first first.</param>
/// <param name="Cancelled">Announced for a day of the year and called off.</param>
/// <param name="OfGroups">Meetings of subcommittees and working groups held in the year.</param>
/// <param name="Review">What the year cost and the review of it; null while nobody recorded it.</param>
/// <param name="Passed">Recommendations passed in the year, by number.</param>
/// <param name="Open">Recommendations passed before the year that were still open when this was read.</param>
/// <param name="SentOn">The day on which it went to Congress; null while it did not.</param>
/// <param name="AsOf">The day it was read.</param>
public sealed record CommitteeReportYear(
    FiscalYear Year, Committee Committee, CharterReading Charter, IReadOnlyList<ServingMember> Members, IReadOnlyList<CommitteeGroup> Groups, IReadOnlyList<Meeting> Meetings, int OfGroups, int Cancelled,
    CommitteeReview? Review,
    IReadOnlyList<Recommendation> Passed, IReadOnlyList<Recommendation> Open, NoticeRule Notice, DateOnly? SentOn, string Agency, string Office, bool IsMadeUp, DateOnly AsOf)
{
    /// <summary>The year is not over: what is in it so far.</summary>
    public bool IsPartial => AsOf <= Year.Last;
}

/// <summary>Reads what the yearly report to Congress is assembled from, for those who serve the committee.</summary>
public sealed class CommitteeReporting(ITrackerDbFactory databases, AgencyTime time, CommitteeSettings settings, IOptions<AgencyOptions> agency)
{
    public async Task<Result<CommitteeReportYear>> Read(FiscalYear year, Actor actor, CancellationToken ct = default)
    {
        if (!CommitteeQueries.Readers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        if (await db.Committees.AsNoTracking().OrderBy(committee => committee.State == CommitteeState.Standing ? 0 : 1).ThenBy(committee => committee.Id).FirstOrDefaultAsync(ct) is not { } committee)
        {
            return Refusal.Of("record_not_found");
        }

        var (first, last, today) = (year.First, year.Last, time.Today);
        var rows = await CommitteeRows.Load(db, committee, ct);
        var meetings = await db.Meetings.AsNoTracking().Where(meeting => meeting.CommitteeRecord == committee.Id && meeting.MeetsOn >= first && meeting.MeetsOn <= last).OrderBy(meeting => meeting.MeetsOn).ToListAsync(ct);
        var recommendations = db.Recommendations.AsNoTracking().Where(one => one.CommitteeRecord == committee.Id);
        var open = Enum.GetValues<RecommendationState>().Where(RecommendationAge.Open).ToArray();
        return new CommitteeReportYear(
            year, committee, CharterClock.Read(rows.Charters, last < today ? last : today), Serving(rows, first, last), [.. rows.Groups.Where(group => group.GroupState != GroupStates.Ended || group.Since >= first)],
            [.. meetings.Where(meeting => meeting is { HeldOn: not null, GroupId: null })], meetings.Count(meeting => meeting is { HeldOn: not null, GroupId: not null }), meetings.Count(meeting => meeting.State == MeetingState.Cancelled && meeting.NoticeOn is not null),
            rows.Reviews.FirstOrDefault(review => review.FiscalYear == year.Year),
            await recommendations.Where(one => one.PassedOn >= first && one.PassedOn <= last).OrderBy(one => one.Number).ToListAsync(ct),
            await recommendations.Where(one => one.PassedOn < first && open.Contains(one.State)).OrderBy(one => one.Number).ToListAsync(ct),
            settings.Notice, rows.Reports.FirstOrDefault(report => report.FiscalYear == year.Year)?.SentOn, agency.Value.Name, agency.Value.Office, await DemoData.BeganIt(db, ct), today);
    }

    private static IReadOnlyList<ServingMember> Serving(CommitteeRows rows, DateOnly first, DateOnly last) =>
    [
        .. from line in rows.Members
           from term in line.Terms.OrderBy(term => term.FromOn)
           where term.FromOn <= last && term.LastDay >= first
           select new ServingMember(line.Member, term.FromOn < first ? first : term.FromOn, term.LastDay > last ? last : term.LastDay),
    ];
}

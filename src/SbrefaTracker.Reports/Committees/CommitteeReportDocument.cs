using System.Globalization;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Reports.Documents;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;
using static SbrefaTracker.Reports.Text.CommitteeReportWords;

namespace SbrefaTracker.Reports.Committees;

/// <summary>The committee's report to Congress on a fiscal year: its meetings with the dates that the law sets for each, its members, its recommendations. It says nothing that is not in the record.</summary>
public static class CommitteeReportDocument
{
    public const string Name = "committee-report";

    /// <summary>What its data say of themselves.</summary>
    public const string SchemaId = "sbrefa-committee-report/1";

    public static YearDocument Make(CommitteeReportYear year)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["title"] = Of("title", year.Committee.Name, year.Year.Year),
            ["notice"] = year.IsMadeUp ? ReportWords.Of("report.made_up") : "",
            ["partial"] = year.IsPartial ? Of("partial", ReportWords.LongDay(year.AsOf)) : "",
            ["agency"] = year.Agency,
            ["office"] = year.Office,
            ["committee"] = year.Committee.Name,
            ["authority"] = year.Committee.Authority,
            ["firstDay"] = ReportWords.LongDay(year.Year.First),
            ["lastDay"] = ReportWords.LongDay(year.Year.Last),
            ["asOf"] = ReportWords.LongDay(year.AsOf),
            ["due"] = ReportWords.LongDay(CommitteeYear.ReportDue(year.Year)),
            ["sent"] = year.SentOn is { } sent ? Of("sent", ReportWords.LongDay(sent)) : "",
            ["charter"] = year.Charter.FiledOn is { } filed ? Of(year.Charter.InForce ? "charter" : "charter.lapsed", ReportWords.LongDay(filed), ReportWords.LongDay(year.Charter.EndsOn!.Value)) : Of("charter.none"),
            ["summary"] = Of("summary", year.Meetings.Count, year.Members.Select(one => one.Member.Id).Distinct().Count(), year.Passed.Count, year.Open.Count),
            ["cancelled"] = year.Cancelled > 0 ? Of("cancelled", year.Cancelled) : "",
            ["groups"] = year.Groups.Count > 0 ? Of("groups", string.Join("; ", year.Groups.Select(group => group.Name))) : "",
            ["ofGroups"] = year.OfGroups > 0 ? Of("of_groups", year.OfGroups) : "",
            ["noReview"] = year.Review is null ? Of("none.review") : "",
            ["reviewed"] = year.Review is { } review ? Of(review.Continues ? "reviewed.goes_on" : "reviewed.ends", ReportWords.LongDay(review.ReviewedOn)) : "",
            ["purpose"] = year.Review?.Purpose ?? "",
            ["balance"] = year.Review?.Balance ?? "",
            ["whyNeeded"] = year.Review?.WhyNeeded ?? "",
            ["noMeetings"] = year.Meetings.Count == 0 ? Of("none.meetings") : "",
            ["noPassed"] = year.Passed.Count == 0 ? Of("none.passed") : "",
        };
        return new(Name, values, [Meetings(year), Members(year), Costs(year), Recommendations("committee-passed", year.Passed, year), Recommendations("committee-open", year.Open, year)], Data(year));
    }

    private static ReportTable Meetings(CommitteeReportYear year) => new(
        "committee-meetings",
        Of("caption.meetings"),
        [Text("held"), Text("notice"), Number("lead"), Text("in_time"), Text("open"), Number("members"), Number("visitors"), Text("certified"), Text("certified_in_time")],
        [
            .. year.Meetings.Select(meeting =>
            {
                var notice = meeting.NoticeOn is { } on ? year.Notice.Read(on, meeting.MeetsOn) : null;
                return (IReadOnlyList<object?>)
                [
                    Day(meeting.HeldOn), meeting.NoticeCitation is null ? null : $"{Day(meeting.NoticeOn)}, {meeting.NoticeCitation}", (long?)notice?.Lead, notice is null ? null : Of(notice.InTime ? "yes" : "no"),
                    Of($"open.{meeting.Openness}"), (long?)meeting.MembersPresent, (long?)meeting.VisitorsPresent, Day(meeting.CertifiedOn), Certified(meeting, year.AsOf),
                ];
            }),
        ]);

    private static string Certified(Meeting meeting, DateOnly asOf)
    {
        var due = MeetingChecklist.MinutesDue(meeting.HeldOn!.Value);
        return meeting.CertifiedOn is { } on ? Of(on <= due ? "yes" : "no") : Of(asOf > due ? "no" : "pending", ReportWords.LongDay(due));
    }

    private static ReportTable Members(CommitteeReportYear year) => new(
        "committee-members",
        Of("caption.members"),
        [Text("member"), Text("organization"), Text("viewpoint"), Text("from"), Text("to")],
        [.. year.Members.Select(one => (IReadOnlyList<object?>)[one.Member.Name, one.Member.Organization, Of($"viewpoint.{one.Member.Viewpoint}"), Day(one.FromOn), Day(one.ToOn)])]);

    private static ReportTable Costs(CommitteeReportYear year) => new(
        "committee-costs",
        Of("caption.costs"),
        [Text("cost"), new("amount", Of("column.amount"), ColumnKind.Dollars)],
        year.Review is not { } review
            ? []
            :
            [
                [Of("cost.member_pay"), review.MemberPayCents / 100m], [Of("cost.staff_pay", (review.StaffYearsTenths / 10m).ToString("0.0", CultureInfo.InvariantCulture)), review.StaffPayCents / 100m],
                [Of("cost.member_travel"), review.MemberTravelCents / 100m], [Of("cost.staff_travel"), review.StaffTravelCents / 100m], [Of("cost.other"), review.OtherCents / 100m], [Of("cost.total"), review.TotalCents / 100m],
            ]);

    private static ReportTable Recommendations(string name, IReadOnlyList<Recommendation> all, CommitteeReportYear year) => new(
        name,
        Of($"caption.{name}"),
        [Code("number"), Text("subcommittee"), Text("text"), Text("passed"), Text("vote"), Text("response"), Text("state"), Text("target"), Number("age")],
        [
            .. all.Select(one => (IReadOnlyList<object?>)
            [
                one.Number, one.Subcommittee, one.Text, Day(one.PassedOn), one.VotesFor is { } votes ? $"{votes}-{one.VotesAgainst ?? 0}-{one.VotesAbstained ?? 0}" : null,
                Of($"response.{one.Response ?? "none"}"), Of($"state.{one.State}"), Day(one.TargetOn), (long?)RecommendationAge.Of(one, year.AsOf).Days,
            ]),
        ]);

    private static object Data(CommitteeReportYear year) => new
    {
        schema = SchemaId,
        fiscalYear = year.Year.Year,
        asOf = year.AsOf,
        committee = year.Committee.Name,
        charterFiledOn = year.Charter.FiledOn,
        charterEndsOn = year.Charter.EndsOn,
        meetings = year.Meetings.Select(meeting => new { heldOn = meeting.HeldOn, noticeOn = meeting.NoticeOn, citation = meeting.NoticeCitation, openness = meeting.Openness, certifiedOn = meeting.CertifiedOn }),
        groupMeetings = year.OfGroups,
        review = year.Review is not { } review ? null : new
        {
            reviewedOn = review.ReviewedOn,
            continues = review.Continues,
            memberPayCents = review.MemberPayCents,
            staffPayCents = review.StaffPayCents,
            memberTravelCents = review.MemberTravelCents,
            staffTravelCents = review.StaffTravelCents,
            otherCents = review.OtherCents,
            totalCents = review.TotalCents,
            staffYearsTenths = review.StaffYearsTenths,
        },
        members = year.Members.Select(one => new { name = one.Member.Name, organization = one.Member.Organization, viewpoint = one.Member.Viewpoint, fromOn = one.FromOn, toOn = one.ToOn }),
        passed = year.Passed.Select(one => new { number = one.Number, state = RecommendationFields.CodeOf(one.State), passedOn = one.PassedOn, response = one.Response }),
        open = year.Open.Select(one => new { number = one.Number, state = RecommendationFields.CodeOf(one.State), passedOn = one.PassedOn, response = one.Response }),
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Column Text(string name) => new(name, Of($"column.{name}"), ColumnKind.Text);

    private static Column Code(string name) => new(name, Of($"column.{name}"), ColumnKind.Code);

    private static Column Number(string name) => new(name, Of($"column.{name}"), ColumnKind.Whole);
}

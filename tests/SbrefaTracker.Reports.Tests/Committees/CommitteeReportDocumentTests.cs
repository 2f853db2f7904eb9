using System.Text;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Reports.Committees;
using SbrefaTracker.Reports.Documents;

namespace SbrefaTracker.Reports.Tests.Committees;

public sealed class CommitteeReportDocumentTests
{
    [Fact]
    public async Task Tells_whether_each_notice_and_its_minutes_were_in_time()
    {
        var document = CommitteeReportDocument.Make(Year(
            [
                new Meeting { MeetsOn = new(2026, 1, 14), HeldOn = new(2026, 1, 14), NoticeOn = new(2026, 1, 7), NoticeCitation = "91 FR 1", CertifiedOn = new(2026, 4, 14), MembersPresent = 12 },
                new Meeting { MeetsOn = new(2026, 4, 15), HeldOn = new(2026, 4, 15), NoticeOn = new(2026, 4, 9), NoticeCitation = "91 FR 2", CertifiedOn = new(2026, 7, 15) },
                new Meeting { MeetsOn = new(2026, 9, 9), HeldOn = new(2026, 9, 9), NoticeOn = new(2026, 8, 20), NoticeCitation = "91 FR 3" },
            ]));
        var table = document.Tables.Single(one => one.Name == "committee-meetings");

        Assert.Equal([7L, 6L, 20L], table.Rows.Select(row => (long)row[2]!));
        Assert.Equal(["yes", "no", "yes"], table.Rows.Select(row => row[3]));
        Assert.Equal(["yes", "no", "due December 8, 2026"], table.Rows.Select(row => row[8]));

        var page = Encoding.UTF8.GetString((await DocumentFiles.Make(document)).Single(file => file.Name == "committee-report.html").Content);
        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
        Assert.Contains("Meetings held: 3.", page, StringComparison.Ordinal);
        Assert.Contains("Due to Congress by December 31, 2026.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("not over", page, StringComparison.Ordinal);
        Assert.Contains("A &lt;b&gt; text", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_so_when_nothing_was_done()
    {
        var page = Encoding.UTF8.GetString((await DocumentFiles.Make(CommitteeReportDocument.Make(Year([]) with { Passed = [], Open = [], AsOf = new(2026, 3, 6) })))[0].Content);

        Assert.Contains("No meeting was held in this fiscal year.", page, StringComparison.Ordinal);
        Assert.Contains("The fiscal year is not over", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Earlier recommendations that are still open", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_costs_and_the_yearly_review_or_that_there_is_none()
    {
        var document = CommitteeReportDocument.Make(Year([]));
        var page = Encoding.UTF8.GetString((await DocumentFiles.Make(document))[0].Content);
        var without = Encoding.UTF8.GetString((await DocumentFiles.Make(CommitteeReportDocument.Make(Year([]) with { Review = null, OfGroups = 0 })))[0].Content);

        Assert.Equal([0m, 12_500.5m, 0m, 0m, 1_000m, 13_500.5m], document.Tables.Single(one => one.Name == "committee-costs").Rows.Select(row => (decimal)row[1]!));
        Assert.Contains("Pay of federal staff (1.5 years of work)", page, StringComparison.Ordinal);
        Assert.Contains("The committee was reviewed on October 20, 2026: it is to go on.", page, StringComparison.Ordinal);
        Assert.Contains("Meetings of subcommittees and working groups: 2.", page, StringComparison.Ordinal);
        Assert.Contains("were not recorded yet", without, StringComparison.Ordinal);
        Assert.DoesNotContain("Why its advice", without, StringComparison.Ordinal);
    }

    [Fact]
    public void Has_words_for_every_code()
    {
        foreach (var viewpoint in Viewpoints.List.Codes)
            Assert.NotEmpty(SbrefaTracker.Reports.Text.CommitteeReportWords.Of($"viewpoint.{viewpoint}"));
        foreach (var state in Enum.GetNames<RecommendationState>())
            Assert.NotEmpty(SbrefaTracker.Reports.Text.CommitteeReportWords.Of($"state.{state}"));
        foreach (var code in RecommendationResponses.List.Codes)
            Assert.NotEmpty(SbrefaTracker.Reports.Text.CommitteeReportWords.Of($"response.{code}"));
        foreach (var code in OpenCodes.List.Codes)
            Assert.NotEmpty(SbrefaTracker.Reports.Text.CommitteeReportWords.Of($"open.{code}"));
    }

    internal static CommitteeReportYear Year(IReadOnlyList<Meeting> meetings) => new(
        new FiscalYear(2026),
        new Committee { Name = "A Committee", Authority = "19 U.S.C. 4316" },
        new CharterReading(CharterState.Running, new(2025, 5, 24), new(2027, 5, 24), null, null, 200),
        [new ServingMember(new CommitteeMember { Name = "Ana", Organization = "Firm", Viewpoint = "broker" }, new(2025, 10, 1), new(2026, 9, 30))],
        [],
        meetings,
        2,
        0,
        new CommitteeReview { FiscalYear = 2026, StaffPayCents = 1_250_050, StaffYearsTenths = 15, OtherCents = 100_000, Purpose = "It advised.", Balance = "All trades.", WhyNeeded = "Nobody else hears both.", Continues = true, ReviewedOn = new(2026, 10, 20) },
        [new Recommendation { Number = "010001", Text = "A <b> text", PassedOn = new(2026, 4, 15), State = RecommendationState.Passed, VotesFor = 12 }],
        [new Recommendation { Number = "000009", Text = "Older", PassedOn = new(2025, 4, 15), State = RecommendationState.InProgress, Response = "concur" }],
        NoticeRule.Usual,
        null,
        "An agency",
        "An office",
        IsMadeUp: false,
        new(2026, 11, 1));
}

using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Application.Tests.AnnualReports;

/// <summary>Worked examples, counted by hand.</summary>
public sealed class TimelinessCountTests(SqliteFigures sqlite) : IClassFixture<SqliteFigures>
{
    [Theory]
    [InlineData("2026-01-05", "2026-02-18", Grade.A, 30)]
    [InlineData("2026-01-05", "2026-02-19", Grade.B, 31)]
    [InlineData("2024-11-18", "2025-05-12", Grade.D, 120)]
    [InlineData("2024-11-18", "2025-05-13", Grade.F, 121)]
    public void Grades_a_response_by_business_days_after_the_forwarding(string forwarded, string responded, Grade grade, int days)
    {
        var timeliness = Of([Complaint(forwarded, responded)], "2026-09-30").Timeliness;

        Assert.Equal(grade, timeliness.GradeOfMean);
        Assert.Equal((days, days, days), ((int)timeliness.MeanDays!, (int)timeliness.MedianDays!, timeliness.P90Days!.Value));
        Assert.Equal(1, timeliness.N);
    }

    [Theory]
    [InlineData("2025-05-09", 0, 1)]
    [InlineData("2025-05-12", 0, 1)]
    [InlineData("2025-05-13", 1, 0)]
    public void Without_a_response_is_pending_through_the_120th_day_and_F_after_it(string asOf, int f, int pending)
    {
        var timeliness = Of([Complaint("2024-11-18", null)], asOf).Timeliness;

        Assert.Equal((f, pending, 0), (timeliness.F, timeliness.Pending, timeliness.N));
        Assert.Null(timeliness.MeanDays);
        Assert.Null(timeliness.GradeOfMean);
    }

    [Fact]
    public void Counts_a_response_after_the_cut_off_as_none()
    {
        var timeliness = Of([Complaint("2025-01-06", "2025-01-08")], "2025-01-07").Timeliness;

        Assert.Equal((0, 1), (timeliness.N, timeliness.Pending));
    }

    [Fact]
    public void Takes_the_ninth_of_ten_and_the_tenth_of_eleven_as_the_90th_percentile()
    {
        Assert.Equal(9, Days([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).P90Days);
        Assert.Equal(10, Days([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]).P90Days);
    }

    [Fact]
    public void Rounds_half_away_from_zero()
    {
        Assert.Equal(1.3m, Days([1, 1, 1, 2]).MeanDays);
        Assert.Equal(3.5m, Days([1, 3, 4, 9]).MedianDays);
        Assert.Equal("{31.0}", FormattableString.Invariant($"{{{TimelinessCount.OneDecimal(31, 1)}}}"));
    }

    [Fact]
    public void Grades_the_mean_before_it_is_rounded()
    {
        var figures = Days([.. Enumerable.Repeat(30, 24), 31]);

        Assert.Equal(30.0m, figures.MeanDays);
        Assert.Equal(Grade.B, figures.GradeOfMean);
    }

    [Fact]
    public void Keeps_a_reopened_complaint_at_its_first_final_response()
    {
        var complaint = Complaint("2025-01-06", "2025-01-08");
        var reopened = new Recorded(complaint, [Closed("2025-01-09", "2025-02-03")]);

        var figures = Of([reopened], "2025-03-31");

        Assert.Equal(2, figures.Timeliness.P90Days);
        Assert.Equal((0, 1), (figures.Closed, figures.OpenAtEnd));
    }

    [Fact]
    public void Sees_a_closure_that_was_undone_later_while_it_was_in_force()
    {
        var reopened = new Recorded(Complaint("2025-01-06", "2025-01-08"), [Closed("2025-01-09", "2025-02-03")]);

        Assert.Equal([new KeyCount("reduced", 1)], Of([reopened], "2025-02-02").Outcomes);
        Assert.Empty(Of([reopened], "2025-02-03").Outcomes);
    }

    private static TimelinessFigures Days(int[] days)
    {
        var scale = Rubrics.For(new(2025)).Timeliness;
        var count = new TimelinessCount(scale);
        foreach (var one in days)
            count.Add(new TimelinessResult(one, scale.Of(one), Responded: true), 1);
        return count.Figures();
    }

    private static Complaint Complaint(string forwarded, string? responded)
    {
        var complaint = Recordings.Complaint(Day(forwarded));
        (complaint.ForwardedOn, complaint.RespondedOn) = (Day(forwarded), responded is null ? null : Day(responded));
        return complaint;
    }

    private static Reopening Closed(string on, string reopened) =>
        new() { ClosedOn = Day(on), ReopenedOn = Day(reopened), Outcome = "reduced", By = "somebody", Reason = "New facts" };

    private AnnualFigures Of(IEnumerable<Complaint> complaints, string asOf) => Of(complaints.Select(c => new Recorded(c, [])), asOf);

    private AnnualFigures Of(IEnumerable<Recorded> recorded, string asOf)
    {
        var all = Recordings.Numbered(recorded);
        sqlite.Database.Replace(all);
        return sqlite.Database.Figures(SbrefaTracker.Domain.Calendar.FiscalYear.Of(all[0].Complaint.ForwardedOn!.Value).Year, Day(asOf));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}

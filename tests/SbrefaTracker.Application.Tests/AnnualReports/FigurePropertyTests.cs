using CsCheck;
using SbrefaTracker.Application.AnnualReports;

namespace SbrefaTracker.Application.Tests.AnnualReports;

/// <summary>What holds of the figures whatever complaints there are: they add up, and each moves in one direction only.</summary>
public sealed class FigurePropertyTests(SqliteFigures sqlite) : IClassFixture<SqliteFigures>
{
    private readonly FigureDatabase _database = sqlite.Database;

    /// <summary>So one more complaint never lowers any count, and none is counted twice or passed over.</summary>
    [Fact]
    public void Of_two_records_together_are_the_sums_of_both() =>
        Gen.Select(Recordings.DataSet, Recordings.AsOf, Gen.Int[0, 40]).Sample(
            (recorded, asOf, cut) =>
            {
                var first = Counts(recorded.Take(cut), asOf);
                var second = Counts(recorded.Skip(cut), asOf);
                var both = Counts(recorded, asOf);

                Assert.Equal(both.Keys, first.Keys.Union(second.Keys).Order(StringComparer.Ordinal));
                Assert.All(both, count => Assert.True(count.Value == first.GetValueOrDefault(count.Key) + second.GetValueOrDefault(count.Key), count.Key));
                Assert.All(both, count => Assert.True(count.Value >= 0, count.Key));
            },
            iter: 12,
            threads: 1);

    [Fact]
    public void With_a_later_cut_off_never_count_fewer_received_forwarded_answered_or_raised() =>
        Gen.Select(Recordings.DataSet, Recordings.AsOf, Gen.Int[0, 200]).Sample(
            (recorded, asOf, later) =>
            {
                _database.Replace(recorded);
                var (then, now) = (_database.Figures(2025, asOf), _database.Figures(2025, asOf.AddDays(later)));
                (string, long, long)[] never =
                [
                    ("received", then.Received, now.Received), ("forwarded", then.Timeliness.Cohort, now.Timeliness.Cohort), ("answered", then.Timeliness.N, now.Timeliness.N),
                    ("A", then.Timeliness.A, now.Timeliness.A), ("F", then.Timeliness.F, now.Timeliness.F),
                    ("escalated", then.Signals.Escalated, now.Signals.Escalated), ("decided", then.Signals.EscalatedDecided, now.Signals.EscalatedDecided), ("alleged", then.Signals.RetaliationAlleged, now.Signals.RetaliationAlleged),
                    .. then.ByMonth.Zip(now.ByMonth, (one, other) => (one.Key, one.Received, other.Received)),
                    .. then.ByOffice.Select(office => (office.Office, office.Received, now.ByOffice.Single(one => one.Office == office.Office).Received)),
                ];
                Assert.All(never, count => Assert.True(count.Item2 <= count.Item3, count.Item1));
            },
            iter: 20,
            threads: 1);

    /// <summary>The balance holds in each year and from one to the next, and each table divides the same complaints.</summary>
    [Fact]
    public void Balance_in_each_year_from_year_to_year_and_table_by_table() =>
        Gen.Select(Recordings.DataSet, Recordings.AsOf).Sample(
            (recorded, asOf) =>
            {
                _database.Replace(recorded);
                var years = new[] { 2024, 2025, 2026 }.Select(year => _database.Figures(year, asOf)).ToList();
                foreach (var figures in years)
                {
                    Assert.Equal(figures.OpenAtEnd, figures.OpenAtStart + figures.Received - figures.Closed);
                    Assert.All(
                        new[] { figures.ByOffice.Sum(row => row.Received), figures.ByActionType.Sum(row => row.Received), figures.ByTradeRole.Sum(row => row.Received), figures.ByState.Sum(row => row.Received), figures.ByMonth.Sum(row => row.Received) },
                        sum => Assert.Equal(figures.Received, sum));
                    Assert.All(new[] { figures.Outcomes.Sum(row => row.Count), figures.Findings.Sum(row => row.Count) }, sum => Assert.Equal(figures.Closed, sum));
                    Assert.Equal(figures.Timeliness.N, figures.ResponseDays.Sum(days => days.Count));
                    Assert.Equal(figures.Timeliness.Cohort, figures.AdjustedTimeliness.Cohort);
                    Assert.Equal(figures.Timeliness.Cohort, figures.AdjustedDue.InTime + figures.AdjustedDue.Late + figures.AdjustedDue.Running + figures.AdjustedDue.Overdue);
                    foreach (var rows in new[] { figures.Grades.ByOfficeKind, figures.Grades.ByRegion, figures.Grades.ByOffice, figures.Grades.ByActionType })
                        Assert.Equal(figures.Timeliness.Cohort, rows.Sum(row => row.Timeliness.Cohort));
                }

                Assert.All(years.Zip(years.Skip(1)), pair => Assert.Equal(pair.First.OpenAtEnd, pair.Second.OpenAtStart));
            },
            iter: 20,
            threads: 1);

    [Fact]
    public void Are_not_moved_by_what_is_dated_after_the_cut_off() =>
        Gen.Select(Recordings.DataSet, Recordings.AsOf).Sample(
            (recorded, asOf) =>
            {
                _database.Replace(recorded);
                var whole = FiguresJson.Write(_database.Figures(2025, asOf));
                _database.Replace(recorded.Where(one => one.Complaint.ReceivedOn <= asOf));
                Assert.Equal(whole, FiguresJson.Write(_database.Figures(2025, asOf)));
            },
            iter: 10,
            threads: 1);

    private SortedDictionary<string, decimal> Counts(IEnumerable<Recorded> recorded, DateOnly asOf)
    {
        _database.Replace(recorded);
        return FigureCounts.Of(_database.Figures(2025, asOf));
    }
}

using CsCheck;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Offices;
using SbrefaTracker.Testing.Prerequisites;

namespace SbrefaTracker.Application.Tests.AnnualReports;

public sealed class ReadCountedComplaintsTests(SqliteFigures sqlite) : IClassFixture<SqliteFigures>
{
    [Fact]
    public void Lists_as_many_as_each_figure_counts_on_sqlite()
    {
        CompareWithFigures(sqlite.Database, samples: 20);
    }

    [PostgresFact]
    public async Task Lists_as_many_as_each_figure_counts_on_postgres()
    {
        await using var database = await FigureDatabase.On(DatabaseProvider.Postgres);
        CompareWithFigures(database, samples: 8);
    }

    [Fact]
    public void Goes_on_where_a_page_ended()
    {
        var received = new DateOnly(2025, 1, 6);
        sqlite.Database.Replace(Recordings.Numbered(Enumerable.Range(0, 230).Select(_ => new Recorded(Recordings.Complaint(received), []))));

        var listed = sqlite.Database.Listed(2025, new DateOnly(2025, 9, 30), CountedFigure.Received);

        Assert.Equal(Enumerable.Range(1, 230).Reverse().Select(number => $"RF-2025-{number:D5}"), listed.Select(complaint => complaint.Reference));
    }

    [Fact]
    public async Task Looks_on_where_days_divide_until_a_page_is_full()
    {
        var forwarded = new DateOnly(2025, 1, 6);
        await using var database = await FigureDatabase.On(DatabaseProvider.Sqlite);
        database.AtATime = 7;
        database.Replace(Recordings.Numbered(Enumerable.Range(1, 400).Select(number =>
        {
            var complaint = Recordings.Complaint(forwarded);
            (complaint.ForwardedOn, complaint.RespondedOn) = (forwarded, forwarded.AddDays(number % 3 == 0 ? 10 : 60));
            return new Recorded(complaint, []);
        })));

        var listed = database.Listed(2025, new DateOnly(2025, 9, 30), CountedFigure.Forwarded, new CountedPart(CountedBy.Grade, "A"));

        Assert.Equal(Enumerable.Range(1, 400).Where(number => number % 3 == 0).Reverse().Select(number => $"RF-2025-{number:D5}"), listed.Select(complaint => complaint.Reference));
    }

    [Fact]
    public async Task Lists_as_many_as_each_grade_counts_when_few_are_looked_at_at_a_time()
    {
        await using var database = await FigureDatabase.On(DatabaseProvider.Sqlite);
        database.AtATime = 3;
        CompareWithGrades(database, samples: 4);
    }

    [Fact]
    public void Lists_as_many_as_each_row_of_the_tables_counts()
    {
        CompareWithParts(sqlite.Database, samples: 10);
    }

    [PostgresFact]
    public async Task Lists_as_many_as_each_row_of_the_tables_counts_on_postgres()
    {
        await using var database = await FigureDatabase.On(DatabaseProvider.Postgres);
        CompareWithParts(database, samples: 4);
    }

    [Fact]
    public void Lists_as_many_as_each_grade_counts()
    {
        CompareWithGrades(sqlite.Database, samples: 6);
    }

    [PostgresFact]
    public async Task Lists_as_many_as_each_grade_counts_on_postgres()
    {
        await using var database = await FigureDatabase.On(DatabaseProvider.Postgres);
        CompareWithGrades(database, samples: 3);
    }

    private static void CompareWithParts(FigureDatabase database, int samples) =>
        Gen.Select(Recordings.DataSet, Recordings.AsOf).Sample(
            (recorded, asOf) =>
            {
                database.Replace(recorded);
                var figures = database.Figures(2025, asOf);
                void Agree(CountedFigure figure, CountedBy by, IEnumerable<(string Key, long Count)> rows) => Assert.All(
                    rows, row => Assert.Equal(row.Count, database.Listed(2025, asOf, figure, new CountedPart(by, row.Key)).DistinctBy(complaint => complaint.Id).Count()));
                void AgreeTogether(CountedBy by, IEnumerable<(string Key, long Count)> rows)
                {
                    Agree(CountedFigure.Received, by, rows);
                    var some = rows.Where(row => row.Count > 0).Take(3).ToList();
                    if (some.Count > 0)
                        Agree(CountedFigure.Received, by, [(CountedPart.Joined(some.Select(row => row.Key)), some.Sum(row => row.Count))]);
                }

                long Listed(CountedFigure figure) => database.Listed(2025, asOf, figure).DistinctBy(complaint => complaint.Id).Count();
                AgreeTogether(CountedBy.Office, figures.ByOffice.Select(row => (row.Office, row.Received)));
                AgreeTogether(CountedBy.ActionType, figures.ByActionType.Select(row => (row.Key, row.Received)));
                AgreeTogether(CountedBy.TradeRole, figures.ByTradeRole.Select(row => (row.Key, row.Received)));
                AgreeTogether(CountedBy.State, figures.ByState.Select(row => (row.Key, row.Received)));
                AgreeTogether(
                    CountedBy.FilerRegion,
                    figures.ByState.GroupBy(row => SbaRegions.Of(row.Key)).Select(region => (region.Key, region.Sum(row => row.Received))));
                AgreeTogether(CountedBy.Month, figures.ByMonth.Select(row => (row.Key, row.Received)));
                Agree(CountedFigure.Closed, CountedBy.Outcome, figures.Outcomes.Select(row => (row.Key, row.Count)));
                Agree(CountedFigure.Closed, CountedBy.Relief, [(CountedPart.IsRelief, figures.Outcomes.Where(row => row.Key is "reversed" or "waived" or "reduced" or "refunded" or "released" or "corrected").Sum(row => row.Count))]);
                Agree(CountedFigure.Closed, CountedBy.Finding, figures.Findings.Select(row => (row.Key, row.Count)));
                var (grades, penalties) = (figures.Timeliness, figures.Penalties);
                Agree(
                    CountedFigure.Forwarded,
                    CountedBy.Grade,
                    [("A", grades.A), ("B", grades.B), ("C", grades.C), ("D", grades.D), ("F", grades.F), (CountedPart.Pending, grades.Pending)]);
                // The picture of the cover: each month by grade, and what has none, be it pending or without a clock.
                foreach (var month in database.Cover(2025, asOf))
                {
                    long InMonth(string grade) => database.Listed(2025, asOf, CountedFigure.Received, new CountedPart(CountedBy.Month, month.Key), new CountedPart(CountedBy.Grade, grade)).DistinctBy(complaint => complaint.Id).Count();
                    Assert.Equal(month.Grades, new[] { "A", "B", "C", "D", "F" }.Select(InMonth));
                    Assert.Equal(month.Rest, InMonth(CountedPart.None));
                }

                var signals = figures.Signals;
                Assert.Equal(
                    (signals.Escalated, signals.EscalatedDecided, signals.RetaliationAlleged, signals.RetaliationClosed),
                    (Listed(CountedFigure.Escalated), Listed(CountedFigure.EscalatedDecided), Listed(CountedFigure.RetaliationAlleged), Listed(CountedFigure.RetaliationClosed)));
                Assert.Equal(figures.Feedback!.Answered, Listed(CountedFigure.SurveyAnswered));
                Agree(CountedFigure.SurveyAnswered, CountedBy.Usefulness, figures.Feedback.Answers.Select(row => (row.Key, row.Count)));
                Agree(CountedFigure.RetaliationClosed, CountedBy.Finding, [("substantiated", signals.RetaliationSubstantiated)]);
                Agree(CountedFigure.PenaltyActions, CountedBy.Size, [(SizeVerdicts.Small, penalties.SmallEntityActions)]);
                Agree(CountedFigure.PenaltiesReduced, CountedBy.Size, [(SizeVerdicts.Small, penalties.SmallEntityReducedOrWaived)]);
            },
            iter: samples,
            threads: 1);

    private static void CompareWithGrades(FigureDatabase database, int samples) =>
        Gen.Select(Recordings.DataSet, Recordings.AsOf).Sample(
            (recorded, asOf) =>
            {
                database.Replace(recorded);
                var grades = database.Figures(2025, asOf).Grades;
                void Agree(GradeRow row, params CountedPart[] group)
                {
                    long Listed(CountedFigure figure, params CountedPart[] more) => database.Listed(2025, asOf, figure, [.. group, .. more]).DistinctBy(complaint => complaint.Id).Count();
                    Assert.Equal(
                        (row.Timeliness.N, row.Open, row.NotStarted, row.ClosedNotStarted),
                        (Listed(CountedFigure.Answered), Listed(CountedFigure.Unanswered), Listed(CountedFigure.NotStarted), Listed(CountedFigure.ClosedNotStarted)));
                    Assert.Equal(
                        (row.Timeliness.B, row.Timeliness.F, row.Timeliness.Pending),
                        (Listed(CountedFigure.Forwarded, new CountedPart(CountedBy.Grade, "B")), Listed(CountedFigure.Forwarded, new CountedPart(CountedBy.Grade, "F")), Listed(CountedFigure.Forwarded, new CountedPart(CountedBy.Grade, CountedPart.Pending))));
                    Assert.Equal(
                        (row.AdjustedTimeliness.B, row.AdjustedTimeliness.F, row.AdjustedTimeliness.Pending),
                        (Listed(CountedFigure.Forwarded, new CountedPart(CountedBy.AdjustedGrade, "B")), Listed(CountedFigure.Forwarded, new CountedPart(CountedBy.AdjustedGrade, "F")), Listed(CountedFigure.Forwarded, new CountedPart(CountedBy.AdjustedGrade, CountedPart.Pending))));
                }

                // What a median or mean is over, by its days; and the letters of the adjusted clock.
                var all = database.Figures(2025, asOf);
                foreach (var days in all.ResponseDays)
                    Assert.Equal(days.Count, Behind(CountedFigure.Answered, new CountedPart(CountedBy.Days, $"{days.Days}-{days.Days}")));
                Assert.Equal(all.ResponseDays.Where(days => days.Days > 120).Sum(days => days.Count), Behind(CountedFigure.Answered, new CountedPart(CountedBy.Days, "121-")));
                var adjusted = all.AdjustedTimeliness;
                Assert.All(
                    new[] { ("A", adjusted.A), ("B", adjusted.B), ("C", adjusted.C), ("D", adjusted.D), ("F", adjusted.F), (CountedPart.Pending, adjusted.Pending) },
                    letter => Assert.Equal(letter.Item2, Behind(CountedFigure.Forwarded, new CountedPart(CountedBy.AdjustedGrade, letter.Item1))));
                var eligible = new CountedPart(CountedBy.Eligible, CountedPart.IsEligible);
                Assert.Equal(
                    (all.TimelinessWithoutNotEligible.N, all.TimelinessWithoutNotEligible.Cohort), (Behind(CountedFigure.Answered, eligible), Behind(CountedFigure.Forwarded, eligible)));
                long Behind(CountedFigure figure, CountedPart part) => database.Listed(2025, asOf, figure, part).DistinctBy(complaint => complaint.Id).Count();

                Agree(grades.Agency);
                Agree(grades.OnoOnly, new CountedPart(CountedBy.Source, Sources.Ono));
                Assert.All(grades.ByOfficeKind, row => Agree(row, new CountedPart(CountedBy.OfficeKind, row.Key)));
                Assert.All(grades.ByRegion, row => Agree(row, new CountedPart(CountedBy.Region, row.Key)));
                Assert.All(grades.ByActionType, row => Agree(row, new CountedPart(CountedBy.ActionType, row.Key)));
            },
            iter: samples,
            threads: 1);

    private static void CompareWithFigures(FigureDatabase database, int samples) =>
        Gen.Select(Recordings.DataSet, Recordings.AsOf).Sample(
            (recorded, asOf) =>
            {
                database.Replace(recorded);
                var figures = database.Figures(2025, asOf);
                long Listed(CountedFigure figure) => database.Listed(2025, asOf, figure).DistinctBy(complaint => complaint.Id).Count();
                Assert.Equal(
                    (figures.OpenAtStart, figures.Received, figures.Closed, figures.OpenAtEnd, figures.Timeliness.Cohort),
                    (Listed(CountedFigure.OpenAtStart), Listed(CountedFigure.Received), Listed(CountedFigure.Closed), Listed(CountedFigure.OpenAtEnd), Listed(CountedFigure.Forwarded)));
                Assert.Equal(
                    (figures.Penalties.Actions, figures.Penalties.ReducedOrWaived, figures.NotStarted),
                    (Listed(CountedFigure.PenaltyActions), Listed(CountedFigure.PenaltiesReduced), Listed(CountedFigure.WithoutClock)));
            },
            iter: samples,
            threads: 1);
}

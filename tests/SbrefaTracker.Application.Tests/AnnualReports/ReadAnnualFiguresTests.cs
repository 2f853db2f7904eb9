using CsCheck;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Testing.Prerequisites;

namespace SbrefaTracker.Application.Tests.AnnualReports;

public sealed class ReadAnnualFiguresTests(SqliteFigures sqlite) : IClassFixture<SqliteFigures>
{
    [Fact]
    public void Agrees_with_a_count_by_definition_on_sqlite()
    {
        CompareWithDefinition(sqlite.Database, samples: 30);
    }

    [PostgresFact]
    public async Task Agrees_with_a_count_by_definition_on_postgres()
    {
        await using var database = await FigureDatabase.On(DatabaseProvider.Postgres);
        CompareWithDefinition(database, samples: 12);
    }

    /// <summary>Raw days never change with a closure; adjusted ones do.</summary>
    [Fact]
    public async Task Agrees_with_a_count_by_definition_when_the_agency_was_closed_by_order()
    {
        var closure = new DateOnly(2024, 12, 24);
        await using var database = await FigureDatabase.On(DatabaseProvider.Sqlite);
        database.Close(closure);
        CompareWithDefinition(database, samples: 15, closure);
    }

    [Fact]
    public void Of_no_complaints_are_zeros_nulls_and_twelve_months()
    {
        sqlite.Database.Replace([]);

        var figures = sqlite.Database.Figures(2025, new DateOnly(2026, 1, 30));

        Assert.Equal((0, 0, 0, 0), (figures.Received, figures.OpenAtStart, figures.Closed, figures.OpenAtEnd));
        Assert.Equal(new TimelinessFigures(0, 0, 0, 0, 0, 0, 0, null, null, null, null), figures.Timeliness);
        Assert.Equal(12, figures.ByMonth.Count);
        Assert.Equal(("2024-10", "2025-09"), (figures.ByMonth[0].Key, figures.ByMonth[^1].Key));
        Assert.All(figures.ByMonth, month => Assert.Equal(0, month.Received));
        Assert.Empty(figures.ByOffice);
    }

    private static void CompareWithDefinition(FigureDatabase database, int samples, DateOnly? closure = null)
    {
        // Whatever the arbitrary ones hold, replies of every grade and flags of every kind are compared.
        var known = Compare(RecordedReplies.Known(), RecordedReplies.KnownAsOf);
        Assert.Equal(new QualityFigures(1, 1, 1, 1, 1) { Replies = 7 }, known.Grades.Agency.Quality);
        Assert.Equal(new QualityFigures(1, 1, 1, 0, 0) { Replies = 3 }, known.Grades.OnoOnly.Quality);
        Assert.Equal([("0401", 1L), ("2704", 2L), ("3901", 1L), ("CEE-ELE", 1L)], known.Grades.ByOffice.Select(row => (row.Key, row.Quality.N)));
        Assert.Equal((3L, 1L, 1L), (known.Signals.PatternsRaised, known.Signals.PatternsAccepted, known.Signals.PatternsDismissed));
        Gen.Select(Recordings.DataSet, Recordings.AsOf).Sample((recorded, asOf) => { _ = Compare(recorded, asOf); }, iter: samples, threads: 1);

        AnnualFigures Compare(Recorded[] recorded, DateOnly asOf)
        {
            database.Replace(recorded);
            var figures = database.Figures(2025, asOf);
            Assert.Equal(FiguresJson.Write(NaiveFigures.Of(recorded, 2025, asOf, closure)), FiguresJson.Write(figures), ignoreLineEndingDifferences: true);
            Assert.Equal(figures.OpenAtEnd, figures.OpenAtStart + figures.Received - figures.Closed);
            Assert.Equal(figures.NotStarted, figures.Grades.Agency.NotStarted + figures.Grades.Agency.ClosedNotStarted);
            return figures;
        }
    }
}

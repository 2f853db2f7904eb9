using CsCheck;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.AnnualReports.Queries;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Testing.Prerequisites;

namespace SbrefaTracker.Application.Tests.AnnualReports;

/// <summary>
/// The queries that a report prints under its figures give the figures: plain SQL, which knows nothing of the program but its tables, against the program's own count, over arbitrary complaints.
/// </summary>
public sealed class FigureQueriesTests(SqliteFigures sqlite) : IClassFixture<SqliteFigures>
{
    [Fact]
    public void Give_the_figures_on_sqlite()
    {
        Compare(sqlite.Database, QueryDialect.Sqlite, samples: 12);
    }

    [PostgresFact]
    public async Task Give_the_figures_on_postgres()
    {
        await using var database = await FigureDatabase.On(DatabaseProvider.Postgres);
        Compare(database, QueryDialect.Postgres, samples: 6);
    }

    [Fact]
    public async Task Give_the_figures_when_the_agency_was_closed_by_order()
    {
        await using var database = await FigureDatabase.On(DatabaseProvider.Sqlite);
        database.Close(new DateOnly(2024, 12, 24));
        Compare(database, QueryDialect.Sqlite, samples: 6);
    }

    private static void Compare(FigureDatabase database, QueryDialect dialect, int samples)
    {
        Compare(database, dialect, RecordedReplies.Known(), RecordedReplies.KnownAsOf);
        var known = database.Figures(2025, RecordedReplies.KnownAsOf);
        Assert.Equal((5L, 3L), (known.Grades.Agency.Quality.N, known.Signals.PatternsRaised));
        Gen.Select(Recordings.DataSet, Recordings.AsOf).Sample((recorded, asOf) => Compare(database, dialect, recorded, asOf), iter: samples, threads: 1);
    }

    private static void Compare(FigureDatabase database, QueryDialect dialect, Recorded[] recorded, DateOnly asOf)
    {
        database.Replace(recorded);
        var counted = new Recount(database, 2025, asOf, dialect);
        counted.Balances();
        counted.Received();
        counted.Cover();
        counted.Closed();
        counted.Signals();
        counted.Answers();
        counted.Grades();
    }
}

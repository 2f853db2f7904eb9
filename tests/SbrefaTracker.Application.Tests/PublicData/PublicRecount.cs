using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.AnnualReports.Queries;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.PublicData;

/// <summary>Runs the queries that stand under the public figures of a year, and compares what they give with what was kept, hidden or not.</summary>
internal sealed class PublicRecount
{
    private readonly Dictionary<string, List<Dictionary<string, object?>>> _rows = [];

    private PublicRecount()
    {
    }

    /// <returns>How many figures were compared.</returns>
    public static async Task<int> Of(TestWorld world, int fiscalYear)
    {
        await using var db = world.Open();
        var year = await db.PublicYears.AsNoTracking().Where(row => row.FiscalYear == fiscalYear).OrderByDescending(row => row.Edition).FirstAsync();
        var quarters = await db.PublicQuarters.AsNoTracking().Where(row => row.FiscalYear == fiscalYear).ToListAsync();
        var kept = (await db.PublicCounts.AsNoTracking().Where(row => row.FiscalYear == fiscalYear && row.Edition == year.Edition).ToListAsync()).ToLookup(row => row.Table);
        var recount = await Run(world, fiscalYear, year.CutOff);

        var balance = recount.Only(PublicQueries.Totals, QueryParts.Counts);
        Assert.Equal((year.Received, year.Closed, year.OpenAtEnd), (Whole(balance, "received"), Whole(balance, "closed"), Whole(balance, "open_at_end")));
        var answers = recount.Only(PublicQueries.Totals, QueryParts.Answers);
        Assert.Equal((year.Forwarded, year.Answered), (Whole(answers, "n") + Whole(answers, "unanswered"), Whole(answers, "n")));
        Assert.Equal((year.MeanDays, year.MedianDays, (decimal?)year.P90Days), (Tenths(answers, "mean_days"), Tenths(answers, "median_days"), Tenths(answers, "p90_days")));
        recount.AgreesOn(quarters);
        Same(kept[PublicTables.Grade].Select(row => (row.Key, row.Count1.ToString(CultureInfo.InvariantCulture))).Where(row => row.Item2 != "0"),
            recount.Rows(PublicQueries.Grades, QueryParts.Counts).Select(row => (Text(row["grade"]), Text(row["answered"]))));
        foreach (var breakdown in PublicTables.Breakdowns)
        {
            Same(kept[breakdown].Select(row => (row.Key, $"{row.Count1 + row.Count2 + row.Count3 + row.Count4}: {row.Count1} {row.Count2} {row.Count3} {row.Count4}")),
                recount.Rows(PublicQueries.Of(breakdown), QueryParts.Received).Select(row => (Text(row["part"]), $"{Whole(row, "received")}: {Whole(row, "q1")} {Whole(row, "q2")} {Whole(row, "q3")} {Whole(row, "q4")}")));
            Same(kept[PublicTables.Answered(breakdown)].Select(row => (row.Key, Said(row.Count1, row.MedianDays))).Where(row => row.Item2[0] != '0'),
                recount.Rows(PublicQueries.Of(breakdown), QueryParts.Answers).Select(row => (Text(row["part"]), Said(Whole(row, "n"), Tenths(row, "median_days")))));
        }

        return kept.Sum(table => table.Count());
    }

    /// <summary>The same of the quarters of a year that is not over: each is counted as of its own day.</summary>
    public static async Task<int> OfQuarters(TestWorld world, int fiscalYear)
    {
        await using var db = world.Open();
        var quarters = await db.PublicQuarters.AsNoTracking().Where(row => row.FiscalYear == fiscalYear).ToListAsync();
        foreach (var quarter in quarters)
            (await Run(world, fiscalYear, quarter.CutOff)).AgreesOn([quarter]);
        return quarters.Count;
    }

    private void AgreesOn(IEnumerable<PublicQuarterRow> quarters)
    {
        foreach (var quarter in quarters)
        {
            var name = quarter.Quarter.ToString(CultureInfo.InvariantCulture);
            var received = Rows(PublicQueries.Quarters, QueryParts.Received).SingleOrDefault(row => Text(row["part"]) == name);
            var answers = Rows(PublicQueries.Quarters, QueryParts.Answers).SingleOrDefault(row => Text(row["part"]) == name);
            Assert.Equal((quarter.Received, quarter.Answered, quarter.MedianDays), (Whole(received, "received"), Whole(answers, "n"), Tenths(answers, "median_days")));
        }
    }

    private static async Task<PublicRecount> Run(TestWorld world, int fiscalYear, DateOnly cutOff)
    {
        await using var db = world.Open();
        var queries = PublicQueries.Of(new FiscalYear(fiscalYear), cutOff, db.Database.IsSqlite() ? QueryDialect.Sqlite : QueryDialect.Postgres);
        var recount = new PublicRecount();
        await db.Database.OpenConnectionAsync();
        foreach (var query in queries.All)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = queries.Whole(query);
            await using var reader = await command.ExecuteReaderAsync();
            List<Dictionary<string, object?>> rows = recount._rows[query.Id] = [];
            while (await reader.ReadAsync())
                rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => reader.IsDBNull(i) ? null : reader.GetValue(i)));
        }

        return recount;
    }

    private List<Dictionary<string, object?>> Rows(string table, string part) => _rows[$"{table}/{part}"];

    private Dictionary<string, object?> Only(string table, string part) => Assert.Single(Rows(table, part));

    private static void Same(IEnumerable<(string Key, string Said)> kept, IEnumerable<(string Key, string Said)> counted) =>
        Assert.Equal(kept.OrderBy(row => row.Key, StringComparer.Ordinal), counted.OrderBy(row => row.Key, StringComparer.Ordinal));

    private static string Said(long answered, decimal? median) => string.Create(CultureInfo.InvariantCulture, $"{answered}: {median:0.0}");

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static long Whole(Dictionary<string, object?>? row, string column) => row is null ? 0 : Convert.ToInt64(row[column], CultureInfo.InvariantCulture);

    private static decimal? Tenths(Dictionary<string, object?>? row, string column) => row?[column] is { } value ? Math.Round(Convert.ToDecimal(value, CultureInfo.InvariantCulture), 1) : null;
}

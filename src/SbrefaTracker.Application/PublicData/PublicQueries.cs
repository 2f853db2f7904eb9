using System.Globalization;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.AnnualReports.Queries;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.Application.PublicData;

/// <summary>
/// The queries behind the public figures of a fiscal year, as plain SQL over the record: whoever has a copy of it counts the same before anything is hidden. They begin with what the queries of the
/// annual report begin with, and know nothing of the code that counts.
/// </summary>
public sealed class PublicQueries
{
    /// <summary>Totals of the agency of a whole year.</summary>
    public const string Totals = "totals";

    public const string Quarters = "by-quarter";

    public const string Grades = "time-to-respond";

    private readonly QueryDays _days;

    private PublicQueries(QueryDays days) =>
        (_days, All) = (days, [.. Of(days, new AnswerQueries(days)).Select(query => query with { Select = query.Select.ReplaceLineEndings("\n") })]);

    /// <summary>What every query begins with.</summary>
    public string Common => CommonPart.Of(_days);

    public IReadOnlyList<FigureQuery> All { get; }

    /// <param name="year">The fiscal year.</param>
    /// <param name="cutOff">The last day counted: of a year that is not over, that of its newest quarter.</param>
    /// <param name="dialect">For which database.</param>
    public static PublicQueries Of(FiscalYear year, DateOnly cutOff, QueryDialect dialect) => new(new QueryDays(new FigurePeriod(year, cutOff), dialect));

    /// <summary>By what the table of a breakdown is named.</summary>
    public static string Of(string breakdown) => breakdown switch
    {
        PublicTables.Office => "by-office",
        PublicTables.Action => "by-action-type",
        PublicTables.Role => "by-trade-role",
        _ => "by-state",
    };

    /// <summary>The queries of one table.</summary>
    public IReadOnlyList<FigureQuery> Behind(string table) => [.. All.Where(query => query.Table == table)];

    /// <summary>The whole statement, to be run as it is.</summary>
    public string Whole(FigureQuery query) => Whole(Common, query);

    /// <summary>All of them one after the other, each whole.</summary>
    public string File()
    {
        var common = Common;
        return string.Concat(All.Select(query => $"-- {query.Id}\n{Whole(common, query)}\n"));
    }

    private static string Whole(string common, FigureQuery query) => $"{common}\n{query.Select};\n";

    private static IEnumerable<FigureQuery> Of(QueryDays days, AnswerQueries answers)
    {
        var through = FiscalQuarter.Of(days.Period.AsOf.AddDays(-PublicPeriods.SettlingDays)).Last;
        var span = $"BETWEEN {days.Of(days.Period.First)} AND {days.Of(through < days.Period.Year.Last ? through : days.Period.Year.Last)}";
        return
        [
            new(Totals, QueryParts.Counts, FigureQueries.Balance(string.Create(CultureInfo.InvariantCulture, $"WHERE fiscal_year = {days.Period.Year.Year}\n"))),
            new(Totals, QueryParts.Answers, answers.Answers("    SELECT 'all' AS part, taken, grade FROM cohort")),
            new(Quarters, QueryParts.Received, $"SELECT {QuarterOf("received_on")} AS part, COUNT(*) AS received\nFROM seen WHERE received_on {span}\nGROUP BY {QuarterOf("received_on")}"),
            new(Quarters, QueryParts.Answers, answers.Answers($"    SELECT {QuarterOf("forwarded_on")} AS part, taken, grade FROM cohort WHERE taken IS NOT NULL AND forwarded_on {span}")),
            new(Grades, QueryParts.Counts, "SELECT grade, COUNT(*) AS answered FROM cohort WHERE taken IS NOT NULL GROUP BY grade"),
            .. PublicTables.Breakdowns.SelectMany(breakdown => OfBreakdown(breakdown, days, answers)),
        ];
    }

    private static IEnumerable<FigureQuery> OfBreakdown(string breakdown, QueryDays days, AnswerQueries answers)
    {
        var (table, part) = (Of(breakdown), breakdown switch
        {
            PublicTables.Office => "office_code",
            PublicTables.Action => "action_type",
            PublicTables.Role => "COALESCE(trade_role, '')",
            _ => "COALESCE(entity_state, '')",
        });
        var quarters = string.Join(", ", Enumerable.Range(1, FiscalQuarter.PerYear).Select(quarter => string.Create(CultureInfo.InvariantCulture, $"COUNT(CASE WHEN quarter = {quarter} THEN 1 END) AS q{quarter}")));
        return
        [
            new(table, QueryParts.Received, $"SELECT part, COUNT(*) AS received, {quarters}\nFROM (SELECT {part} AS part, {QuarterOf("received_on")} AS quarter FROM seen WHERE received_on {days.InYear}) grouped\nGROUP BY part"),
            new(table, QueryParts.Answers, answers.Answers($"    SELECT {part} AS part, taken, grade FROM cohort WHERE taken IS NOT NULL")),
        ];
    }

    // October is the first month of the year: 10 + 2 leaves nothing when it is divided by 12.
    private static string QuarterOf(string day) => $"(CAST(SUBSTR(CAST({day} AS text), 6, 2) AS integer) + 2) % 12 / 3 + 1";
}

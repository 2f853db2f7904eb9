using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.AnnualReports.Queries;

/// <summary>Which database a query is written for: the two differ in how a day and the day after it are written, and in nothing else.</summary>
public enum QueryDialect
{
    Sqlite,
    Postgres,
}

internal static class QueryDialects
{
    /// <summary>The one of the database at hand, whichever an edition was frozen in: whoever recounts has this one before them.</summary>
    public static QueryDialect Of(TrackerDb db) => db.Database.IsSqlite() ? QueryDialect.Sqlite : QueryDialect.Postgres;
}

/// <summary>The query by which a second person recounts a table of the annual report.</summary>
/// <param name="Table">The name of the table, e.g. <c>by-office</c>.</param>
/// <param name="Part">What of it, one of <see cref="QueryParts"/>.</param>
/// <param name="Select">The statement; it is run after <see cref="FigureQueries.Common"/>.</param>
public sealed record FigureQuery(string Table, string Part, string Select)
{
    /// <summary>By what figures name it, e.g. <c>by-office/answers</c>.</summary>
    public string Id => $"{Table}/{Part}";
}

/// <summary>What of a table a query counts.</summary>
public static class QueryParts
{
    /// <summary>All that the table holds.</summary>
    public const string Counts = "counts";

    public const string Received = "received";

    /// <summary>Answers by grade, with median, mean and p90.</summary>
    public const string Answers = "answers";

    /// <summary>The same without the days of pauses and closures.</summary>
    public const string Adjusted = "adjusted";

    /// <summary>By the due day as closures, pauses and extensions moved it.</summary>
    public const string Due = "due";

    /// <summary>The median of days with the open complaints censored; see <see cref="SbrefaTracker.Domain.Grades.WaitingTime"/>.</summary>
    public const string Waiting = "waiting";

    /// <summary>Complaints that never became complete.</summary>
    public const string Never = "never";

    /// <summary>Replies, and those that were assessed by grade.</summary>
    public const string Quality = "quality";

    public const string Raised = "raised";

    public const string Retaliation = "retaliation";

    public const string Patterns = "patterns";
}

using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Domain.PublicData;

/// <summary>The tables that the public gets of a fiscal year. Their names are stored and stand in addresses.</summary>
public static class PublicTables
{
    /// <summary>Complaints received, by the office complained of, in quarters.</summary>
    public const string Office = "office";

    public const string Action = "action";

    public const string Role = "role";

    /// <summary>By the state of the entity.</summary>
    public const string State = "state";

    /// <summary>Answered complaints of the year's cohort by grade of timeliness.</summary>
    public const string Grade = "grade";

    /// <summary>The agency's counts by quarter: of a few complaints in one of them others are hidden as well.</summary>
    public const string Quarter = "quarter";

    private const string AnsweredPrefix = "answered_";

    /// <summary>What complaints are broken down by.</summary>
    public static readonly IReadOnlyList<string> Breakdowns = [Office, Action, Role, State];

    /// <summary>Those that are shown as tables.</summary>
    public static readonly IReadOnlyList<string> Shown = [.. Breakdowns, Grade, .. Breakdowns.Select(Answered)];

    /// <summary>Every table of an edition; what was received comes before its answers.</summary>
    public static readonly IReadOnlyList<string> All = [Quarter, Answered(Quarter), .. Shown];

    /// <summary>The rows of a table of quarters.</summary>
    public static readonly IReadOnlySet<string> Quarters = Enumerable.Range(1, FiscalQuarter.PerYear).Select(KeyOf).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a table counts answers, and not what was received.</summary>
    public static bool IsOfAnswers(string table) => table == Grade || table.StartsWith(AnsweredPrefix, StringComparison.Ordinal);

    /// <summary>The row of a quarter, by its number.</summary>
    public static string KeyOf(int quarter) => $"Q{quarter}";

    /// <summary>The table of answered complaints, with the median of their days, of the same breakdown.</summary>
    public static string Answered(string breakdown) => AnsweredPrefix + breakdown;
}

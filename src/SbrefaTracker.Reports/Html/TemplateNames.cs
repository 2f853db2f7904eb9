using SbrefaTracker.Reports.Exhibits;

namespace SbrefaTracker.Reports.Html;

/// <summary>The names that a section of the template may set in: every value that a report gives, but for those that belong to the frame of the page.</summary>
public static class TemplateNames
{
    /// <summary>Belong to the cover and the head of the page.</summary>
    public static readonly IReadOnlyList<string> OfTheFrame = ["contents", "cover", "logo", "style"];

    /// <summary>What no report does without: its balance and its grades, what the law wants printed, and what proves it.</summary>
    public static readonly IReadOnlyList<string> Needed = ["received", "closed", "openAtStart", "openAtEnd", "exhibit.balance", "exhibit.grades", "pending", "notStarted", "comments", "definitions", "queries"];

    private static readonly string[] Exhibits = ["balance", "grades", "action-grades", "days", "offices", "months", "actions", "roles", "states", "regions", "outcomes", "penalties", "years"];

    private static readonly string[] Singles =
    [
        "agency", "balanced", "basis.balance", "basis.cover", "checkpoint", "checkpointHead", "closed", "command", "comments", "coverCaption", "cutOff", "cutOffDay", "definitions", "edition", "feedback", "findings", "firstDay", "fiscalYear",
        "keyFigures", "lastDay", "lead", "notStarted", "notice", "office", "onoGroups", "openAtEnd", "openAtStart", "pending", "period", "queries", "received", "rowsHash", "rubric", "schema", "stories", "title", "unfinished", "unlinked",
    ];

    private static readonly string[] Parts = [GradeTables.AnswersPart, GradeTables.PausesPart, GradeTables.WaitingPart, "quality"];

    /// <summary>The parts of the tables of grades by group.</summary>
    internal static IEnumerable<string> OfGrades => GradeTables.All.SelectMany(table => Parts.Select(part => $"{table}-{part}"));

    private static readonly string[] Tables =
    [
        CoverTable.TableName, MethodsTable.TableName, SignalsTable.TableName, FeedbackTable.TableName, "findings",
        .. OfGrades,
    ];

    /// <summary>All that need nothing else; <c>ref.NAME</c> needs its exhibit as well.</summary>
    public static readonly IReadOnlySet<string> Known = new HashSet<string>([.. Singles, .. Exhibits.Select(name => "exhibit." + name), .. Tables.Select(name => "table." + name)], StringComparer.Ordinal);
}

using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Exhibits;

/// <summary>What was raised above a single answer, the year beside the one before: too few for a chart.</summary>
public static class SignalsTable
{
    public const string TableName = "signals";

    /// <summary>The rows, by the names of the figures.</summary>
    public const string Escalated = "escalated";
    public const string EscalatedDecided = "escalatedDecided";
    public const string RetaliationAlleged = "retaliationAlleged";
    public const string RetaliationClosed = "retaliationClosed";
    public const string RetaliationSubstantiated = "retaliationSubstantiated";
    public const string PatternsRaised = "patternsRaised";
    public const string PatternsAccepted = "patternsAccepted";
    public const string PatternsDismissed = "patternsDismissed";

    internal static ReportTable Of(AnnualReportData data) => new(
        TableName,
        ReportWords.Of("signals.caption"),
        [
            new("figure", ReportWords.Of("column.figure"), ColumnKind.Code),
            new("meaning", ReportWords.Of("column.meaning"), ColumnKind.Text),
            new($"fy{data.Figures.FiscalYear}", ReportWords.Of("column.year", data.Figures.FiscalYear), ColumnKind.Whole),
            new($"fy{data.YearBefore.FiscalYear}", ReportWords.Of("column.year", data.YearBefore.FiscalYear), ColumnKind.Whole),
        ],
        [.. Rows(data.Figures.Signals).Zip(Rows(data.YearBefore.Signals), (now, before) => (IReadOnlyList<object?>)[now.Name, ReportWords.Of($"signals.row.{now.Name}"), now.Count, before.Count])]);

    private static IEnumerable<(string Name, long Count)> Rows(SignalFigures signals) =>
    [
        (Escalated, signals.Escalated), (EscalatedDecided, signals.EscalatedDecided),
        (RetaliationAlleged, signals.RetaliationAlleged), (RetaliationClosed, signals.RetaliationClosed), (RetaliationSubstantiated, signals.RetaliationSubstantiated),
        (PatternsRaised, signals.PatternsRaised), (PatternsAccepted, signals.PatternsAccepted), (PatternsDismissed, signals.PatternsDismissed),
    ];
}

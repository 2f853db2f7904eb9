using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;
using static SbrefaTracker.Reports.Text.ReportWords;

namespace SbrefaTracker.Reports.Exhibits;

/// <summary>What filers answered to the survey: three rows, too few for a chart. None in an edition that was frozen before it was counted.</summary>
public static class FeedbackTable
{
    public const string TableName = "feedback";

    internal static IEnumerable<ReportTable> In(AnnualFigures figures) => figures.Feedback is { } feedback ? [Of(feedback)] : [];

    private static ReportTable Of(FeedbackFigures feedback) => new(
        TableName,
        ReportWords.Of("feedback.caption"),
        [
            new("key", ReportWords.Of("column.code"), ColumnKind.Code),
            new("name", ReportWords.Of("column.answer.survey"), ColumnKind.Text),
            new("count", ReportWords.Of("column.answers"), ColumnKind.Whole),
            new("share", ReportWords.Of("column.share"), ColumnKind.Share),
        ],
        [.. feedback.Answers.Select(row => (IReadOnlyList<object?>)[row.Key, Code("usefulness", row.Key), row.Count, CellText.Share(row.Count, feedback.Answered)])],
        ["", ReportWords.Of("row.all"), feedback.Answered, CellText.Share(feedback.Answered, feedback.Answered)]);
}

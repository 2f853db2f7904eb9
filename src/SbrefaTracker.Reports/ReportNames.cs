using System.Collections.Frozen;
using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Queries;
using SbrefaTracker.Reports.Schemas;

namespace SbrefaTracker.Reports;

/// <summary>The names of the files that the report of a year can have, for whoever asks before anything is counted. The print is none of them: it is made by itself, see <see cref="PrintJob"/>; and what only an edition has is not here.</summary>
public static class ReportNames
{
    private static readonly string[] Tables =
    [
        "balance", "timeliness", "days", GradeTables.ByActionType, "by-office", "by-month", "by-action-type", "by-trade-role", "by-state", RegionsExhibit.TableName, OutcomesExhibit.TableName, "penalties", "years",
        CoverTable.TableName, MethodsTable.TableName, SignalsTable.TableName, .. GradeTables.All.Where(table => table != GradeTables.ByActionType), "findings", FeedbackTable.TableName, "response-days", "figures", "data-dictionary",
    ];

    private static readonly string[] Pictures = ["balance", "grades", "days", "action-grades", "offices", "months", "actions", "roles", "states", "regions", "outcomes", "penalties", "years", ReportPictures.Cover];

    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        [
            AnnualReportWriter.FiguresFile, FiguresSchema.FileName, AnnualReportWriter.HtmlFile, AnnualReportWriter.WorkbookFile, QueriesTable.FileName,
            .. Tables.Select(table => table + ".csv"), .. Pictures.SelectMany(picture => new[] { picture + ".svg", picture + ".png" }),
        ],
        StringComparer.Ordinal);

    public static IReadOnlySet<string> All => Names;

    public static bool Has(string name) => Names.Contains(name);
}

using System.Globalization;
using System.Text;
using SbrefaTracker.Application.Samples;
using SbrefaTracker.Domain.Samples;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;
using SbrefaTracker.Reports.Workbooks;

namespace SbrefaTracker.Reports.Samples;

/// <summary>The work-paper of a sample as files: a table for a spreadsheet, a workbook, and a page to print. Made anew each time from what is kept.</summary>
public static class WorkPaper
{
    public const string TableFile = "work-paper.csv";
    public const string WorkbookFile = "work-paper.xlsx";
    public const string PageFile = "work-paper.html";

    /// <summary>The page printed, tagged; only where there is a Chromium.</summary>
    public const string PrintFile = "work-paper.pdf";

    /// <summary>CSV in UTF-8 with the mark that spreadsheets look for; no cell of it is run as a formula.</summary>
    public static byte[] Table(SampleView view) => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Csv.Write(Tests(view)))];

    public static byte[] Book(SampleView view) => Workbook.Write([Drawn(view), Tests(view)]);

    public static byte[] Page(SampleView view) => Encoding.UTF8.GetBytes(WorkPaperPage.Write(view));

    /// <summary>How the sample was drawn, by the keys of the words.</summary>
    public static IReadOnlyList<(string Key, string Value)> Facts(SampleView view)
    {
        var sample = view.Sample;
        return
        [
            ("number", Number(-sample.Id)),
            ("state", SampleWords.State(sample.State)),
            ("fiscal_year", Number(sample.FiscalYear)),
            ("as_of", ReportWords.Day(sample.AsOf)),
            ("office", sample.OfficeCode ?? SampleWords.Of("fact.all")),
            ("action_type", sample.ActionType ?? SampleWords.Of("fact.all")),
            ("entity_state", sample.EntityState ?? SampleWords.Of("fact.all")),
            ("stood_at", sample.StoodAt?.ToString() ?? SampleWords.Of("fact.all")),
            ("population", ReportWords.Number(sample.PopulationCount)),
            ("population_sha256", sample.PopulationSha256),
            ("size", Number(sample.Size)),
            ("chosen", Number(view.Items.Count)),
            ("seed", sample.Seed),
            ("method", sample.Method),
            ("drawn_on", ReportWords.Day(sample.DrawnOn)),
            ("drawn_by", view.Names.Of(sample.DrawnBy)),
            ("exceptions", Number(view.Tests.Count(test => test.Result == SampleResults.NotMet))),
            .. sample.SealedOn is { } on ? [("sealed_on", ReportWords.Day(on)), ("sealed_by", view.Names.Of(sample.SealedBy!))] : Array.Empty<(string, string)>(),
        ];
    }

    private static ReportTable Drawn(SampleView view) => new(
        "sample",
        SampleWords.Of("paper.sample"),
        [Col("name"), Col("value")],
        [
            .. Facts(view).Select(fact => (IReadOnlyList<object?>)[SampleWords.Of($"fact.{fact.Key}"), fact.Value]),
            [SampleWords.Of("paper.conclusion"), view.Sample.Conclusion],
        ]);

    private static ReportTable Tests(SampleView view) => new(
        "work-paper",
        SampleWords.Of("paper.tests"),
        [Col("item", ColumnKind.Whole), Col("reference", ColumnKind.Code), Col("attribute"), Col("result"), Col("note"), Col("tested_on", ColumnKind.Code), Col("tested_by")],
        [
            .. view.Tests.Select(test => (IReadOnlyList<object?>)
            [
                (long)test.Item,
                test.Reference,
                SampleWords.Attribute(test.Attribute),
                SampleWords.Result(test.Result),
                test.Note,
                test.TestedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                test.TestedBy is { } by ? view.Names.Of(by) : null,
            ]),
        ]);

    private static Column Col(string name, ColumnKind kind = ColumnKind.Text) => new(name, SampleWords.Of($"col.{name}"), kind);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

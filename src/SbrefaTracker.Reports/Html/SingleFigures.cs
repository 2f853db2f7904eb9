using System.Globalization;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Figures;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;
using static SbrefaTracker.Reports.Text.ReportWords;

namespace SbrefaTracker.Reports.Html;

/// <summary>The figures that a template sets into its sentences: each leads to its complaints, and what it stands on is written once beside them.</summary>
internal static class SingleFigures
{
    /// <summary>The cell of a table as a figure of its own; of the row of totals too, of several rows together, and of the outcomes that are relief.</summary>
    public static FigureBasis BasisOf(AnnualReportView view, FigureCatalogue catalogue, string table, string row, string column)
    {
        var found = view.AllTables.First(one => one.Name == table);
        if (table == OutcomesExhibit.TableName && row == OutcomesExhibit.AllRelief)
            return catalogue.Of(found, -1, found.IndexOf(column)) with { Complaints = Relief(view.Data) };
        if (row.Split(CountedPart.Between) is { Length: > 1 } several)
            return OfSeveral(view.Data, catalogue, found, several, column);
        return catalogue.Of(found, row == HtmlTable.All ? -1 : Enumerable.Range(0, found.Rows.Count).Single(i => found.KeyOf(i) == row), found.IndexOf(column));
    }

    public static IEnumerable<(string Name, Markup Figure)> Of(AnnualReportView view, FigureCatalogue catalogue, string? site)
    {
        var (data, figures) = (view.Data, view.Data.Figures);
        foreach (var (row, count) in new[] { ("openAtStart", figures.OpenAtStart), ("received", figures.Received), ("closed", figures.Closed), ("openAtEnd", figures.OpenAtEnd) })
            yield return (row, BasisHtml.Figure(Number(count), BasisOf(view, catalogue, "balance", row, YearOf(data)), site));
        yield return ("basis.balance", Line(BasisOf(view, catalogue, "balance", "received", YearOf(data)) with { Definition = DictionaryWords.OfTable("definition", "balance") }));
        var pending = BasisOf(view, catalogue, MethodsTable.TableName, MethodsTable.All, CountedPart.Pending);
        yield return ("pending", Sentence(Counted("complaints", figures.Timeliness.Pending), pending, site));
        yield return ("notStarted", Sentence(Counted("complaints", figures.NotStarted), NotStarted(view), site));
        yield return ("basis.cover", Line(CoverBasis(view, catalogue)));
    }

    /// <summary>Names the column of the year of the report where columns are named by years.</summary>
    public static string YearOf(AnnualReportData data) => YearOf(data.Figures.FiscalYear);

    public static string YearOf(int year) => string.Create(CultureInfo.InvariantCulture, $"fy{year}");

    /// <summary>What was received in the year and has no clock.</summary>
    public static FigureBasis NotStarted(AnnualReportView view) => new FigurePlaces(view).Of(new FigurePlace(["notStarted"])).Basis;

    // The picture of the cover counts what was received, by month and grade.
    private static FigureBasis CoverBasis(AnnualReportView view, FigureCatalogue catalogue) => BasisOf(view, catalogue, "balance", "received", YearOf(view.Data)) with
    {
        Definition = string.Join(", ", DefinitionWords.All.Where(one => one.Number is 1 or 5).Select(one => one.Title)),
        Query = "cover/counts",
    };

    // Over all that any of the rows is counted over; what each is a part of is the same.
    private static FigureBasis OfSeveral(AnnualReportData data, FigureCatalogue catalogue, ReportTable table, IReadOnlyList<string> rows, string column)
    {
        var (all, at) = (catalogue.Of(table, -1, table.IndexOf(column)), table.IndexOf(column));
        return all with
        {
            N = FigureNs.Of(table.Name, column) == FigureN.Column ? all.N : Enumerable.Range(0, table.Rows.Count).Where(i => rows.Contains(table.KeyOf(i), StringComparer.Ordinal)).Sum(i => catalogue.Of(table, i, at).N),
            Complaints = CountedAddress.OfCells(data.Figures.FiscalYear, table.Name, data.Figures.AsOf, data.Edition)!(CountedPart.Joined(rows), column)!,
        };
    }

    private static string Relief(AnnualReportData data) =>
        CountedAddress.In(CountedAddress.Of(data.Figures.FiscalYear, CountedFigure.Closed, new CountedPart(CountedBy.Relief, CountedPart.IsRelief)), data.Figures.AsOf, data.Edition);

    private static Markup Sentence(string value, FigureBasis basis, string? site) => Markup.Of($"{BasisHtml.Figure(value, basis, site).Html} ({Line(basis).Html})");

    private static Markup Line(FigureBasis basis) => BasisHtml.Line(basis, "", Queries.QueriesTable.FileName);
}

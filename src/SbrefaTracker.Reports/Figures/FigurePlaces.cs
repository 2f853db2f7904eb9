using System.Globalization;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.AnnualReports.Queries;
using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Figures;

/// <summary>Which cell of which table holds what stands at a place of <c>figures.json</c>, and so what it stands on.</summary>
internal sealed class FigurePlaces(AnnualReportView view)
{
    private readonly FigureCatalogue _catalogue = FigureCatalogue.Of(view.Data);
    private readonly Dictionary<string, ReportTable> _tables = view.AllTables.Concat(GradeTables.Of(view.Data)).DistinctBy(table => table.Name, StringComparer.Ordinal).ToDictionary(table => table.Name, StringComparer.Ordinal);

    /// <summary>What the figure stands on, and over what it is counted, in the names of the file.</summary>
    public (FigureBasis Basis, string N) Of(FigurePlace place)
    {
        if (OfNoTable(place) is { } alone)
            return (alone, alone.N.ToString(CultureInfo.InvariantCulture));
        var (name, row, column) = Cell(place);
        var table = _tables[name];
        var basis = _catalogue.Of(table, Enumerable.Range(0, table.Rows.Count).Single(i => table.KeyOf(i) == row), table.IndexOf(column));
        return (basis, place.Array == 0 ? basis.N.ToString(CultureInfo.InvariantCulture) : N(place, FigureNs.Of(name, column), basis.N));
    }

    private static string N(FigurePlace place, FigureN over, long number)
    {
        var timeliness = place.Path.Count == place.Array + 1 ? $"{place.Parent}.timeliness" : place.Parent;
        return over switch
        {
            FigureN.Itself => place.Pattern,
            FigureN.Answered => $"{timeliness}.n",
            FigureN.Cohort => $"{timeliness}: a + b + c + d + f + pending",
            FigureN.Assessed => $"{place.Parent}: a + b + c + d + f",
            _ => number.ToString(CultureInfo.InvariantCulture),
        };
    }

    // Three figures of the file are in no table.
    private FigureBasis? OfNoTable(FigurePlace place)
    {
        var figures = view.Data.Figures;
        return place.Path[0] switch
        {
            "notStarted" => new(
                DictionaryWords.Of("definition", GradeTables.Agency, "notStarted"), new FigureQuery(GradeTables.Agency, QueryParts.Never, "").Id, figures.Received, figures.AsOf,
                CountedAddress.In(CountedAddress.Of(figures.FiscalYear, CountedFigure.WithoutClock), figures.AsOf, view.Data.Edition)),
            "adjustedDue" => new(
                DictionaryWords.OfTable("definition", "adjusted-due"), new FigureQuery(MethodsTable.TableName, QueryParts.Due, "").Id, figures.Timeliness.Cohort, figures.AsOf,
                CountedAddress.In(CountedAddress.Of(figures.FiscalYear, CountedFigure.Forwarded), figures.AsOf, view.Data.Edition)),
            "feedback" when place.Array == 0 => new(
                DictionaryWords.OfTable("definition", FeedbackTable.TableName), new FigureQuery(FeedbackTable.TableName, QueryParts.Counts, "").Id, figures.Feedback!.Answered, figures.AsOf,
                CountedAddress.In(CountedAddress.Of(figures.FiscalYear, CountedFigure.SurveyAnswered), figures.AsOf, view.Data.Edition)),
            _ => null,
        };
    }

    private (string Table, string Row, string Column) Cell(FigurePlace place) => place.Path[0] switch
    {
        "openAtStart" or "received" or "closed" or "openAtEnd" => ("balance", place.Name, Year),
        "timeliness" => (MethodsTable.TableName, MethodsTable.All, place.Name),
        "timelinessOnoOnly" => (MethodsTable.TableName, MethodsTable.Ono, place.Name),
        "timelinessWithoutNotEligible" => (MethodsTable.TableName, MethodsTable.Eligible, place.Name),
        "adjustedTimeliness" => (MethodsTable.TableName, MethodsTable.Adjusted, place.Name),
        "responseDays" => ("response-days", place.Key, "complaints"),
        "byOffice" => ("by-office", place.Key, place.Name),
        "byActionType" => ("by-action-type", place.Key, place.Name),
        "byTradeRole" => ("by-trade-role", place.Key, place.Name),
        "byState" => ("by-state", place.Key, place.Name),
        "byMonth" => ("by-month", place.Key, place.Name),
        "outcomes" or "findings" => (place.Path[0], place.Key, place.Name),
        "feedback" => (FeedbackTable.TableName, place.Key, place.Name),
        "signals" => (SignalsTable.TableName, place.Name, Year),
        "penalties" => Penalty(place.Name),
        _ => Grade(place),
    };

    private string Year => string.Create(CultureInfo.InvariantCulture, $"fy{view.Data.Figures.FiscalYear}");

    private static (string Table, string Row, string Column) Penalty(string name) => (
        "penalties",
        name.EndsWith("ctions", StringComparison.Ordinal) ? "actions" : name.EndsWith("ollarsReduced", StringComparison.Ordinal) ? "dollars" : "reduced",
        name.StartsWith("small", StringComparison.Ordinal) ? "smallEntities" : "all");

    private static string ByDivision(string member) => member switch { "byOfficeKind" => "by-office-kind", "byRegion" => "by-region", "byOffice" => "by-office", _ => "by-action-type" };

    private static (string Table, string Row, string Column) Grade(FigurePlace place)
    {
        var (table, row) = place.Path[1] == "ono" ? (GradeTables.OnoPrefix + ByDivision(place.Path[2]), place.Key) : place.Path[1] switch
        {
            "agency" => (GradeTables.Agency, "agency"),
            "onoOnly" => (GradeTables.Agency, "ono"),
            "byOfficeKind" => (GradeTables.ByOfficeKind, place.Key),
            "byRegion" => (GradeTables.ByRegion, place.Key),
            "byOffice" => (GradeTables.ByOffice, place.Key),
            _ => (GradeTables.ByActionType, place.Key),
        };
        return (table, row, place.Path[place.Path[1] == "ono" ? 3 : 2] switch
        {
            "adjustedTimeliness" when place.Name != "n" => GradeTables.AdjustedPrefix + char.ToUpperInvariant(place.Name[0]) + place.Name[1..],
            "quality" when place.Name != "replies" => GradeTables.QualityPrefix + place.Name.ToUpperInvariant(),
            _ => place.Name,
        });
    }
}

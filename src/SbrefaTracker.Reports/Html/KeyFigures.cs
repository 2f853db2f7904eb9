using System.Globalization;
using System.Text;
using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Figures;
using SbrefaTracker.Reports.Queries;
using SbrefaTracker.Reports.Text;
using static SbrefaTracker.Reports.Text.ReportWords;

namespace SbrefaTracker.Reports.Html;

/// <summary>The four figures at the top of a report and the smaller ones beside them, each with what it stands on.</summary>
internal static class KeyFigures
{
    public static Markup Write(AnnualReportView view, FigureCatalogue catalogue, string? site)
    {
        var data = view.Data;
        var (now, before, timeliness) = (data.Figures, data.YearBefore, data.Figures.Timeliness);
        FigureBasis Received(int year) => SingleFigures.BasisOf(view, catalogue, "balance", "received", SingleFigures.YearOf(year));
        FigureBasis Answers(string column) => SingleFigures.BasisOf(view, catalogue, MethodsTable.TableName, MethodsTable.All, column);
        var html = new StringBuilder("<ul class=\"kpis\">");
        Key(html, site, Number(now.Received), ReportWords.Of("kpi.received"), Received(now.FiscalYear),
            small => ReportWords.Of("kpi.received.small", small.Figure(Number(before.Received), Received(before.FiscalYear)), before.FiscalYear));
        Key(html, site, timeliness.Cohort == 0 ? "–" : Percent(timeliness.A, timeliness.Cohort), ReportWords.Of("kpi.within", data.Rubric.Timeliness.A), Answers("a"),
            small => ReportWords.Of("kpi.within.small", small.Figure(Number(timeliness.A), Answers("a")), small.Figure(Number(timeliness.Cohort), Cohort(view, catalogue))));
        Key(html, site, timeliness.MedianDays is { } median ? ShortDays(median) : "–", ReportWords.Of("kpi.median"), Answers("medianDays"),
            small => ReportWords.Of("kpi.median.small", small.Figure(timeliness.MeanDays is { } mean ? Days(mean) : "–", Answers("meanDays")), small.Figure(Number(timeliness.N), Answers("n"))));
        Key(html, site, TimelinessColumns.Letter(timeliness) ?? "–", ReportWords.Of("kpi.grade"), Answers("gradeOfMean"), _ => ReportWords.Of("basis"));
        return Markup.Of(html.Append("</ul>").ToString());
    }

    // All that were forwarded in the year: the last row of their grades.
    private static FigureBasis Cohort(AnnualReportView view, FigureCatalogue catalogue)
    {
        var grades = view.AllTables.First(table => table.Name == "timeliness");
        return catalogue.Of(grades, -1, grades.IndexOf("count"));
    }

    private static void Key(StringBuilder html, string? site, string value, string what, FigureBasis basis, Func<FiguredText, string> small)
    {
        var text = new FiguredText(site);
        var beside = text.Write(small(text));
        html.Append(CultureInfo.InvariantCulture, $"<li><b>{BasisHtml.Figure(value, basis, site)}</b><span>{Markup.Encode(what)}</span><small>{beside}</small>");
        foreach (var line in text.Bases.Prepend(basis).Select(one => BasisHtml.Line(one, "", QueriesTable.FileName)).Distinct())
            html.Append(CultureInfo.InvariantCulture, $"<small class=\"basis\">{line}</small>");
        html.Append("</li>");
    }
}

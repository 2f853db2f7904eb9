using System.Globalization;
using System.Text;
using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Figures;
using SbrefaTracker.Reports.Text;
using static SbrefaTracker.Reports.Text.ReportWords;

namespace SbrefaTracker.Reports.Html;

/// <summary>The four figures at the top of a report, each with what it stands on.</summary>
internal static class KeyFigures
{
    public static Markup Write(AnnualReportView view, FigureCatalogue catalogue, string? site)
    {
        var data = view.Data;
        var (now, before, timeliness) = (data.Figures, data.YearBefore, data.Figures.Timeliness);
        FigureBasis Answers(string column) => SingleFigures.BasisOf(view, catalogue, MethodsTable.TableName, MethodsTable.All, column);
        var html = new StringBuilder("<ul class=\"kpis\">");
        Key(html, site, Number(now.Received), ReportWords.Of("kpi.received"), ReportWords.Of("kpi.received.small", Number(before.Received), before.FiscalYear),
            SingleFigures.BasisOf(view, catalogue, "balance", "received", SingleFigures.YearOf(data)));
        Key(html, site, timeliness.Cohort == 0 ? "–" : Percent(timeliness.A, timeliness.Cohort), ReportWords.Of("kpi.within", data.Rubric.Timeliness.A),
            ReportWords.Of("kpi.within.small", Number(timeliness.A), Number(timeliness.Cohort)), Answers("a"));
        Key(html, site, timeliness.MedianDays is { } median ? ShortDays(median) : "–", ReportWords.Of("kpi.median"),
            ReportWords.Of("kpi.median.small", timeliness.MeanDays is { } mean ? Days(mean) : "–", Number(timeliness.N)), Answers("medianDays"));
        Key(html, site, TimelinessColumns.Letter(timeliness) ?? "–", ReportWords.Of("kpi.grade"), ReportWords.Of("basis"), Answers("gradeOfMean"));
        return Markup.Of(html.Append("</ul>").ToString());
    }

    private static void Key(StringBuilder html, string? site, string value, string what, string small, FigureBasis basis) => html.Append(
        CultureInfo.InvariantCulture,
        $"<li><b>{BasisHtml.Figure(value, basis, site)}</b><span>{Markup.Encode(what)}</span><small>{Markup.Encode(small)}</small><small class=\"basis\">{BasisHtml.Line(basis, "", Queries.QueriesTable.FileName)}</small></li>");
}

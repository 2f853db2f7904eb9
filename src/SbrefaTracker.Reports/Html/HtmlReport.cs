using System.Globalization;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Reports.Charts;
using SbrefaTracker.Reports.Editions;
using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Figures;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;
using static SbrefaTracker.Reports.Text.ReportWords;

namespace SbrefaTracker.Reports.Html;

/// <summary>The report as one page that needs nothing else: styles, fonts and pictures are inside.</summary>
public static class HtmlReport
{
    // Which sections there are is known when the page is filled; an XML comment cannot come from a value, which is encoded.
    private const string ContentsMark = "<!-- contents -->";

    /// <summary>Where the page holds what every query begins with.</summary>
    internal const string QueriesBegin = "queries-begin";

    /// <param name="view">The figures, and what is made of them.</param>
    /// <param name="template">Text, order and look.</param>
    /// <exception cref="TemplateException">The template names something unknown.</exception>
    public static string Write(AnnualReportView view, ReportTemplate template)
    {
        var values = Values(view, template, view.Data.Site.Length == 0 ? null : view.Data.Site);
        var page = Template.Fill(template.Page, values);
        return Sections.Number(page.Replace(ContentsMark, Sections.Contents(page).Html, StringComparison.Ordinal)).ReplaceLineEndings("\n");
    }

    /// <summary>Single sections as the page has them, for a page of the site that shows them beside other things; one that the template leaves out is left out.</summary>
    /// <param name="view">The figures, and what is made of them.</param>
    /// <param name="template">Text, order and look.</param>
    /// <param name="address">The address of that page: marks lead to it, where figures are named by their exhibits.</param>
    /// <param name="fileAddress">The address of a file of the report.</param>
    /// <param name="ids">Which sections, in the order in which they are wanted.</param>
    /// <exception cref="TemplateException">The template names something unknown.</exception>
    public static IReadOnlyList<Markup> Parts(AnnualReportView view, ReportTemplate template, string address, Func<string, string> fileAddress, params IReadOnlyList<string> ids)
    {
        var values = Values(view, template, site: "");
        return [.. ids.Select(id => Sections.Cut(template.Page, id)).OfType<string>().Select(part => Markup.Of(Sections.Elsewhere(Template.Fill(part, values), address, fileAddress).ReplaceLineEndings("\n")))];
    }

    private static Dictionary<string, object> Values(AnnualReportView view, ReportTemplate template, string? site)
    {
        var (data, queries, catalogue) = (view.Data, view.Data.Queries, view.Catalogue);
        var numbered = Numbered(template.Page, view.Exhibits);
        var values = Facts(data);
        foreach (var (id, (exhibit, number)) in numbered)
        {
            var shown = GradeTables.Shown(exhibit.Table, data.Figures);
            values["exhibit." + id] = ExhibitHtml.Write(exhibit, FiguredTitle.Of(exhibit, view, site), shown, number, catalogue, site, TableHtml.Behind(shown, exhibit.Table, queries));
            values["ref." + id] = Summary.Reference(id, number);
        }

        // An edition that was frozen before they were counted has none of them.
        values["onoGroups"] = data.Figures.Grades.Ono is null ? "" : "yes";
        foreach (var name in TemplateNames.OfGrades)
            values["table." + name] = "";
        foreach (var (table, whole) in view.Tables.Select(table => (table, table)).Concat(GradeTables.Of(data).SelectMany(whole => GradeTables.Parts(whole, data.Figures).Select(part => (part, whole)))))
            values["table." + table.Name] = TableHtml.Write(table, whole, catalogue, site, queries);
        values["queries"] = Markup.Of($"<div id=\"{QueriesBegin}\">{QueryHtml.Code(queries.Common, ReportWords.Of("queries.common"))}</div>");
        values["definitions"] = DefinitionsHtml.Write(definitions: view.Definitions);
        foreach (var (name, figure) in SingleFigures.Of(view, catalogue, site))
            values[name] = figure;
        values["unlinked"] = site is null ? ReportWords.Of("report.unlinked") : "";
        values["contents"] = Markup.Of(ContentsMark);
        values["feedback"] = data.Figures.Feedback is { } feedback ? Counted("answers", feedback.Answered) : "";
        values["edition"] = view.Edition?.Title ?? "";
        values["rowsHash"] = view.Edition?.RowsSha256 ?? "";
        values["comments"] = view.Edition is { } edition ? CommentsPart.Html(edition) : "";
        values["keyFigures"] = KeyFigures.Write(view, catalogue, site);
        var summary = new Summary(view, catalogue, site);
        values["lead"] = summary.Lead();
        values["findings"] = summary.Findings(numbered);
        values["coverCaption"] = CoverCaption(view, catalogue, site);
        values["cover"] = Cover(data);
        values["stories"] = StoriesPart.Html(view.Stories, view.Edition?.StoriesLeftOut ?? 0);
        values["logo"] = Markup.Of(template.Logo);
        values["style"] = Style(template.Style, values);
        return values;
    }

    // Exhibits are numbered where they stand; one that the template leaves out is not made.
    private static Dictionary<string, (Exhibit Exhibit, int Number)> Numbered(string page, IReadOnlyList<Exhibit> exhibits)
    {
        Dictionary<string, (Exhibit, int)> numbered = new(StringComparer.Ordinal);
        foreach (var id in Template.NamesAfter(page, "exhibit."))
        {
            if (exhibits.FirstOrDefault(exhibit => exhibit.Id == id) is { } exhibit)
                numbered[id] = (exhibit, numbered.Count + 1);
        }

        return numbered;
    }

    private static Dictionary<string, object> Facts(AnnualReportData data)
    {
        var (figures, period) = (data.Figures, data.Period);
        return new(StringComparer.Ordinal)
        {
            ["title"] = ReportWords.Of("report.title"),
            ["balanced"] = ReportWords.Of(Summary.AddsUp(figures) ? "report.balanced" : "report.unbalanced"),
            ["notice"] = data.IsMadeUp ? ReportWords.Of("report.made_up") : "",
            ["agency"] = data.AgencyName,
            ["office"] = data.OfficeName,
            ["fiscalYear"] = figures.FiscalYear.ToString(CultureInfo.InvariantCulture),
            ["firstDay"] = LongDay(period.First),
            ["lastDay"] = LongDay(period.Year.Last),
            ["period"] = ReportWords.Of("report.period", figures.FiscalYear, LongDay(period.First), LongDay(period.Year.Last)),
            ["cutOff"] = ReportWords.Of("report.cutoff", FullDay(figures.AsOf)),
            ["cutOffDay"] = Day(figures.AsOf),
            ["unfinished"] = figures.AsOf < period.Year.Last ? ReportWords.Of("report.unfinished") : "",
            ["rubric"] = Rubric(data),
            ["checkpoint"] = Checkpoint(data.Checkpoint),
            ["checkpointHead"] = data.Checkpoint?.Head ?? "",
            ["schema"] = figures.Schema,
            ["command"] = string.Create(CultureInfo.InvariantCulture, $"sbrefa report annual --fiscal-year {figures.FiscalYear} --as-of {figures.AsOf:yyyy-MM-dd} --out report"),
        };
    }

    private static string Checkpoint(LedgerMark? mark) =>
        mark is null ? ReportWords.Of("report.no_checkpoint")
        : mark.Key is { } key ? ReportWords.Of("report.checkpoint.key", Number(mark.Number), key)
        : ReportWords.Of("report.checkpoint", Number(mark.Number));

    private static string Rubric(AnnualReportData data)
    {
        var (rubric, scale) = (data.Rubric, data.Rubric.Timeliness);
        return ReportWords.Of(rubric.Verified ? "report.rubric" : "report.rubric.assumed", rubric.FiscalYear, scale.A, scale.B, scale.C, scale.D);
    }

    // How many complaints a square stands for is a scale; how many were received is a figure.
    private static Markup CoverCaption(AnnualReportView view, FigureCatalogue catalogue, string? site)
    {
        var (text, each) = (new FiguredText(site), CoverArt.Each(view.Data.Cover));
        var received = text.Figure(Counted("complaints", view.Data.Figures.Received), SingleFigures.BasisOf(view, catalogue, "balance", "received", SingleFigures.YearOf(view.Data)));
        return text.Write(each == 1 ? ReportWords.Of("cover.caption", received) : ReportWords.Of("cover.caption.many", received, Number(each)));
    }

    private static Markup Cover(AnnualReportData data) => CoverArt.Draw(data.Cover, MonthsOf(data), CoverTitle(data), CoverDescription(data));

    internal static IReadOnlyList<string> MonthsOf(AnnualReportData data) => [.. data.Cover.Select(month => Month(month.Key))];

    internal static string CoverTitle(AnnualReportData data) => ReportWords.Of("cover.title", data.Figures.FiscalYear);

    internal static string CoverDescription(AnnualReportData data) => ReportWords.Of("cover.description", Counted("complaints", data.Figures.Received), Counted("complaints", CoverArt.Each(data.Cover)));

    // In a stylesheet these words stand between quotes: what could end them is left out.
    private static Markup Style(string css, Dictionary<string, object> values)
    {
        var words = values.Where(pair => pair.Value is string)
            .ToDictionary(pair => pair.Key, object (pair) => Markup.Of(new string([.. ((string)pair.Value).Where(letter => !"\"\\<>\r\n".Contains(letter, StringComparison.Ordinal))])), StringComparer.Ordinal);
        return Markup.Of(FontFaces.Css + Template.Fill(css, words));
    }
}

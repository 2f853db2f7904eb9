using System.Text;
using SbrefaTracker.Reports.Charts;
using SbrefaTracker.Reports.Html;

namespace SbrefaTracker.Reports;

/// <summary>The charts of a report as files of their own, named by their exhibits, and the picture of its cover.</summary>
public static class ReportPictures
{
    /// <summary>The picture of the cover, which is no exhibit.</summary>
    public const string Cover = "cover";

    private static readonly string[] Forms = [".svg", ".png"];

    public static IEnumerable<string> Names(AnnualReportView view) => from id in view.Exhibits.Select(exhibit => exhibit.Id).Append(Cover) from form in Forms select id + form;

    /// <summary>Null where the report has no picture of the name.</summary>
    public static byte[]? Find(AnnualReportView view, string name)
    {
        var form = Path.GetExtension(name);
        if (Path.GetFileNameWithoutExtension(name) == Cover && Forms.Contains(form))
            return form == ".png" ? CoverArt.ToPng(view.Data.Cover, HtmlReport.MonthsOf(view.Data)) : Encoding.UTF8.GetBytes(CoverArt.ToFile(view.Data.Cover, HtmlReport.MonthsOf(view.Data), HtmlReport.CoverTitle(view.Data), HtmlReport.CoverDescription(view.Data)));
        if (!Forms.Contains(form) || view.Exhibits.FirstOrDefault(one => one.Id == Path.GetFileNameWithoutExtension(name)) is not { } exhibit)
            return null;
        return form == ".png" ? exhibit.Chart.ToPng() : Encoding.UTF8.GetBytes(exhibit.Chart.ToFile(exhibit.Title, exhibit.Description));
    }
}

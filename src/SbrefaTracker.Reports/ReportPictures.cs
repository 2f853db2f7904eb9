using System.Text;

namespace SbrefaTracker.Reports;

/// <summary>The charts of a report as files of their own, named by their exhibits.</summary>
public static class ReportPictures
{
    private static readonly string[] Forms = [".svg", ".png"];

    public static IEnumerable<string> Names(AnnualReportView view) => from exhibit in view.Exhibits from form in Forms select exhibit.Id + form;

    /// <summary>Null where the report has no picture of the name.</summary>
    public static byte[]? Find(AnnualReportView view, string name)
    {
        var form = Path.GetExtension(name);
        if (!Forms.Contains(form) || view.Exhibits.FirstOrDefault(one => one.Id == Path.GetFileNameWithoutExtension(name)) is not { } exhibit)
            return null;
        return form == ".png" ? exhibit.Chart.ToPng() : Encoding.UTF8.GetBytes(exhibit.Chart.ToFile(exhibit.Title, exhibit.Description));
    }
}

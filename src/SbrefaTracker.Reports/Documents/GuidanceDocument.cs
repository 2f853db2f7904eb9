using System.Globalization;
using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Documents;

/// <summary>The report on informal guidance of a fiscal year (section 213): what the log counts, each figure with what it means and over how many. Nobody who asked is named.</summary>
public static class GuidanceDocument
{
    /// <summary>Names its template and its files.</summary>
    public const string Name = "informal-guidance";

    /// <summary>What its data say of themselves.</summary>
    public const string SchemaId = "sbrefa-informal-guidance/1";

    /// <summary>Those that it always has, by the end of their names; a print as well where there is a browser.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["html", "csv", "json", "schema.json"];

    public static YearDocument Of(GuidanceReport report)
    {
        var (figures, year) = (report.Figures, new FiscalYear(report.Figures.FiscalYear));
        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["title"] = DocumentWords.Of("informal.title", year.Year),
            ["notice"] = report.IsMadeUp ? ReportWords.Of("report.made_up") : "",
            ["agency"] = report.Agency,
            ["office"] = report.Office,
            ["firstDay"] = ReportWords.LongDay(year.First),
            ["lastDay"] = ReportWords.LongDay(year.Last),
            ["cutOff"] = ReportWords.Of("report.cutoff", ReportWords.FullDay(figures.AsOf)),
        };
        return new(Name, values, [Table(figures)], Data(report, year));
    }

    private static ReportTable Table(GuidanceFigures figures)
    {
        var (first, asOf) = (Iso(new FiscalYear(figures.FiscalYear).First), Iso(figures.AsOf));
        return new(
            Name,
            DocumentWords.Of("informal.caption", figures.FiscalYear, ReportWords.Day(figures.AsOf)),
            [
                new("key", DocumentWords.Of("informal.column.key"), ColumnKind.Code), new("figure", DocumentWords.Of("informal.column.figure"), ColumnKind.Text), new("count", DocumentWords.Of("informal.column.count"), ColumnKind.Whole),
                new("over", DocumentWords.Of("informal.column.over"), ColumnKind.Whole), new("means", DocumentWords.Of("informal.column.means"), ColumnKind.Text),
                new("from", DocumentWords.Of("informal.column.from"), ColumnKind.Code), new("cutOff", DocumentWords.Of("informal.column.cutOff"), ColumnKind.Code),
            ],
            [.. Lines(figures).Select(line => (IReadOnlyList<object?>)[line.Key, line.Figure, (long)line.Count, (long)line.Over, line.Means, first, asOf])]);
    }

    private static IEnumerable<(string Key, string Figure, int Count, int Over, string Means)> Lines(GuidanceFigures figures)
    {
        foreach (var (key, count, over) in new[]
        {
            (GuidanceCounted.Inquiries, figures.Inquiries, figures.Inquiries), (GuidanceCounted.Applied, figures.Applied, figures.Inquiries), (GuidanceCounted.Entities, figures.Entities, figures.Inquiries - figures.Unnamed),
            (GuidanceCounted.Small, figures.SmallEntities, figures.Entities), (GuidanceCounted.Unnamed, figures.Unnamed, figures.Inquiries), (GuidanceCounted.Complaints, figures.BecameComplaints, figures.Inquiries),
        })
            yield return (key, DocumentWords.Of($"informal.{key}"), count, over, DocumentWords.Of($"informal.{key}.means"));
        foreach (var way in figures.ByWay)
            yield return (GuidanceCounted.ByWay + way.Code, DocumentWords.Of($"informal.way.{way.Code}"), way.Count, figures.Inquiries, DocumentWords.Of("informal.way.means"));
        foreach (var topic in figures.ByTopic)
            yield return (GuidanceCounted.ByTopic + topic.Code, DocumentWords.Of($"informal.topic.{topic.Code}"), topic.Count, figures.Inquiries, DocumentWords.Of("informal.topic.means"));
    }

    private static object Data(GuidanceReport report, FiscalYear year) => new
    {
        schema = SchemaId,
        period = new { fiscalYear = year.Year, firstDay = year.First, lastDay = year.Last, asOf = report.Figures.AsOf, agency = report.Agency },
        figures = Lines(report.Figures).Select(line => new { key = line.Key, count = line.Count, over = line.Over, means = line.Means }),
    };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

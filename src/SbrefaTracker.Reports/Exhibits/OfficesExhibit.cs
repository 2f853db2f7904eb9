using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Reports.Charts;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;
using static SbrefaTracker.Reports.Text.ReportWords;

namespace SbrefaTracker.Reports.Exhibits;

/// <summary>The offices: their complaints by grade, and how fast they were answered.</summary>
internal static class OfficesExhibit
{
    /// <summary>See <see cref="Rubric.LeastToGrade"/>.</summary>
    public const int LeastToGrade = Rubric.LeastToGrade;

    private const string TableName = "by-office";
    private const int MostShown = 24;

    public static Exhibit Of(AnnualReportData data)
    {
        var offices = data.Figures.ByOffice;
        var shown = Shown(data);
        return Exhibit.Saying(
            "offices",
            set => Title(offices, set),
            ReportWords.Of("offices.units", data.Figures.FiscalYear, Number(data.Figures.Timeliness.Cohort)),
            ReportWords.Of("offices.description"),
            OfficesChart.Draw(
                [.. shown.Select(office => Row(data, office))],
                data.Rubric.Timeliness,
                new(
                    ReportWords.Of("column.office"),
                    ReportWords.Of("offices.shares"),
                    ReportWords.Of("offices.days"),
                    ReportWords.Of("offices.grade"),
                    ReportWords.Of("offices.too_few", LeastToGrade))),
            Table(data),
            ReportWords.Of("offices.source", LeastToGrade) + Hidden(offices, shown));
    }

    private static bool IsGraded(OfficeFigures office) => office.Timeliness.N >= LeastToGrade;

    private static string Hidden(IReadOnlyList<OfficeFigures> offices, List<OfficeFigures> shown) =>
        shown.Count == offices.Count ? "" : " " + ReportWords.Of("offices.hidden", MostShown, offices.Count - shown.Count);

    private static string Title(IReadOnlyList<OfficeFigures> offices, NumberIn set)
    {
        var graded = offices.Where(IsGraded).ToList();
        if (graded.Count == 0)
            return ReportWords.Of("offices.title.none", LeastToGrade);
        var grades = graded.GroupBy(office => office.Timeliness.GradeOfMean!.Value).OrderBy(group => group.Key)
            .Select(group => ReportWords.Of($"offices.title.part.{group.Key}", Count(Number(group.Count()), [.. group]))).ToList();
        var tooFew = offices.Count - graded.Count;
        return ReportWords.Of(
            tooFew == 0 ? "offices.title" : "offices.title.too_few", Count(Counted("offices.count", graded.Count), graded), Listed(grades), Count(Number(tooFew), [.. offices.Except(graded)]));

        // A number of offices rests on the answers of each of them; without any it is not said.
        object Count(string words, IReadOnlyList<OfficeFigures> some) => set(words, TableName, some.Count == 0 ? HtmlTable.All : CountedPart.Joined(some.Select(office => office.Office)), "gradeOfMean");
    }

    // Fastest median first, then those with too few responses, the most complaints first.
    private static List<OfficeFigures> Shown(AnnualReportData data) =>
    [
        .. data.Figures.ByOffice
            .OrderByDescending(office => office.Timeliness.Cohort).ThenBy(office => office.Office, StringComparer.Ordinal)
            .Take(MostShown)
            .OrderByDescending(IsGraded)
            .ThenBy(office => IsGraded(office) ? office.Timeliness.MedianDays : 0)
            .ThenByDescending(office => office.Timeliness.Cohort)
            .ThenBy(office => office.Office, StringComparer.Ordinal),
    ];

    private static OfficeRow Row(AnnualReportData data, OfficeFigures office) => new(
        data.NameOf(office.Office),
        GradesExhibit.Counts(office.Timeliness),
        (double?)office.Timeliness.MedianDays,
        (double?)office.Timeliness.MeanDays,
        office.Timeliness.P90Days,
        IsGraded(office) ? Letter(office.Timeliness.GradeOfMean) : "–",
        ReportWords.Of("offices.n", Number(office.Timeliness.N)),
        IsGraded(office));

    private static ReportTable Table(AnnualReportData data) => new(
        TableName,
        ReportWords.Of("offices.caption"),
        [
            new("office", ReportWords.Of("column.code"), ColumnKind.Code),
            new("name", ReportWords.Of("column.office"), ColumnKind.Text),
            new("received", ReportWords.Of("column.received"), ColumnKind.Whole),
            .. TimelinessColumns.All,
        ],
        [
            .. data.Figures.ByOffice.Select(office => (IReadOnlyList<object?>)
            [
                office.Office, data.NameOf(office.Office), office.Received, .. TimelinessColumns.Cells(office.Timeliness),
            ]),
        ],
        ["", ReportWords.Of("row.all"), data.Figures.Received, .. TimelinessColumns.Cells(data.Figures.Timeliness)]);
}

using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Reports.Charts;
using SbrefaTracker.Reports.Text;
using static SbrefaTracker.Reports.Text.ReportWords;

namespace SbrefaTracker.Reports.Exhibits;

/// <summary>The enforcement actions: complaints about them by grade, and how fast they were answered.</summary>
public static class ActionGradesExhibit
{
    public static Exhibit Of(AnnualReportData data)
    {
        var least = data.Figures.Grades.LeastToGrade;
        var rows = data.Figures.Grades.ByActionType.Where(row => row.Timeliness.Cohort > 0)
            .OrderByDescending(row => row.Timeliness.N >= least)
            .ThenBy(row => row.Timeliness.N >= least ? row.Timeliness.MedianDays : 0)
            .ThenByDescending(row => row.Timeliness.Cohort)
            .ThenBy(row => row.Key, StringComparer.Ordinal)
            .ToList();
        return Exhibit.Saying(
            "action-grades",
            set => Title([.. rows.Where(row => row.Timeliness.N >= least)], least, row => set(ShortDays(row.Timeliness.MedianDays!.Value), GradeTables.ByActionType, row.Key, "medianDays")),
            ReportWords.Of("actiongrades.units", data.Figures.FiscalYear, Number(data.Figures.Timeliness.Cohort)),
            ReportWords.Of("actiongrades.description", string.Join(". ", rows.Select(Said))),
            OfficesChart.Draw(
                [.. rows.Select(row => Row(row, least))],
                data.Rubric.Timeliness,
                new(
                    ReportWords.Of("column.action"),
                    ReportWords.Of("offices.shares"),
                    ReportWords.Of("offices.days"),
                    ReportWords.Of("offices.grade"),
                    ReportWords.Of("offices.too_few", least))),
            GradeTables.Of(data).Single(table => table.Name == GradeTables.ByActionType),
            ReportWords.Of("actiongrades.source", least));
    }

    private static string Title(List<GradeRow> graded, int least, Func<GradeRow, object> median) => graded switch
    {
        [] => ReportWords.Of("actiongrades.title.none", least),
        [var only] => ReportWords.Of("actiongrades.title.one", Code("action_type", only.Key), least),
        [var fastest, .., var slowest] => ReportWords.Of(
            "actiongrades.title",
            Code("action_type", slowest.Key), median(slowest), Code("action_type", fastest.Key), median(fastest)),
    };

    private static string Said(GradeRow row) => ReportWords.Of(
        "actiongrades.said", Code("action_type", row.Key), Number(row.Timeliness.N), row.Timeliness.MedianDays is { } median ? ShortDays(median) : "–");

    private static OfficeRow Row(GradeRow row, int least) => new(
        Code("action_type", row.Key),
        GradesExhibit.Counts(row.Timeliness),
        (double?)row.Timeliness.MedianDays,
        (double?)row.Timeliness.MeanDays,
        row.Timeliness.P90Days,
        row.Timeliness.N >= least ? ReportWords.Letter(row.Timeliness.GradeOfMean) : "–",
        ReportWords.Of("offices.n", Number(row.Timeliness.N)),
        row.Timeliness.N >= least);
}

using System.Globalization;
using System.Text;
using SbrefaTracker.Application.Dashboard;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Figures;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports;

/// <summary>The charts of the dashboard: how the year stands, and how long responses take.</summary>
public static class DashboardExhibits
{
    /// <summary>The files of their tables.</summary>
    public static readonly IReadOnlyList<string> Files = [GradesExhibit.TableName + ".csv", TrendExhibit.TableName + ".csv"];

    public static IReadOnlyList<Exhibit> Of(DashboardView view) => Of(view.Figures, view.Months);

    /// <summary>The table of a chart as a file that says by itself over how many, of which time, as of when and by whose scale; null for one of another name.</summary>
    public static byte[]? File(DashboardView view, string name)
    {
        if (Of(view).FirstOrDefault(exhibit => exhibit.Table.FileName == name)?.Table is not { } table)
            return null;
        var (graded, asOf, year) = (GradesBy.In(table), Iso(view.Figures.AsOf), $"{Iso(new FiscalYear(view.Figures.FiscalYear).First)}/{Iso(view.Figures.AsOf)}");
        var isOfTheYear = table.Name == GradesExhibit.TableName;
        return Encoding.UTF8.GetBytes(Csv.Write(graded with
        {
            Columns = [.. graded.Columns, Said("over", ColumnKind.Whole), Said("period", ColumnKind.Code), Said("cutOff", ColumnKind.Code)],
            Rows =
            [
                .. graded.Rows.Select((row, i) => (IReadOnlyList<object?>)
                [
                    .. row, isOfTheYear ? view.Figures.Timeliness.Cohort : view.Months[i].Figures.N, isOfTheYear ? year : view.Months[i].Key, asOf,
                ]),
            ],
            Total = null,
        }));
    }

    private static IReadOnlyList<Exhibit> Of(YearSoFar year, IReadOnlyList<MonthDays> months)
    {
        var rubric = Rubrics.For(new FiscalYear(year.FiscalYear));
        return [GradesExhibit.Of(year.FiscalYear, year.Timeliness, rubric) with { Source = ReportWords.Of("dashboard.grades.source") }, TrendExhibit.Of(months, rubric.Timeliness)];
    }

    // Files name their columns for machines.
    private static Column Said(string name, ColumnKind kind) => new(name, name, kind);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

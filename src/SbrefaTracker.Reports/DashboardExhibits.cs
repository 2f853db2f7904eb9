using SbrefaTracker.Application.Dashboard;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports;

/// <summary>The charts of the dashboard: how the year stands, and how long responses take.</summary>
public static class DashboardExhibits
{
    public static IReadOnlyList<Exhibit> Of(DashboardView view)
    {
        var rubric = Rubrics.For(new FiscalYear(view.Figures.FiscalYear));
        return [GradesExhibit.Of(view.Figures.FiscalYear, view.Figures.Timeliness, rubric) with { Source = ReportWords.Of("dashboard.grades.source") }, TrendExhibit.Of(view.Months, rubric.Timeliness)];
    }
}

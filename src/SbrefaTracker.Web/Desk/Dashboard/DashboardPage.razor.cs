using System.Globalization;
using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Dashboard;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Reports;
using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Web.Audit;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Desk.Dashboard;

/// <summary>The dashboard, its charts, and the time it was read at.</summary>
public sealed record DashboardSheet(DashboardView View, IReadOnlyList<Exhibit> Exhibits, string At);

/// <summary>What is due, by whom and where, and how the year stands.</summary>
public sealed partial class DashboardPage(ReadDashboard dashboard, ActorProvider actors, AgencyTime time)
{
    private const int MostOffices = 12;

    // Fewer answers than these are no grade of an office.
    private const int LeastGraded = 5;

    private bool _isAuditor;

    /// <summary>"me" for one's own work; everybody's otherwise.</summary>
    [SupplyParameterFromQuery]
    public string? Who { get; set; }

    private bool IsMine => Who == "me";

    private string ListOf(string query) => $"/desk?{query}{(IsMine ? "&assignee=me" : "")}";

    private static int DayOfYear(DashboardView view) => view.Today.DayNumber - new FiscalYear(view.Figures.FiscalYear).First.DayNumber + 1;

    // Where a cell of a chart's table leads: the complaints behind it. Those of the annual figures are for who may read the report.
    private Func<string, string, string?>? AddressOf(string exhibit, DashboardView view) => exhibit == "trend" ? MonthAddress
        : _isAuditor ? CountedAddress.OfCells(view.Figures.FiscalYear, "timeliness")
        : null;

    private static string? MonthAddress(string month, string column) => month != HtmlTable.All && column is ("answered" or HtmlTable.Name) ? $"/desk?q=responded:{month}" : null;

    private async Task<Result<DashboardSheet>> Load(CancellationToken ct)
    {
        var actor = await actors.Current(ct);
        _isAuditor = actor.Is(Roles.Auditor) || actor.Is(Roles.Representative);
        var view = await dashboard.Run(actor, IsMine, ct);
        return view.IsDone
            ? new DashboardSheet(view.Value, DashboardExhibits.Of(view.Value), time.Local(time.Now).ToString("h:mm tt", CultureInfo.InvariantCulture))
            : Result<DashboardSheet>.Refused(view.Refusals);
    }
}

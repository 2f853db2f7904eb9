using System.Globalization;
using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Complaints.Queries.Searching;
using SbrefaTracker.Application.Dashboard;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Application.Reads;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Reads;
using SbrefaTracker.Reports;
using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Figures;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Web.Audit;
using SbrefaTracker.Web.Desk.List;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Desk.Dashboard;

/// <summary>The dashboard, its charts, and the time it was read at.</summary>
public sealed record DashboardSheet(DashboardView View, IReadOnlyList<Exhibit> Exhibits, string At);

/// <summary>Offices beyond those that have a row.</summary>
/// <param name="Offices">How many they are.</param>
/// <param name="Load">Their work together.</param>
/// <param name="Query">What stands after the question mark of the list that holds it.</param>
/// <param name="WeekQuery">The same for what of it is due this week.</param>
public sealed record OtherOffices(int Offices, Load Load, string Query, string WeekQuery);

/// <summary>What is due, by whom and where, and how the year stands.</summary>
public sealed partial class DashboardPage(ReadDashboard dashboard, IdentityReads reads, OfficeCalls offices, MailOverview mails, ActorProvider actors, AgencyTime time)
{
    private const int MostOffices = 12;

    // Fewer answers than these are no grade of an office.
    private const int LeastGraded = Rubric.LeastToGrade;

    private bool _isAuditor;
    private int? _toCall;
    private int _left;

    /// <summary>"me" for one's own work; everybody's otherwise.</summary>
    [SupplyParameterFromQuery]
    public string? Who { get; set; }

    private bool IsMine => Who == "me";

    private string ListOf(string query) => string.Join('&', new[] { query, IsMine ? "assignee=me" : "" }.Where(part => part.Length > 0)) is { Length: > 0 } whole ? $"/desk?{whole}" : "/desk";

    // What is due from today to the end of the week.
    private static string InWeek(DashboardView view) => $"q={WeekTerm(view)}";

    private static string WeekTerm(DashboardView view) => $"due:today..{Dates.Iso(view.WeekEnd)}";

    /// <summary>The offices that have no row of their own, summed, and what a list asks for that holds theirs; null when every office has a row.</summary>
    internal static OtherOffices? Rest(DashboardView view)
    {
        if (view.Offices.Count <= MostOffices)
        {
            return null;
        }

        var search = string.Join(' ', view.Offices.Take(MostOffices).Select(office => $"NOT office:{office.Code}").Prepend("state:open"));
        return new(
            view.Offices.Count - MostOffices,
            view.Offices.Skip(MostOffices).Select(office => office.Load).Aggregate((one, other) => one + other),
            $"q={Uri.EscapeDataString(search)}",
            $"q={Uri.EscapeDataString($"{search} {WeekTerm(view)}")}");
    }

    private static string Query(string flag) => $"q={Uri.EscapeDataString($"is:{flag} state:open")}";

    private static IEnumerable<(string Flag, long Count)> Counted(OfficeNewsCounts news) =>
        new[] { (SearchFields.TimeAsked, news.TimeAsked), (SearchFields.SentBack, news.SentBack), (SearchFields.PromisePassed, news.PromisePassed), (SearchFields.Unmarked, news.Unmarked) }.Where(one => one.Item2 > 0);

    private static int DayOfYear(DashboardView view) => view.Today.DayNumber - new FiscalYear(view.Figures.FiscalYear).First.DayNumber + 1;

    // Where a cell of a chart's table leads: the complaints behind it. Who may read the report sees them as it counts them, everybody else as the search finds them.
    private Func<string, string, string?> AddressOf(string exhibit, DashboardView view) => exhibit == "trend" ? MonthAddress
        : _isAuditor && CountedAddress.OfCells(view.Figures.FiscalYear, "timeliness") is { } counted ? counted
        : (grade, column) => GradeAddress(view.Figures.FiscalYear, grade, column);

    private static string? GradeAddress(int year, string grade, string column) => grade == HtmlTable.All || column != HtmlTable.Name ? null
        : SearchAddress($"forwarded:fy{year.ToString(CultureInfo.InvariantCulture)} " + (Enum.TryParse<Grade>(grade, out _) ? $"grade:{grade}" : $"NOT ({string.Join(" OR ", Enum.GetNames<Grade>().Select(known => $"grade:{known}"))})"));

    private static string SearchAddress(string search) => new WorkListAddress { Q = search }.ToString();

    private static string? MonthAddress(string month, string column) => month != HtmlTable.All && column is ("answered" or HtmlTable.Name) ? SearchAddress($"responded:{month}") : null;

    private static int NamedOf(DashboardView view) => view.Overdue.First.Count + view.DueToday.First.Count + view.RestOfWeek.First.Count;

    private async Task<Result<DashboardSheet>> Load(CancellationToken ct)
    {
        var actor = await actors.Current(ct);
        _isAuditor = actor.Is(Roles.Auditor) || actor.Is(Roles.Representative);
        _toCall = await offices.Count(actor, ct);
        _left = await mails.Left(actor, ct);
        var view = await reads.SeeMany(ReadWays.Dashboard, await dashboard.Run(actor, IsMine, ct), NamedOf, actor, ct);
        return view.IsDone
            ? new DashboardSheet(view.Value, DashboardExhibits.Of(view.Value), time.Local(time.Now).ToString("h:mm tt", CultureInfo.InvariantCulture))
            : Result<DashboardSheet>.Refused(view.Refusals);
    }
}

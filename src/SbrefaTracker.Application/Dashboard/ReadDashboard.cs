using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Matters;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Matters;

namespace SbrefaTracker.Application.Dashboard;

/// <summary>
/// Reads the dashboard from the queries that the work list and the annual report use: open work from the index of due days and states, the year
/// from the indexes of the figures.
/// </summary>
public sealed class ReadDashboard(ITrackerDbFactory databases, AgencyTime time)
{
    private const int Shown = 3;

    /// <param name="actor">Who looks; refused when they do not read complaints.</param>
    /// <param name="mine">Only what the actor is responsible for; the figures of the year are everybody's.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Result<DashboardView>> Run(Actor actor, bool mine, CancellationToken ct = default)
    {
        if (!actor.Roles.Any(role => role.ReadsComplaints))
        {
            return Refusal.Of("not_allowed");
        }

        var today = time.Today;
        var weekEnd = today.AddDays(6 - (int)today.DayOfWeek);
        await using var db = databases.Create();
        await using var snapshot = await ReadSnapshot.Begin(db, ct);
        var open = db.Complaints.AsNoTracking().Where(c => c.State != ComplaintState.Closed);
        open = mine ? open.Where(c => c.AssigneeId == actor.Id) : open;
        var decided = open.Where(DecidedComplaints.Are);
        var loads = await Loads(open, today, weekEnd, ct);
        var figures = await ReadAnnualFigures.Read(db, new FigurePeriod(FiscalYear.Of(today), today), ct);
        return new DashboardView(
            today,
            weekEnd,
            await Bucket(db, actor, open.Where(c => c.DueOn < today), ct),
            await Bucket(db, actor, open.Where(c => c.DueOn == today), ct),
            await Bucket(db, actor, open.Where(c => c.DueOn > today && c.DueOn <= weekEnd), ct),
            await Offices(db, loads, figures, ct),
            await People(db, loads, ct),
            figures,
            await ResponseMonths.Read(db, today, ct))
        {
            Decided = await decided.LongCountAsync(ct),
            FromOffices = await FromOffices.Count(db, open, ct),
            Reported = MatterReaders.MayOpen(actor) ? await ReportedRetaliation.Unopened(db).LongCountAsync(ct) : 0,
            DecidedLate = await decided.Select(DecidedComplaints.DueOn).LongCountAsync(day => day < today, ct),
        };
    }

    private static async Task<DueBucket> Bucket(TrackerDb db, Actor actor, IQueryable<Complaint> due, CancellationToken ct)
    {
        var count = await due.LongCountAsync(ct);
        long[] first = count == 0 ? [] : await due.OrderBy(c => c.DueOn).ThenBy(c => c.Id).Select(c => c.Id).Take(Shown).ToArrayAsync(ct);
        return new(count, await ListRows.Of(db, actor.Id, first, ct));
    }

    private static async Task<IReadOnlyList<Group>> Loads(IQueryable<Complaint> open, DateOnly today, DateOnly weekEnd, CancellationToken ct) => await open
        .GroupBy(c => new { c.OfficeCode, c.AssigneeId })
        .Select(g => new Group(
            g.Key.OfficeCode,
            g.Key.AssigneeId,
            g.Count(),
            g.Sum(c => c.DueOn < today ? 1 : 0),
            g.Sum(c => c.DueOn >= today && c.DueOn <= weekEnd ? 1 : 0)))
        .ToListAsync(ct);

    private static async Task<IReadOnlyList<OfficeLoad>> Offices(TrackerDb db, IReadOnlyList<Group> groups, AnnualFigures figures, CancellationToken ct)
    {
        var codes = groups.Select(group => group.Office).Distinct().ToList();
        var names = await db.Offices.Where(office => codes.Contains(office.Code)).ToDictionaryAsync(office => office.Code, office => office.Name, ct);
        var timeliness = figures.ByOffice.ToDictionary(office => office.Office, office => office.Timeliness, StringComparer.Ordinal);
        return [.. groups.GroupBy(group => group.Office, StringComparer.Ordinal)
            .Select(office => new OfficeLoad(office.Key, names[office.Key], Sum(office), timeliness.GetValueOrDefault(office.Key) is { Cohort: > 0 } known ? known : null))
            .OrderByDescending(office => office.Load.Overdue).ThenByDescending(office => office.Load.Open).ThenBy(office => office.Code, StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<PersonLoad>> People(TrackerDb db, IReadOnlyList<Group> groups, CancellationToken ct)
    {
        var ids = groups.Select(group => group.Person).OfType<string>().Distinct().ToList();
        var names = await db.Users.Where(account => ids.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.Name, ct);
        return [.. groups.GroupBy(group => group.Person ?? "", StringComparer.Ordinal)
            .Select(person => new PersonLoad(person.Key.Length == 0 ? null : person.Key, names.GetValueOrDefault(person.Key), Sum(person)))
            .OrderBy(person => person.Id is null).ThenBy(person => person.Name, StringComparer.CurrentCultureIgnoreCase)];
    }

    private static Load Sum(IEnumerable<Group> groups) => groups.Aggregate(default(Load), (sum, group) => sum + new Load(group.Open, group.Overdue, group.ThisWeek));

    private sealed record Group(string Office, string? Person, int Open, int Overdue, int ThisWeek);
}

using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Campaigns;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Matters;
using SbrefaTracker.Application.Patterns;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Matters;

namespace SbrefaTracker.Application.Dashboard;

/// <summary>
/// Reads the dashboard from counts that are kept (<see cref="DashboardCounts"/>), and the first of what is due from the index of due days: it costs the same whatever there is.
/// </summary>
public sealed class ReadDashboard(ITrackerDbFactory databases, AgencyTime time, DashboardCounts counts, MatterQueries matters)
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
        var unsolved = db.Complaints.AsNoTracking().Where(c => c.UnsolvedOn != null && c.UnsolvedAnsweredOn == null && (!mine || c.AssigneeId == actor.Id));
        var (groups, news, year, months) = await counts.Read(db, today, tally => (tally.Groups(actor.Id, mine, today, weekEnd), tally.News(actor.Id, mine, today), tally.SoFar(today), tally.Months()), ct);
        var (overdue, now, week) = (groups.Sum(group => group.Load.Overdue), groups.Sum(group => group.Today), groups.Sum(group => group.Load.ThisWeek));
        var tasks = (await matters.ToDo(actor, ct)).Value ?? [];
        return new DashboardView(
            today,
            weekEnd,
            await Bucket(db, actor, overdue, open.Where(c => c.DueOn < today), ct),
            await Bucket(db, actor, now, open.Where(c => c.DueOn == today), ct),
            await Bucket(db, actor, week - now, open.Where(c => c.DueOn > today && c.DueOn <= weekEnd), ct),
            await Offices(db, groups, year, ct),
            await People(db, groups, ct),
            year,
            months)
        {
            Escalated = await open.LongCountAsync(c => c.State == ComplaintState.Escalated, ct),
            Patterns = await PatternQueries.Waiting(db, actor, ct),
            Proposals = await ProposalQueries.Waiting(db, actor, ct),
            Unsolved = await unsolved.LongCountAsync(ct),
            Decided = await decided.LongCountAsync(ct),
            FromOffices = news,
            Reported = MatterReaders.MayOpen(actor) ? await ReportedRetaliation.Unopened(db, (today, time.Now)).LongCountAsync(ct) : 0,
            MattersLate = tasks.Count(task => task.IsLate),
            MattersThisWeek = tasks.Count(task => task.DueOn >= today && task.DueOn <= weekEnd),
            DecidedLate = await decided.Select(DecidedComplaints.DueOn).LongCountAsync(day => day < today, ct),
        };
    }

    private static async Task<DueBucket> Bucket(TrackerDb db, Actor actor, long count, IQueryable<Complaint> due, CancellationToken ct)
    {
        long[] first = count == 0 ? [] : await due.OrderBy(c => c.DueOn).ThenBy(c => c.Id).Select(c => c.Id).Take(Shown).ToArrayAsync(ct);
        return new(count, await ListRows.Of(db, actor.Id, first, ct));
    }

    private static async Task<IReadOnlyList<OfficeLoad>> Offices(TrackerDb db, IReadOnlyList<DashboardGroup> groups, YearSoFar year, CancellationToken ct)
    {
        var codes = groups.Select(group => group.Office).Distinct().ToList();
        var names = await db.Offices.Where(office => codes.Contains(office.Code)).ToDictionaryAsync(office => office.Code, office => office.Name, ct);
        return [.. groups.GroupBy(group => group.Office, StringComparer.Ordinal)
            .Select(office => new OfficeLoad(office.Key, names[office.Key], Sum(office), year.ByOffice.GetValueOrDefault(office.Key) is { Cohort: > 0 } known ? known : null))
            .OrderByDescending(office => office.Load.Overdue).ThenByDescending(office => office.Load.Open).ThenBy(office => office.Code, StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<PersonLoad>> People(TrackerDb db, IReadOnlyList<DashboardGroup> groups, CancellationToken ct)
    {
        var ids = groups.Select(group => group.Person).OfType<string>().Distinct().ToList();
        var names = await db.Users.Where(account => ids.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.Name, ct);
        return [.. groups.GroupBy(group => group.Person ?? "", StringComparer.Ordinal)
            .Select(person => new PersonLoad(person.Key.Length == 0 ? null : person.Key, names.GetValueOrDefault(person.Key), Sum(person)))
            .OrderBy(person => person.Id is null).ThenBy(person => person.Name, StringComparer.CurrentCultureIgnoreCase)];
    }

    private static Load Sum(IEnumerable<DashboardGroup> groups) => groups.Aggregate(default(Load), (sum, group) => sum + group.Load);
}

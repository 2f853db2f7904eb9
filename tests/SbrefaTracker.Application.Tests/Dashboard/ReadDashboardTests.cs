using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Dashboard;
using SbrefaTracker.Application.Demo;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Dashboard;

/// <summary>It is Friday, March 6, 2026; the week ends the day after.</summary>
public sealed class ReadDashboardTests
{
    private static readonly DateOnly Today = new(2026, 3, 6);

    [Theory, OnSqlite, OnPostgres]
    public async Task Counts_what_is_due_by_span_office_and_person(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Due(world, Today.AddDays(-3), "0401", Desk.Analyst.Id);
        var oldest = await Due(world, Today.AddDays(-9), "2304", null);
        await Due(world, Today, "0401", Desk.Analyst.Id);
        await Due(world, Today.AddDays(1), "0401", null);
        await Due(world, Today.AddDays(2), "0401", Desk.Analyst.Id);
        await Due(world, null, "2304", Desk.Analyst.Id);
        await Due(world, Today.AddDays(-3), "2304", Desk.Analyst.Id, ComplaintState.Closed);

        var all = (await world.Get<ReadDashboard>().Run(Desk.Analyst, mine: false)).Value!;
        var mine = (await world.Get<ReadDashboard>().Run(Desk.Analyst, mine: true)).Value!;

        Assert.Equal((2, 1, 1, 6), (all.Overdue.Count, all.DueToday.Count, all.RestOfWeek.Count, all.Open));
        Assert.Equal((1, 1, 0, 4), (mine.Overdue.Count, mine.DueToday.Count, mine.RestOfWeek.Count, mine.Open));
        Assert.Equal(oldest, all.Overdue.First[0].Reference);
        Assert.Equal([("0401", new Load(4, 1, 2)), ("2304", new Load(2, 1, 0))], all.Offices.Select(office => (office.Code, office.Load)));
        Assert.Equal([(Desk.Analyst.Id, new Load(4, 1, 1)), (null, new Load(2, 1, 1))], all.People.Select(person => (person.Id, person.Load)));
        Assert.Equal(new DateOnly(2026, 3, 7), all.WeekEnd);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Tells_how_long_the_responses_of_each_month_took(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Responded(world, new DateOnly(2026, 1, 5), new DateOnly(2026, 2, 18));
        await Responded(world, new DateOnly(2026, 2, 2), new DateOnly(2026, 2, 4));
        await Responded(world, new DateOnly(2026, 2, 2), new DateOnly(2026, 2, 6));
        await Responded(world, new DateOnly(2025, 2, 3), new DateOnly(2025, 3, 3));
        await Responded(world, new DateOnly(2025, 2, 3), new DateOnly(2025, 2, 28));

        var view = (await world.Get<ReadDashboard>().Run(Desk.Representative, mine: false)).Value!;

        Assert.Equal((13, "2025-03", "2026-03"), (view.Months.Count, view.Months[0].Key, view.Months[^1].Key));
        Assert.Equal((3L, 4m, 30), (view.Months[^2].Figures.N, view.Months[^2].Figures.MedianDays!.Value, view.Months[^2].Figures.P90Days!.Value));
        Assert.Equal((1L, 19m), (view.Months[0].Figures.N, view.Months[0].Figures.MedianDays!.Value));
        Assert.Equal(0, view.Months[^1].Figures.N);
        Assert.Equal((2026, 3L, Grade.A), (view.Figures.FiscalYear, view.Figures.Timeliness.N, view.Figures.Timeliness.GradeOfMean!.Value));
        Assert.Equal(3, view.Offices.Sum(office => office.Timeliness?.N ?? 0));
    }

    /// <summary>What is kept is followed from look to look: after filings of hundreds at once, and after single acts, it is what a plain count and the annual report say.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Counts_as_a_plain_count_and_the_annual_report_do_whatever_happens(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Agrees(world);
        Assert.True((await world.Get<DemoData>().Add(200, seed: 5)).IsDone);
        await Agrees(world);
        await using var db = world.Open();
        var references = await db.Complaints.OrderBy(c => c.Id).Select(c => c.Reference).ToListAsync();
        for (var step = 0; step < 24; step++)
        {
            await world.Change(references[step * 7], "Put", (_, complaint) =>
            {
                Put(complaint, step % 6);
                return Task.CompletedTask;
            });
            if (step % 5 == 0)
                await Agrees(world);
        }

        await world.File();
        await Agrees(world);
    }

    [Fact]
    public async Task Is_for_those_who_read_complaints()
    {
        await using var world = await TestWorld.On();

        Assert.Equal("not_allowed", (await world.Get<ReadDashboard>().Run(Desk.Administrator, mine: false)).Refusals[0].Code);
        Assert.Equal("not_allowed", (await world.Get<ReadDashboard>().Run(Desk.Boston, mine: false)).Refusals[0].Code);
    }

    // One change of each kind that moves a count; the last moves none.
    private static void Put(Complaint complaint, int kind)
    {
        switch (kind)
        {
            case 0:
                (complaint.State, complaint.DueOn) = complaint.State == ComplaintState.Closed ? (ComplaintState.UnderReview, (DateOnly?)Today) : (ComplaintState.Closed, (DateOnly?)null);
                break;
            case 1:
                complaint.RespondedOn = complaint.RespondedOn is null && complaint.ForwardedOn is not null ? Today : null;
                break;
            case 2:
                complaint.AssigneeId = complaint.AssigneeId is null ? Desk.Analyst.Id : null;
                break;
            case 3:
                complaint.OfficeCode = complaint.OfficeCode == "2304" ? "0401" : "2304";
                break;
            case 4:
                complaint.DueOn = complaint.DueOn is null ? Today.AddDays(1) : null;
                break;
            default:
                complaint.Subject += "!";
                break;
        }
    }

    private static async Task Agrees(TestWorld world)
    {
        var view = (await world.Get<ReadDashboard>().Run(Desk.Analyst, mine: false)).Value!;
        var year = await world.Get<ReadAnnualFigures>().Run(FiscalYear.Of(Today), Today);
        Assert.Equal(year.Timeliness, view.Figures.Timeliness);
        Assert.Equal(
            year.ByOffice.Where(office => office.Timeliness.Cohort > 0).Select(office => (office.Office, office.Timeliness)),
            view.Figures.ByOffice.Where(office => office.Value.Cohort > 0).Select(office => (office.Key, office.Value)).OrderBy(office => office.Key, StringComparer.Ordinal));

        await using var db = world.Open();
        var all = await db.Complaints.AsNoTracking().Select(c => new { c.State, c.OfficeCode, c.AssigneeId, c.DueOn, c.ForwardedOn, c.RespondedOn }).ToListAsync();
        var open = all.Where(c => c.State != ComplaintState.Closed).ToList();
        Load Of(IEnumerable<DateOnly?> days) => new(days.Count(), days.Count(day => day < Today), days.Count(day => day >= Today && day <= view.WeekEnd));
        Assert.Equal(
            open.GroupBy(c => c.OfficeCode).Select(office => (office.Key, Of(office.Select(c => c.DueOn)))).OrderBy(office => office.Key, StringComparer.Ordinal),
            view.Offices.Select(office => (office.Code, office.Load)).OrderBy(office => office.Code, StringComparer.Ordinal));
        Assert.Equal(
            open.GroupBy(c => c.AssigneeId ?? "").Select(person => (person.Key, Of(person.Select(c => c.DueOn)))).OrderBy(person => person.Key, StringComparer.Ordinal),
            view.People.Select(person => (person.Id ?? "", person.Load)).OrderBy(person => person.Item1, StringComparer.Ordinal));
        Assert.Equal((open.Count(c => c.DueOn < Today), open.Count(c => c.DueOn == Today)), (view.Overdue.Count, view.DueToday.Count));
        Assert.Equal(
            view.Months.Select(month => (long)all.Count(c => c.RespondedOn is { } day && day <= Today && c.ForwardedOn is not null && day.ToString("yyyy-MM", CultureInfo.InvariantCulture) == month.Key)),
            view.Months.Select(month => month.Figures.N));
    }

    private static Task<string> Due(TestWorld world, DateOnly? due, string office, string? assignee, ComplaintState state = ComplaintState.UnderReview) =>
        Put(world, input => input[ComplaintFields.Office] = office, complaint =>
            (complaint.DueOn, complaint.AssigneeId, complaint.State, complaint.ForwardedOn) = (state == ComplaintState.Closed ? null : due, assignee, state, null));

    private static Task<string> Responded(TestWorld world, DateOnly forwarded, DateOnly responded) =>
        Put(world, input => input[ComplaintFields.ReceivedOn] = forwarded, complaint => (complaint.ForwardedOn, complaint.RespondedOn, complaint.DueOn) = (forwarded, responded, null));

    private static async Task<string> Put(TestWorld world, Action<ComplaintInput> input, Action<Complaint> change)
    {
        var reference = await world.File(input);
        await world.Change(reference, "Put", (_, complaint) =>
        {
            change(complaint);
            return Task.CompletedTask;
        });
        return reference;
    }
}

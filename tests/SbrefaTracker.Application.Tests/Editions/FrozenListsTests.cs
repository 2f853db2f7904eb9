using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Patterns;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Editions;

/// <summary>The complaints behind a figure of an edition are those of its rows, whatever the record says by now.</summary>
public sealed class FrozenListsTests
{
    private static readonly Actor Auditor = Actor.Staff("auditor", "Auditor", [Roles.Auditor]);
    private static readonly EditionMark Mark = new(2026, 1);

    [Theory, OnSqlite, OnPostgres]
    public async Task Are_those_of_its_rows_for_every_year_that_it_prints(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await using (var db = world.Open())
        {
            var flag = new PatternFlag { OfficeCode = "0401", ActionType = "PEN", RaisedOn = new DateOnly(2026, 1, 5), State = PatternState.Raised };
            db.Entry(flag).Property(one => one.Id).CurrentValue = -905;
            var member = new PatternComplaint { RecordId = -905, Reference = "RF-2024-00001", JoinedOn = new DateOnly(2026, 1, 5) };
            db.Entry(member).Property(one => one.Id).CurrentValue = 900;
            db.AddRange(flag, member);
            await db.SaveChangesAsync();
        }

        await RecountTests.Freeze(world);
        var report = (await world.Get<EditionQueries>().Read(2026, 1, Auditor)).Value!.Report;
        Assert.Equal(Mark, report.Edition);

        // Everything moves to one office and is closed since.
        await using (var db = world.Open())
        {
            await db.Complaints.ExecuteUpdateAsync(set => set.SetProperty(one => one.ClosedOn, new DateOnly(2021, 10, 1)).SetProperty(one => one.ReceivedOn, new DateOnly(2021, 10, 1)).SetProperty(one => one.Confidentiality, Confidentialities.Closed));
        }

        foreach (var year in report.Years)
        {
            var now = new FiscalYear(year.FiscalYear);
            Assert.Equal(
                (year.OpenAtStart, year.Received, year.Closed, year.OpenAtEnd, year.Timeliness.N),
                (await Total(world, now, CountedFigure.OpenAtStart), await Total(world, now, CountedFigure.Received), await Total(world, now, CountedFigure.Closed), await Total(world, now, CountedFigure.OpenAtEnd), await Total(world, now, CountedFigure.Answered)));
        }

        var latest = new FiscalYear(2026);
        foreach (var office in report.Figures.ByOffice)
        {
            Assert.Equal(office.Received, await Total(world, latest, CountedFigure.Received, new CountedPart(CountedBy.Office, office.Office)));
            Assert.Equal(office.Timeliness.F, await Total(world, latest, CountedFigure.Forwarded, new CountedPart(CountedBy.Office, office.Office), new CountedPart(CountedBy.Grade, "F")));
        }

        var list = (await world.Get<FrozenLists>().Run(Mark, latest, CountedFigure.Received, null, Auditor, [])).Value!;
        Assert.All(list.List.Rows, row => Assert.InRange(row.ReceivedOn, latest.First, latest.Last));
        Assert.All(list.List.Rows, row => Assert.Equal((report.NameOf(row.OfficeCode), Confidentialities.Closed), (row.OfficeName, row.Level)));
        Assert.Equal((new DateOnly(2026, 3, 6), list.Sha256), (list.AsOf, (await world.Get<EditionQueries>().Read(2026, 1, Auditor)).Value!.Edition.DataSha256));
        Assert.Equal(list.List.Total, await (await world.Get<FrozenLists>().All(Mark, latest, CountedFigure.Received, Auditor, [])).Value!.Rows.LongCountAsync());
        Assert.Equal(1, report.Figures.Signals.PatternsRaised);
        Assert.Equal("RF-2024-00001", Assert.Single((await world.Get<FrozenLists>().Run(Mark, latest, CountedFigure.PatternsRaised, null, Auditor, [])).Value!.List.Rows).Reference);
        Assert.Equal(0, (await new ReadCountedComplaints(world.Get<ITrackerDbFactory>()).Run(new FigurePeriod(latest, list.AsOf), CountedFigure.Received, null, Auditor)).Value!.Total);
    }

    [Fact]
    public async Task Are_refused_to_others_for_other_years_and_where_the_rows_were_changed()
    {
        await using var world = await TestWorld.On();
        await RecountTests.Freeze(world, complaints: 20);
        var (lists, year) = (world.Get<FrozenLists>(), new FiscalYear(2026));
        async Task<string> Refused(EditionMark mark, FiscalYear of, params Role[] roles) =>
            Assert.Single((await lists.Run(mark, of, CountedFigure.Received, null, Actor.Staff("one", "One", roles), [])).Refusals).Code;

        Assert.Equal("not_allowed", await Refused(Mark, year, Roles.Administrator));
        Assert.Equal("not_allowed", await Refused(Mark, year, Roles.Analyst));
        Assert.Equal("not_allowed", await Refused(Mark, year, Roles.OfficeLiaison));
        Assert.Equal("not_allowed", Assert.Single((await lists.All(Mark, year, CountedFigure.Received, Actor.Staff("one", "One", [Roles.Analyst]), [])).Refusals).Code);
        Assert.Equal("not_found", await Refused(new EditionMark(2026, 2), year, Roles.Auditor));
        Assert.Equal("not_found", await Refused(Mark, new FiscalYear(2021), Roles.Auditor));

        // What was unpacked before was whole then; this is asked of rows that are unpacked now.
        await world.Database.Tamper("UPDATE edition_chunks SET bytes = (SELECT bytes FROM edition_chunks WHERE name = 'report.json') WHERE name = 'rows.ndjson'");
        await using var shelf = new FrozenShelf(world.Get<ITrackerDbFactory>(), world.Clock);
        lists = new FrozenLists(world.Get<ITrackerDbFactory>(), shelf);
        Assert.Equal("edition.rows_changed", await Refused(Mark, year, Roles.Auditor));
        Assert.Equal("edition.rows_changed", Assert.Single((await lists.All(Mark, year, CountedFigure.Received, Auditor, [])).Refusals).Code);
    }

    [Theory]
    [InlineData("2026-1", 2026, 1)]
    [InlineData("2026-12", 2026, 12)]
    [InlineData("2026", 0, 0)]
    [InlineData("2026-1-1", 0, 0)]
    [InlineData("26-1", 0, 0)]
    [InlineData("2026--1", 0, 0)]
    [InlineData("2026-00001", 0, 0)]
    [InlineData(null, 0, 0)]
    public void Name_their_edition_in_an_address(string? text, int year, int number)
    {
        var mark = EditionMark.Read(text);
        Assert.Equal((year, number), (mark?.FiscalYear ?? 0, mark?.Number ?? 0));
        Assert.Equal(year == 0 ? null : text, mark?.Text);
    }

    private static async Task<long> Total(TestWorld world, FiscalYear year, CountedFigure figure, params CountedPart[] parts) =>
        (await world.Get<FrozenLists>().Run(Mark, year, figure, null, Auditor, parts)).Value!.List.Total;
}

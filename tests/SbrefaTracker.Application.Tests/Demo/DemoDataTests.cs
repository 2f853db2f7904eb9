using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Cli;
using SbrefaTracker.Cli.Frame;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Demo;

public sealed class DemoDataTests
{
    [Fact]
    public async Task Is_the_same_for_the_same_seed_and_another_for_another()
    {
        var first = await Exported(3, 40);
        Assert.Equal(first, await Exported(3, 40));
        Assert.NotEqual(first, await Exported(4, 40));
    }

    [Fact]
    public async Task Goes_on_where_the_last_call_ended() => Assert.Equal(await Exported(3, 40), await Exported(3, 15, 25));

    [Fact]
    public async Task Is_refused_where_a_real_complaint_is()
    {
        await using var world = await TestWorld.On();
        await world.File();

        var called = await world.Run("demo", "--complaints", "5");

        Assert.Equal(Exit.Refused, called.Exit);
        Assert.Single(called.ErrLines);
        await using var db = world.Open();
        Assert.Equal(1, await db.Complaints.CountAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Leaves_an_intact_ledger_and_no_mail(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var called = await world.Run("demo", "--complaints", "300", "--seed", "7");

        Assert.Equal(Exit.Done, called.Exit);
        Assert.StartsWith("300 demo complaints made", called.OutLines[0], StringComparison.Ordinal);
        Assert.True((await world.Get<LedgerCheck>().Run([], default)).Ok);
        await using var db = world.Open();
        Assert.Equal(300, await db.Complaints.CountAsync());
        Assert.False(await db.Mails.AnyAsync());
        Assert.False(await db.MailQueue.AnyAsync());
    }

    [Fact]
    public async Task Would_be_taken_by_a_strict_import()
    {
        await using var world = await TestWorld.On();
        await world.Run("demo", "--complaints", "400");
        var file = Path.Combine(world.Database.Folder, "demo.csv");
        Assert.Equal(Exit.Done, (await world.Run("export", "complaints", "--out", file)).Exit);

        await using var other = await TestWorld.On();
        var called = await other.Run("import", "complaints", file, "--strict");

        Assert.Equal("", called.Err);
        Assert.Equal(Exit.Done, called.Exit);
    }

    [Fact]
    public async Task Gives_figures_that_balance_in_three_fiscal_years()
    {
        await using var world = await TestWorld.On();
        await world.Run("demo", "--complaints", "500");
        await using var db = world.Open();
        var years = (await db.Complaints.Select(row => row.ReceivedOn).ToListAsync()).GroupBy(FiscalYear.Of).OrderBy(group => group.Key.Year).ToList();

        Assert.Equal([2024, 2025, 2026], years.Select(year => year.Key.Year));
        foreach (var year in years)
        {
            var figures = await new ReadAnnualFigures(world.Get<ITrackerDbFactory>()).Run(year.Key, new DateOnly(2026, 3, 6));
            Assert.Equal(year.Count(), figures.Received);
            Assert.Equal(figures.OpenAtStart + figures.Received - figures.Closed, figures.OpenAtEnd);
            Assert.InRange(figures.Timeliness.F, 0, figures.Timeliness.A - 1);
        }
    }

    private static async Task<string> Exported(int seed, params int[] calls)
    {
        await using var world = await TestWorld.On();
        foreach (var complaints in calls)
        {
            await world.Run(
                "demo", "--complaints", complaints.ToString(CultureInfo.InvariantCulture), "--seed", seed.ToString(CultureInfo.InvariantCulture));
        }

        var file = Path.Combine(world.Database.Folder, "demo.csv");
        await world.Run("export", "complaints", "--out", file);
        return await File.ReadAllTextAsync(file);
    }
}

using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.PublicData;

/// <summary>Totals of the whole agency that are small. It is March 6, 2026.</summary>
public sealed class SmallTotalsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_year_with_few_complaints_is_withheld_whole_until_it_reaches_the_threshold(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Published.Import(world, 6, new DateOnly(2024, 5, 6));
        await Published.Import(world, 40, new DateOnly(2025, 5, 5));
        var (publish, read, rows) = (world.Get<PublishFigures>(), world.Get<ReadPublicFigures>(), world.Get<PublicRecords>());
        Assert.True(await publish.Run(again: true) > 0);

        var all = await read.Overview();
        Assert.Equal([(2024, true), (2025, false)], all.Years.Select(year => (year.FiscalYear, year.IsWithheld)));
        Assert.True(all.Years[0] is { Received: null, Closed: null, OpenAtEnd: null, Forwarded: null, Answered: null, MedianDays: null, MeanDays: null, P90Days: null });
        Assert.All((await read.Year(2024))!.Tables.Values, table => Assert.True(table is { IsWithheld: true, Rows.Count: 0 }));
        Assert.Null((await read.Trend(PublicTables.Office, "0401"))[0].Received);
        Assert.All(all.Quarters.Where(quarter => quarter.FiscalYear == 2024), quarter => Assert.True(quarter is { Received: null, Answered: null, MedianDays: null }));
        Assert.All((await read.Editions(2024)).Single().Withheld, table => Assert.Contains(table, PublicTables.Shown));
        Assert.Equal(40, (await rows.Some(RowChoice.All, 1)).Count);
        Assert.Equal(["2025.1"], (await rows.Versions()).Single().Years);

        // Nothing is told of it, and so neither that it was counted again.
        await Published.Import(world, 2, new DateOnly(2024, 5, 7));
        Assert.Equal(0, await publish.Follow());
        Assert.Equal((1, null), ((await read.Overview()).Years[0].Edition, (await read.Overview()).Years[0].HeldBackAt));

        await Published.Import(world, 20, new DateOnly(2024, 5, 8));
        await publish.Follow();
        Assert.Equal([(2, false), (1, true)], (await read.Editions(2024)).Select(edition => (edition.Totals.Edition, edition.Totals.IsWithheld)));
        Assert.Equal(28, (await read.Year(2024))!.Totals.Received);
        Assert.Equal(28, (await rows.Some(new RowChoice(2024), 1)).Count);
        Assert.All((await read.Year(2024, 1))!.Tables.Values, table => Assert.True(table.IsWithheld));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_small_quarter_is_hidden_with_another_and_with_those_of_its_parts(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Published.Import(world, 14, new DateOnly(2024, 11, 4));
        await Published.Import(world, 3, new DateOnly(2025, 2, 3));
        await Published.Import(world, 30, new DateOnly(2025, 5, 5));
        await Published.Import(world, 4, new DateOnly(2025, 11, 3));
        await world.Get<PublishFigures>().Run(again: true);

        var read = world.Get<ReadPublicFigures>();
        var (all, year) = (await read.Overview(), (await read.Year(2025))!);
        Assert.Equal(47, year.Totals.Received);
        Assert.Equal([null, null, 30L, 0L, null], all.Quarters.Select(quarter => quarter.Received));
        Assert.All(all.Quarters, quarter => Assert.Null(quarter.Answered));
        Assert.All((await read.Year(2025))!.Tables[PublicTables.Answered(PublicTables.Office)].Rows, row => Assert.Equal(47, row.Whole));
        Assert.All(PublicTables.Breakdowns, table => Assert.All(year.Tables[table].Rows, row => Assert.True(row is { Whole: 47, Parts: null })));
    }

    /// <summary>While a year goes on its quarters are told only where no small one is to be expected; a small one that comes costs the year its total.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_told_of_quarters_is_not_turned_into_a_small_one_by_the_total(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Published.Import(world, 25, new DateOnly(2025, 11, 3));
        await world.Get<PublishFigures>().Run(again: true);
        var read = world.Get<ReadPublicFigures>();
        Assert.Equal(25, (await read.Overview()).Quarters.Single().Received);

        await Published.Import(world, 5, new DateOnly(2026, 2, 2));
        world.Clock.Advance(TimeSpan.FromDays(245));
        await world.Get<PublishFigures>().Run(again: true);

        Assert.True((await read.Overview()).Years.Single().IsWithheld);
        Assert.Equal(0, (await world.Get<PublicRecords>().Some(RowChoice.All, 1)).Count);
        Assert.Equal(0, await world.Get<PublishFigures>().Run(again: true));
    }

    /// <summary>A database that published when totals of the agency were shown whatever they were.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_published_before_is_read_without_what_is_hidden_by_now(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Published.Import(world, 6, new DateOnly(2024, 5, 6));
        await Published.Import(world, 14, new DateOnly(2024, 11, 4));
        await Published.Import(world, 30, new DateOnly(2025, 5, 5));
        await world.Get<PublishFigures>().Run(again: true);
        var read = world.Get<ReadPublicFigures>();
        await using (var db = world.Open())
        {
            await db.PublicCounts.Where(row => row.Table == PublicTables.Quarter || row.Table == PublicTables.Answered(PublicTables.Quarter)).ExecuteDeleteAsync();
            await db.PublicYears.ExecuteUpdateAsync(set => set.SetProperty(row => row.Withheld, ""));
        }

        // Before anything is counted again.
        Assert.True((await read.Overview()).Years[0].IsWithheld);
        Assert.Equal([14L, 0L, 30L, 0L], (await read.Overview()).Quarters.Where(quarter => quarter.FiscalYear == 2025).Select(quarter => quarter.Received));

        await world.Get<PublishFigures>().Run(again: true);
        Assert.Equal([2, 1], (await read.Editions(2024)).Select(edition => edition.Totals.Edition));
        Assert.All(await read.Editions(2024), edition => Assert.True(edition.Totals.IsWithheld));
        Assert.Equal(0, await world.Get<PublishFigures>().Run(again: true));
    }
}

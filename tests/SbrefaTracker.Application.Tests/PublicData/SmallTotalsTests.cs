using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.AnnualReports;
using SbrefaTracker.Domain.Complaints;
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

    /// <summary>Nor by what comes to be known of the year before.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_told_of_quarters_counts_though_it_would_not_be_told_by_now(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Published.Import(world, 25, new DateOnly(2025, 11, 3));
        await world.Get<PublishFigures>().Run(again: true);
        await Published.Import(world, 12, new DateOnly(2025, 5, 5));
        await Published.Import(world, 5, new DateOnly(2026, 2, 2));
        world.Clock.Advance(TimeSpan.FromDays(245));
        await world.Get<PublishFigures>().Run(again: true);

        Assert.Equal([(2025, false), (2026, true)], (await world.Get<ReadPublicFigures>().Overview()).Years.Select(year => (year.FiscalYear, year.IsWithheld)));
    }

    /// <summary>Nothing was open before the first year, and a reader knows it: what was received would tell what was closed beside what is open.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Of_the_first_year_both_sides_of_its_balance_are_hidden_where_one_is_small(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Published.Add(world, Closing(40, new DateOnly(2025, 5, 5), closed: 3));
        await world.Get<PublishFigures>().Run(again: true);

        Assert.True((await world.Get<ReadPublicFigures>().Overview()).Years.Single() is { Received: 40, Closed: null, OpenAtEnd: null });
    }

    /// <summary>Nine of a year that is withheld are forwarded in the next.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task How_many_clocks_started_does_not_tell_of_a_year_that_is_withheld(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Published.Add(world, Closing(9, new DateOnly(2024, 5, 6), closed: 0, first: 1).Concat(Closing(21, new DateOnly(2025, 5, 5), closed: 0, first: 101)).Select(complaint =>
        {
            complaint.ForwardedOn = new DateOnly(2025, 6, 2);
            return complaint;
        }));
        await world.Get<PublishFigures>().Run(again: true);

        Assert.True((await world.Get<ReadPublicFigures>().Overview()).Years is [{ IsWithheld: true }, { Received: 21, Forwarded: null, Answered: 0 }]);
    }

    /// <summary>Where the threshold rises, rows that were given out are so no more, nor the version that has them; as soon as the year is told there are new ones.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Rows_of_a_year_that_is_withheld_by_now_are_given_out_in_no_file(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Published.Import(world, 12, new DateOnly(2024, 5, 6));
        await Published.Import(world, 60, new DateOnly(2025, 5, 5));
        var rows = world.Get<PublicRecords>();
        await With(world, 10).Run(again: true);
        Assert.Equal([(1, 72L, true)], (await rows.Versions()).Select(version => (version.Number, version.Records, version.IsGiven)));

        world.Clock.Advance(TimeSpan.FromDays(1));
        await With(world, 20).Run(again: true);
        Assert.Equal((0, 60), ((await rows.Some(new RowChoice(2024), 1)).Count, (await rows.Some(RowChoice.All, 1)).Count));
        Assert.All(await rows.Read(RowChoice.All).ToListAsync(), row => Assert.Equal(2025, row.FiscalYear));
        Assert.Equal([(2, 60L, true), (1, 72L, false)], (await rows.Versions()).Select(version => (version.Number, version.Records, version.IsGiven)));
        Assert.Equal(60, (await rows.Read((await rows.Version(2))!, RowChoice.All).ToListAsync()).Count);

        world.Clock.Advance(TimeSpan.FromDays(1));
        await With(world, 10).Run(again: true);
        Assert.Equal(12, (await rows.Some(new RowChoice(2024), 1)).Count);
        Assert.Equal([(3, 72L, true), (2, 60L, true), (1, 72L, false)], (await rows.Versions()).Select(version => (version.Number, version.Records, version.IsGiven)));
        foreach (var version in (await rows.Versions()).Where(version => version.IsGiven))
            Assert.Equal(version.Records, (await rows.Read(version, RowChoice.All).ToListAsync()).Count);
    }

    /// <summary>Also where nothing else is published anew: the newest version is the file as it is.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Where_a_year_comes_to_be_withheld_the_data_set_has_a_version_without_it(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Published.Add(world, Closing(12, new DateOnly(2024, 5, 6), closed: 0, first: 1).Concat(Closing(60, new DateOnly(2025, 5, 5), closed: 0, first: 101)));
        await world.Get<PublishFigures>().Run(again: true);
        await using (var db = world.Open())
            await db.Complaints.Where(c => c.Id <= 6).ExecuteUpdateAsync(set => set.SetProperty(c => c.ReceivedOn, new DateOnly(2025, 5, 5)));

        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.Get<PublishFigures>().Run(again: true);

        var rows = world.Get<PublicRecords>();
        Assert.Equal([(2024, 2, true), (2025, 1, false)], (await world.Get<ReadPublicFigures>().Overview()).Years.Select(year => (year.FiscalYear, year.Edition, year.IsWithheld)));
        Assert.Equal([(2, 60L, true), (1, 72L, false)], (await rows.Versions()).Select(version => (version.Number, version.Records, version.IsGiven)));
        Assert.Equal(60, (await rows.Some(RowChoice.All, 1)).Count);
    }

    /// <summary>An edition of that time can stay the newest.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_published_before_is_read_without_what_gives_the_hidden_away(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Published.Add(world, Closing(46, new DateOnly(2025, 5, 5), closed: 4, first: 1).Concat(Closing(4, new DateOnly(2025, 2, 3), closed: 0, first: 101)));
        await world.Get<PublishFigures>().Run(again: true);
        await using (var db = world.Open())
        {
            await db.PublicCounts.Where(row => row.Table == PublicTables.Quarter || row.Table == PublicTables.Answered(PublicTables.Quarter)).ExecuteDeleteAsync();
            await db.PublicYears.ExecuteUpdateAsync(set => set.SetProperty(row => row.Withheld, "").SetProperty(row => row.Forwarded, 50L).SetProperty(row => row.Answered, 44L));
        }

        var all = await world.Get<ReadPublicFigures>().Overview();
        Assert.True(all.Years.Single() is { Received: 50, Closed: null, OpenAtEnd: null, Forwarded: null, Answered: 44 });
        Assert.All(all.Quarters, quarter => Assert.True(quarter is { Received: null, Answered: null }));
    }

    private static PublishFigures With(TestWorld world, int threshold)
    {
        var (databases, queue, settings) = (world.Get<ITrackerDbFactory>(), world.Get<WriteQueue>(), new PublicDataSettings(new SuppressionRule(threshold)));
        return new(databases, queue, world.Get<AgencyTime>(), new PublicRecords(databases, queue, settings), settings, NullLogger<PublishFigures>.Instance);
    }

    private static IEnumerable<Complaint> Closing(int count, DateOnly received, int closed, int first = 1) => Enumerable.Range(0, count).Select(i =>
    {
        var complaint = Recordings.Complaint(received);
        (complaint.Id, complaint.Reference) = (first + i, $"RF-2025-{first + i:D5}");
        if (i < closed)
            (complaint.ClosedOn, complaint.Outcome) = (received.AddDays(30), "explained");
        return complaint;
    });

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

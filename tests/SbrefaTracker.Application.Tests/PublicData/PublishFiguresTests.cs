using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.PublicData;

/// <summary>It is March 6, 2026: fiscal year 2025 and the first quarter of 2026 are over and settled.</summary>
public sealed class PublishFiguresTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Keeps_what_the_annual_figures_count_with_the_same_cut_off(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Published.Add(world, Published.Made(600));
        await world.Get<PublishFigures>().Run(again: true);

        foreach (var year in new[] { 2024, 2025 })
        {
            var kept = (await world.Get<ReadPublicFigures>().Year(year))!.Totals;
            var counted = await new ReadAnnualFigures(world.Get<ITrackerDbFactory>()).Run(new FiscalYear(year), kept.CutOff);

            Assert.Equal(new DateOnly(year, 10, 30), kept.CutOff);
            Assert.Equal((counted.Received, counted.Closed, counted.OpenAtEnd), (kept.Received, kept.Closed, kept.OpenAtEnd));
            Assert.Equal((counted.Timeliness.Cohort, counted.Timeliness.N), (kept.Forwarded, kept.Answered));
            await using var db = world.Open();
            var row = await db.PublicYears.AsNoTracking().SingleAsync(one => one.FiscalYear == year);
            Assert.Equal((counted.Timeliness.MeanDays, counted.Timeliness.MedianDays, counted.Timeliness.P90Days), (row.MeanDays, row.MedianDays, row.P90Days));

            // Beside hidden grades the public is told only what does not tell of them.
            Assert.True(kept.MedianDays is null || kept.MedianDays == row.MedianDays);
            Assert.True(kept is { MeanDays: null, P90Days: null } || (kept.MeanDays, kept.P90Days) == (row.MeanDays, row.P90Days));
            Assert.True(kept.Received > 200);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Keeps_in_every_cell_what_a_recount_by_hand_gives(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var complaints = Published.Made(600);
        await Published.Add(world, complaints);
        await world.Get<PublishFigures>().Run(again: true);

        foreach (var (table, keyOf) in Keys)
        {
            var received = complaints.Where(c => Year(c.ReceivedOn) == 2025).GroupBy(c => keyOf(c) ?? "")
                .ToDictionary(group => group.Key, group => Enumerable.Range(1, 4).Select(quarter => (long)group.Count(c => Quarter(c.ReceivedOn) == quarter)).ToArray());
            var shown = (await world.Get<ReadPublicFigures>().Year(2025))!.Tables[table];
            var kept = (await Published.Editions(world, 2025, table)).Single().Rows;

            Assert.Equal(received.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => $"{row.Key} {string.Join(' ', row.Value)}"),
                kept.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => $"{row.Key} {string.Join(' ', row.Parts)}"));
            Assert.All(shown.Rows, row => Assert.True(row.Whole is null || row.Whole == received[row.Key].Sum()));
            Assert.All(shown.Rows, row => Assert.True(row.Parts is null || row.Parts.SequenceEqual(received[row.Key])));
            Assert.Contains(shown.Rows, row => row.Whole is not null);
            var answered = (await world.Get<ReadPublicFigures>().Year(2025))!.Tables[PublicTables.Answered(table)];
            Assert.All(answered.Rows.Where(row => row.Whole is not null), row =>
            {
                var (count, median) = Median(complaints.Where(c => (keyOf(c) ?? "") == row.Key));
                Assert.Equal(count, row.Whole);
                Assert.True(row.MedianDays is null || row.MedianDays == median);
            });
            Assert.Contains(answered.Rows, row => row.Whole is not null);
        }

        // The queries that stand under the figures give the same.
        var recounted = await PublicRecount.Of(world, 2025);
        Assert.True(recounted > 30, $"{recounted} figures were counted again");
        Assert.Equal(1, await PublicRecount.OfQuarters(world, 2026));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_a_year_that_is_not_over_it_keeps_only_totals_of_settled_quarters(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var complaints = Published.Made(600);
        await Published.Add(world, complaints);
        await world.Get<PublishFigures>().Run(again: true);

        var all = await world.Get<ReadPublicFigures>().Overview();

        Assert.Equal([2024, 2025], all.Years.Select(year => year.FiscalYear));
        Assert.Equal((2026, 1), (all.Quarters[^1].FiscalYear, all.Quarters[^1].Quarter));
        Assert.Equal(complaints.Count(c => Year(c.ReceivedOn) == 2026 && Quarter(c.ReceivedOn) == 1), all.Quarters[^1].Received);
        Assert.All(all.Years, year => Assert.Equal(year.Received, all.Quarters.Where(quarter => quarter.FiscalYear == year.FiscalYear).Sum(quarter => quarter.Received)));
        Assert.Null(await world.Get<ReadPublicFigures>().Year(2026));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Keeps_a_small_change_back_and_publishes_a_large_one_as_a_new_edition(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Published.Add(world, Published.Made(600));
        var publish = world.Get<PublishFigures>();

        Assert.True(await publish.Run(again: true) > 0);
        Assert.Equal(0, await publish.Run(again: true));
        var told = await world.Get<ReadPublicFigures>().Overview();
        Assert.All(told.Years, year => Assert.Null(year.HeldBackAt));
        await Published.Add(world, [Published.Late(9001, "0401")]);
        Assert.Equal(0, await publish.Run(again: true));

        // What is kept back is told, and no more than that; when it is as it was, nothing is kept back.
        Assert.Equal([null, world.Get<AgencyTime>().Now], (await world.Get<ReadPublicFigures>().Overview()).Years.Select(year => year.HeldBackAt));
        await using (var db = world.Open())
            await db.Complaints.Where(complaint => complaint.Id == 9001).ExecuteDeleteAsync();
        Assert.Equal(0, await publish.Run(again: true));
        Assert.All((await world.Get<ReadPublicFigures>().Overview()).Years, year => Assert.Null(year.HeldBackAt));
        await Published.Add(world, [Published.Late(9001, "0401")]);
        Assert.Equal(0, await publish.Run(again: true));
        await Published.Add(world, Enumerable.Range(9002, 40).Select(id => Published.Late(id, "0401")));
        Assert.Equal(0, await publish.Run(again: false));
        Assert.Equal(1, await publish.Run(again: true));

        Assert.Equal((2025, 2), ((await world.Get<ReadPublicFigures>().Overview()).Years[^1].FiscalYear, (await world.Get<ReadPublicFigures>().Overview()).Years[^1].Edition));
        Assert.Equal(2, (await Published.Editions(world, 2025, PublicTables.Office)).Count);

        // What was said of quarters before stays to be seen: with the first publication of 2025, and of 2026 while it was not over.
        var read = world.Get<ReadPublicFigures>();
        Assert.Equal(told.Quarters.Where(one => one.FiscalYear == 2025).Select(one => (1, one)), (await read.FormerQuarters(2025)).Select(one => (one.Edition, one.Quarter)));
        Assert.NotEqual(told.Years[^1].Received, (await read.Year(2025, 2))!.Totals.Received);
        Assert.Equal(told.Years[^1].Received, (await read.Year(2025, 1))!.Totals.Received);
        Assert.Null(await read.Year(2025, 3));
        Assert.Empty(await read.FormerQuarters(2026));
        world.Clock.Advance(TimeSpan.FromDays(245));
        await publish.Run(again: true);
        Assert.Equal(told.Quarters.Where(one => one.FiscalYear == 2026).Select(one => (0, one)), (await read.FormerQuarters(2026)).Where(one => one.Quarter.Quarter == 1).Select(one => (one.Edition, one.Quarter)));
        Assert.NotNull(await read.Year(2026));
    }

    /// <summary>With another threshold other counts are hidden, and none below it is shown in any table.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(25)]
    public async Task Hides_by_the_threshold_that_is_set(int threshold)
    {
        await using var world = await TestWorld.On(settings: new Dictionary<string, string?> { ["PublicData:Threshold"] = threshold.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        await Published.Add(world, Published.Made(600));
        Assert.True(await world.Get<PublishFigures>().Run(again: true) > 0);

        var (read, shown) = (world.Get<ReadPublicFigures>(), new List<long>());
        foreach (var year in (await read.Overview()).Years)
        {
            Assert.Equal(threshold, year.Threshold);
            shown.AddRange((await read.Year(year.FiscalYear))!.Tables.Values.Where(table => !table.IsWithheld).SelectMany(table => table.Rows).Select(row => row.Whole).OfType<long>().Where(count => count > 0));
        }

        Assert.NotEmpty(shown);
        Assert.All(shown, count => Assert.True(count >= threshold, $"{count} is shown."));
        Assert.Equal(threshold == 3, shown.Min() < 10);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Counts_again_only_the_years_in_which_the_ledger_says_that_something_can_have_changed(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var publish = world.Get<PublishFigures>();
        await Published.Import(world, 150, new DateOnly(2024, 5, 6));
        await Published.Import(world, 150, new DateOnly(2025, 5, 6));
        Assert.True(await publish.Follow() >= 2);
        Assert.Equal(0, await publish.Follow());

        // Whoever counted fiscal year 2024 again would find that it is not what is kept of it.
        await using (var db = world.Open())
            await db.PublicYears.Where(row => row.FiscalYear == 2024).ExecuteUpdateAsync(set => set.SetProperty(row => row.Closed, 77));
        await Published.Import(world, 40, new DateOnly(2025, 6, 2));
        Assert.Equal(1, await publish.Follow());
        Assert.Equal([(2024, 1), (2025, 2)], (await world.Get<ReadPublicFigures>().Overview()).Years.Select(year => (year.FiscalYear, year.Edition)));

        await Published.Import(world, 40, new DateOnly(2024, 6, 3));
        await publish.Follow();
        Assert.Equal(2, (await world.Get<ReadPublicFigures>().Overview()).Years[0].Edition);
        Assert.Equal([2L, 1L], (await world.Get<ReadPublicFigures>().Editions(2024)).Select(edition => (long)edition.Totals.Edition));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_read_needs_no_complaint(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Published.Add(world, Published.Made(300));
        await world.Get<PublishFigures>().Run(again: true);
        var before = await world.Get<ReadPublicFigures>().Trend(PublicTables.Office, "0401");
        await using (var db = world.Open())
        {
            await db.Complaints.ExecuteDeleteAsync();
        }

        Assert.Equal([2024, 2025], before.Select(year => year.FiscalYear));
        Assert.Equal(before.Select(year => (year.Received, year.Answered, year.MedianDays)), (await world.Get<ReadPublicFigures>().Trend(PublicTables.Office, "0401")).Select(year => (year.Received, year.Answered, year.MedianDays)));
    }

    [Fact]
    public async Task Of_no_complaints_nothing_is_kept()
    {
        await using var world = await TestWorld.On();

        Assert.Equal(0, await world.Get<PublishFigures>().Run(again: true));
        Assert.True((await world.Get<ReadPublicFigures>().Overview()).IsEmpty);
    }

    private static readonly (string Table, Func<Complaint, string?> KeyOf)[] Keys =
    [
        (PublicTables.Office, c => c.OfficeCode), (PublicTables.Action, c => c.ActionType), (PublicTables.Role, c => c.TradeRole), (PublicTables.State, c => c.EntityState),
    ];

    private static int Year(DateOnly day) => day.Month > 9 ? day.Year + 1 : day.Year;

    private static int Quarter(DateOnly day) => ((day.Month + 2) % 12 / 3) + 1;

    private static (long?, decimal?) Median(IEnumerable<Complaint> complaints)
    {
        var days = complaints
            .Where(c => c.ForwardedOn is { } forwarded && Year(forwarded) == 2025 && c.RespondedOn <= new DateOnly(2025, 10, 30))
            .Select(c => BusinessCalendar.Federal.BusinessDaysBetween(c.ForwardedOn!.Value, c.RespondedOn!.Value)).Order().ToList();
        return (days.Count, days.Count == 0 ? null : (days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2m);
    }
}

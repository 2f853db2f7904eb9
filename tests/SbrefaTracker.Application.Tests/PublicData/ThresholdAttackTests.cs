using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Narratives;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.AnnualReports;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Narratives;
using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.PublicData;

/// <summary>The threshold rises and falls again, while stories are out: everything that is given out, in one system of equations. It is March 6, 2026.</summary>
public sealed class ThresholdAttackTests
{
    private static readonly SuppressionRule Ten = new(10);
    private static readonly SuppressionRule Twenty = new(20);

    [Fact]
    public async Task Nothing_hidden_follows_from_figures_rows_and_stories_when_the_threshold_rises_and_falls()
    {
        await using var world = await TestWorld.On();
        await Published.Add(world, Published.Made(600).Concat(Early(14)));
        await With(world, Ten).Run(again: true);
        world.Clock.Advance(TimeSpan.FromDays(1));
        await Tell(world, Ten);
        var told = await Stories(world);
        Assert.Equal([2023, 2024, 2025], told.Select(story => story.Year).Distinct().Order());
        Assert.Empty(await Broken(world, Ten, told));

        world.Clock.Advance(TimeSpan.FromDays(1));
        await With(world, Twenty).Run(again: true);

        var read = await Stories(world);
        Assert.Empty(await Broken(world, Twenty, read));
        Assert.All(read, story => Assert.NotEqual(2023, story.Year));
        Assert.InRange(read.Count, 1, told.Count - 2);

        // As they were told, they say how few there are at least.
        Assert.Contains(await Broken(world, Twenty, told), broken => broken.StartsWith("2023 ", StringComparison.Ordinal));

        world.Clock.Advance(TimeSpan.FromDays(1));
        await With(world, Ten).Run(again: true);

        Assert.Empty(await Broken(world, Ten, await Stories(world)));
        Assert.Contains(await Stories(world), story => story.Year == 2023);
    }

    /// <summary>Under a higher threshold no edition, row or version is given out that was made under a lower one.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_published_under_a_lower_threshold_is_given_out_no_more(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Published.Import(world, 14, new DateOnly(2024, 11, 4));
        await Published.Import(world, 45, new DateOnly(2025, 5, 5));
        await With(world, Ten).Run(again: true);
        Assert.Equal([14L, 0L, 45L, 0L], (await Read(world, Ten).Overview()).Quarters.Where(quarter => quarter.FiscalYear == 2025).Select(quarter => quarter.Received));

        world.Clock.Advance(TimeSpan.FromDays(1));
        await With(world, Twenty).Run(again: true);

        var (read, rows) = (Read(world, Twenty), world.Get<PublicRecords>());
        Assert.Equal([(2, 59L), (1, null)], (await read.Editions(2025)).Select(edition => (edition.Totals.Edition, edition.Totals.Received)));
        Assert.All((await read.Year(2025, 1))!.Tables.Values, table => Assert.True(table is { IsWithheld: true, Rows.Count: 0 }));
        Assert.All(await read.FormerQuarters(2025), quarter => Assert.Null(quarter.Quarter.Received));
        Assert.All((await read.Overview()).Quarters.Where(quarter => quarter is { FiscalYear: 2025, Quarter: 1 or 3 }), quarter => Assert.Null(quarter.Received));

        // Every complaint has one row that is given out, and a new one.
        Assert.Equal(59, (await rows.Some(RowChoice.All, 1)).Count);
        Assert.Equal([(2, 59L, true), (1, 59L, false)], (await rows.Versions()).Select(version => (version.Number, version.Records, version.IsGiven)));
        await using var db = world.Open();
        Assert.Equal([(1, 59), (2, 59)], (await db.PublicRecords.GroupBy(row => row.Edition).Select(group => new { group.Key, Count = group.Count() }).ToListAsync()).OrderBy(one => one.Key).Select(one => (one.Key, one.Count)));
        Assert.Empty((await world.Check()).Problems);
    }

    /// <summary>What cannot stand beside the earlier edition cannot leave it standing either, where that was told under a lower threshold.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task A_year_that_cannot_be_published_under_a_higher_threshold_is_withheld(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Published.Import(world, 45, new DateOnly(2025, 5, 5));
        await With(world, Ten).Run(again: true);
        await Published.Import(world, 3, new DateOnly(2025, 5, 6));

        world.Clock.Advance(TimeSpan.FromDays(1));
        await With(world, Twenty).Run(again: true);
        Assert.Equal([(2, null), (1, (long?)null)], (await Read(world, Twenty).Editions(2025)).Select(edition => (edition.Totals.Edition, edition.Totals.Received)));
        Assert.Equal(0, await With(world, Twenty).Run(again: true));
        Assert.Null((await Read(world, Twenty).Overview()).Years.Single().HeldBackAt);

        await Published.Import(world, 30, new DateOnly(2025, 5, 7));
        await With(world, Twenty).Run(again: true);
        Assert.Equal(78, (await Read(world, Twenty).Year(2025))!.Totals.Received);
    }

    /// <summary>A quarter that was told early under a lower threshold is known, and one that was not is not told by a lower one that comes later.</summary>
    [Fact]
    public async Task What_was_told_of_quarters_under_another_threshold_gives_no_quarter_away()
    {
        await using var world = await TestWorld.On();
        foreach (var quarter in Enumerable.Range(0, 5))
            await Published.Import(world, 25, new DateOnly(2024, 11, 5).AddMonths(3 * quarter));
        await With(world, Ten).Run(again: true);
        Assert.Equal(25, (await Read(world, Ten).Overview()).Quarters.Single(quarter => quarter.FiscalYear == 2026).Received);
        await Published.Import(world, 12, new DateOnly(2026, 2, 2));
        world.Clock.Advance(TimeSpan.FromDays(245));

        await With(world, Twenty).Run(again: true);

        // Its total less the quarter that was told would be twelve.
        Assert.Contains((await Read(world, Twenty).Overview()).Years, year => year is { FiscalYear: 2026, IsWithheld: true });
    }

    /// <summary>No edition bears the threshold under which a quarter of the first year was told: it is known all the same, and whoever was told subtracts.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task A_threshold_that_rises_before_any_year_was_published_leaves_no_quarter_to_be_worked_out(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Published.Import(world, 25, new DateOnly(2025, 11, 3));
        await With(world, Ten).Run(again: true);
        Assert.Equal(25, Assert.Single((await Read(world, Ten).Overview()).Quarters).Received);
        Assert.Null(Assert.Single((await Read(world, Twenty).Overview()).Quarters).Received);
        await Published.Import(world, 12, new DateOnly(2026, 2, 2));
        world.Clock.Advance(TimeSpan.FromDays(245));

        await With(world, Twenty).Run(again: true);

        // Its total is 37: less the quarter that was told it would be twelve.
        var overview = await Read(world, Twenty).Overview();
        Assert.Equal((2026, true), Assert.Single(overview.Years) is var year ? (year.FiscalYear, year.IsWithheld) : default);
        Assert.All(overview.Quarters, quarter => Assert.Null(quarter.Received));
    }

    /// <summary>Only what was told counts: a threshold that was in force before there was any quarter told nobody anything.</summary>
    [Fact]
    public async Task A_threshold_under_which_no_quarter_was_told_holds_nothing_back()
    {
        await using var world = await TestWorld.On();
        await With(world, Ten).Run(again: true);
        await Published.Import(world, 25, new DateOnly(2025, 11, 3));
        await With(world, Twenty).Run(again: true);
        await Published.Import(world, 12, new DateOnly(2026, 2, 2));
        world.Clock.Advance(TimeSpan.FromDays(245));

        await With(world, Twenty).Run(again: true);

        Assert.Equal(37, Assert.Single((await Read(world, Twenty).Overview()).Years).Received);
    }

    [Fact]
    public async Task A_quarter_that_was_hidden_is_not_told_early_afterwards_when_the_threshold_falls()
    {
        await using var world = await TestWorld.On();
        await Published.Import(world, 25, new DateOnly(2025, 11, 3));
        await With(world, Twenty).Run(again: true);
        world.Clock.Advance(TimeSpan.FromDays(245));
        await Published.Import(world, 5, new DateOnly(2026, 2, 2));
        await Published.Import(world, 30, new DateOnly(2026, 5, 4));
        await With(world, Twenty).Run(again: true);
        Assert.Equal(60, (await Read(world, Twenty).Year(2026))!.Totals.Received);

        await With(world, Ten).Run(again: true);

        Assert.Equal([null, null], (await Read(world, Ten).Overview()).Quarters.Where(quarter => quarter.Quarter < 3).Select(quarter => quarter.Received));
        var former = (await Read(world, Ten).FormerQuarters(2026)).Where(one => one.Quarter.Quarter < 3).ToList();
        Assert.NotEmpty(former);
        Assert.All(former, one => Assert.Null(one.Quarter.Received));
    }

    private static async Task<IReadOnlyList<string>> Broken(TestWorld world, SuppressionRule rule, IReadOnlyList<(int Year, IReadOnlyList<CountedIn> Cells)> stories)
    {
        var attack = await WholeAttackTests.Attack(world, withKeptMedians: false, rule: rule);
        attack.Learn(stories.SelectMany(story => story.Cells));
        Assert.True(attack is { Targets: > 3, Unknowns: > 100 }, $"{attack.Targets} hidden counts were tried among {attack.Unknowns} unknowns.");
        return attack.Broken();
    }

    // A few complaints of one office of fiscal year 2023, none of which was answered.
    private static IEnumerable<Complaint> Early(int count) => Enumerable.Range(7001, count).Select(id =>
    {
        var early = Recordings.Complaint(new DateOnly(2023, 5, 5).AddDays(id - 7001));
        (early.Id, early.Reference, early.TradeRole, early.EntityState) = (id, $"RF-2023-{id:D5}", "importer", "TX");
        return early;
    });

    // Publishes the stories of complaints without an answer all of whose counts are told, some of each year.
    private static async Task Tell(TestWorld world, SuppressionRule rule)
    {
        await using var db = world.Open();
        var number = 0;
        foreach (var year in (await Read(world, rule).All()).Where(year => !year.Totals.IsWithheld))
        {
            var (first, last) = (new FiscalYear(year.Totals.FiscalYear).First, new FiscalYear(year.Totals.FiscalYear).Last);
            var all = await db.Complaints.Where(c => c.ReceivedOn >= first && c.ReceivedOn <= last && c.RespondedOn == null).OrderBy(c => c.Id).ToListAsync();
            foreach (var complaint in all.Where(complaint => Cells(complaint).All(cell => year.Tables[cell.Table].Rows.Any(row => row.Key == cell.Key && row.Whole > 0))).Take(8))
            {
                var narrative = new Narrative { Reference = complaint.Reference, PublicId = $"story{++number}", FiscalYear = year.Totals.FiscalYear, Language = "en", ActionType = complaint.ActionType, PublishedText = 1, LastText = 1, PublishedAt = world.Get<AgencyTime>().Now, State = NarrativeState.Published };
                var text = new NarrativeText { RecordId = -9000 - number, Number = 1, Text = complaint.Reference };
                db.Entry(narrative).Property(nameof(Narrative.Id)).CurrentValue = -9000L - number;
                db.Entry(text).Property(nameof(NarrativeText.Id)).CurrentValue = 9000L + number;
                db.AddRange(narrative, text);
            }
        }

        await db.SaveChangesAsync();
    }

    // Those that are read now, with all that their words may tell.
    private static async Task<IReadOnlyList<(int Year, IReadOnlyList<CountedIn> Cells)>> Stories(TestWorld world)
    {
        await using var db = world.Open();
        List<(int, IReadOnlyList<CountedIn>)> told = [];
        await foreach (var story in world.Get<PublicNarratives>().Read())
        {
            if (story.Status == PublicNarratives.Published)
                told.Add((story.FiscalYear!.Value, [.. Cells(await db.Complaints.SingleAsync(c => c.Reference == story.Text))]));
        }

        return told;
    }

    private static IEnumerable<CountedIn> Cells(Complaint complaint) =>
        PublicTables.Breakdowns.Zip([complaint.OfficeCode, complaint.ActionType, complaint.TradeRole ?? "", complaint.EntityState ?? ""], (table, key) => new CountedIn(FiscalYear.Of(complaint.ReceivedOn).Year, table, key));

    private static ReadPublicFigures Read(TestWorld world, SuppressionRule rule) => new(world.Get<ITrackerDbFactory>(), new PublicDataSettings(rule));

    private static PublishFigures With(TestWorld world, SuppressionRule rule)
    {
        var (databases, queue, settings) = (world.Get<ITrackerDbFactory>(), world.Get<WriteQueue>(), new PublicDataSettings(rule));
        return new(databases, queue, world.Get<AgencyTime>(), new PublicRecords(databases, queue, settings), settings, NullLogger<PublishFigures>.Instance);
    }
}

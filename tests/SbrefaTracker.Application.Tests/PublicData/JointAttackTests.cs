using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Application.Tests.AnnualReports;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Domain.Tests.PublicData;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.PublicData;

/// <summary>Tries to work hidden counts out of everything at once: both tables of a breakdown, all years, all editions and all versions of the rows.</summary>
public sealed class JointAttackTests
{
    private static readonly SuppressionRule Ten = new(10);
    private static readonly HiddenCells Nothing = new(new HashSet<string>(), new HashSet<string>());

    [Fact]
    public async Task Nothing_hidden_can_be_worked_out_of_all_years_tables_editions_and_rows_together()
    {
        await using var world = await TestWorld.On();
        await Published.Add(world, Published.Made(600).Concat(Published.CrossingTheYear()));
        await world.Get<PublishFigures>().Run(again: true);
        await Published.Add(world, Enumerable.Range(9001, 80).Select(id => id % 4 == 0 ? Published.Late(id, "0502", "DET", "NY") : Published.Late(id, "0401")));
        await world.Get<PublishFigures>().Run(again: true);
        var (tried, openAtStart) = (0, await OpenAtStart(world));

        foreach (var breakdown in PublicTables.Breakdowns)
        {
            var years = await Everything(world, breakdown);
            Assert.Equal([2024, 2025], years.Select(year => year.FiscalYear));
            Assert.Equal(2, years[1].Received.Count);
            Assert.Empty(new JointAttack(years, openAtStart).Broken(Ten, openAtStart, out var some));
            tried += some;
        }

        Assert.True(tried > 1, $"{tried} hidden small counts were tried");
    }

    /// <summary>The same attack on the same figures, with one count shown that was hidden for another table's sake.</summary>
    [Fact]
    public async Task The_attack_finds_what_the_answers_of_two_years_give_away_where_they_are_shown()
    {
        await using var world = await TestWorld.On();
        await Published.Add(world, Published.Made(600).Concat(Published.CrossingTheYear()));
        await world.Get<PublishFigures>().Run(again: true);
        var (years, openAtStart) = (await Everything(world, PublicTables.Office), await OpenAtStart(world));
        Assert.True(years[1].Received[0].Hides(new(Published.Crossing, null)) && years[1].Answered[0].Hides(new(Published.Crossing, null)));
        Assert.True(years[1].Answered[0].Of(new(Published.Crossing, null)) > Ten.Threshold);

        var hidden = years[1].Answered[0].Hidden.Wholes.Where(key => key != Published.Crossing).ToHashSet();
        var told = years[1] with { Answered = [years[1].Answered[0] with { Hidden = new(hidden, hidden) }] };

        var broken = new JointAttack([years[0], told], openAtStart).Broken(Ten, openAtStart, out _);
        Assert.Contains(broken, one => one.StartsWith($"{Published.Crossing} of received 2025.1 ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_attack_finds_what_a_row_gives_away_and_what_a_later_edition_does()
    {
        CountedRow[] rows = [new("A", [12]), new("B", [6]), new("C", [25])];
        var hidden = new HashSet<string> { "A", "B" };
        var year = new PublishedYear(2025, [new(rows, new(hidden, hidden))], []) { Rows = [new Dictionary<string, long>()] };

        Assert.Empty(new JointAttack([year with { Answered = [new([], Nothing)] }], 0).Broken(Ten, 0, out var tried));
        Assert.Equal(1, tried);
        Assert.StartsWith("B of received 2025.1 lies in 4..", Assert.Single(new JointAttack([year with { Answered = [new([], Nothing)], Rows = [new Dictionary<string, long> { ["B"] = 4 }] }], 0).Broken(Ten, 0, out _)), StringComparison.Ordinal);
        Assert.NotEmpty(new JointAttack([year with { Answered = [new([], Nothing)], Received = [.. year.Received, new(rows, Nothing)] }], 0).Broken(Ten, 0, out _));
    }

    internal static async Task<IReadOnlyList<PublishedYear>> Everything(TestWorld world, string breakdown)
    {
        List<PublishedYear> years = [];
        await using var db = world.Open();
        foreach (var year in (await world.Get<ReadPublicFigures>().Overview()).Years)
        {
            var editions = await db.PublicYears.AsNoTracking().Where(row => row.FiscalYear == year.FiscalYear).ToListAsync();
            var given = editions.Where(row => !year.IsWithheld && !Published.IsOutdone(editions, row)).Select(row => row.Edition).ToList();
            var rows = await db.PublicRecords.AsNoTracking().Where(row => row.FiscalYear == year.FiscalYear && given.Contains(row.Edition)).ToListAsync();
            var (received, answered) = (await Published.Editions(world, year.FiscalYear, breakdown), await Published.Editions(world, year.FiscalYear, PublicTables.Answered(breakdown)));
            years.Add(new(year.FiscalYear, received, answered)
            {
                Rows =
                [
                    .. Enumerable.Range(1, received.Count).Select(edition => rows.Where(row => row.Edition <= edition).Select(row => ValueOf(row, breakdown)).OfType<string>()
                        .GroupBy(value => value).ToDictionary(value => value.Key, value => (long)value.Count())),
                ],
            });
        }

        return years;
    }

    /// <summary>What a reader works out from the first year's balance; or knows, where that is hidden: nothing came in before.</summary>
    internal static async Task<long> OpenAtStart(TestWorld world)
    {
        await using var db = world.Open();
        var first = await db.PublicYears.AsNoTracking().OrderBy(row => row.FiscalYear).ThenByDescending(row => row.Edition).FirstAsync();
        return first.OpenAtEnd + first.Closed - first.Received;
    }

    private static string? ValueOf(PublicRecordRow row, string breakdown) => breakdown switch
    {
        PublicTables.Action => row.ActionType,
        PublicTables.Office => row.OfficeCode,
        PublicTables.Role => row.TradeRole,
        PublicTables.State => row.State,
        _ => null,
    };
}

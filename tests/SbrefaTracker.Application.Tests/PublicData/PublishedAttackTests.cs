using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Application.Tests.Cli;
using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Domain.Tests.PublicData;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.PublicData;

/// <summary>Tries to work hidden counts out of figures that were published from a database.</summary>
public sealed class PublishedAttackTests
{
    private static readonly SuppressionRule Ten = new(10);

    [Theory]
    [InlineData(60)]
    [InlineData(250)]
    public async Task Nothing_hidden_of_made_up_complaints_can_be_worked_out(int complaints)
    {
        await using var world = await TestWorld.On();
        await world.Run("demo", "--complaints", complaints.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await world.Get<PublishFigures>().Run(again: true);

        Assert.True(await Withstands(world) > 0);
    }

    [Fact]
    public async Task Nothing_hidden_can_be_worked_out_of_two_editions_of_a_year()
    {
        await using var world = await TestWorld.On();
        await Published.Add(world, Published.Made(600));
        await world.Get<PublishFigures>().Run(again: true);
        await Published.Add(world, Enumerable.Range(9001, 80).Select(id => id % 4 == 0 ? Published.Late(id, "0502", "DET", "NY") : Published.Late(id, "0401")));
        await world.Get<PublishFigures>().Run(again: true);

        Assert.Equal(2, (await Published.Editions(world, 2025, PublicTables.Action)).Count);
        Assert.True(await Withstands(world) > 0);
    }

    /// <summary>A median says something of each answer under it: none is told of fewer than the threshold, of a hidden count, or of a quarter with few answers.</summary>
    [Fact]
    public async Task No_median_is_told_of_few_answers_in_any_table_or_quarter()
    {
        await using var world = await TestWorld.On();
        await Published.Add(world, Published.Made(600));
        await world.Get<PublishFigures>().Run(again: true);

        var read = world.Get<ReadPublicFigures>();
        var all = await read.Overview();
        var rows = new List<PublicRow>();
        foreach (var year in all.Years)
            rows.AddRange((await read.Year(year.FiscalYear))!.Tables.Where(table => table.Key.StartsWith("answered_", StringComparison.Ordinal)).SelectMany(table => table.Value.Rows));

        Assert.Contains(rows, row => row.MedianDays is not null);
        Assert.All(rows, row => Assert.True(row.MedianDays is null || row.Whole >= Ten.Threshold, $"{row.Key}: a median of {row.Whole}"));
        Assert.All(all.Quarters, quarter => Assert.True(quarter.MedianDays is null || quarter.Answered >= Ten.Threshold));
    }

    /// <returns>How many hidden cells were tried.</returns>
    private static async Task<int> Withstands(TestWorld world)
    {
        var tried = 0;
        foreach (var year in (await world.Get<ReadPublicFigures>().Overview()).Years)
        {
            foreach (var table in PublicTables.All)
            {
                var editions = await Published.Editions(world, year.FiscalYear, table);
                Attacks.Withstand(editions, Ten, onlyAdded: true);
                tried += editions.Sum(edition => edition.Hidden.Parts.Count);
            }
        }

        return tried;
    }
}

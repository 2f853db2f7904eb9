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

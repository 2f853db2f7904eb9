using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Patterns;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.PublicData;

/// <summary>A database that published when the program hid less than it does.</summary>
public sealed class PublishedBeforeTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_hidden_by_now_is_hidden_in_a_further_edition_and_in_those_before(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Published.Add(world, Published.Made(600).Concat(Published.CrossingTheYear()));
        await world.Get<PublishFigures>().Follow();
        var hidden = (await Published.Editions(world, 2025, PublicTables.Answered(PublicTables.Office)))[0].Hidden.Wholes;
        Assert.Contains(Published.Crossing, hidden);
        await AsBefore(world, hidden);
        Assert.NotNull(await Answers(world, edition: 1));

        Assert.Equal(1, await world.Get<PublishFigures>().Follow());

        Assert.Equal([1L, 2L], new[] { (await world.Get<ReadPublicFigures>().Year(2024))!, (await world.Get<ReadPublicFigures>().Year(2025))! }.Select(year => (long)year.Totals.Edition));
        Assert.Null(await Answers(world, edition: 1));
        Assert.Null(await Answers(world, edition: 2));
        var openAtStart = await JointAttackTests.OpenAtStart(world);
        Assert.Empty(new JointAttack(await JointAttackTests.Everything(world, PublicTables.Office), openAtStart).Broken(new(10), openAtStart, out var tried));
        Assert.True(tried > 0);

        // Once is enough.
        Assert.Equal(0, await world.Get<PublishFigures>().Run(again: true));
    }

    private static async Task<long?> Answers(TestWorld world, int edition) =>
        (await world.Get<ReadPublicFigures>().Year(2025, edition))!.Tables[PublicTables.Answered(PublicTables.Office)].Rows.Single(row => row.Key == Published.Crossing).Whole;

    // Shown, as it was then, and followed by the mark of that program.
    private static async Task AsBefore(TestWorld world, IReadOnlySet<string> hidden)
    {
        await using var db = world.Open();
        var shown = hidden.ToList();
        await db.PublicCounts.Where(row => row.FiscalYear == 2025 && row.Table == PublicTables.Answered(PublicTables.Office) && shown.Contains(row.Key))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.IsHidden, false).SetProperty(row => row.ArePartsHidden, false));
        await db.WorkerMarks.ExecuteDeleteAsync();
        db.Add(new WorkerMarkRow { Name = "public-figures-2", Reached = 0 });
        await db.SaveChangesAsync();
    }
}

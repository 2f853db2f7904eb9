using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Kernel;
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

    /// <summary>What is counted agrees with the last edition, and yet a further one cannot be: an earlier one shows, beside it, a change by one.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Says_so_where_a_year_agrees_and_could_not_be_published_anew(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Published.Add(world, Published.Made(600));
        var publish = world.Get<PublishFigures>();
        await publish.Run(again: true);
        await using (var db = world.Open())
        {
            // As a program that hid less may have left it: two editions, the same but for one complaint about an office that both show.
            var year = await db.PublicYears.AsNoTracking().SingleAsync(row => row.FiscalYear == 2025);
            var counts = await db.PublicCounts.AsNoTracking().Where(row => row.FiscalYear == 2025).ToListAsync();
            Assert.False(counts.Single(row => row.Table == PublicTables.Office && row.Key == "0401").IsHidden);
            db.Add(Again(year));
            db.AddRange(counts.Select(Again));
            await db.SaveChangesAsync();
            await db.PublicCounts.Where(row => row.FiscalYear == 2025 && row.Edition == 1 && row.Table == PublicTables.Office && row.Key == "0401").ExecuteUpdateAsync(set => set.SetProperty(row => row.Count1, row => row.Count1 - 1));
        }

        Assert.Equal(0, await publish.Run(again: true));

        Assert.Equal([null, world.Get<AgencyTime>().Now], (await world.Get<ReadPublicFigures>().Overview()).Years.Select(year => year.HeldBackAt));
        Assert.Equal([2, 1], (await world.Get<ReadPublicFigures>().Editions(2025)).Select(edition => edition.Totals.Edition));
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

    private static PublicYearRow Again(PublicYearRow year) => new()
    {
        FiscalYear = year.FiscalYear,
        Edition = 2,
        CutOff = year.CutOff,
        CountedAt = year.CountedAt,
        Threshold = year.Threshold,
        Received = year.Received,
        Closed = year.Closed,
        OpenAtEnd = year.OpenAtEnd,
        Forwarded = year.Forwarded,
        Answered = year.Answered,
        MeanDays = year.MeanDays,
        MedianDays = year.MedianDays,
        P90Days = year.P90Days,
        Withheld = year.Withheld,
    };

    private static PublicCountRow Again(PublicCountRow row) => new()
    {
        FiscalYear = row.FiscalYear,
        Edition = 2,
        Table = row.Table,
        Key = row.Key,
        Count1 = row.Count1,
        Count2 = row.Count2,
        Count3 = row.Count3,
        Count4 = row.Count4,
        MedianDays = row.MedianDays,
        IsHidden = row.IsHidden,
        ArePartsHidden = row.ArePartsHidden,
    };
}

using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.PublicData;

/// <summary>What the public was told is under the ledger: figures, what of them is hidden, rows and versions.</summary>
public sealed class PublishedCommitmentsTests
{
    // Each with what takes it back.
    private static readonly (string Change, string Back)[] Changes =
    [
        ("UPDATE public_years SET received = received + 1 WHERE fiscal_year = 2025", "UPDATE public_years SET received = received - 1 WHERE fiscal_year = 2025"),
        ("UPDATE public_years SET cut_off = '2025-10-29' WHERE fiscal_year = 2025", "UPDATE public_years SET cut_off = '2025-10-30' WHERE fiscal_year = 2025"),
        ("UPDATE public_years SET counted_at = counted_at + 1", "UPDATE public_years SET counted_at = counted_at - 1"),
        ("UPDATE public_years SET withheld = withheld || 'x'", "UPDATE public_years SET withheld = replace(withheld, 'x', '')"),
        ("UPDATE public_counts SET count1 = count1 + 1, count2 = count2 - 1 WHERE fiscal_year = 2025 AND \"table\" = 'office'", "UPDATE public_counts SET count1 = count1 - 1, count2 = count2 + 1 WHERE fiscal_year = 2025 AND \"table\" = 'office'"),
        ("UPDATE public_counts SET is_hidden = NOT is_hidden WHERE fiscal_year = 2025 AND \"table\" = 'office'", "UPDATE public_counts SET is_hidden = NOT is_hidden WHERE fiscal_year = 2025 AND \"table\" = 'office'"),
        ("UPDATE public_counts SET key = 'ZZ' WHERE key = '0401'", "UPDATE public_counts SET key = '0401' WHERE key = 'ZZ'"),
        ("UPDATE public_records SET complaint_id = complaint_id + 100000", "UPDATE public_records SET complaint_id = complaint_id - 100000"),
        ("UPDATE public_records SET action_type = 'SEIZ' WHERE action_type = 'PEN'", "UPDATE public_records SET action_type = 'PEN' WHERE action_type = 'SEIZ'"),
        ("UPDATE public_versions SET records = records + 1", "UPDATE public_versions SET records = records - 1"),
        ("UPDATE public_versions SET sha256 = 'x' || sha256", "UPDATE public_versions SET sha256 = replace(sha256, 'x', '')"),
        ("UPDATE public_versions SET published_at = published_at + 1", "UPDATE public_versions SET published_at = published_at - 1"),
    ];

    // These stay.
    private static readonly (string Change, string Found)[] Removals =
    [
        ("DELETE FROM public_records WHERE public_id = (SELECT min(public_id) FROM public_records)", LedgerProblems.PublishedChanged),
        ("DELETE FROM public_versions", LedgerProblems.PublishedMissing),
        ("DELETE FROM public_counts WHERE fiscal_year = 2025; DELETE FROM public_years WHERE fiscal_year = 2025", LedgerProblems.PublishedMissing),
        ("INSERT INTO public_versions (number, published_at, records, sha256, years) VALUES (9, 0, 1, '00', '2025.1')", LedgerProblems.PublishedAdded),
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task Whatever_is_changed_of_it_is_found(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Published.Import(world, 150, new DateOnly(2024, 5, 6));
        await Published.Import(world, 150, new DateOnly(2025, 5, 6));
        await world.Get<PublishFigures>().Follow();
        var whole = await world.Check();
        Assert.Empty(whole.Problems);
        Assert.Equal(0, whole.Uncommitted);

        foreach (var (change, back) in Changes)
        {
            Assert.True(await Run(world, change) > 0, change);
            Assert.True((await world.Check()).Problems.Any(problem => problem.Code == LedgerProblems.PublishedChanged && problem.Reference is not null), change);
            await Run(world, back);
        }

        Assert.Empty((await world.Check()).Problems);
        foreach (var (change, found) in Removals)
        {
            await Run(world, change);
            Assert.Contains((await world.Check()).Problems, problem => problem.Code == found);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_hidden_afterwards_is_committed_again(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Published.Import(world, 150, new DateOnly(2025, 5, 6));
        await world.Get<PublishFigures>().Follow();
        await Published.Import(world, 40, new DateOnly(2025, 6, 2));
        Assert.Equal(1, await world.Get<PublishFigures>().Follow());

        await using var db = world.Open();
        Assert.Equal([(Publication.OfDataSet, 1), (Publication.OfDataSet, 2), (Publication.OfYear, 1), (Publication.OfYear, 2)], (await db.Publications.AsNoTracking().ToListAsync()).Select(one => (one.Kind, one.Number)).Order());
        Assert.Empty((await world.Check()).Problems);
    }

    /// <summary>Nothing fails where it was published before the ledger held any: it is said, and put there as it is with the next round.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_published_before_is_told_of_and_then_committed_as_it_is(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Published.Import(world, 20, new DateOnly(2026, 2, 2));
        await using (var db = world.Open())
        {
            db.Add(new PublicYearRow { FiscalYear = 2019, Edition = 1, CutOff = new DateOnly(2019, 10, 30), CountedAt = DateTimeOffset.UnixEpoch, Threshold = 10, Received = 120, Closed = 90, OpenAtEnd = 30, Forwarded = 110, Answered = 80, MedianDays = 20.5m, MeanDays = 22m, P90Days = 40 });
            db.Add(new PublicCountRow { FiscalYear = 2019, Edition = 1, Table = PublicTables.Office, Key = "0401", Count1 = 30, Count2 = 30, Count3 = 30, Count4 = 30 });
            db.Add(new PublicVersionRow { Number = 1, PublishedAt = DateTimeOffset.UnixEpoch, Records = 0, Sha256 = new string('0', 64), Years = "2019.1" });
            await db.SaveChangesAsync();
        }

        var before = await world.Check();
        Assert.Empty(before.Problems);
        Assert.Equal(2, before.Uncommitted);

        await world.Get<PublishFigures>().Follow();

        var after = await world.Check();
        Assert.Empty(after.Problems);
        Assert.Equal(0, after.Uncommitted);
        await Run(world, "UPDATE public_years SET median_days = NULL WHERE fiscal_year = 2019");
        Assert.Contains((await world.Check()).Problems, problem => problem is { Code: LedgerProblems.PublishedChanged, Table: "public_years", Reference: not null });
    }

    private static async Task<int> Run(TestWorld world, string sql)
    {
        await using var db = world.Open();
        return await db.Database.ExecuteSqlRawAsync(sql);
    }
}

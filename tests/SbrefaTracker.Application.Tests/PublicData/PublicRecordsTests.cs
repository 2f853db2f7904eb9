using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.PublicData;

public sealed class PublicRecordsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task There_is_a_row_for_each_complaint_of_a_published_year_and_it_tells_nothing_untrue(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var complaints = Published.Made(600);
        await Published.Add(world, complaints);
        await world.Get<PublishFigures>().Run(again: true);

        var rows = await Read(world);
        await using var db = world.Open();
        var kept = await db.PublicRecords.AsNoTracking().ToDictionaryAsync(row => row.PublicId, row => complaints.Single(c => c.Id == row.ComplaintId));

        Assert.Equal(complaints.Count(c => c.ReceivedOn <= new DateOnly(2025, 9, 30)), rows.Count);
        Assert.All(rows, row => Assert.Equal(row.ActionType ?? kept[row.Id].ActionType, kept[row.Id].ActionType));
        Assert.All(rows, row => Assert.Equal(row.Office ?? kept[row.Id].OfficeCode, kept[row.Id].OfficeCode));
        Assert.All(rows, row => Assert.Equal(row.TradeRole ?? kept[row.Id].TradeRole ?? "", kept[row.Id].TradeRole ?? ""));
        Assert.All(rows, row => Assert.Equal(row.State ?? kept[row.Id].EntityState ?? "", kept[row.Id].EntityState ?? ""));
        Assert.All(rows.GroupBy(row => row with { Id = "" }), alike => Assert.True(alike.Count() >= 10));
        Assert.Contains(rows, row => row is { ActionType: not null, Office: not null });
        Assert.Equal(rows.Select(row => row.Id).Order(StringComparer.Ordinal), rows.Select(row => row.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_later_version_adds_rows_and_changes_none(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Published.Add(world, Published.Made(600));
        await world.Get<PublishFigures>().Run(again: true);
        var before = await Read(world);
        await Published.Add(world, Enumerable.Range(9001, 60).Select(id => Published.Late(id, "0401")));
        await world.Get<PublishFigures>().Run(again: true);
        var after = await Read(world);
        var versions = await world.Get<PublicRecords>().Versions();

        Assert.Empty(before.Except(after));
        Assert.Equal(before.Count + 60, after.Count);
        Assert.Equal([(2, (long)after.Count), (1, before.Count)], versions.Select(version => (version.Number, version.Records)));
        Assert.Equal(["2025.2"], versions[0].Years);
        Assert.Equal(Sha256(after), versions[0].Sha256);
        Assert.Equal(Sha256(before), versions[1].Sha256);

        // Each can still be had as it was, and its hash says so.
        foreach (var version in versions)
        {
            List<PublicRecord> then = [];
            await foreach (var row in world.Get<PublicRecords>().Read((await world.Get<PublicRecords>().Version(version.Number))!, RowChoice.All))
                then.Add(row);
            Assert.Equal((version.Number, version.Records, version.Sha256), (version.Number, then.Count, Sha256(then)));
        }

        Assert.Null(await world.Get<PublicRecords>().Version(3));
    }

    [Fact]
    public async Task Rows_of_an_edition_that_was_never_finished_are_not_seen_and_made_again()
    {
        await using var world = await TestWorld.On();
        await Published.Add(world, Published.Made(300));
        await using (var db = world.Open())
        {
            db.Add(new PublicRecordRow { PublicId = "left", ComplaintId = 1, FiscalYear = 2024, Edition = 1, ActionType = "PEN" });
            await db.SaveChangesAsync();
        }

        Assert.Empty(await Read(world));
        await world.Get<PublishFigures>().Run(again: true);

        await using var open = world.Open();
        Assert.Equal(1, await open.PublicRecords.CountAsync(row => row.ComplaintId == 1));
        Assert.DoesNotContain(await Read(world), row => row.Id == "left");
    }

    [Fact]
    public void A_value_that_is_left_out_differs_from_one_that_was_not_given() =>
        Assert.Equal("x,2025,PEN,hidden,,hidden\r\n", PublicRecords.Line(new PublicRecord("x", 2025, "PEN", null, "", null)));

    private static async Task<IReadOnlyList<PublicRecord>> Read(TestWorld world)
    {
        List<PublicRecord> rows = [];
        await foreach (var row in world.Get<PublicRecords>().Read(RowChoice.All))
            rows.Add(row);
        return rows;
    }

    private static string Sha256(IEnumerable<PublicRecord> rows) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(PublicRecords.Header + "\r\n" + string.Concat(rows.Select(PublicRecords.Line)))));
}

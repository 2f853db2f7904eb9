using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Editions;

/// <summary>Editions that were frozen before replies were counted whether or not they were assessed.</summary>
public sealed class RepliesNotKeptTests
{
    private static readonly Actor Auditor = Actor.Staff("auditor", "Auditor", [Roles.Auditor]);

    [Theory, OnSqlite, OnPostgres]
    public async Task Are_whole_and_differ_from_today_in_nothing(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var edition = await RecountTests.Freeze(world, complaints: 60, more: async db =>
        {
            var complaint = await db.Complaints.OrderBy(one => one.Id).FirstAsync(one => one.ForwardedOn >= new DateOnly(2025, 10, 1));
            db.Add(new Inquiry { Id = 900_000, ComplaintId = complaint.Id, Number = 90, OfficeCode = complaint.OfficeCode, AskedOn = complaint.ReceivedOn, AskedBy = "analyst", DueOn = complaint.ReceivedOn, RepliedOn = new(2026, 3, 2) });
        });
        Assert.True(await RecountTests.Check(world, edition) is { Ok: true, ReportIsSame: true });
        await RecountTests.Rewrite(world, edition, rows =>
        {
            Assert.True(rows[0]["head"]!.AsObject().Remove("replies"));
            var assessed = rows.Select(row => (long?)row["assessment"]?["inquiry"]).ToHashSet();
            Assert.NotEqual(0, rows.RemoveAll(row => row["inquiry"] is { } one && !assessed.Contains((long)one["id"]!)));
            foreach (var inquiry in rows.Select(row => row["inquiry"]).OfType<JsonObject>())
                inquiry.Remove("repliedOn");
        }, hashed: true);
        var report = JsonNode.Parse(await RecountTests.Text(world, edition, EditionFiles.Report))!;
        Forget(report, "replies");
        await RecountTests.Keep(world, edition, report);

        Assert.True(await RecountTests.Check(world, edition) is { Ok: true, ReportIsSame: true });
        var comparison = (await world.Get<CompareEdition>().Run(edition, Auditor)).Value!;
        Assert.Equal((0, 0, 0L), (comparison.Figures.Count, comparison.Rules.Count, comparison.Changed));
        Assert.Contains("figures.grades.agency.quality.replies", comparison.LeftOut);
    }

    private static void Forget(JsonNode? node, string name)
    {
        (node as JsonObject)?.Remove(name);
        foreach (var inner in node switch { JsonObject members => members.Select(member => member.Value).ToList(), JsonArray rows => rows.ToList(), _ => [] })
            Forget(inner, name);
    }
}

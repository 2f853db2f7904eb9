using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Narratives;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>A story that the public reads, one that waits for a second person, and one that nobody has begun with.</summary>
internal static class PublishedStory
{
    /// <returns>The name of the published one.</returns>
    public static async Task<string> Add(Stage stage, Seeds seeds)
    {
        var analyst = await seeds.ActorOf(People.Analyst);
        await Ended(seeds, "story");
        await Hand(stage, await Ended(seeds, "waiting story"), analyst);
        var reference = await Ended(seeds, "published story");
        await using var db = stage.Services.GetRequiredService<ITrackerDbFactory>().Create();
        var complaint = await db.Complaints.SingleAsync(row => row.Reference == reference);

        // The year is not over: its figures are there for as long as it takes to publish the story.
        var year = FiscalYear.Of(complaint.ReceivedOn).Year;
        string[] keys = [complaint.OfficeCode, complaint.ActionType, complaint.TradeRole ?? "", complaint.EntityState ?? ""];
        List<object> figures =
        [
            new PublicYearRow { FiscalYear = year, Edition = 1, Threshold = 10 },
            .. PublicTables.Breakdowns.Zip(keys, (table, key) => new PublicCountRow { FiscalYear = year, Edition = 1, Table = table, Key = key, Count1 = 30, Count2 = 0, Count3 = 0, Count4 = 0 }),
            new PublicRecordRow { PublicId = "made-up", ComplaintId = complaint.Id, FiscalYear = year, Edition = 1, ActionType = complaint.ActionType },
        ];
        db.AddRange(figures);
        await db.SaveChangesAsync();
        var handed = await Hand(stage, reference, analyst);
        var published = await stage.Services.GetRequiredService<RecordCommands>().Run(new ApproveNarrative { Record = handed.Record, Version = handed.Version }, await seeds.ActorOf(People.Representative));
        Assert.True(published.IsDone, string.Join("; ", published.Refusals));
        await db.PublicRecords.Where(row => row.ComplaintId == complaint.Id).ExecuteDeleteAsync();
        await db.PublicCounts.Where(row => row.FiscalYear == year && row.Edition == 1).ExecuteDeleteAsync();
        await db.PublicYears.Where(row => row.FiscalYear == year && row.Edition == 1).ExecuteDeleteAsync();
        return await db.Narratives.Where(row => row.Reference == reference).Select(row => row.PublicId).SingleAsync();
    }

    private static async Task<string> Ended(Seeds seeds, string name)
    {
        await seeds.File(name);
        await seeds.Do(People.Representative, name, (reference, version) => new ChoosePublishing { Reference = reference, Version = version, Publish = true, From = "filer", Way = "letter", GivenOn = new DateOnly(2026, 1, 2) });
        await seeds.Do(People.Representative, name, (reference, version) => new WithdrawComplaint { Reference = reference, Version = version });
        return seeds.Of(name).Reference;
    }

    private static async Task<RecordDone> Hand(Stage stage, string reference, Actor analyst)
    {
        var handed = await stage.Services.GetRequiredService<RecordCommands>().Run(new BeginNarrative { Complaint = reference, Text = $"Our shipment of [name] was held. {new string('w', 60)}" }, analyst);
        Assert.True(handed.IsDone, string.Join("; ", handed.Refusals));
        return handed.Value;
    }
}

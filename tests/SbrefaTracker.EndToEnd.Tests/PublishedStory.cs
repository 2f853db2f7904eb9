using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Narratives;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Domain.Kernel;

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
        var (complaint, year) = (await db.Complaints.SingleAsync(row => row.Reference == reference), await db.PublicYears.FirstAsync());
        db.Add(new PublicRecordRow { PublicId = "made-up", ComplaintId = complaint.Id, FiscalYear = year.FiscalYear, Edition = year.Edition, ActionType = complaint.ActionType });
        await db.SaveChangesAsync();
        var handed = await Hand(stage, reference, analyst);
        var published = await stage.Services.GetRequiredService<RecordCommands>().Run(new ApproveNarrative { Record = handed.Record, Version = handed.Version }, await seeds.ActorOf(People.Representative));
        Assert.True(published.IsDone, string.Join("; ", published.Refusals));
        return await db.Narratives.Where(row => row.Reference == reference).Select(row => row.PublicId).SingleAsync();
    }

    private static async Task<string> Ended(Seeds seeds, string name)
    {
        await seeds.File(name);
        await seeds.Do(Actor.Filer, name, (reference, version) => new ChoosePublishing { Reference = reference, Version = version, Publish = true });
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

using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Narratives;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Narratives;

/// <summary>The steps of it, as people take them.</summary>
public sealed partial class NarrativeTests
{
    private static async Task<Desk> Ended(TestWorld world)
    {
        var desk = await Desk.WithComplaint(world, given => given[ComplaintFields.PublishConsent] = true);
        Assert.Empty(await desk.Do(Desk.Analyst, d => new WithdrawComplaint { Reference = d.Reference, Version = d.Version }));
        return desk;
    }

    private static async Task<long> Begin(Desk desk, string text = Text)
    {
        var begun = await desk.World.Get<RecordCommands>().Run(new BeginNarrative { Complaint = desk.Reference, Text = text }, Desk.Analyst);
        Assert.Empty(begun.Refusals);
        return begun.Value!.Record;
    }

    private static async Task<IReadOnlyList<string>> Approve(TestWorld world, long record, int version, Actor by) =>
        Codes(await world.Get<RecordCommands>().Run(new ApproveNarrative { Record = record, Version = version }, by));

    // The filer was written to where the story stands and how it is taken off, in an entry of the complaint's own.
    private static async Task Told(TestWorld world, Desk desk)
    {
        await using var db = world.Open();
        var complaint = await db.Complaints.SingleAsync(row => row.Reference == desk.Reference);
        var mail = await db.Mails.SingleAsync(row => row.ComplaintId == complaint.Id && row.Kind == "story_published");
        var story = await db.Narratives.Where(row => row.Reference == desk.Reference).Select(row => row.PublicId).SingleAsync();
        Assert.Equal(complaint.ContactEmail, mail.Recipient);
        Assert.Contains($"/data/narratives/{story}", mail.Text, StringComparison.Ordinal);
        Assert.Contains("/track", mail.Text, StringComparison.Ordinal);
        Assert.True(await db.MailQueue.AnyAsync(row => row.MailId == mail.Id));
        desk.Version = complaint.Version;
    }

    private static Task<IReadOnlyList<string>> Dispose(Desk desk) =>
        Disposed.Of(desk);

    // The complaint as it is counted in a published edition whose counts are told, or hidden.
    private static async Task Tell(TestWorld world, Desk desk, bool told)
    {
        await using var db = world.Open();
        var complaint = await db.Complaints.SingleAsync(row => row.Reference == desk.Reference);
        if (!await db.PublicYears.AnyAsync())
        {
            db.Add(new PublicYearRow { FiscalYear = 2026, Edition = 1, CutOff = new(2026, 10, 30), CountedAt = DateTimeOffset.UnixEpoch, Threshold = 10 });
            await db.SaveChangesAsync();
            string[] keys = [complaint.OfficeCode, complaint.ActionType, complaint.TradeRole ?? "", complaint.EntityState ?? ""];
            db.AddRange(PublicTables.Breakdowns.Zip(keys, (table, key) => new PublicCountRow { FiscalYear = 2026, Edition = 1, Table = table, Key = key, Count1 = 30, Count2 = 0, Count3 = 0, Count4 = 0, IsHidden = !told }));
        }

        db.Add(new PublicRecordRow { PublicId = $"row{complaint.Id}", ComplaintId = complaint.Id, FiscalYear = 2026, Edition = 1, ActionType = told ? complaint.ActionType : null });
        await db.SaveChangesAsync();
    }

    private static PublicNarratives Public(TestWorld world) => world.Get<PublicNarratives>();

    private static async Task<string> File(TestWorld world)
    {
        var lines = "";
        await foreach (var one in Public(world).Read())
            lines += NarrativeVersions.Line(one);
        return lines;
    }

    private static IReadOnlyList<string> Codes(Result result) => [.. result.Refusals.Select(refusal => refusal.Code)];
}

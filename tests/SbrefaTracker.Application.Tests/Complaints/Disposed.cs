using System.Text;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Retention;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

/// <summary>Takes complaints to their end and disposes of them.</summary>
internal static class Disposed
{
    /// <summary>A new database begins with rules that are only recalled: both who dispose say why they use one.</summary>
    public const string Despite = "The schedule is being read; its item is certain.";

    /// <summary>A complaint that was answered for good and closed, with an inquiry, a reply, a note and messages.</summary>
    public static async Task<Desk> Closed(TestWorld world, Action<ComplaintInput>? change = null)
    {
        var desk = await Desk.WithComplaint(world, change);
        await desk.Acknowledge();
        await desk.Complete();
        await desk.Ask();
        await desk.Reply(Desk.Boston);
        await desk.Do(Desk.Analyst, d => new AddNote { Reference = d.Reference, Version = d.Version, Text = "For us alone." });
        await desk.Draft();
        await desk.Clear(Desk.Representative);
        await desk.Send();
        Assert.Empty(await desk.Close());
        return desk;
    }

    /// <summary>The same, kept for its time and the days in which nothing may have happened.</summary>
    public static async Task<Desk> Due(TestWorld world, Action<ComplaintInput>? change = null)
    {
        var desk = await Closed(world, change);
        await Wait(world, desk.Reference);
        return desk;
    }

    /// <summary>Waits for its time, proposed by the representative, carried out by the Commissioner.</summary>
    public static async Task<IReadOnlyList<string>> Of(Desk desk)
    {
        await Wait(desk.World, desk.Reference);
        var refused = await desk.Do(Desk.Representative, d => Proposal(d.Reference, d.Version));
        return refused.Count > 0 ? refused : await desk.Do(Desk.Commissioner, d => new DisposeComplaint { Reference = d.Reference, Version = d.Version, Despite = Despite });
    }

    public static async Task<IReadOnlyList<string>> Of(TestWorld world, string reference, int version)
    {
        await Wait(world, reference);
        var commands = world.Get<ComplaintCommands>();
        var proposed = await commands.Run(Proposal(reference, version), Desk.Representative);
        var done = proposed.IsDone ? await commands.Run(new DisposeComplaint { Reference = reference, Version = proposed.Value, Despite = Despite }, Desk.Commissioner) : proposed;
        return [.. done.Refusals.Select(refusal => refusal.Code)];
    }

    public static async Task<IReadOnlyDictionary<string, string>> Detail(TestWorld world, string reference)
    {
        await using var db = world.Open();
        return EntryDetail.Read(await (from entry in db.Entries
                                       join complaint in db.Complaints on entry.ComplaintId equals complaint.Id
                                       where complaint.Reference == reference && entry.Action == "Disposed"
                                       select entry.Detail).SingleAsync());
    }

    /// <summary>How often a text lies anywhere in the file and in what lies beside it.</summary>
    public static int Occurrences(TestWorld world, string text)
    {
        var wanted = Encoding.UTF8.GetBytes(text);
        var found = 0;
        foreach (var path in Directory.GetFiles(world.Database.Folder, "tracker.db*"))
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            file.CopyTo(bytes);
            var rest = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
            for (var at = rest.IndexOf(wanted); at >= 0; at = rest.IndexOf(wanted))
            {
                found++;
                rest = rest[(at + wanted.Length)..];
            }
        }

        return found;
    }

    public static ProposeDisposal Proposal(string reference, int version) => new() { Reference = reference, Version = version, Reason = "Seven years since closing have passed.", Despite = Despite };

    internal static async Task Wait(TestWorld world, string reference)
    {
        await using var db = world.Open();
        var complaint = await db.Complaints.AsNoTracking().SingleAsync(row => row.Reference == reference);
        var rule = RetentionRule.Begin(RetentionKinds.Find(RetentionKinds.OfComplaint(complaint.Outcome))!);
        var days = complaint.ClosedOn is { } closed ? rule.DueOn(closed)!.Value.DayNumber - world.Get<AgencyTime>().Today.DayNumber : 0;
        world.Clock.Advance(TimeSpan.FromDays(Math.Max(0, days)));
    }
}

using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Demo;

/// <summary>What the trade is told in the demonstration: an answer that waits for the policy owner, what visitors said and did not find, and three entries of the log of informal guidance. All of it is made up.</summary>
public sealed class DemoGuidance(ITrackerDbFactory databases, WriteQueue queue, RecordCommands commands, AnswerFeedback feedback, AgencyTime time)
{
    /// <summary>Adds it to a database that has accounts of the demonstration and no entry of the log; otherwise does nothing.</summary>
    public async Task FillIfEmpty(CancellationToken ct = default)
    {
        await using var db = databases.Create();
        if (await db.GuidanceEntries.AnyAsync(ct) || await db.Users.AsNoTracking().FirstOrDefaultAsync(account => account.Email == "marcus.bell@agency.example", ct) is not { } account)
        {
            return;
        }

        var analyst = Actor.Staff(account.Id, account.Name, [Roles.Analyst]);
        await Write(analyst, ct);
        await Log(analyst, ct);
        await feedback.Give(new HelpGiven("detention", AnswerHelp.Solved, AnswerPlaces.Filing, "en", null), ct);
        await feedback.Give(new HelpGiven("detention", AnswerHelp.Yes, AnswerPlaces.Page, "en", null), ct);
        await feedback.Give(new HelpGiven("small-entity-policy", AnswerHelp.No, AnswerPlaces.Page, "es", "Falta decir cómo se pide."), ct);
        await Search(ct);
    }

    // Of days that are over, which nobody can search on.
    private async Task Search(CancellationToken ct) => await queue.Run(
        async (session, token) =>
        {
            AnswerSearchRow Missed(string words, int times, int days, string language = Languages.English) =>
                new() { Language = language, Words = words, Times = times, Days = days, FirstOn = session.Today.AddDays(-20), LastOn = session.Today.AddDays(-1) };
            session.Db.AddRange(Missed("drawback how long", 7, 5), Missed("container lost at port", 3, 3), Missed("devolucion de derechos", 2, 2, Languages.Spanish));
            await session.Db.SaveChangesAsync(token);
            return Result.Done;
        },
        ct);

    private async Task Write(Actor analyst, CancellationToken ct)
    {
        var begun = await commands.Run(
            new WriteAnswer
            {
                Slug = "broken-seal",
                Text = new AnswerGiven
                {
                    Topics = ["goods"],
                    ActionTypes = ["EXAM"],
                    RecalledSources = "19 CFR 24.13a",
                    See = "detention",
                    En = new AnswerText("The seal on my container was broken for an examination. Who puts on a new one?", "Whoever breaks it for the agency puts on a new one and writes both numbers down.", "Ask for the numbers before the container leaves, and keep them with your entry papers.", "resealed container examination"),
                },
            },
            analyst,
            ct);
        if (begun.IsDone)
        {
            await commands.Run(new SubmitAnswer { Record = begun.Value.Record, Version = begun.Value.Version }, analyst, ct);
        }
    }

    private async Task Log(Actor analyst, CancellationToken ct)
    {
        var today = time.Today;
        LogGuidance[] entries =
        [
            new()
            {
                Way = "phone", Topic = "goods", ActionType = "DET", Size = "small", AskedOn = today, AnsweredOn = today, Applied = true, Answer = "detention",
                EntityName = "Juniper Lane Toys", ContactName = "Iris Calloway", ContactAt = "(555) 555-0117",
                Facts = "Two pallets were presented nine business days ago; no notice of detention came.",
                Given = "On these facts the time for the notice is over: ask the port in writing for the decision or the notice, and keep a copy.",
            },
            new()
            {
                Way = "event", Topic = "penalties", Size = "small", AskedOn = today, AnsweredOn = today, Applied = false, Answer = "small-entity-policy",
                EntityName = "Mesa Verde Spices", Facts = "Asked in general whether a small importer pays less.", Given = "Explained the policy and where its conditions are written.",
            },
            new()
            {
                Way = "email", Topic = "papers", ActionType = "CF28", Size = "undetermined", AskedOn = today, AnsweredOn = today, Applied = true, RestsOn = "19 U.S.C. 1509(a)",
                Facts = "A request for information came while the only person who knows the entry is ill.", Given = "Write to the import specialist before the day that the request names, say why, and ask for a later day.",
            },
        ];
        foreach (var entry in entries)
        {
            await commands.Run(entry, analyst, ct);
        }
    }
}

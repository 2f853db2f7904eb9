using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Outreach;

/// <summary>Today is March 6, 2026.</summary>
public sealed class FollowupTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_question_becomes_a_complaint_and_both_know_of_it(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (outreach, record) = await Announced(world);
        Assert.Empty(await outreach.Refused(new NoteQuestion { Record = record, Version = 2, Question = "Why was the box held?", AskedOn = new(2026, 3, 5) }, OutreachWorld.Analyst));
        var question = (await outreach.Read(record)).Questions.Single();
        var raised = world.Get<RaisedQuestions>();
        Assert.Equal("Why was the box held?", (await raised.ToFile(question.Id, OutreachWorld.Analyst))!.Question.Question);

        var filed = await world.Get<ComplaintRecording>().Record(new RecordComplaint(Input(), question.Id), OutreachWorld.Analyst);

        Assert.True(filed.IsDone, string.Join(", ", filed.Refusals));
        var settled = (await outreach.Read(record)).Questions.Single();
        Assert.Equal((QuestionEnds.Complaint, filed.Value, new DateOnly(2026, 3, 6)), (settled.Became, settled.Reference, settled.SettledOn));
        Assert.Equal(new RaisedPlace("Trade Day", $"/outreach/events/{-record}"), Assert.Single(await raised.OfComplaint(filed.Value, OutreachWorld.Analyst)).Place);
        Assert.Empty(await raised.OfComplaint(filed.Value, OutreachWorld.Coordinator));
        Assert.Null(await raised.ToFile(question.Id, OutreachWorld.Analyst));
        Assert.Equal(["event.no_open_questions"], (await world.Get<ComplaintRecording>().Record(new RecordComplaint(Input(), question.Id), OutreachWorld.Analyst)).Refusals.Select(one => one.Code));
        await using var db = world.Open();
        Assert.Equal(1, await db.Complaints.CountAsync());
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task A_question_is_settled_only_by_what_is_there()
    {
        await using var world = await TestWorld.On();
        var (outreach, record) = await Announced(world);
        var reference = await world.File();
        Assert.Equal(["event.no_open_questions"], await outreach.Refused(new SettleQuestion { Record = record, Version = 2, QuestionId = 1, Became = QuestionEnds.Nothing, Note = "x" }));
        Assert.Equal(["in_the_future"], await outreach.Refused(new NoteQuestion { Record = record, Version = 2, Question = "x", AskedOn = new(2026, 3, 7) }));
        Assert.Empty(await outreach.Refused(new NoteQuestion { Record = record, Version = 2, Question = "Who decides?" }));
        var question = (await outreach.Read(record)).Questions.Single().Id;
        SettleQuestion Settle(string became, string? target = null, string? note = null) => new() { Record = record, Version = 3, QuestionId = question, Became = became, Reference = target, Note = note };

        Assert.Equal(["required"], await outreach.Refused(Settle(QuestionEnds.Guidance)));
        Assert.Equal(["required"], await outreach.Refused(Settle(QuestionEnds.Complaint)));
        Assert.Equal(["unknown_code"], await outreach.Refused(Settle("else")));
        Assert.Equal(["event.complaint_by_analysts"], await outreach.Refused(Settle(QuestionEnds.Complaint, reference)));
        Assert.Equal(["event.no_complaint"], await outreach.Refused(Settle(QuestionEnds.Complaint, "RF-2026-99999"), OutreachWorld.Analyst));
        Assert.Equal(["event.no_recommendation"], await outreach.Refused(Settle(QuestionEnds.Recommendation, "010001")));
        Assert.Empty(await outreach.Refused(Settle(QuestionEnds.Guidance, note: "The Center decides.")));
        Assert.Equal("The Center decides.", (await outreach.Read(record)).Questions.Single().Note);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_file_is_posted_from_what_was_received_for_the_event_alone(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (outreach, record) = await Announced(world);
        var store = world.Get<EvidenceStore>();
        var mine = (await store.Receive(new MemoryStream(Encoding.UTF8.GetBytes("Slides, as text.")), "slides.txt", EvidenceOwner.Material(record, OutreachWorld.Coordinator.Id))).Value!;
        var others = (await store.Receive(new MemoryStream(Encoding.UTF8.GetBytes("Somebody else's.")), "other.txt", EvidenceOwner.Material(record - 1, OutreachWorld.Coordinator.Id))).Value!;
        PostEventMaterial Post(long? file, string? address = null) => new() { Record = record, Version = 2, Title = "Slides", Address = address, File = file };

        Assert.Equal(["event.material_empty"], await outreach.Refused(Post(null)));
        Assert.Equal(["committee.web_address"], await outreach.Refused(Post(null, "javascript:alert(1)")));
        Assert.Equal(["file.not_found"], await outreach.Refused(Post(others.Id)));
        Assert.Empty(await outreach.Refused(Post(mine.Id)));

        var material = (await outreach.Read(record)).Materials.Single();
        Assert.Equal(("slides.txt", mine.Sha256, true), (material.Material.FileName, material.Material.Sha256, material.MayOpen));

        // Nobody scanned it: staff open it after their own judgement, the public does not.
        var papers = world.Get<EventPapers>();
        Assert.Null(await papers.Open(record, material.Material.Id));
        var opened = (await papers.OpenForStaff(record, material.Material.Id, OutreachWorld.Analyst)).Value;
        using (var reader = new StreamReader(opened.Content))
        {
            Assert.Equal("Slides, as text.", await reader.ReadToEndAsync());
        }

        Assert.Empty((await world.Check()).Problems);
        Assert.Equal(["file.not_found"], (await papers.OpenForStaff(record, material.Material.Id, OutreachWorld.Stranger)).Refusals.Select(one => one.Code));
        Assert.Empty(await outreach.Refused(new DropMaterial { Record = record, Version = 3, MaterialId = material.Material.Id }));
        await using var db = world.Open();
        Assert.False(await db.Contents.AnyAsync(content => content.Id == mine.Id));
        Assert.Empty((await outreach.Read(record)).Materials);
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_question_becomes_guidance_and_both_know_of_it(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (outreach, record) = await Announced(world);
        Assert.Empty(await outreach.Refused(new NoteQuestion { Record = record, Version = 2, Question = "Who decides?", AskedOn = new(2026, 3, 5) }));
        var question = (await outreach.Read(record)).Questions.Single().Id;
        LogGuidance Log(long? of) => new()
        {
            Way = "event",
            Topic = "penalties",
            Size = "small",
            AskedOn = new(2026, 3, 5),
            AnsweredOn = new(2026, 3, 6),
            Facts = "Who decides?",
            Given = "The Center decides.",
            RestsOn = "19 CFR 171",
            Question = of,
        };
        Assert.Equal(["event.no_open_question"], await outreach.Refused(Log(999), OutreachWorld.Analyst));

        var kept = (await world.Get<RecordCommands>().Run(Log(question), OutreachWorld.Analyst)).Value!;

        var settled = (await outreach.Read(record)).Questions.Single();
        Assert.Equal((QuestionEnds.Guidance, (-kept.Record).ToString(CultureInfo.InvariantCulture)), (settled.Became, settled.Reference));
        var entry = Assert.Single((await world.Get<GuidanceLog>().Entry(-kept.Record, OutreachWorld.Analyst)).Value!.Entries);
        Assert.Equal((record, question, new RaisedPlace("Trade Day", $"/outreach/events/{-record}")), (entry.Entry.EventRecord, entry.Entry.EventQuestion, entry.RaisedAt));
        Assert.Equal(["record_not_found"], (await world.Get<GuidanceLog>().Entry(999, OutreachWorld.Analyst)).Refusals.Select(one => one.Code));
        Assert.Equal(["not_allowed"], (await world.Get<GuidanceLog>().Entry(-kept.Record, OutreachWorld.Stranger)).Refusals.Select(one => one.Code));
        Assert.Equal(["event.no_open_question"], await outreach.Refused(Log(question), OutreachWorld.Analyst));
        Assert.Equal(1, (await world.Get<GuidanceLog>().Of(new FiscalYear(2026), null, OutreachWorld.Analyst)).Value!.Figures.Inquiries);

        // What is in the log already is named by its number.
        Assert.Empty(await outreach.Refused(new NoteQuestion { Record = record, Version = 4, Question = "Once more: who?" }));
        var second = (await outreach.Read(record)).Questions[1].Id;
        SettleQuestion Settle(string reference) => new() { Record = record, Version = 5, QuestionId = second, Became = QuestionEnds.Guidance, Reference = reference };
        Assert.Equal(["event.no_guidance"], await outreach.Refused(Settle("999")));
        Assert.Empty(await outreach.Refused(Settle(settled.Reference!)));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_file_that_was_exchanged_or_is_gone_shows_in_the_check(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (outreach, record) = await Announced(world);
        var file = (await world.Get<EvidenceStore>().Receive(new MemoryStream(Encoding.UTF8.GetBytes("Slides, as text.")), "slides.txt", EvidenceOwner.Material(record, OutreachWorld.Coordinator.Id))).Value!;
        Assert.Empty((await world.Check()).Problems);
        Assert.Empty(await outreach.Refused(new PostEventMaterial { Record = record, Version = 2, Title = "Slides", File = file.Id }));
        Assert.Empty(await outreach.Refused(new PostEventMaterial { Record = record, Version = 3, Title = "A page", Address = "https://agency.example/page" }));
        Assert.Empty((await world.Check()).Problems);

        await using var db = world.Open();
        await db.Chunks.ExecuteUpdateAsync(set => set.SetProperty(chunk => chunk.Bytes, Encoding.UTF8.GetBytes("Slides, as lies.")));
        var changed = Assert.Single((await world.Check()).Problems);
        Assert.Equal((LedgerProblems.FileChanged, record, "event_materials"), (changed.Code, changed.ComplaintId, changed.Table));
        await db.Chunks.ExecuteUpdateAsync(set => set.SetProperty(chunk => chunk.Bytes, Encoding.UTF8.GetBytes("Slides, as text.")));
        await db.Contents.ExecuteUpdateAsync(set => set.SetProperty(content => content.Owner, EvidenceOwner.Event(record - 1).Key));
        Assert.Equal([LedgerProblems.FileChanged], (await world.Check()).Problems.Select(problem => problem.Code));
        await db.Chunks.ExecuteDeleteAsync();
        await db.Contents.ExecuteDeleteAsync();
        Assert.Equal([LedgerProblems.FileMissing], (await world.Check()).Problems.Select(problem => problem.Code));
    }

    /// <summary>A file that was chosen is there again after a restart, for whoever chose it; what nobody posted is gone after a week, and what was posted stays.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task A_file_waits_in_the_form_of_who_chose_it_until_it_is_posted_or_too_old(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (outreach, record) = await Announced(world);
        var (store, upkeep) = (world.Get<EvidenceStore>(), world.Get<HeldFiles>());
        var (mine, colleagues) = (EvidenceOwner.Material(record, OutreachWorld.Coordinator.Id), EvidenceOwner.Material(record, OutreachWorld.Representative.Id));
        async Task<long> Sent(EvidenceOwner owner, string name) => (await store.Receive(new MemoryStream(Encoding.UTF8.GetBytes($"The words of {name}.")), name, owner)).Value!.Id;
        var (slides, map, theirs) = (await Sent(mine, "slides.txt"), await Sent(mine, "map.txt"), await Sent(colleagues, "theirs.txt"));
        PostEventMaterial Post(string? title, long file) => new() { Record = record, Version = 2, Title = title, File = file };

        // A refusal takes nothing away, and a colleague's file is not posted unawares.
        Assert.Equal(["required"], await outreach.Refused(Post(null, slides)));
        Assert.Equal(["file.not_found"], await outreach.Refused(Post("Slides", theirs)));
        Assert.Equal(["slides.txt", "map.txt"], (await store.Waiting(mine)).Select(file => file.Name));
        Assert.Empty(await outreach.Refused(Post("Slides", slides)));
        Assert.Equal([map], (await store.Waiting(mine)).Select(file => file.Id));

        // What was posted is not posted again, nor taken back from the form.
        Assert.Equal(["file.not_found"], await outreach.Refused(Post("Slides", slides) with { Version = 3 }));
        Assert.False((await store.Remove(mine, slides)).IsDone);

        world.Clock.Advance(HeldFiles.LongestInForm - TimeSpan.FromMinutes(1));
        Assert.Equal(0, await upkeep.RemoveAbandoned());
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(2, await upkeep.RemoveAbandoned());
        Assert.Empty(await store.Waiting(mine));
        Assert.True(Assert.Single((await outreach.Read(record)).Materials).MayOpen);
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task An_event_has_bounds_of_its_own()
    {
        await using var world = await TestWorld.On();
        var (outreach, record) = await Announced(world);
        Assert.Equal((EvidenceLimits.MostFilesOfEvent, EvidenceLimits.MostFiles), (EvidenceOwner.Event(record).MostFiles, EvidenceOwner.Complaint("RF-2026-00001").MostFiles));
        await world.Queue.Run(async (session, ct) =>
        {
            for (var number = 0; number < EventPapers.MostMaterials; number++)
            {
                await session.Add(new EventMaterial { RecordId = record, Title = "A page", Address = "https://agency.example/page", PostedOn = session.Today });
            }

            await session.Db.SaveChangesAsync(ct);
            return Result.Done;
        });

        Assert.Equal(["event.materials_full"], await outreach.Refused(new PostEventMaterial { Record = record, Version = 2, Title = "One more", Address = "https://agency.example/more" }));
        var one = (await outreach.Read(record)).Materials[0].Material.Id;
        Assert.Empty(await outreach.Refused(new DropMaterial { Record = record, Version = 2, MaterialId = one }));
        Assert.Empty(await outreach.Refused(new PostEventMaterial { Record = record, Version = 3, Title = "One more", Address = "https://agency.example/more" }));
    }

    private static async Task<(OutreachWorld Outreach, long Record)> Announced(TestWorld world)
    {
        var outreach = new OutreachWorld(world);
        var record = await outreach.Plan();
        await outreach.Announce(record);
        return (outreach, record);
    }

    private static ComplaintInput Input()
    {
        var input = new ComplaintInput();
        input[ComplaintFields.Source] = Sources.Event;
        input[ComplaintFields.ReceivedOn] = new DateOnly(2026, 3, 5);
        input[ComplaintFields.Office] = "2304";
        input[ComplaintFields.ActionType] = "DET";
        input[ComplaintFields.EntityName] = "Harbor Light";
        input[ComplaintFields.Subject] = "Raised at: Trade Day";
        input[ComplaintFields.Narrative] = "Why was the box held?";
        return input;
    }
}

using System.Text;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Ledger;
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
        var papers = world.Get<EventPapers>();
        Assert.Equal("Why was the box held?", (await papers.ToFile(question.Id, OutreachWorld.Analyst))!.Question.Question);

        var filed = await world.Get<ComplaintRecording>().Record(new RecordComplaint(Input(), question.Id), OutreachWorld.Analyst);

        Assert.True(filed.IsDone, string.Join(", ", filed.Refusals));
        var settled = (await outreach.Read(record)).Questions.Single();
        Assert.Equal((QuestionEnds.Complaint, filed.Value, new DateOnly(2026, 3, 6)), (settled.Became, settled.Reference, settled.SettledOn));
        Assert.Equal("Trade Day", Assert.Single(await papers.OfComplaint(filed.Value, OutreachWorld.Analyst)).EventTitle);
        Assert.Empty(await papers.OfComplaint(filed.Value, OutreachWorld.Coordinator));
        Assert.Null(await papers.ToFile(question.Id, OutreachWorld.Analyst));
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
        var mine = (await store.Receive(new MemoryStream(Encoding.UTF8.GetBytes("Slides, as text.")), "slides.txt", EvidenceOwner.Event(record))).Value!;
        var others = (await store.Receive(new MemoryStream(Encoding.UTF8.GetBytes("Somebody else's.")), "other.txt", EvidenceOwner.Event(record - 1))).Value!;
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

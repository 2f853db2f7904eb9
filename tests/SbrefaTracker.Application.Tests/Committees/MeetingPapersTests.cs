using System.Text;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Committees;

public sealed class MeetingPapersTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_file_is_given_to_everybody_once_it_is_announced_and_clean_and_to_nobody_outside_when_it_was_withdrawn(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var committee = await CommitteeWorld.On(world);
        var meeting = await committee.Plan();
        var mine = await Receive(world, "paper.txt", EvidenceOwner.Paper(meeting, CommitteeWorld.Officer.Id));
        var others = await Receive(world, "other.txt", EvidenceOwner.Paper(meeting, CommitteeWorld.Representative.Id));
        PostMaterial Post(long? file) => new() { Record = meeting, Version = 1, Title = "Paper", File = file };

        Assert.Equal(["meeting.material_empty"], await committee.Refused(Post(null)));
        Assert.Equal(["file.not_found"], await committee.Refused(Post(others.Id)));
        Assert.Empty(await committee.Refused(Post(mine.Id)));

        var papers = world.Get<CommitteePapers>();
        var line = Assert.Single((await committee.Meeting(meeting)).Materials);
        Assert.Equal(("paper.txt", mine.Sha256, true), (line.Material.FileName, line.Material.Sha256, line.MayOpen));

        // Nobody scanned it: the public does not have it yet, so that the step is open.
        Assert.Equal(StepState.Open, await Step(committee, meeting));
        await Scanned(world, mine.Id);
        Assert.Equal(StepState.Done, await Step(committee, meeting));
        Assert.Null(await papers.Open(meeting, line.Material.Id));
        Assert.Empty(await committee.Refused(new PublishNotice { Record = meeting, Version = 2, PublishedOn = new(2026, 3, 5), Citation = "91 FR 1000" }));
        var opened = (await papers.Open(meeting, line.Material.Id))!.Value;
        using (var reader = new StreamReader(opened.Content))
        {
            Assert.Equal("As text.", await reader.ReadToEndAsync());
        }

        Assert.Equal(["file.not_found"], (await papers.OpenForStaff(meeting, line.Material.Id, CommitteeWorld.Stranger)).Refusals.Select(one => one.Code));
        Assert.Empty(await committee.Refused(new WithdrawMaterial { Record = meeting, Version = 3, MaterialId = line.Material.Id, Reason = "It was a draft." }));
        Assert.Null(await papers.Open(meeting, line.Material.Id));
        Assert.True((await papers.OpenForStaff(meeting, line.Material.Id, CommitteeWorld.Representative)).IsDone);
        Assert.Equal(StepState.Open, await Step(committee, meeting));
        var told = Assert.Single((await world.Get<PublicCommittee>().Meeting(meeting))!.Materials);
        Assert.Equal((true, false, "It was a draft."), (told.IsWithdrawn, told.MayOpen, told.Material.WithdrawReason));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Their_files_stay_what_they_were(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var committee = await CommitteeWorld.On(world);
        var meeting = await committee.Plan();
        var mine = await Receive(world, "paper.txt", EvidenceOwner.Paper(meeting, CommitteeWorld.Officer.Id));
        Assert.Empty(await committee.Refused(new PostMaterial { Record = meeting, Version = 1, Title = "Paper", File = mine.Id }));

        // What waits longer than a form is cleared away, and what was found later; not what is on record.
        world.Clock.Advance(TimeSpan.FromDays(40));
        await world.Get<HeldFiles>().RemoveAbandoned();
        Assert.Empty((await world.Check()).Problems);
        await using var db = world.Open();
        await db.Chunks.Where(chunk => chunk.ContentId == mine.Id).ExecuteUpdateAsync(set => set.SetProperty(chunk => chunk.Bytes, Encoding.UTF8.GetBytes("Otherwise")));

        Assert.Equal(["record.file.changed"], (await world.Check()).Problems.Select(problem => problem.Code));
    }

    [Fact]
    public async Task Nothing_is_withdrawn_that_is_not_there_or_without_a_reason()
    {
        await using var world = await TestWorld.On();
        var committee = await CommitteeWorld.On(world);
        var meeting = await committee.Plan();
        Assert.Equal(["meeting.no_materials"], await committee.Refused(new WithdrawMaterial { Record = meeting, Version = 1, MaterialId = 1, Reason = "A draft." }));
        Assert.Empty(await committee.Refused(new PostMaterial { Record = meeting, Version = 1, Title = "Paper", Text = "Words" }));

        var material = Assert.Single((await committee.Meeting(meeting)).Materials).Material.Id;
        Assert.Equal(["meeting.no_material_there"], await committee.Refused(new WithdrawMaterial { Record = meeting, Version = 2, MaterialId = material + 1, Reason = "A draft." }));
        Assert.Equal(["required"], await committee.Refused(new WithdrawMaterial { Record = meeting, Version = 2, MaterialId = material, Reason = " " }));
        Assert.Equal(["workflow.not_your_role"], await committee.Refused(new WithdrawMaterial { Record = meeting, Version = 2, MaterialId = material, Reason = "A draft." }, CommitteeWorld.Stranger));
    }

    private static async Task<StepState> Step(CommitteeWorld committee, long meeting) => (await committee.Meeting(meeting)).Steps.Single(step => step.Code == MeetingChecklist.Materials).State;

    private static async Task<EvidenceFile> Receive(TestWorld world, string name, EvidenceOwner owner) =>
        (await world.Get<EvidenceStore>().Receive(new MemoryStream(Encoding.UTF8.GetBytes("As text.")), name, owner)).Value!;

    private static async Task Scanned(TestWorld world, long file)
    {
        await using var db = world.Open();
        await db.Contents.Where(content => content.Id == file).ExecuteUpdateAsync(set => set.SetProperty(content => content.Scan, ScanStates.Clean));
    }
}

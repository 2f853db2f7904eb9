using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Narratives;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Matters;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Narratives;

/// <summary>From the consent to the page that the public reads, and off it again. Today is March 6, 2026.</summary>
public sealed partial class NarrativeTests
{
    private const string Text = "=A shipment of [name], \"held\" for weeks.";

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_published_by_a_second_person_and_gone_in_the_moment_in_which_the_consent_is(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Ended(world);
        var begun = await Begin(desk);
        Assert.Equal(["narrative.year_not_published", "workflow.second_person_needed"], (await Approve(world, begun, 1, Desk.Analyst)).Order(StringComparer.Ordinal));
        Assert.Equal(new DateOnly(2026, 10, 31), (await world.Get<NarrativeQueries>().Of(desk.Reference, Desk.Representative)).Value!.CountedFrom);
        await Tell(world, desk, told: true);
        Assert.Null((await world.Get<NarrativeQueries>().Of(desk.Reference, Desk.Representative)).Value!.CountedFrom);

        Assert.Empty(await Approve(world, begun, 1, Desk.Representative));
        await Told(world, desk);
        var read = Assert.Single((await Public(world).Page(2026, null, null)).Narratives);
        Assert.Equal((Text, "en", 2026, "PEN"), (read.Text, read.Language, read.FiscalYear, read.ActionType));
        Assert.Equal($"{read.Id},published,2026,PEN,en,1,\"'{Text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\r\n", await File(world));
        Assert.DoesNotContain(desk.Reference, await File(world), StringComparison.Ordinal);
        Assert.True(await world.Get<NarrativeVersions>().Write());

        Assert.Empty(await desk.Do(Actor.Filer, d => new ChoosePublishing { Reference = d.Reference, Version = d.Version, Publish = false }));
        Assert.Empty((await Public(world).Page(null, null, null)).Narratives);
        Assert.Equal(new PublicNarrative(read.Id, "withdrawn", null, null, null, null, null, null), await Public(world).Find(read.Id));
        Assert.Equal($"{read.Id},withdrawn,,,,,\r\n", await File(world));
        Assert.True(await world.Get<NarrativeVersions>().Write());
        Assert.False(await world.Get<NarrativeVersions>().Write());
        Assert.Equal([(2, 0, 1), (1, 1, 0)], (await world.Get<NarrativeVersions>().All()).Select(version => (version.Number, version.Published, version.Withdrawn)));
        var all = (await world.Get<NarrativeList>().Read(Desk.Analyst)).Value!;
        Assert.Equal((1, 0, 0), (all.AskedOff, all.TakenOffLate, Assert.Single(all.Withdrawn).DaysToTakeOff!.Value));
        Assert.Empty((await world.Check()).Problems);

        // Asked for the day before it was within the promise, two days before it was late, and is counted.
        Assert.Equal([(1, 0), (2, 1)], [await AskedBefore(1), await AskedBefore(2)]);

        async Task<(int, int)> AskedBefore(int days)
        {
            await using var db = world.Open();
            var asked = world.Get<AgencyTime>().Today.AddDays(-days);
            Assert.Equal(1, await db.Narratives.ExecuteUpdateAsync(set => set.SetProperty(row => row.AskedOffOn, asked)));
            var list = (await world.Get<NarrativeList>().Read(Desk.Analyst)).Value!;
            Assert.Equal(1, list.AskedOff);
            return (Assert.Single(list.Withdrawn).DaysToTakeOff!.Value, list.TakenOffLate);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Keeps_when_the_complaint_is_disposed_of_only_what_the_public_reads(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Ended(world);
        await Tell(world, desk, told: true);
        var begun = await Begin(desk, "Harbor Light waited.");
        var commands = world.Get<RecordCommands>();
        Assert.Empty(Codes(await commands.Run(new SendBackNarrative { Record = begun, Version = 1, Comment = "Harbor Light is a name." }, Desk.Representative)));
        Assert.Equal(["nothing_changed"], Codes(await commands.Run(new ScrubNarrative { Record = begun, Version = 2, Text = "Harbor Light waited." }, Desk.Analyst)));
        Assert.Empty(Codes(await commands.Run(new ScrubNarrative { Record = begun, Version = 2, Text = Text }, Desk.Analyst)));
        Assert.Empty(await Approve(world, begun, 3, Desk.Representative));
        await Told(world, desk);

        Assert.Empty(await Dispose(desk));

        await using var db = world.Open();
        Assert.Equal(["", Text], await db.NarrativeTexts.OrderBy(row => row.Number).Select(row => row.Text).ToListAsync());
        Assert.Equal(["", null], await db.NarrativeChecks.OrderBy(row => row.Id).Select(row => row.Comment).ToListAsync());
        Assert.Equal(Text, Assert.Single((await Public(world).Page(null, null, null)).Narratives).Text);
        Assert.Empty((await world.Check()).Problems);

        var version = await db.Narratives.Select(row => row.Version).SingleAsync();
        Assert.Empty(Codes(await commands.Run(new WithdrawNarrative { Record = begun, Version = version }, Actor.Filer)));
        Assert.Empty((await Public(world).Page(null, null, null)).Narratives);

        // Nothing of it is left: what the public read was the last that was kept.
        Assert.Equal(["", ""], await db.NarrativeTexts.OrderBy(row => row.Number).Select(row => row.Text).ToListAsync());
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Keeps_no_text_that_was_withdrawn_before_the_complaint_was_disposed_of()
    {
        await using var world = await TestWorld.On();
        var desk = await Ended(world);
        await Tell(world, desk, told: true);
        var begun = await Begin(desk);
        Assert.Empty(await Approve(world, begun, 1, Desk.Representative));
        await Told(world, desk);
        Assert.Empty(await desk.Do(Actor.Filer, d => new ChoosePublishing { Reference = d.Reference, Version = d.Version, Publish = false }));

        Assert.Empty(await Dispose(desk));

        await using var db = world.Open();
        Assert.Equal([""], await db.NarrativeTexts.Select(row => row.Text).ToListAsync());
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task A_draft_goes_with_the_complaint_and_cannot_be_published_any_more()
    {
        await using var world = await TestWorld.On();
        var desk = await Ended(world);
        await Tell(world, desk, told: true);
        var begun = await Begin(desk);

        Assert.Empty(await Dispose(desk));

        await using var db = world.Open();
        Assert.Equal([""], await db.NarrativeTexts.Select(row => row.Text).ToListAsync());
        Assert.Equal(["workflow.already_disposed"], await Approve(world, begun, 2, Desk.Representative));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Needs_consent_a_closed_complaint_and_one_that_tells_itself()
    {
        await using var world = await TestWorld.On();
        var open = await Desk.WithComplaint(world);
        var other = await Desk.WithComplaint(world, given => given[ComplaintFields.PublishConsent] = true);
        var commands = world.Get<RecordCommands>();

        Assert.Equal(["narrative.no_consent", "narrative.not_closed"], Codes(await commands.Run(new BeginNarrative { Complaint = open.Reference, Text = "x" }, Desk.Analyst)));
        Assert.Equal(["workflow.not_your_role"], Codes(await commands.Run(new BeginNarrative { Complaint = open.Reference, Text = "x" }, Desk.Auditor)));
        Assert.Equal(["complaint_not_found"], Codes(await commands.Run(new BeginNarrative { Complaint = "RF-2026-99999", Text = "x" }, Desk.Analyst)));

        Assert.Empty(await other.Do(Desk.Representative, d => new MergeComplaint { Reference = d.Reference, Version = d.Version, Other = open.Reference, Reason = "The same." }));
        Assert.Equal(["narrative.merged"], Codes(await commands.Run(new BeginNarrative { Complaint = other.Reference, Text = "x" }, Desk.Analyst)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_second_story_of_a_hidden_count_waits(bool told)
    {
        await using var world = await TestWorld.On();
        var (first, second) = (await Ended(world), await Ended(world));
        await Tell(world, first, told);
        await Tell(world, second, told);
        Assert.Empty(await Approve(world, await Begin(first), 1, Desk.Representative));

        var begun = await Begin(second);

        string[] refused = told ? [] : ["narrative.tells_count"];
        string?[] actions = told ? ["PEN", "PEN"] : [null];
        Assert.Equal(refused, await Approve(world, begun, 1, Desk.Representative));
        Assert.Equal(actions, (await Public(world).Page(null, null, null)).Narratives.Select(one => one.ActionType));
    }

    [Fact]
    public async Task Is_begun_once_while_it_lives_and_anew_after_it_was_withdrawn_under_another_name()
    {
        await using var world = await TestWorld.On();
        var desk = await Ended(world);
        var begun = await Begin(desk);
        var commands = world.Get<RecordCommands>();

        Assert.Equal(["narrative.begun"], Codes(await commands.Run(new BeginNarrative { Complaint = desk.Reference, Text = "x" }, Desk.Analyst)));
        Assert.Equal(["required"], Codes(await commands.Run(new WithdrawNarrative { Record = begun, Version = 1 }, Desk.Analyst)));
        Assert.Empty(Codes(await commands.Run(new WithdrawNarrative { Record = begun, Version = 1, Reason = "It never should have been." }, Desk.Analyst)));
        await Begin(desk);

        await using var db = world.Open();
        Assert.Equal(2, await db.Narratives.Select(row => row.PublicId).Distinct().CountAsync());
    }

    [Fact]
    public async Task Pages_go_on_where_the_last_one_ended()
    {
        await using var world = await TestWorld.On();
        for (var i = 0; i <= PublicNarratives.PageSize; i++)
        {
            var desk = await Ended(world);
            await Tell(world, desk, told: true);
            Assert.Empty(await Approve(world, await Begin(desk, $"Story {i}"), 1, Desk.Representative));
        }

        var first = await Public(world).Page(2026, "PEN", null);
        var rest = await Public(world).Page(2026, "PEN", first.Next);

        Assert.Equal((PublicNarratives.PageSize, 1), (first.Narratives.Count, rest.Narratives.Count));
        Assert.Null(rest.Next);
        Assert.Equal(PublicNarratives.PageSize + 1, first.Narratives.Concat(rest.Narratives).Select(one => one.Text).Distinct().Count());
        Assert.Empty((await Public(world).Page(2025, null, null)).Narratives);
        Assert.Equal(["PEN"], (await Public(world).Choices()).ActionTypes);
    }

    [Fact]
    public async Task Suggestions_know_the_record_but_nothing_that_has_readers_of_its_own()
    {
        await using var world = await TestWorld.On();
        var desk = await Ended(world);
        Assert.Empty(await desk.Do(Desk.Representative, d => new OpenMatter { Reference = d.Reference, Version = d.Version, Kind = MatterKinds.Retaliation, Reason = "Zebulon Quackenbush threatened them." }));
        var queries = world.Get<NarrativeQueries>();

        var marks = (await queries.Look(desk.Reference, "HARBOR  LIGHT; owner@harborlight.example; Laredo; Zebulon Quackenbush", false, Desk.Representative)).Value!;

        Assert.DoesNotContain(marks, mark => mark.In("HARBOR  LIGHT; owner@harborlight.example; Laredo; Zebulon Quackenbush").Contains("Zebulon", StringComparison.Ordinal));
        Assert.Contains(marks, mark => mark.Kind == "email");
        Assert.Contains(marks, mark => mark.Kind == "place");
        Assert.Equal(["not_allowed"], Codes(await queries.Of(desk.Reference, Desk.Auditor)));
        Assert.Equal(["read.purpose_needed"], Codes(await queries.Of(desk.Reference, Actor.Staff("stranger", "Stranger", [Roles.Analyst]))));
        Assert.NotEmpty((await queries.Of(desk.Reference, Desk.Representative)).Value!.Told);
    }
}

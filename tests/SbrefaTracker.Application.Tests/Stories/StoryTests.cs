using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Stories;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Stories;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Stories;

/// <summary>Today is March 6, 2026.</summary>
public sealed class StoryTests
{
    private static readonly Actor Writer = Actor.Staff("auditor", "Auditor", [Roles.Auditor]);
    private static readonly Actor Reader = Actor.Staff("second", "Second", [Roles.Auditor]);
    private static readonly IProgress<long> Nobody = new Progress<long>();

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_printed_in_editions_frozen_after_consent_and_a_second_person(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var commands = world.Get<RecordCommands>();
        var story = await Write(world);
        await Freeze(world);

        Assert.Equal(["story.no_consent", "workflow.second_person_needed"], Codes(await commands.Run(new CheckStory { Record = story.Record, Version = 1 }, Writer)).Order(StringComparer.Ordinal));
        Assert.True((await commands.Run(Consent(story, 1), Writer)).IsDone);
        Assert.Equal(["workflow.second_person_needed"], Codes(await commands.Run(new CheckStory { Record = story.Record, Version = 2 }, Writer)));
        Assert.True((await commands.Run(new CheckStory { Record = story.Record, Version = 2 }, Reader)).IsDone);
        await Freeze(world);

        Assert.Empty((await Edition(world, 1)).Stories);
        Assert.Equal([("A week", "A small importer waited a week.")], (await Edition(world, 2)).Stories.Select(copy => (copy.Title, copy.Text)));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_withdrawn_from_every_edition_but_those_that_were_issued(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Desk.WithComplaint(world);
        var commands = world.Get<RecordCommands>();
        var story = await Ready(world);
        var (issued, draft, later) = (await Freeze(world), await Freeze(world), await Freeze(world));
        await Issue(world, issued);

        Assert.True((await commands.Run(new WithdrawStory { Record = story.Record, Version = 3, Reason = "Asked for it." }, Writer)).IsDone);
        await Issue(world, draft);
        await Freeze(world);

        // What was frozen with one that is left out says so, before it is issued and from then on; what was frozen later, and what was issued earlier, has nothing to say.
        Assert.Equal([(1, 0), (0, 1), (0, 1), (0, 0)], [await Counts(world, 1), await Counts(world, 2), await Counts(world, 3), await Counts(world, 4)]);
        var view = Assert.Single((await world.Get<StoryQueries>().Of(2026, Reader)).Value!.Stories);
        Assert.Equal((StoryState.Withdrawn, 0), (view.Story.State, view.Offers.Count));
        Assert.Equal([1], view.IssuedIn);
        Assert.Equal(["workflow.not_in_this_state"], Codes(await commands.Run(new RewriteStory { Record = story.Record, Version = 4, Title = "x", Text = "y" }, Writer)));
        Assert.Empty((await world.Check()).Problems);
        Assert.NotEqual(later.Record, draft.Record);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_issued_only_in_the_words_that_it_has_and_that_were_read(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Desk.WithComplaint(world);
        var commands = world.Get<RecordCommands>();
        var story = await Ready(world);
        var (issued, draft, later) = (await Freeze(world), await Freeze(world), await Freeze(world));
        await Issue(world, issued);
        Assert.Single((await Edition(world, 2)).Stories);

        Assert.True((await commands.Run(new RewriteStory { Record = story.Record, Version = 3, Title = "A week", Text = "An importer waited." }, Writer)).IsDone);
        Assert.Empty((await Edition(world, 2)).Stories);
        Assert.Equal(["story.no_consent"], Codes(await commands.Run(new CheckStory { Record = story.Record, Version = 4 }, Reader)));
        Assert.True((await commands.Run(Consent(story, 4), Writer)).IsDone);
        Assert.True((await commands.Run(new CheckStory { Record = story.Record, Version = 5 }, Reader)).IsDone);
        Assert.Empty((await Edition(world, 2)).Stories);
        await Freeze(world);
        await Issue(world, draft);
        Assert.Equal("A small importer waited a week.", Assert.Single((await Edition(world, 1)).Stories).Text);
        Assert.Empty((await Edition(world, 2)).Stories);
        Assert.Equal("An importer waited.", Assert.Single((await Edition(world, 4)).Stories).Text);
        Assert.Equal([1], Assert.Single((await world.Get<StoryQueries>().Of(2026, Reader)).Value!.Stories).IssuedIn);

        Assert.True((await commands.Run(new RewriteStory { Record = story.Record, Version = 6, Title = "A week", Text = "A small importer waited a week." }, Writer)).IsDone);
        Assert.True((await commands.Run(Consent(story, 7), Writer)).IsDone);
        Assert.True((await commands.Run(new CheckStory { Record = story.Record, Version = 8 }, Reader)).IsDone);
        await Issue(world, later);

        Assert.Equal([(0, 1), (1, 0), (0, 1)], [await Counts(world, 2), await Counts(world, 3), await Counts(world, 4)]);
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Must_be_checked_anew_when_it_is_written_otherwise()
    {
        await using var world = await TestWorld.On();
        var commands = world.Get<RecordCommands>();
        var story = await Ready(world);

        Assert.Equal(["nothing_changed"], Codes(await commands.Run(new RewriteStory { Record = story.Record, Version = 3, Title = "A week", Text = "A small importer waited a week." }, Reader)));
        Assert.True((await commands.Run(new RewriteStory { Record = story.Record, Version = 3, Title = "A week", Text = "Otherwise." }, Reader)).IsDone);
        Assert.Equal(["story.no_consent", "workflow.second_person_needed"], Codes(await commands.Run(new CheckStory { Record = story.Record, Version = 4 }, Reader)).Order(StringComparer.Ordinal));
        var view = Assert.Single((await world.Get<StoryQueries>().Of(2026, Writer)).Value!.Stories);

        Assert.Equal((StoryState.Written, "second", null), (view.Story.State, view.Story.WrittenBy, view.Story.CheckedBy));
        Assert.Equal((null, null, null), (view.Story.ConsentFrom, view.Story.ConsentWay, view.Story.ConsentOn));
    }

    [Fact]
    public async Task Points_out_what_tells_who_it_was_by_what_the_complaint_holds()
    {
        await using var world = await TestWorld.On();
        var reference = await world.File(input => input[ComplaintFields.EntityName] = "Harbor Light Imports");

        var clues = (await world.Get<StoryQueries>().Suggest(reference, $"harbor light imports ({reference}) paid $40.", amounts: true, Writer)).Value!;

        Assert.Equal(["amount", "name", "reference"], clues.Select(clue => clue.Kind).Order(StringComparer.Ordinal));
        Assert.Equal(["complaint_not_found"], Codes(await world.Get<StoryQueries>().Suggest("RF-2026-99999", "x", amounts: false, Writer)));
    }

    [Fact]
    public async Task Is_refused_to_others_and_without_what_it_needs()
    {
        await using var world = await TestWorld.On();
        var commands = world.Get<RecordCommands>();
        var story = await Write(world);

        Assert.Equal(["workflow.not_your_role"], Codes(await commands.Run(new WriteStory { Complaint = "x", FiscalYear = 2026, Title = "A", Text = "B" }, Desk.Analyst)));
        Assert.Equal(["complaint_not_found"], Codes(await commands.Run(new WriteStory { Complaint = "RF-2026-99999", FiscalYear = 2026, Title = "A", Text = "B" }, Writer)));
        Assert.Equal(["required", "required"], Codes(await commands.Run(new WriteStory { Complaint = "x", FiscalYear = 2026, Title = " ", Text = "" }, Writer)));
        Assert.Equal(["not_between"], Codes(await commands.Run(new WriteStory { Complaint = "x", FiscalYear = 1, Title = "A", Text = "B" }, Writer)));
        Assert.Equal(["in_the_future"], Codes(await commands.Run(Consent(story, 1) with { GivenOn = new DateOnly(2026, 3, 7) }, Writer)));
        Assert.Equal(["required", "required", "required"], Codes(await commands.Run(Consent(story, 1) with { From = "", Way = "", GivenOn = null }, Writer)));
        Assert.Equal(["stale"], Codes(await commands.Run(Consent(story, 7), Writer)));
        Assert.Equal(["not_allowed"], Codes(await world.Get<StoryQueries>().Of(2026, Desk.Analyst)));
        Assert.Equal(["not_allowed"], Codes(await world.Get<StoryQueries>().Suggest(story.Record.ToString(System.Globalization.CultureInfo.InvariantCulture), "x", false, Desk.Analyst)));
    }

    private static async Task<(int Printed, int LeftOut)> Counts(TestWorld world, int number) => await Edition(world, number) is var view ? (view.Stories.Count, view.StoriesLeftOut) : default;

    private static async Task<RecordDone> Write(TestWorld world)
    {
        var done = await world.Get<RecordCommands>().Run(new WriteStory { Complaint = await world.File(), FiscalYear = 2026, Title = " A week ", Text = "A small importer waited a week." }, Writer);
        return done.Value!;
    }

    private static async Task<RecordDone> Ready(TestWorld world)
    {
        var story = await Write(world);
        Assert.True((await world.Get<RecordCommands>().Run(Consent(story, 1), Writer)).IsDone);
        Assert.True((await world.Get<RecordCommands>().Run(new CheckStory { Record = story.Record, Version = 2 }, Reader)).IsDone);
        return story;
    }

    private static RecordStoryConsent Consent(RecordDone story, int version) =>
        new() { Record = story.Record, Version = version, From = "filer", Way = "letter", GivenOn = new DateOnly(2026, 3, 5) };

    private static async Task<RecordDone> Freeze(TestWorld world)
    {
        var frozen = await world.Get<EditionFreezing>().Run(new FreezeEdition { FiscalYear = 2026 }, Writer, Nobody);
        Assert.True(frozen.IsDone);
        return frozen.Value;
    }

    private static async Task Issue(TestWorld world, RecordDone edition)
    {
        var commands = world.Get<RecordCommands>();
        var by = world.Get<AgencyTime>().Today.AddDays(28);
        Assert.True((await commands.Run(new SendSections { Record = edition.Record, Version = 1, CommentsBy = by }, Writer)).IsDone);
        world.Clock.Advance(TimeSpan.FromDays(30));
        Assert.True((await commands.Run(new SubmitEdition { Record = edition.Record, Version = 2 }, Writer)).IsDone);
        Assert.True((await commands.Run(new ClearEdition { Record = edition.Record, Version = 3 }, Desk.Representative)).IsDone);
        var number = (await world.Get<EditionQueries>().List(Writer)).Value!.Single(line => line.Record == edition.Record).Number;
        Assert.True((await world.Get<EditionIssuing>().Run(2026, number, 4, Writer)).IsDone);
    }

    private static async Task<EditionView> Edition(TestWorld world, int number) => (await world.Get<EditionQueries>().Read(2026, number, Writer)).Value!;

    private static IReadOnlyList<string> Codes(Result result) => [.. result.Refusals.Select(refusal => refusal.Code)];
}

using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Guidance;

/// <summary>Today is March 6, 2026.</summary>
public sealed class AnswerTests
{
    private static readonly Actor Owner = Actor.Staff("owner", "Olive Owner", [Roles.PolicyOwner]);
    private static readonly DateOnly Today = new(2026, 3, 6);

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_read_by_everybody_once_a_policy_owner_published_what_another_wrote(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var commands = world.Get<RecordCommands>();
        var answer = await Write(world);

        Assert.Null(await world.Get<PublishedAnswers>().Page("lost-seal"));
        Assert.True((await commands.Run(new SubmitAnswer { Record = answer.Record, Version = 1 }, Desk.Analyst)).IsDone);
        Assert.Equal(["workflow.not_your_role"], Codes(await commands.Run(Publish(answer, 2), Desk.Representative)));
        Assert.True((await commands.Run(Publish(answer, 2), Owner)).IsDone);
        var page = (await world.Get<PublishedAnswers>().Page("lost-seal"))!;

        Assert.Equal((1, Today, true), (page.Shown.Version.Number, page.Shown.Since, page.IsCurrent));
        Assert.Equal(("en", "A seal is gone."), (page.Shown.In("en").Language, page.Shown.In("en").Text.Question));
        Assert.Equal(("en", "A seal is gone."), (page.Shown.In("es").Language, page.Shown.In("es").Text.Question));
        Assert.Single((await world.Get<PublishedAnswers>().Shelf()).Of("goods", "EXAM"));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Keeps_what_was_published_at_the_address_of_its_version_and_changes_on_the_day_it_takes_effect(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (commands, published) = (world.Get<RecordCommands>(), world.Get<PublishedAnswers>());
        var answer = await Published(world);

        Assert.True((await commands.Run(Correct(answer, 3, "Tell the port on the same day."), Desk.Analyst)).IsDone);
        Assert.True((await commands.Run(new SubmitAnswer { Record = answer.Record, Version = 4 }, Desk.Analyst)).IsDone);
        Assert.Equal(1, (await published.Page("lost-seal"))!.Shown.Version.Number);
        Assert.True((await commands.Run(Publish(answer, 5) with { EffectiveOn = Today.AddDays(2), ReviewBy = Today.AddDays(100) }, Owner)).IsDone);
        Assert.Equal(1, (await published.Page("lost-seal"))!.Shown.Version.Number);
        Assert.Null(await published.Page("lost-seal", 2));
        world.Clock.Advance(TimeSpan.FromDays(2));
        var (now, before) = ((await published.Page("lost-seal"))!, (await published.Page("lost-seal", 1))!);

        Assert.Equal((2, "correction", "The day was wrong."), (now.Shown.Version.Number, now.Shown.Version.ChangeKind, now.Shown.Version.ChangeNote("es")));
        Assert.Equal("Tell the port on the same day.", (await published.Shelf()).Find("lost-seal")!.In("en").Text.Answer);
        Assert.Equal((false, Today.AddDays(2), "Tell the port."), (before.IsCurrent, before.Until, before.Shown.In("en").Text.Answer));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Comes_with_the_program_once_and_stays_readable_when_it_is_withdrawn(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var published = world.Get<PublishedAnswers>();
        await world.Get<ShippedAnswers>().TakeOver();
        await world.Get<ShippedAnswers>().TakeOver();
        var seizure = (await published.Page("seizure"))!;

        Assert.Equal(ShippedAnswers.Count, (await published.Shelf()).All.Count);
        Assert.True(ShippedAnswers.Count >= 12);
        Assert.Null(seizure.Shown.ReviewedOn);
        Assert.True((await world.Get<RecordCommands>().Run(new WithdrawAnswer { Record = seizure.Answer.Id, Version = 1, NoteEn = "The law changed." }, Owner)).IsDone);
        await world.Get<ShippedAnswers>().TakeOver();
        var ended = (await published.Page("seizure"))!;

        Assert.Equal((false, "The law changed.", Today), (ended.IsCurrent, ended.EndNote("es"), ended.Answer.EndedOn));
        Assert.Equal(ShippedAnswers.Count - 1, (await published.Shelf()).All.Count);
        Assert.Equal("seizure", (await published.Page("seizure", 1))!.Answer.Slug);
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_found_with_mistakes_in_either_language(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await world.Get<ShippedAnswers>().TakeOver();
        var shelf = await world.Get<PublishedAnswers>().Shelf();

        Assert.Equal("seizure", shelf.Search("siezed goods", "en").Answers[0].Slug);
        Assert.Equal("protest", shelf.Search("liquidaton protest", "en").Answers[0].Slug);
        Assert.Contains(shelf.Search("INCAUTASION", "es").Answers, answer => answer.Slug == "seizure");
        Assert.Contains(shelf.Search("petición incautación", "es").Answers, answer => answer.Slug == "seizure");
        Assert.Empty(shelf.Search("xylophone", "en").Answers);
        Assert.All(shelf.Search("penalty", "en", action: "PEN").Answers, answer => Assert.Contains("PEN", answer.ActionTypes));
    }

    [Fact]
    public async Task Gives_way_to_another_one_that_is_published()
    {
        await using var world = await TestWorld.On();
        var (commands, answer) = (world.Get<RecordCommands>(), await Published(world));

        Assert.Equal(["answer.not_there"], Codes(await commands.Run(Supersede(answer, "nowhere"), Owner)));
        Assert.Equal(["answer.not_there"], Codes(await commands.Run(Supersede(answer, "lost-seal"), Owner)));
        await world.Get<ShippedAnswers>().TakeOver();
        Assert.True((await commands.Run(Supersede(answer, "detention"), Owner)).IsDone);
        var page = (await world.Get<PublishedAnswers>().Page("lost-seal"))!;

        Assert.Equal(("detention", false), (page.Successor!.Slug, page.IsCurrent));
        Assert.Equal(["workflow.not_in_this_state"], Codes(await commands.Run(Correct(answer, 4, "x"), Desk.Analyst)));
    }

    [Fact]
    public async Task Is_given_back_given_up_and_confirmed()
    {
        await using var world = await TestWorld.On();
        var (commands, answer) = (world.Get<RecordCommands>(), await Published(world));

        Assert.True((await commands.Run(Correct(answer, 3, "Otherwise."), Desk.Analyst)).IsDone);
        Assert.True((await commands.Run(new SubmitAnswer { Record = answer.Record, Version = 4 }, Desk.Analyst)).IsDone);
        Assert.True((await commands.Run(new ReturnAnswer { Record = answer.Record, Version = 5, Reason = "Name the rule." }, Owner)).IsDone);
        Assert.True((await commands.Run(new DropAnswerRevision { Record = answer.Record, Version = 6 }, Desk.Analyst)).IsDone);
        Assert.True((await commands.Run(new ConfirmAnswer { Record = answer.Record, Version = 7, ReviewBy = Today.AddDays(30) }, Owner)).IsDone);
        Assert.True((await commands.Run(Correct(answer, 8, "Again otherwise."), Desk.Analyst)).IsDone);
        await using var db = world.Get<ITrackerDbFactory>().Create();

        Assert.Equal([(1, false), (2, true), (3, false)], db.AnswerVersions.OrderBy(version => version.Number).Select(version => new { version.Number, version.DroppedOn }).AsEnumerable().Select(version => (version.Number, version.DroppedOn is not null)));
        Assert.Equal(Today.AddDays(30), db.Answers.Single().ReviewBy);
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Is_refused_without_what_it_needs()
    {
        await using var world = await TestWorld.On();
        var commands = world.Get<RecordCommands>();
        var bare = (await commands.Run(new WriteAnswer { Slug = "bare", Text = Text("") with { Sources = "" } }, Owner)).Value!;

        Assert.Equal(["answer.no_source", "answer.not_whole"], Codes(await commands.Run(new SubmitAnswer { Record = bare.Record, Version = 1 }, Desk.Analyst)));
        Assert.Equal(["answer.slug_taken"], Codes(await commands.Run(new WriteAnswer { Slug = "bare", Text = Text("x") }, Owner)));
        Assert.Equal(["answer.slug_form"], Codes(await commands.Run(new WriteAnswer { Slug = "Not So", Text = Text("x") }, Owner)));
        Assert.Equal(["required", "unknown_code"], Codes(await commands.Run(new WriteAnswer { Slug = "b", Text = Text("x") with { Topics = [], ActionTypes = ["NONE"] } }, Owner)));
        Assert.Equal(["answer.not_there"], Codes(await commands.Run(new WriteAnswer { Slug = "b", Text = Text("x") with { See = "nowhere" } }, Owner)));
        Assert.Equal(["too_long"], Codes(await commands.Run(new WriteAnswer { Slug = "b", Text = Text(new string('x', 1_001)) }, Owner)));
        Assert.Equal(["workflow.not_your_role"], Codes(await commands.Run(new WriteAnswer { Slug = "b", Text = Text("x") }, Desk.Auditor)));
        Assert.Equal(["workflow.not_your_role"], Codes(await commands.Run(new DiscardAnswer { Record = bare.Record, Version = 1 }, Desk.Commissioner)));
        Assert.True((await commands.Run(new DiscardAnswer { Record = bare.Record, Version = 1 }, Owner)).IsDone);

        var answer = await Published(world);
        Assert.Equal(["required"], Codes(await commands.Run(Correct(answer, 3, "x") with { ChangeKind = "" }, Desk.Analyst)));
        Assert.Equal(["required"], Codes(await commands.Run(Correct(answer, 3, "x") with { ChangeNoteEn = " " }, Desk.Analyst)));
        Assert.Equal(["nothing_changed"], Codes(await commands.Run(Correct(answer, 3, "Tell the port."), Desk.Analyst)));
        Assert.Equal(["answer.review_by"], Codes(await commands.Run(new ConfirmAnswer { Record = answer.Record, Version = 3, ReviewBy = Today }, Owner)));
        Assert.Equal(["answer.no_owner"], Codes(await commands.Run(new AssignAnswer { Record = answer.Record, Version = 3, Owner = "nobody" }, Owner)));
        Assert.Equal(["stale"], Codes(await commands.Run(new ConfirmAnswer { Record = answer.Record, Version = 1, ReviewBy = Today }, Owner)));
    }

    [Fact]
    public async Task Is_not_published_by_whoever_wrote_a_word_of_it_nor_for_a_day_that_is_over()
    {
        await using var world = await TestWorld.On();
        var commands = world.Get<RecordCommands>();
        var answer = await Write(world);
        Assert.True((await commands.Run(new ReviseAnswer { Record = answer.Record, Version = 1, Text = Text("Tell it.") }, Owner)).IsDone);
        Assert.True((await commands.Run(new ReviseAnswer { Record = answer.Record, Version = 2, Text = Text("Tell the port.") }, Desk.Analyst)).IsDone);
        Assert.True((await commands.Run(new SubmitAnswer { Record = answer.Record, Version = 3 }, Desk.Analyst)).IsDone);
        var second = Actor.Staff("second", "Second", [Roles.PolicyOwner]);

        Assert.Equal(["workflow.second_person_needed"], Codes(await commands.Run(Publish(answer, 4), Owner)));
        Assert.Equal(["not_before"], Codes(await commands.Run(Publish(answer, 4) with { EffectiveOn = Today.AddDays(-1) }, second)));
        Assert.Equal(["answer.review_by"], Codes(await commands.Run(Publish(answer, 4) with { ReviewBy = Today }, second)));
        Assert.True((await commands.Run(Publish(answer, 4), second)).IsDone);
    }

    private static async Task<RecordDone> Write(TestWorld world)
    {
        var written = await world.Get<RecordCommands>().Run(new WriteAnswer { Slug = "lost-seal", Text = Text("Tell the port.") }, Desk.Analyst);
        Assert.Empty(Codes(written));
        return written.Value!;
    }

    private static async Task<RecordDone> Published(TestWorld world)
    {
        var answer = await Write(world);
        Assert.True((await world.Get<RecordCommands>().Run(new SubmitAnswer { Record = answer.Record, Version = 1 }, Desk.Analyst)).IsDone);
        Assert.True((await world.Get<RecordCommands>().Run(Publish(answer, 2), Owner)).IsDone);
        return answer;
    }

    private static AnswerGiven Text(string answer) => new()
    {
        Topics = ["goods"],
        ActionTypes = ["EXAM"],
        Sources = "19 CFR 24.13",
        En = new AnswerText("A seal is gone.", answer, "", "seal"),
    };

    private static PublishAnswer Publish(RecordDone answer, int version) => new() { Record = answer.Record, Version = version, EffectiveOn = Today, ReviewBy = Today.AddDays(ReviewDays.Usual) };

    private static ReviseAnswer Correct(RecordDone answer, int version, string text) =>
        new() { Record = answer.Record, Version = version, Text = Text(text), ChangeKind = AnswerChanges.Correction, ChangeNoteEn = "The day was wrong." };

    private static SupersedeAnswer Supersede(RecordDone answer, string by) => new() { Record = answer.Record, Version = 3, By = by, NoteEn = "Joined." };

    private static IReadOnlyList<string> Codes(Result result) => [.. result.Refusals.Select(refusal => refusal.Code).Order(StringComparer.Ordinal)];
}

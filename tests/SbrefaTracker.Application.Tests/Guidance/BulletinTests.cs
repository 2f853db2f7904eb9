using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Application.Guidance.Bulletins;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach;
using SbrefaTracker.Application.Patterns;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Application.Tests.Outreach;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Patterns;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Guidance;

/// <summary>Today is March 6, 2026.</summary>
public sealed class BulletinTests
{
    private static readonly Actor Writer = Actor.Staff("writer", "Writer", [Roles.PolicyOwner]);

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_published_after_it_was_compared_and_cleared_by_every_office_and_by_a_second_person(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var steps = new BulletinSteps(world, Writer, Desk.Representative);
        await steps.Publish("Exams at Laredo");

        await steps.Begin("Exams once more", "2304", "0401");
        Assert.True((await steps.Do(new SubmitBulletin { Record = steps.Record, Version = steps.Version })).IsDone);
        Assert.Equal(["bulletin.uncompared"], Codes(await steps.Do(new AskBulletinOffices { Record = steps.Record, Version = steps.Version })));
        Assert.Equal(["required"], Codes(await steps.Compare(ComparisonVerdicts.Conflict, null)));
        Assert.True((await steps.Compare(ComparisonVerdicts.Conflict, "It says the opposite.")).IsDone);
        Assert.Equal(["bulletin.in_conflict"], Codes(await steps.Do(new AskBulletinOffices { Record = steps.Record, Version = steps.Version })));
        Assert.True((await steps.Compare(ComparisonVerdicts.Consistent, null)).IsDone);
        Assert.True((await steps.Do(new AskBulletinOffices { Record = steps.Record, Version = steps.Version })).IsDone);

        Assert.Equal(["workflow.not_your_office"], Codes(await steps.Do(new ClearBulletin { Record = steps.Record, Version = steps.Version, Office = "0401" }, Desk.Laredo)));
        Assert.True((await steps.Do(new ClearBulletin { Record = steps.Record, Version = steps.Version, Office = "2304" }, Desk.Laredo)).IsDone);
        Assert.Equal(["required"], Codes(await steps.Do(new ObjectToBulletin { Record = steps.Record, Version = steps.Version, Office = "0401", Comment = " " }, Desk.Boston)));
        Assert.True((await steps.Do(new ObjectToBulletin { Record = steps.Record, Version = steps.Version, Office = "0401", Comment = "Not so at our port." }, Desk.Boston)).IsDone);
        Assert.Equal(["workflow.not_in_this_state"], Codes(await steps.Do(new PublishBulletin { Record = steps.Record, Version = steps.Version }, Desk.Representative)));
        Assert.True((await steps.Do(new SettleObjection { Record = steps.Record, Version = steps.Version, Office = "0401", Settlement = "The port is named." })).IsDone);
        var asked = Assert.Single(await world.Get<BulletinQueries>().AskedOf(Desk.Boston));
        Assert.Equal("The port is named.", Assert.Single(asked.Settled).Settlement);
        Assert.Empty(await world.Get<BulletinQueries>().AskedOf(Desk.Laredo));
        Assert.True((await steps.Do(new ClearBulletin { Record = steps.Record, Version = steps.Version, Office = "0401" }, Desk.Boston)).IsDone);

        Assert.Equal(["bulletin.no_channel"], Codes(await steps.Do(new PublishBulletin { Record = steps.Record, Version = steps.Version }, Desk.Representative)));
        Assert.Equal(["required"], Codes(await steps.Do(steps.Channels(("web", " ")))));
        Assert.True((await steps.Do(steps.Channels(("web", "Everybody finds it."), ("feed", "Brokers follow it.")))).IsDone);
        Assert.Equal(["workflow.second_person_needed"], Codes(await steps.Do(new PublishBulletin { Record = steps.Record, Version = steps.Version })));
        Assert.True((await steps.Do(new PublishBulletin { Record = steps.Record, Version = steps.Version }, Desk.Representative)).IsDone);

        Assert.Equal(["2026-2", "2026-1"], (await world.Get<ReadBulletins>().List(null, null, null)).Bulletins.Select(bulletin => bulletin.Code));
        Assert.Equal(["2026-2", "2026-1"], (await world.Get<ReadBulletins>().Feed()).Select(bulletin => bulletin.Bulletin.Code));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Shows_what_was_corrected_and_that_it_was_withdrawn(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var steps = new BulletinSteps(world, Writer, Desk.Representative);
        await steps.Publish("Exams at Laredo");

        Assert.Equal(["nothing_changed"], Codes(await steps.Do(steps.Correction("Exams at Laredo"))));
        await steps.Correct("Exams at Laredo and Boston");
        var corrected = (await world.Get<ReadBulletins>().Read("2026-1"))!;
        Assert.Equal([(2, "corrected", "Exams at Laredo and Boston", "The port was missing."), (1, "published", "Exams at Laredo", null)], corrected.Versions.Select(version => (version.Number, version.Kind, version.Title, version.Change)));
        Assert.Equal(BulletinState.Corrected, corrected.Bulletin.State);

        Assert.Equal(["required"], Codes(await steps.Do(new WithdrawBulletin { Record = steps.Record, Version = steps.Version, Reason = "The rule is gone.", ReasonEs = "" })));
        Assert.True((await steps.Do(new WithdrawBulletin { Record = steps.Record, Version = steps.Version, Reason = "The rule is gone.", ReasonEs = "La regla ya no existe." })).IsDone);
        var withdrawn = (await world.Get<ReadBulletins>().Read("2026-1"))!;
        Assert.Equal((BulletinState.Withdrawn, "withdrawn", "La regla ya no existe."), (withdrawn.Bulletin.State, withdrawn.Versions[0].Kind, withdrawn.Versions[0].ChangeEs));
        Assert.Equal(["workflow.not_in_this_state"], Codes(await steps.Do(steps.Correction("Again"))));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_found_by_topic_and_year_a_page_at_a_time(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await world.Queue.Run(async (session, ct) =>
        {
            for (var number = 1; number <= 45; number++)
            {
                var bulletin = await session.Add(new Bulletin
                {
                    State = BulletinState.Published,
                    Title = $"No. {number}",
                    Topics = number % 2 == 0 ? "penalties goods" : "fees",
                    Place = Bulletin.PlaceOf(2025 + (number / 44), number),
                    PublishedOn = new(2025 + (number / 44), 3, 2),
                    IsOnWeb = number != 3,
                });
                await session.Record(bulletin, Actor.Operator, "Filled", "{}", ct);
                session.Db.ChangeTracker.Clear();
            }

            return Result.Done;
        });
        var queries = world.Get<ReadBulletins>();

        var (first, goods, year) = (await queries.List(null, null, null), await queries.List("goods", null, null), await queries.List("", 2026, null));
        var second = await queries.List(null, null, first.Next);
        var third = await queries.List(null, null, second.Next);

        Assert.Equal((20, "2026-45"), (first.Bulletins.Count, first.Bulletins[0].Code));
        Assert.Equal([2026, 2025], first.Years);
        Assert.Equal(44, first.Bulletins.Concat(second.Bulletins).Concat(third.Bulletins).Select(bulletin => bulletin.Code).Distinct().Count());
        Assert.Null(third.Next);
        Assert.Equal(20, goods.Bulletins.Count);
        Assert.All(goods.Bulletins, bulletin => Assert.Contains("goods", bulletin.Topics, StringComparison.Ordinal));
        Assert.Equal(["2026-45", "2026-44"], year.Bulletins.Select(bulletin => bulletin.Code));
        Assert.Null(await queries.Read("2025-3"));
        Assert.Null(await queries.Read("2025-99"));
        Assert.Equal((44, "2026-45"), ((await queries.Codes()).Count, (await queries.Codes())[0]));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_compared_anew_with_what_was_written_otherwise_since(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await world.Get<ShippedAnswers>().TakeOver();
        var (earlier, steps) = (new BulletinSteps(world, Writer, Desk.Representative), new BulletinSteps(world, Writer, Desk.Representative));
        await earlier.Publish("Exams at Laredo");
        await steps.Begin("Exams once more", "2304");
        Assert.True((await steps.Do(new SubmitBulletin { Record = steps.Record, Version = steps.Version })).IsDone);
        var told = (await world.Get<BulletinQueries>().Read(-steps.Record, Writer)).Value!.Earlier;
        Assert.Contains(told, one => one.Told.Kind == ToldKinds.Answer);
        Assert.Contains(told, one => one.Told is { Kind: ToldKinds.Bulletin, Code: "2026-1", Edition: 1 });
        Assert.True((await steps.Compare(ComparisonVerdicts.Consistent, null)).IsDone);

        await earlier.Correct("Exams at Laredo and Boston");

        Assert.Equal(["bulletin.uncompared"], Codes(await steps.Do(new AskBulletinOffices { Record = steps.Record, Version = steps.Version })));
        Assert.Equal(["2026-1"], (await world.Get<BulletinQueries>().Read(-steps.Record, Writer)).Value!.Earlier.Where(one => one.Found is null).Select(one => one.Told.Code));
        Assert.True((await steps.Compare(ComparisonVerdicts.Consistent, null)).IsDone);
        Assert.True((await steps.Do(new AskBulletinOffices { Record = steps.Record, Version = steps.Version })).IsDone);
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Answers_a_pattern_and_both_show_it()
    {
        await using var world = await TestWorld.On();
        var flag = (await world.Queue.Run(async (session, ct) =>
        {
            var raised = await session.Add(new PatternFlag { OfficeCode = "2304", ActionType = "EXAM", RaisedOn = session.Today, State = PatternState.Accepted, DecidedOn = session.Today, DecidedBy = Desk.Representative.Id });
            await session.Record(raised, Actor.Clock, "Raised", "{}", ct);
            return (Result<long>)raised.Id;
        })).Value;

        Assert.Equal(["bulletin.no_pattern"], Codes(await world.Get<RecordCommands>().Run(new BeginBulletin { Given = BulletinSteps.Words("x", "2304"), Pattern = -999 }, Writer)));
        var begun = (await world.Get<RecordCommands>().Run(new BeginBulletin { Given = BulletinSteps.Words("Exams", "2304"), Pattern = flag }, Writer)).Value!;

        var (record, version) = (begun.Record, begun.Version);
        Assert.Equal(["nothing_changed"], Codes(await world.Get<RecordCommands>().Run(new AnswerPattern { Record = record, Version = version, Pattern = flag }, Writer)));
        Assert.True((await world.Get<RecordCommands>().Run(new AnswerPattern { Record = record, Version = version, Pattern = null }, Writer)).IsDone);
        Assert.Null((await world.Get<BulletinQueries>().Read(-record, Writer)).Value!.Answers);
        Assert.Equal(["bulletin.no_pattern"], Codes(await world.Get<RecordCommands>().Run(new AnswerPattern { Record = record, Version = version + 1, Pattern = -999 }, Writer)));
        Assert.True((await world.Get<RecordCommands>().Run(new AnswerPattern { Record = record, Version = version + 1, Pattern = flag }, Writer)).IsDone);
        Assert.Equal((flag, "EXAM"), (await world.Get<BulletinQueries>().Read(-record, Writer)).Value!.Answers is { } answers ? (answers.Record, answers.ActionType) : default);
        Assert.False((await world.Get<BulletinQueries>().Read(-record, Writer)).Value!.MayReadPatterns);
        Assert.True((await world.Get<BulletinQueries>().Read(-record, Desk.Analyst)).Value!.MayReadPatterns);
        Assert.Equal(flag, (await world.Get<BulletinQueries>().Read(-begun.Record, Writer)).Value!.Bulletin.Pattern);
        var view = Assert.Single((await world.Get<PatternQueries>().List(Desk.Representative)).Value!);
        Assert.Equal((begun.Record, true), (Assert.Single(view.Bulletins).Id, view.MayTellTrade));
        Assert.True((await world.Get<RecordCommands>().Run(new DropBulletin { Record = record, Version = version + 2, Reason = "No need." }, Writer)).IsDone);
        Assert.Empty(Assert.Single((await world.Get<PatternQueries>().List(Desk.Analyst)).Value!).Bulletins);
    }

    [Fact]
    public async Task Begins_anew_when_it_is_written_otherwise_and_is_refused_to_others()
    {
        await using var world = await TestWorld.On();
        var steps = new BulletinSteps(world, Writer, Desk.Representative);
        await steps.Begin("Exams", "2304");
        Assert.Equal(["unknown_office"], Codes(await world.Get<RecordCommands>().Run(new BeginBulletin { Given = BulletinSteps.Words("x", "NOWHERE") }, Writer)));
        Assert.Equal(["required", "unknown_code", "unknown_code"], Codes(await world.Get<RecordCommands>().Run(new BeginBulletin { Given = new("", "", "", "", ["weather"], ["POEM"], []) }, Writer)));
        Assert.Equal(["workflow.not_your_role"], Codes(await world.Get<RecordCommands>().Run(new BeginBulletin { Given = BulletinSteps.Words("x", "2304") }, Desk.Analyst)));
        Assert.Equal(["not_allowed"], Codes(await world.Get<BulletinQueries>().List(null, false, Desk.Laredo)));
        Assert.Equal(["not_allowed"], Codes(await world.Get<BulletinQueries>().Read(-steps.Record, Desk.Laredo)));
        Assert.True((await steps.Do(new SubmitBulletin { Record = steps.Record, Version = steps.Version })).IsDone);
        Assert.True((await steps.Do(new AskBulletinOffices { Record = steps.Record, Version = steps.Version })).IsDone);
        Assert.Single(await world.Get<BulletinQueries>().AskedOf(Desk.Laredo));

        Assert.Equal(["nothing_changed"], Codes(await steps.Do(new RewriteBulletin { Record = steps.Record, Version = steps.Version, Given = BulletinSteps.Words("Exams", "2304") })));
        Assert.True((await steps.Do(new RewriteBulletin { Record = steps.Record, Version = steps.Version, Given = BulletinSteps.Words("Exams, otherwise", "2304") })).IsDone);

        Assert.Empty(await world.Get<BulletinQueries>().AskedOf(Desk.Laredo));
        var view = (await world.Get<BulletinQueries>().Read(-steps.Record, Desk.Analyst)).Value!;
        Assert.Equal((BulletinState.Draft, 0, 0), (view.Bulletin.State, view.Clearances.Count, view.Offers.Count));
        Assert.True((await steps.Do(new RewriteBulletin { Record = steps.Record, Version = steps.Version, Given = BulletinSteps.Words("Exams", "2304") with { TextEs = "" } })).IsDone);
        Assert.Equal(["bulletin.one_language"], Codes(await steps.Do(new SubmitBulletin { Record = steps.Record, Version = steps.Version })));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Names_the_event_at_which_it_is_told_and_each_page_shows_the_other(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var outreach = new OutreachWorld(world);
        var (told, cancelled) = (await outreach.Plan(), await outreach.Plan());
        await outreach.Do(cancelled, version => new CancelEvent { Record = cancelled, Version = version, Reason = "No hall." });
        var steps = new BulletinSteps(world, Writer, Desk.Representative);
        await steps.Begin("Exams at Laredo", "2304");

        Assert.Equal(["bulletin.which_event"], Codes(await steps.Do(steps.At(null, ("event", "They are all there.")))));
        Assert.Equal(["bulletin.no_event"], Codes(await steps.Do(steps.At(cancelled, ("event", "They are all there.")))));
        Assert.True((await steps.Do(steps.At(told, ("event", "They are all there."), ("web", "The others.")))).IsDone);

        var view = (await world.Get<BulletinQueries>().Read(-steps.Record, Desk.Analyst)).Value!;
        Assert.Equal((told, "Trade Day", $"/outreach/events/{-told}"), (view.ToldAt!.Record, view.ToldAt.Title, view.ToldAt.Address));
        Assert.Equal([told], view.Events.Select(one => one.Record));
        Assert.Null((await world.Get<BulletinQueries>().Read(-steps.Record, Writer)).Value!.ToldAt!.Address);
        Assert.Equal(("Exams at Laredo", $"/guidance/bulletins/{-steps.Record}"), Assert.Single((await world.Get<OutreachQueries>().Read(told, OutreachWorld.Analyst)).Value!.Bulletins) is var one ? (one.Title, one.Address) : default);
        Assert.Empty((await outreach.Read(told)).Bulletins);
        Assert.True((await steps.Do(steps.Channels(("web", "The others.")))).IsDone);
        Assert.Empty((await world.Get<OutreachQueries>().Read(told, OutreachWorld.Analyst)).Value!.Bulletins);
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Is_compared_with_anything_that_stands_and_with_nothing_that_does_not()
    {
        await using var world = await TestWorld.On();
        var steps = new BulletinSteps(world, Writer, Desk.Representative);
        await steps.Publish("Exams at Laredo");
        var first = (await world.Get<ReadBulletins>().List(null, null, null)).Bulletins.Single().Code!;
        await steps.Begin("Hours of the bridge", "2304");
        await steps.Do(new SubmitBulletin { Record = steps.Record, Version = steps.Version });
        CompareBulletin With(string kind, string code) => new() { Record = steps.Record, Version = steps.Version, Kind = kind, Code = code, Verdict = ComparisonVerdicts.Consistent };

        Assert.Equal(["bulletin.not_told_before"], Codes(await steps.Do(With("bulletin", "2026-9"))));
        Assert.Equal(["bulletin.not_told_before"], Codes(await steps.Do(With("guide", "7"))));
        Assert.Equal(["bulletin.not_told_before"], Codes(await steps.Do(With("nonsense", first))));
        Assert.True((await steps.Do(With("bulletin", first))).IsDone);
    }

    private static IReadOnlyList<string> Codes(Result result) => [.. result.Refusals.Select(refusal => refusal.Code)];
}

using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Guidance.Bulletins;
using SbrefaTracker.Application.Guidance.Guides;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Guidance;

/// <summary>A correction of what the public reads. Today is March 6, 2026.</summary>
public sealed class BulletinCorrectionTests
{
    private static readonly Actor Writer = Actor.Staff("writer", "Writer", [Roles.PolicyOwner]);

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_read_by_nobody_outside_before_it_was_compared_cleared_and_published_by_a_second_person(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (other, steps) = (new BulletinSteps(world, Writer, Desk.Representative), new BulletinSteps(world, Writer, Desk.Representative));
        await other.Publish("Exams at Boston");
        await steps.Publish("Exams at Laredo");
        Assert.Equal(["bulletin.no_correction"], Codes(await steps.Do(new CorrectBulletin { Record = steps.Record, Version = steps.Version }, Desk.Representative)));
        Assert.Equal(["bulletin.no_correction"], Codes(await steps.Do(new DropCorrection { Record = steps.Record, Version = steps.Version })));
        Assert.Equal(["required", "required"], Codes(await steps.Do(steps.Correction("x") with { Change = " ", TextEs = "" })));

        Assert.True((await steps.Do(steps.Correction("Exams at Laredo and Boston"))).IsDone);

        Assert.Equal("Exams at Laredo", (await world.Get<ReadBulletins>().Read("2026-2"))!.Bulletin.Title);
        Assert.Single((await world.Get<ReadBulletins>().Read("2026-2"))!.Versions);
        Assert.Equal(["2026-1"], (await Read(world, steps)).Earlier.Where(one => one.Told.Kind == ToldKinds.Bulletin).Select(one => one.Told.Code));
        Assert.Equal(["bulletin.uncompared"], Codes(await steps.Do(new AskBulletinOffices { Record = steps.Record, Version = steps.Version })));
        Assert.True((await steps.Compare(ComparisonVerdicts.Conflict, "It says the opposite.")).IsDone);
        Assert.Equal(["bulletin.in_conflict"], Codes(await steps.Do(new AskBulletinOffices { Record = steps.Record, Version = steps.Version })));
        await steps.AskAll();
        Assert.Equal(["bulletin.offices_asked"], Codes(await steps.Do(new AskBulletinOffices { Record = steps.Record, Version = steps.Version })));
        Assert.Equal(["bulletin.not_cleared"], Codes(await steps.Do(new CorrectBulletin { Record = steps.Record, Version = steps.Version }, Desk.Representative)));
        Assert.Equal("Exams at Laredo and Boston", Assert.Single(await world.Get<BulletinQueries>().AskedOf(Desk.Laredo)).Bulletin.InCheck.Title);
        Assert.True((await steps.Do(new ObjectToBulletin { Record = steps.Record, Version = steps.Version, Office = "2304", Comment = "Not at Boston." }, Desk.Laredo)).IsDone);
        Assert.Equal(["bulletin.not_cleared"], Codes(await steps.Do(new CorrectBulletin { Record = steps.Record, Version = steps.Version }, Desk.Representative)));
        Assert.True((await steps.Do(new SettleObjection { Record = steps.Record, Version = steps.Version, Office = "2304", Settlement = "Boston agreed." })).IsDone);
        Assert.True((await steps.Do(new ClearBulletin { Record = steps.Record, Version = steps.Version, Office = "2304" }, Desk.Laredo)).IsDone);
        Assert.Equal(["workflow.second_person_needed"], Codes(await steps.Do(new CorrectBulletin { Record = steps.Record, Version = steps.Version })));

        Assert.True((await steps.Do(new CorrectBulletin { Record = steps.Record, Version = steps.Version }, Desk.Representative)).IsDone);

        var corrected = (await world.Get<ReadBulletins>().Read("2026-2"))!;
        Assert.Equal((BulletinState.Corrected, "Exams at Laredo and Boston", false, "writer"), (corrected.Bulletin.State, corrected.Bulletin.Title, corrected.Bulletin.IsBeingCorrected, corrected.Bulletin.WrittenBy));
        Assert.Equal([("The port was missing.", "Faltaba el puerto."), (null, null)], corrected.Versions.Select(version => (version.Change, version.ChangeEs)));
        Assert.Empty(await world.Get<BulletinQueries>().AskedOf(Desk.Laredo));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_compared_once_more_with_what_was_told_while_the_offices_read_it(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (other, steps) = (new BulletinSteps(world, Writer, Desk.Representative), new BulletinSteps(world, Writer, Desk.Representative));
        await steps.Publish("Exams at Laredo");
        Assert.True((await steps.Do(steps.Correction("Exams at Laredo and Boston"))).IsDone);
        await steps.AskAll();
        Assert.True((await steps.Do(new ClearBulletin { Record = steps.Record, Version = steps.Version, Office = "2304" }, Desk.Laredo)).IsDone);

        await other.Publish("Exams at Boston");

        Assert.Equal(["bulletin.uncompared"], Codes(await steps.Do(new CorrectBulletin { Record = steps.Record, Version = steps.Version }, Desk.Representative)));
        Assert.True((await steps.Compare(ComparisonVerdicts.Consistent, null)).IsDone);
        Assert.True((await steps.Do(new CorrectBulletin { Record = steps.Record, Version = steps.Version }, Desk.Representative)).IsDone);
    }

    [Fact]
    public async Task Begins_anew_when_it_is_written_otherwise_and_leaves_nothing_when_it_is_given_up()
    {
        await using var world = await TestWorld.On();
        var steps = new BulletinSteps(world, Writer, Desk.Representative);
        await steps.Publish("Exams at Laredo");
        Assert.True((await steps.Do(steps.Correction("Exams at Laredo and Boston"))).IsDone);
        Assert.Equal(["nothing_changed"], Codes(await steps.Do(steps.Correction("Exams at Laredo and Boston"))));
        await steps.AskAll();
        Assert.Single(await world.Get<BulletinQueries>().AskedOf(Desk.Laredo));

        Assert.True((await steps.Do(steps.Correction("Exams at Laredo, Boston and Miami"))).IsDone);
        Assert.Empty(await world.Get<BulletinQueries>().AskedOf(Desk.Laredo));
        await steps.AskAll();
        Assert.True((await steps.Do(new DropCorrection { Record = steps.Record, Version = steps.Version })).IsDone);

        Assert.Empty(await world.Get<BulletinQueries>().AskedOf(Desk.Laredo));
        var view = await Read(world, steps);
        Assert.Equal((BulletinState.Published, "Exams at Laredo", false, 0), (view.Bulletin.State, view.Bulletin.InCheck.Title, view.Bulletin.IsBeingCorrected, view.Earlier.Count));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_cleared_by_the_office_that_took_over_where_the_first_is_closed(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var steps = new BulletinSteps(world, Writer, Desk.Representative);
        await steps.Publish("Exams at Laredo");
        await Close(world, "2304", null);
        Assert.True((await steps.Do(steps.Correction("Exams at Laredo and Boston"))).IsDone);
        Assert.Equal(["bulletin.no_open_office"], Codes(await steps.Do(new AskBulletinOffices { Record = steps.Record, Version = steps.Version })));

        await Close(world, "2304", "0401");
        await steps.AskAll();

        Assert.Empty(await world.Get<BulletinQueries>().AskedOf(Desk.Laredo));
        Assert.Single(await world.Get<BulletinQueries>().AskedOf(Desk.Boston));
        Assert.True((await steps.Do(new ClearBulletin { Record = steps.Record, Version = steps.Version, Office = "0401" }, Desk.Boston)).IsDone);
        Assert.True((await steps.Do(new CorrectBulletin { Record = steps.Record, Version = steps.Version }, Desk.Representative)).IsDone);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_compared_with_what_a_guide_says_itself_in_either_language(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var rule = new Dictionary<string, string>
        {
            ["title"] = "Rule on something else",
            ["citation"] = "91 FR 1",
            ["from_on"] = "2025-10-06",
            ["effective_on"] = "2026-01-05",
            ["published_on"] = "2026-01-05",
            ["guide_title"] = "Guide",
            ["web_address"] = "https://agency.example/guide",
            ["owner"] = "Made-up desk",
            ["email"] = "desk@agency.example",
        };
        Assert.True((await world.Get<RecordCommands>().Run(new KeepGuide { Given = new GuideGiven(rule, [], []) }, Writer)).IsDone);
        rule["guide_text_es"] = "Cada examen se anuncia un día antes por escrito.";
        rule["guide_text"] = "Nothing of the kind.";
        var kept = (await world.Get<RecordCommands>().Run(new KeepGuide { Given = new GuideGiven(rule, [], []) }, Writer)).Value!;
        var steps = new BulletinSteps(world, Writer, Desk.Representative);

        await steps.Begin("Exams at Laredo", "2304");
        Assert.True((await steps.Do(new SubmitBulletin { Record = steps.Record, Version = steps.Version })).IsDone);

        var told = Assert.Single((await Read(world, steps)).Earlier, one => one.Told.Kind == ToldKinds.Guide).Told;
        Assert.Equal(($"{-kept.Record}", "Cada examen se anuncia un día antes por escrito."), (told.Code, told.TextEs));
        Assert.Contains("Nothing of the kind.", told.Text, StringComparison.Ordinal);
        Assert.Empty((await world.Check()).Problems);
    }

    private static async Task<BulletinView> Read(TestWorld world, BulletinSteps steps) => (await world.Get<BulletinQueries>().Read(-steps.Record, Writer)).Value!;

    private static async Task Close(TestWorld world, string code, string? successor)
    {
        await using var db = world.Open();
        await db.Offices.Where(office => office.Code == code).ExecuteUpdateAsync(set => set.SetProperty(office => office.ClosesOn, new DateOnly(2026, 3, 5)).SetProperty(office => office.SuccessorCode, successor));
    }

    private static IReadOnlyList<string> Codes(Result result) => [.. result.Refusals.Select(refusal => refusal.Code)];
}

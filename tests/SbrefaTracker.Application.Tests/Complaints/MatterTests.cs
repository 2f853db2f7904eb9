using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Dashboard;
using SbrefaTracker.Application.Matters;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Closures;
using SbrefaTracker.Application.Tests.Inquiries;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Matters;
using SbrefaTracker.Domain.Triage;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

public sealed partial class MatterTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_opened_recorded_ended_and_asked_after(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);

        Assert.Empty(await Open(desk, MatterKinds.Retaliation));
        var matter = Assert.Single((await desk.View()).Matters).Matter;
        Assert.Empty(await Record(desk, matter.Id, null));
        Assert.Equal(["no_follow_up"], await Record(desk, matter.Id, 30));
        Assert.Empty(await desk.Do(Desk.Representative, d => new CloseMatter { Reference = d.Reference, Version = d.Version, MatterId = matter.Id, Finding = "not_confirmed", Reason = "Others were examined as often." }));
        Assert.Empty(await desk.Do(Desk.Representative, d => new WithdrawComplaint { Reference = d.Reference, Version = d.Version }));

        Assert.Equal([30], (await ToDo(world, Desk.Representative)).Select(task => task.FollowUp!.Value));
        Assert.Empty(await Record(desk, matter.Id, 30));
        Assert.Equal([90], (await ToDo(world, Desk.Commissioner)).Select(task => task.FollowUp!.Value));

        var view = Assert.Single((await desk.View()).Matters);
        Assert.Equal(("not_confirmed", 3), (view.Matter.Finding, view.Steps.Count));
        Assert.Equal([true, false, false], view.Contacts.Select(contact => contact.DoneOn is not null));
        Assert.Empty(await Record(desk, matter.Id, 90));
        Assert.Empty(await Record(desk, matter.Id, 180));
        Assert.Empty(await ToDo(world, Desk.Representative));
        Assert.Empty((await world.Check()).Problems);
    }

    /// <summary>Whoever is no reader finds neither the matter nor an entry that tells of it.</summary>
    [Fact]
    public async Task Is_there_for_its_readers_alone()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);
        await Open(desk, MatterKinds.Retaliation);
        await Open(desk, MatterKinds.InspectorGeneral);

        Assert.Equal((2, 2), await Seen(desk, Desk.Representative));
        Assert.Equal((1, 1), await Seen(desk, Desk.Commissioner));
        Assert.Equal((0, 0), await Seen(desk, Desk.Analyst));
        Assert.Equal((0, 0), await Seen(desk, Desk.Auditor));
        Assert.DoesNotContain((await world.Get<Tracking>().Open(desk.Reference, desk.Key)).Value!.Story, entry => entry.Action.StartsWith("Matter", StringComparison.Ordinal));
        Assert.Equal(["not_allowed"], (await world.Get<MatterQueries>().ToDo(Desk.Analyst)).Refusals.Select(refusal => refusal.Code));
        Assert.Single(await ToDo(world, Desk.Commissioner));
        world.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal((1, 0), await OnDashboard(world, Desk.Representative));
        Assert.Equal((0, 0), await OnDashboard(world, Desk.Analyst));
    }

    [Fact]
    public async Task Is_the_representatives_alone_to_open_and_only_once_of_a_kind()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);

        Assert.Equal(["workflow.not_your_role"], await Open(desk, MatterKinds.Retaliation, Desk.Analyst));
        Assert.Equal(["unknown_code"], await Open(desk, "gossip"));
        Assert.Empty(await Open(desk, MatterKinds.Retaliation));
        Assert.Equal(["matter_already_open"], await Open(desk, MatterKinds.Retaliation));
        Assert.Equal(["required"], await Record(desk, 4_711, null));
    }

    /// <summary>Whether the filer says it or triage finds it: until a matter is opened it waits for whoever opens one, in the list and on the dashboard.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Waits_to_be_opened_once_retaliation_is_reported(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var said = await Desk.WithComplaint(world, given => given[ComplaintFields.RetaliationAlleged] = true);
        var found = await Desk.WithComplaint(world);
        var other = await Desk.WithComplaint(world);
        Assert.Empty(await Triage(found, TriageAnswers.Unclear));
        Assert.Empty(await Triage(other, TriageAnswers.No));

        var waiting = await ToDo(world, Desk.Representative);
        Assert.Equal([(said.Reference, true, true), (found.Reference, true, true)], waiting.Select(task => (task.Reference, task.IsOnlyReported, task.IsAtOnce)));
        Assert.Empty(await ToDo(world, Desk.Commissioner));
        Assert.Equal(2, await Reported(world, Desk.Representative));
        Assert.Equal(0, await Reported(world, Desk.Analyst));

        Assert.Empty(await Open(said, MatterKinds.Retaliation));
        Assert.Empty(await Triage(found, TriageAnswers.No));
        Assert.False(Assert.Single(await ToDo(world, Desk.Representative)).IsOnlyReported);
        Assert.Equal(0, await Reported(world, Desk.Representative));
    }

    /// <summary>The end of the complaint ends no report, and what filers report afterwards is one; only what ended long ago waits no more.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Waits_to_be_opened_when_the_complaint_is_over(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await world.Person("rae@agency.example", Roles.Representative);
        var before = await Desk.WithComplaint(world, given => given[ComplaintFields.RetaliationAlleged] = true);
        var after = await Desk.WithComplaint(world);
        Assert.True((await before.View()).AwaitsMatter);
        Assert.Equal((false, false), ((await before.View(Desk.Analyst)).AwaitsMatter, (await after.View()).AwaitsMatter));
        foreach (var desk in (Desk[])[before, after])
        {
            Assert.Empty(await desk.Do(Actor.Filer, d => new WithdrawComplaint { Reference = d.Reference, Version = d.Version }));
        }

        Assert.Equal([before.Reference], (await ToDo(world, Desk.Representative)).Select(task => task.Reference));
        Assert.Equal(1, await Reported(world, Desk.Representative));

        // A filer is heard at any time: the representative is told at once.
        world.Clock.Advance(TimeSpan.FromDays(300));
        Assert.Empty(await after.Do(Actor.Filer, d => new WriteMessage { Reference = d.Reference, Version = d.Version, Text = "They hold every load now.", ReportsRetaliation = true }));
        Assert.Equal([before.Reference, after.Reference], (await ToDo(world, Desk.Representative)).Select(task => task.Reference));
        var mail = Assert.Single((await after.View()).Mails, mail => !mail.IsToFiler);
        Assert.Equal(("filer_reported", "rae@agency.example"), (mail.Kind, mail.Recipient));
        Assert.DoesNotContain("every load", mail.Text, StringComparison.Ordinal);

        world.Clock.Advance(TimeSpan.FromDays(100));
        Assert.Equal([after.Reference], (await ToDo(world, Desk.Representative)).Select(task => task.Reference));
        Assert.Equal(1, await Reported(world, Desk.Representative));
        Assert.Empty(await Open(after, MatterKinds.Retaliation));
        Assert.False((await after.View()).AwaitsMatter);
        Assert.Equal([30], (await ToDo(world, Desk.Representative)).Where(task => task.FollowUp is not null).Select(task => task.FollowUp!.Value));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_a_filer_calls_unsolved_is_told_to_whoever_had_the_complaint_and_stands_on_the_dashboard(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await world.Person("rae@agency.example", Roles.Representative);
        var (ana, liaison) = (await world.Person("ana@agency.example", Roles.Analyst), await world.Person("lee@agency.example", Roles.OfficeLiaison));
        var desk = await Desk.WithComplaint(world);
        Assert.Equal(["unknown_account"], await desk.Do(Desk.Analyst, d => new AssignComplaint { Reference = d.Reference, Version = d.Version, Assignee = liaison }));
        Assert.Empty(await desk.Do(Desk.Analyst, d => new AssignComplaint { Reference = d.Reference, Version = d.Version, Assignee = ana }));
        Assert.Empty(await desk.Close("withdrawn"));

        Assert.Empty(await desk.Do(Actor.Filer, d => new SayUnsolved { Reference = d.Reference, Version = d.Version, Text = "Nobody says why." }));

        var mail = Assert.Single((await desk.View()).Mails, mail => !mail.IsToFiler);
        Assert.Equal(("filer_unsolved", "ana@agency.example"), (mail.Kind, mail.Recipient));
        Assert.DoesNotContain("Nobody says why", mail.Text, StringComparison.Ordinal);
        Assert.Equal((1, 1, 0), (await Unsolved(Desk.Representative, mine: false), await Unsolved(Actor.Staff(ana, "Ana", [Roles.Analyst]), mine: true), await Unsolved(Desk.Representative, mine: true)));
        Assert.Empty(await desk.Do(Desk.Representative, d => new StandBy { Reference = d.Reference, Version = d.Version, Text = "The law leaves no choice." }));
        Assert.Equal(0, await Unsolved(Desk.Representative, mine: false));

        async Task<long> Unsolved(Actor actor, bool mine) => (await world.Get<ReadDashboard>().Run(actor, mine)).Value!.Unsolved;
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_filers_write_after_the_end_is_told_to_whoever_had_the_complaint(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await world.Person("rae@agency.example", Roles.Representative);
        var ana = await world.Person("ana@agency.example", Roles.Analyst);
        var desk = await Desk.WithComplaint(world);
        Assert.Empty(await desk.Do(Desk.Analyst, d => new AssignComplaint { Reference = d.Reference, Version = d.Version, Assignee = ana }));
        Assert.Empty(await Write(desk, reports: false));
        Assert.DoesNotContain((await desk.View()).Mails, mail => mail.Kind.StartsWith("filer_", StringComparison.Ordinal) && !mail.IsToFiler);
        Assert.Empty(await desk.Close("withdrawn"));

        Assert.Empty(await Write(desk, reports: false));
        Assert.Empty(await Write(desk, reports: true));
        var input = new ComplaintInput { [ComplaintFields.ContactEmail] = "new@harborlight.example", [ComplaintFields.Language] = Languages.English };
        Assert.Empty(await desk.Do(Actor.Filer, d => new CorrectContact { Reference = d.Reference, Version = d.Version, Input = input }));

        Assert.Equal(
            [("filer_wrote", "ana@agency.example"), ("filer_reported", "rae@agency.example"), ("filer_wrote", "ana@agency.example")],
            (await desk.View()).Mails.Where(mail => !mail.IsToFiler).Select(mail => (mail.Kind, mail.Recipient)));
        Assert.Equal("new@harborlight.example", (await desk.Stored()).ContactEmail);

        Assert.Empty(await Disposed.Of(desk));
        Assert.Equal(["workflow.already_disposed"], await Write(desk, reports: true));

        static Task<IReadOnlyList<string>> Write(Desk desk, bool reports) =>
            desk.Do(Actor.Filer, d => new WriteMessage { Reference = d.Reference, Version = d.Version, Text = "A word more.", ReportsRetaliation = reports });
    }

    private static async Task<(int Matters, int Entries)> Seen(Desk desk, Actor actor)
    {
        var view = await desk.View(actor);
        return (view.Matters.Count, view.Story.Count(entry => entry.Action == "MatterOpened"));
    }

    private static async Task<long> Reported(TestWorld world, Actor actor) => (await world.Get<ReadDashboard>().Run(actor, mine: false)).Value!.Reported;

    private static async Task<IReadOnlyList<string>> Triage(Desk desk, string retaliation)
    {
        var asked = await desk.Stored();
        var answers = TriageList.For(asked.Source, asked.ActionType).ToDictionary(item => item.Code, item => item.Code == TriageList.Retaliation ? retaliation : item.Untroubled);
        return await desk.Do(Desk.Analyst, d => new TriageComplaint { Reference = d.Reference, Version = d.Version, Answers = answers });
    }

    private static async Task<MatterTask[]> ToDo(TestWorld world, Actor actor) => (await world.Get<MatterQueries>().ToDo(actor)).Value!;

    private static Task<IReadOnlyList<string>> Open(Desk desk, string kind, Actor? actor = null) =>
        desk.Do(actor ?? Desk.Representative, d => new OpenMatter { Reference = d.Reference, Version = d.Version, Kind = kind, Reason = "Exams twice a week since the letter." });

    private static Task<IReadOnlyList<string>> Record(Desk desk, long matter, int? followUp) =>
        desk.Do(Desk.Representative, d => new RecordMatter { Reference = d.Reference, Version = d.Version, MatterId = matter, FollowUp = followUp, Text = "Asked how they are treated." });

    private static async Task<(int Late, int ThisWeek)> OnDashboard(TestWorld world, Actor actor)
    {
        var view = (await world.Get<ReadDashboard>().Run(actor, mine: false)).Value!;
        return (view.MattersLate, view.MattersThisWeek);
    }
}

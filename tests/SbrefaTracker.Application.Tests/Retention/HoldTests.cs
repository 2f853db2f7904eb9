using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Retention;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Retention;

public sealed class HoldTests
{
    private static readonly Actor Second = Actor.Staff("second", "Sue Second", [Roles.Representative]);

    [Theory, OnSqlite, OnPostgres]
    public async Task Stops_what_changes_or_destroys_and_lets_the_answer_to_the_filer_go(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (desk, other) = (await Desk.WithComplaint(world), await Desk.WithComplaint(world));
        await desk.Complete();
        Assert.Empty(await desk.Do(Desk.Analyst, d => Facts(d, "A load was held.")));
        Assert.Equal(["workflow.not_your_role"], await desk.Do(Desk.Analyst, Hold));
        Assert.Empty(await desk.Do(Desk.Representative, Hold));

        Assert.Equal(["workflow.on_hold"], await desk.Do(Desk.Representative, d => new MergeComplaint { Reference = d.Reference, Version = d.Version, Other = other.Reference, Reason = "The same." }));
        Assert.Equal(["workflow.on_hold"], await desk.Do(Desk.Representative, d => new RedateComplaint { Reference = d.Reference, Version = d.Version, ForwardedOn = new DateOnly(2026, 3, 6), Reason = "A slip." }));
        Assert.Equal(["workflow.statement_on_hold"], await desk.Do(Desk.Analyst, d => Facts(d, "Another load was held.")));
        Assert.Empty(await desk.Ask());
        Assert.Empty(await desk.Reply(Desk.Boston));
        await desk.Draft();
        await desk.Clear(Desk.Representative);
        await desk.Send();
        Assert.Empty(await desk.Close());
        Assert.Equal("A load was held.", (await Stored(world, desk)).StatementOfFacts);
        Assert.True(Assert.Single((await desk.View()).Holds).IsInForce);
        Assert.Empty((await desk.View(Desk.Auditor)).Holds);
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_released_by_another_one_by_one_and_stays_to_be_read(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);
        ReleaseHold Release(Desk d, long hold) => new() { Reference = d.Reference, Version = d.Version, HoldId = hold, Reason = "The case is over." };
        Assert.Equal(["workflow.no_hold"], await desk.Do(Desk.Representative, d => Release(d, 1)));
        Assert.Empty(await desk.Do(Desk.Representative, Hold));
        Assert.Empty(await desk.Do(Second, Hold));
        var holds = (await desk.View()).Holds;

        Assert.Equal(["workflow.placed_by_you"], await desk.Do(Desk.Representative, d => Release(d, holds[0].Id)));
        Assert.Equal(["workflow.no_hold"], await desk.Do(Desk.Representative, d => Release(d, 99)));
        Assert.Equal(["required"], await desk.Do(Second, d => Release(d, holds[0].Id) with { Reason = " " }));
        Assert.Empty(await desk.Do(Second, d => Release(d, holds[0].Id)));
        Assert.Equal(["workflow.placed_by_you"], await desk.Do(Second, d => Release(d, holds[1].Id)));
        Assert.Equal([desk.Reference], (await world.Get<DisposalQueries>().Holds(Desk.Auditor)).Value!.Select(hold => hold.Reference));
        Assert.Empty(await desk.Do(Desk.Commissioner, d => Release(d, holds[1].Id)));

        var over = (await desk.View()).Holds;
        Assert.Equal([(false, "second"), (false, "commissioner")], over.Select(hold => (hold.IsInForce, hold.ReleasedBy)));
        Assert.Empty((await world.Get<DisposalQueries>().Holds(Desk.Auditor)).Value!);
        Assert.Equal("not_allowed", (await world.Get<DisposalQueries>().Holds(Desk.Analyst)).Refusals[0].Code);
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_contact_that_the_filer_corrects_takes_nothing_away_from_what_is_held(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);
        await desk.Do(Desk.Representative, Hold);
        var input = new ComplaintInput { [ComplaintFields.ContactEmail] = "new@harborlight.example", [ComplaintFields.Language] = "en" };

        Assert.Empty(await desk.Do(Actor.Filer, d => new CorrectContact { Reference = d.Reference, Version = d.Version, Input = input }));

        Assert.Equal("new@harborlight.example", (await Stored(world, desk)).ContactEmail);
        var told = (await desk.View()).Story.Single(entry => entry.Action == "ContactCorrected");
        Assert.Contains("contact_email: owner@harborlight.example", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Needs_reason_and_authority()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);

        Assert.Equal(["required", "required"], await desk.Do(Desk.Representative, d => Hold(d) with { Reason = " ", Authority = "" }));
        Assert.Equal(["too_long"], await desk.Do(Desk.Representative, d => Hold(d) with { Authority = new string('a', 301) }));
    }

    internal static PlaceHold Hold(Desk desk) => new() { Reference = desk.Reference, Version = desk.Version, Reason = "The court wants it.", Authority = "Order 26-17" };

    private static StateFacts Facts(Desk desk, string text) => new() { Reference = desk.Reference, Version = desk.Version, Text = text, Consent = "By telephone." };

    private static async Task<Complaint> Stored(TestWorld world, Desk desk)
    {
        await using var db = world.Open();
        return db.Complaints.Single(complaint => complaint.Reference == desk.Reference);
    }
}

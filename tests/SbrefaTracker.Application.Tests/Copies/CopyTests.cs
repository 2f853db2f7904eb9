using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Copies;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Importing;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Copies;

public sealed class CopyTests
{
    private const string Letter =
        "The port of entry raised the exam fee for small importers without notice. We pay three times what we paid last year for the same containers, and nobody at the port "
        + "could say which rule it follows. Large importers are examined at their own sites and pay nothing.";

    private const string Other = "Our seal was broken in May, and the goods came back wet. Nobody at the warehouse had written down who opened the container, and the insurer asks for a name.";

    /// <summary>Six complaints at two offices about two actions: which of them tell what an earlier one told.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Are_marked_by_themselves_wherever_they_were_filed(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var rounds = world.Get<CopyRounds>();
        await Told(world, "Passed Before", Letter);
        await rounds.Go();

        var first = await Told(world, "Harbor Light", Other);
        var exact = await Told(world, "Cedar Grove", Other, "2304", "SEIZ");
        var near = await Told(world, "harbor light ", Other.Replace("in May", "in June", StringComparison.Ordinal), "2304", "SEIZ");
        var stranger = await Told(world, "Elm Street", Other.Replace("in May", "in July", StringComparison.Ordinal));
        var apart = await Told(world, "Harbor Light", "We have waited nine weeks for a refund of duty that was promised in writing, and no letter is answered.");
        var late = await Told(world, "Birch Lane", Letter, "2304", "AUDIT");
        Assert.Empty(await Found(world));
        await rounds.Go();

        Assert.Equal(new[] { exact.Reference, near.Reference, late.Reference }.Order(StringComparer.Ordinal), await Found(world));
        Assert.Equal(new CopyView(first.Reference, IsExact: true), (await exact.View()).CopyOf);
        Assert.Equal(new CopyView(first.Reference, IsExact: false), (await near.View()).CopyOf);
        Assert.All([(await first.View()).CopyOf, (await stranger.View()).CopyOf, (await apart.View()).CopyOf, (await exact.View(Desk.Auditor)).CopyOf], Assert.Null);
        Assert.Equal(
            new[] { exact.Reference, near.Reference, late.Reference }.Order(StringComparer.Ordinal),
            (await world.Get<WorkList>().Read(new WorkListFilter(), Desk.Analyst)).Value!.Rows.Where(row => row.IsCopy).Select(row => row.Reference).Order(StringComparer.Ordinal));

        // A round that begins anew where it was cut short changes nothing.
        await using (var db = world.Open())
        {
            await db.WorkerMarks.Where(mark => mark.Name == "copies").ExecuteUpdateAsync(set => set.SetProperty(mark => mark.Reached, 0));
        }

        await rounds.Go();
        Assert.Equal(3, (await Found(world)).Count());
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Are_settled_by_a_link_and_waiting_again_without_it(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await world.Get<CopyRounds>().Go();
        var (one, copy) = (await Told(world, "Harbor Light", Letter), await Told(world, "Harbor Light", Letter, "2304"));
        await world.Get<CopyRounds>().Go();
        Assert.Equal([copy.Reference], await Found(world));

        Assert.Empty(await copy.Do(Desk.Analyst, d => new LinkComplaints { Reference = d.Reference, Version = d.Version, Other = one.Reference, Kind = "same_cause", Reason = "Two ports, one fee." }));
        Assert.Empty(await Found(world));
        Assert.Null((await copy.View()).CopyOf);

        var link = Assert.Single((await copy.View()).Links);
        Assert.Empty(await copy.Do(Desk.Analyst, d => new UnlinkComplaints { Reference = d.Reference, Version = d.Version, LinkId = link.Id, Reason = "Other goods." }));
        Assert.Equal([copy.Reference], await Found(world));

        Assert.Empty(await copy.Do(Desk.Representative, d => new MergeComplaint { Reference = d.Reference, Version = d.Version, Other = one.Reference, Reason = "Sent twice." }));
        Assert.Empty(await Found(world));
    }

    /// <summary>What was let go of leaves no trace, whichever of the two it was.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Are_forgotten_with_what_they_are_copies_of(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await world.Get<CopyRounds>().Go();
        var (gone, copy) = (await Told(world, "Harbor Light", Letter), await Told(world, "Cedar Grove", Letter));
        await world.Get<CopyRounds>().Go();
        Assert.Equal([copy.Reference], await Found(world));

        await gone.Do(Desk.Representative, d => new WithdrawComplaint { Reference = d.Reference, Version = d.Version });
        await Disposed.Of(gone);

        Assert.Empty(await Found(world));
        await using var db = world.Open();
        Assert.Empty(await db.CopyMarks.ToListAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Are_looked_for_in_an_import_where_something_is_left_to_do(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await world.Get<CopyRounds>().Go();
        await Told(world, "Harbor Light", Letter);
        var cells = $"2026-03-02,2304,EXAM,Cedar Grove,Fee,\"{Letter}\"";
        var imported = await world.Import($"{ComplaintFile.Header},closed_on,outcome\n{cells},,\n{cells},2026-03-04,explained\n");
        Assert.Empty(imported.Faults);
        await world.Get<CopyRounds>().Go();

        Assert.Equal(["RF-2026-00002"], await Found(world));
    }

    /// <summary>Both may be filed with no more than a few words: those of one entity are a copy, those of strangers are none.</summary>
    [Fact]
    public async Task Of_a_few_words_are_copies_when_one_entity_filed_them()
    {
        await using var world = await TestWorld.On();
        await world.Get<CopyRounds>().Go();
        await Told(world, "Harbor Light", "See the attached letter.");
        await Told(world, "Cedar Grove", "See the attached letter.");
        var twice = await Told(world, "Harbor Light", "See the attached letter!", "2304");
        await world.Get<CopyRounds>().Go();

        Assert.Equal([twice.Reference], await Found(world));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Are_listed_among_the_related_for_other_offices_and_actions(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var one = await Told(world, "Harbor Light", Letter);
        var here = await Told(world, "Cedar Grove", Letter);
        var (office, action) = (await Told(world, "Elm Street", Letter, "2304"), await Told(world, "Birch Lane", Letter, action: "AUDIT"));
        var near = await Told(world, "Harbor Light", Letter.Replace("three times", "twice", StringComparison.Ordinal), "2304", "AUDIT");
        await Told(world, "Oak Hill", Letter.Replace("three times", "twice", StringComparison.Ordinal), "2304", "AUDIT");
        await world.Get<Application.Campaigns.StoryPrints>().Follow();

        var related = (await world.Get<RelatedComplaints>().Read(one.Reference, Desk.Analyst)).Value!;

        Assert.Equal([(office.Reference, true), (action.Reference, true), (near.Reference, false)], related.CopiesElsewhere.Select(row => (row.Reference, row.IsExactCopy)));
        Assert.Contains(here.Reference, related.Alike.Select(row => row.Reference));
    }

    private static Task<Desk> Told(TestWorld world, string entity, string narrative, string office = "0401", string action = "PEN") => Desk.WithComplaint(world, given =>
        (given[ComplaintFields.EntityName], given[ComplaintFields.Narrative], given[ComplaintFields.Office], given[ComplaintFields.ActionType]) = (entity, narrative, office, action));

    private static async Task<IEnumerable<string>> Found(TestWorld world) =>
        (await world.Get<WorkList>().Read(new WorkListFilter { Search = "is:copy", WithClosed = true }, Desk.Analyst)).Value!.Rows.Select(row => row.Reference).Order(StringComparer.Ordinal);
}

using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Links;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

public sealed class LinkTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Stands_in_both_records_is_found_and_is_undone_from_either_side(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (one, other) = (await Desk.WithComplaint(world), await Desk.WithComplaint(world));

        Assert.Empty(await Link(one, other.Reference));
        Assert.Equal(["already_linked"], await Link(one, other.Reference));
        var (ones, others) = (Assert.Single((await one.View()).Links), Assert.Single((await other.View()).Links));
        Assert.Equal((other.Reference, false, one.Reference, true), (ones.Reference, ones.Leads, others.Reference, others.Leads));
        Assert.Equal([other.Reference], await Found(world, $"linked:{one.Reference.ToLowerInvariant()}"));

        other.Version = (await other.View()).Version;
        Assert.Empty(await other.Do(Desk.Analyst, d => new UnlinkComplaints { Reference = d.Reference, Version = d.Version, LinkId = others.Id, Reason = "Other goods." }));
        Assert.All([Assert.Single((await one.View()).Links), Assert.Single((await other.View()).Links)], link => Assert.NotNull(link.EndedOn));
        Assert.Equal(("Unlinked", "Other goods."), ((await one.View()).Story[^1].Action, (await one.View()).Story[^1].Text));
        Assert.Empty(await Found(world, $"linked:{one.Reference}"));
        one.Version = (await one.View()).Version;
        Assert.Equal(["workflow.no_link"], await one.Do(Desk.Analyst, d => new UnlinkComplaints { Reference = d.Reference, Version = d.Version, LinkId = ones.Id, Reason = "Again." }));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Is_refused_with_what_was_disposed_of_and_for_what_no_person_chooses()
    {
        await using var world = await TestWorld.On();
        var (one, gone) = (await Desk.WithComplaint(world), await Desk.WithComplaint(world));
        await gone.Do(Desk.Representative, d => new WithdrawComplaint { Reference = d.Reference, Version = d.Version });
        await Disposed.Of(gone);

        Assert.Equal(["other_disposed"], await Link(one, gone.Reference));
        Assert.Equal(["unknown_code"], await Link(one, gone.Reference, LinkKinds.Duplicate));
        Assert.Equal(["required"], await Link(one, " "));
    }

    /// <summary>What was disposed of takes the reasons of its own links with it; the other's record keeps its own.</summary>
    [Fact]
    public async Task Is_disposed_of_with_its_own_complaint_alone()
    {
        await using var world = await TestWorld.On();
        var (one, other) = (await Desk.WithComplaint(world), await Desk.WithComplaint(world));
        await Link(one, other.Reference);
        other.Version = (await other.View()).Version;
        await one.Do(Desk.Representative, d => new WithdrawComplaint { Reference = d.Reference, Version = d.Version });
        await other.Do(Desk.Representative, d => new WithdrawComplaint { Reference = d.Reference, Version = d.Version });
        await Disposed.Of(one);

        await using var db = world.Open();
        Assert.Equal(["", "The same officer."], (await db.Links.OrderBy(link => link.ComplaintId).ToListAsync()).Select(link => link.Reason));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Leads_from_what_was_split_off_to_where_it_came_from(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var origin = await Desk.WithComplaint(world, given =>
        {
            given[ComplaintFields.Narrative] = "The penalty came first.\n\nOur seal was broken in May.";
            given[ComplaintFields.PenaltyAssessed] = 500_000L;
        });

        Assert.Equal(["split_not_their_words"], await Split(origin, "They broke our seal."));
        Assert.Equal(["unknown_office"], await Split(origin, "Our seal was broken in May.", "9999"));
        Assert.Empty(await Split(origin, "Our seal was broken in May."));

        var link = Assert.Single((await origin.View()).Links);
        Assert.Equal((LinkKinds.Split, true), (link.Kind, link.Leads));
        var part = (await world.Get<ComplaintQueries>().Read(link.Reference, Desk.Analyst)).Value!;
        Assert.Equal((origin.Reference, false), (Assert.Single(part.Links).Reference, part.Links[0].Leads));
        await using var db = world.Open();
        var (stored, whole) = (await db.Complaints.SingleAsync(row => row.Reference == link.Reference), await origin.Stored());
        Assert.Equal(("Our seal was broken in May.", "EXAM", "2304", ComplaintState.Received), (stored.Narrative, stored.ActionType, stored.OfficeCode, stored.State));
        Assert.Equal((whole.EntityName, whole.ReceivedOn, whole.ContactEmail), (stored.EntityName, stored.ReceivedOn, stored.ContactEmail));
        Assert.Null(stored.PenaltyAssessedCents);
        Assert.Equal("The penalty came first.\n\nOur seal was broken in May.", whole.Narrative);
        Assert.Equal("split", (await origin.View()).Mails[^1].Kind);
        Assert.Contains(link.Reference, (await origin.View()).Mails[^1].Text, StringComparison.Ordinal);
        Assert.Empty((await world.Check()).Problems);
    }

    private static async Task<IEnumerable<string>> Found(TestWorld world, string search) =>
        (await world.Get<WorkList>().Read(new WorkListFilter { Search = search, WithClosed = true }, Desk.Analyst)).Value!.Rows.Select(row => row.Reference);

    private static Task<IReadOnlyList<string>> Link(Desk one, string other, string kind = "follows") =>
        one.Do(Desk.Analyst, d => new LinkComplaints { Reference = d.Reference, Version = d.Version, Other = other, Kind = kind, Reason = "The same officer." });

    private static Task<IReadOnlyList<string>> Split(Desk origin, string text, string office = "2304") =>
        origin.Do(Desk.Analyst, d => new SplitComplaint { Reference = d.Reference, Version = d.Version, Subject = "A broken seal", Text = text, Office = office, ActionType = "EXAM", Reason = "Two matters." });
}

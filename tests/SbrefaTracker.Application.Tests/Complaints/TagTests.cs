using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Exporting;
using SbrefaTracker.Application.Facets;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Facets;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

public sealed class TagTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Are_put_on_told_of_and_taken_off(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);

        Assert.Equal(["workflow.no_tag"], await Untag(desk, "acs"));
        Assert.Empty(await Tag(desk, "Portal outage, acs"));
        Assert.Equal(["portal-outage, acs"], Told(await desk.View(), "Tagged"));
        Assert.Equal(["tag_there"], await Tag(desk, "ACS"));
        Assert.Empty(await Tag(desk, "acs, laredo", Actor.Clock));
        Assert.Equal(["tag_not_there"], await Untag(desk, "boston"));
        Assert.Empty(await Untag(desk, "acs"));

        var view = await desk.View();
        Assert.Equal(["laredo", "portal-outage"], view.Tags);
        Assert.Equal(["portal-outage, acs", "laredo"], Told(view, "Tagged"));
        Assert.Equal(["acs"], Told(view, "Untagged"));
        Assert.Equal(["laredo", "portal-outage"], await world.Get<TagsInUse>().Read(Desk.Auditor));
        Assert.Empty(await world.Get<TagsInUse>().Read(Desk.Boston));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Are_nothing_to_the_filer_and_no_more_when_they_were_disposed_of(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (desk, other) = (await Desk.WithComplaint(world), await Desk.WithComplaint(world));
        await Tag(desk, "acs, boston");
        await Untag(desk, "boston");
        await Tag(other, "laredo");

        Assert.DoesNotContain((await world.Get<Tracking>().Open(desk.Reference, desk.Key)).Value!.Story, entry => entry.Action == "Tagged" || entry.Text == "acs");
        Assert.Empty(await desk.Do(Desk.Representative, d => new WithdrawComplaint { Reference = d.Reference, Version = d.Version }));
        Assert.Empty(await Tag(desk, "late"));
        Assert.Empty(await Disposed.Of(desk));
        Assert.Empty((await desk.View()).Tags);
        Assert.Equal(["laredo"], await world.Get<TagsInUse>().Read(Desk.Analyst));
        Assert.Equal(["workflow.already_disposed"], await Tag(desk, "acs"));

        // Nor in the counts: no row of them keeps the word.
        await FacetCountTests.AssertTrue(world);
        await using var db = world.Open();
        Assert.Equal([(FacetNames.Tag, "laredo", 1L)], (await db.FacetCounts.AsNoTracking().Where(row => row.Facet == FacetNames.Tag || row.Facet == "closed-tag").ToListAsync()).Select(row => (row.Facet, row.Code, row.Complaints)));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Are_refused_when_they_are_unfit_or_too_many()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);

        Assert.Equal(["tag_unfit"], await Tag(desk, "c++"));
        Assert.Equal(["required"], await Tag(desk, " , "));
        Assert.Equal(["too_many_tags"], await Tag(desk, string.Join(',', Enumerable.Range(1, 21))));
        Assert.Equal(["workflow.not_your_role"], await Tag(desk, "acs", Desk.Commissioner));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Narrow_the_list_the_search_and_the_file(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);
        await world.File();
        await Tag(desk, "portal outage, acs");

        foreach (var filter in new WorkListFilter[] { new() { Tag = "portal-outage" }, new() { Tag = "acs", Sort = WorkListSort.Newest }, new() { Search = "tag:\"Portal outage\"" }, new() { Search = "harbor", Tag = "acs" } })
        {
            var row = Assert.Single((await world.Get<WorkList>().Read(filter, Desk.Analyst)).Value!.Rows);
            Assert.Equal((desk.Reference, "acs portal-outage"), (row.Reference, string.Join(' ', row.Tags)));
        }

        Assert.Single((await world.Get<WorkList>().Read(new WorkListFilter { Search = "NOT tag:acs" }, Desk.Analyst)).Value!.Rows);
        Assert.Empty((await world.Get<WorkList>().Read(new WorkListFilter { Tag = "ac" }, Desk.Analyst)).Value!.Rows);
        Assert.Equal("search_tag_unfit", (await world.Get<WorkList>().Read(new WorkListFilter { Search = "tag:c++" }, Desk.Analyst)).Refusals[0].Code);
        var file = (await world.Get<ListExport>().Run(new ListAsked(new WorkListFilter { Tag = "acs" }, "For the yearly audit"), Desk.Analyst)).Value!;
        Assert.Equal("acs portal-outage", file.Rows[0][file.Columns.ToList().IndexOf("tags")]);
        await Untag(desk, "acs");
        Assert.Empty((await world.Get<WorkList>().Read(new WorkListFilter { Tag = "acs" }, Desk.Analyst)).Value!.Rows);
    }

    private static IEnumerable<string?> Told(ComplaintView view, string action) => view.Story.Where(entry => entry.Action == action).Select(entry => entry.Text);

    private static Task<IReadOnlyList<string>> Tag(Desk desk, string tags, Actor? actor = null) =>
        desk.Do(actor ?? Desk.Analyst, d => new TagComplaint { Reference = d.Reference, Version = d.Version, Tags = tags });

    private static Task<IReadOnlyList<string>> Untag(Desk desk, string tags) =>
        desk.Do(Desk.Analyst, d => new UntagComplaint { Reference = d.Reference, Version = d.Version, Tags = tags });
}

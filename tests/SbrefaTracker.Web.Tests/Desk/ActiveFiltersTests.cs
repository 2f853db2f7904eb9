using System.Net;
using Bunit;
using SbrefaTracker.Web.Desk.List;
using SbrefaTracker.Web.Tests.Parts;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Desk;

/// <summary>What narrows the list: each goes away by itself, and all at once.</summary>
public sealed class ActiveFiltersTests(Site site) : IClassFixture<Site>, IDisposable
{
    private static readonly WorkListAddress Narrowed = new()
    {
        Q = "harbor",
        Due = "late",
        Flag = WorkListAddress.Unsolved,
        State = "Received,UnderReview",
        Assignee = "-",
        Office = "0401",
        Action = "PEN",
        Source = "ono",
        Tag = "portal",
        Cols = "tags",
        Sort = "newest",
        After = "7",
    };

    private readonly PartsContext _parts = new(site);

    [Fact]
    public void Each_chip_takes_away_what_it_says_and_nothing_else()
    {
        var first = Narrowed with { After = null };
        WorkListAddress[] expected =
        [
            first with { Q = null }, first with { Due = null }, first with { Flag = null }, first with { State = "UnderReview" }, first with { State = "Received" }, first with { Assignee = null },
            first with { Office = null }, first with { Action = null }, first with { Source = null }, first with { Tag = null },
        ];

        var links = Render(Narrowed).FindAll(".chip a").Select(link => WorkListAddress.Read(new Uri(new Uri("http://localhost"), WebUtility.HtmlDecode(link.GetAttribute("href")!)).Query)).ToList();

        Assert.Equal(expected, links);
        Assert.All(Render(Narrowed).FindAll(".chip a"), link => Assert.False(string.IsNullOrWhiteSpace(link.GetAttribute("aria-label"))));
    }

    [Fact]
    public void Clear_all_leaves_how_the_list_is_looked_at()
    {
        var clear = Render(Narrowed).FindAll("a").Single(link => link.ParentElement!.ClassList.Contains("filters"));

        Assert.Equal(new WorkListAddress { Cols = "tags", Sort = "newest" }, WorkListAddress.Read(new Uri(new Uri("http://localhost"), clear.GetAttribute("href")!).Query));
    }

    /// <summary>Of an address that somebody wrote, or kept from another version: what it does not narrow is said.</summary>
    [Fact]
    public void Words_that_are_none_of_the_lists_are_named_and_go_away()
    {
        var chips = Render(WorkListAddress.Read("?state=Foo,Received&due=soon&flag=red&sort=luck")).FindAll(".chip");

        Assert.Equal(["Received", "Not understood: state=Foo", "Not understood: due=soon", "Not understood: flag=red", "Not understood: sort=luck"], chips.Select(chip => chip.TextContent.Trim()));
        Assert.Equal("/desk?state=Received&due=soon&flag=red&sort=luck", chips[1].QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("/desk?state=Foo%2CReceived&flag=red&sort=luck", chips[2].QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_list_that_nothing_narrows_has_none() => Assert.Empty(Render(new WorkListAddress { Cols = "tags", Sort = "newest", After = "7" }).FindAll(".filters"));

    public void Dispose() => _parts.Dispose();

    private IRenderedComponent<ActiveFilters> Render(WorkListAddress address) =>
        _parts.Render<ActiveFilters>(given => given.Add(p => p.Address, address).Add(p => p.Me, "ana").Add(p => p.Offices, []).Add(p => p.Colleagues, []));
}

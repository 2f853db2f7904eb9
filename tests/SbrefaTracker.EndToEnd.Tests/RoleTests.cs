using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>
/// Every page of staff as every role that may open it is sent it. <see cref="PageTests"/> looks at each in its states, as one role or another; what somebody else is sent
/// is looked at as well where it is made of anything else. So no page and no role is left out, also none that comes later.
/// </summary>
[Collection(OnStage.Name)]
public sealed class RoleTests(Stage stage)
{
    /// <summary>The addresses that several roles may open, each with whom a scene looks at it as. What only a query makes another is left to the scenes.</summary>
    private static readonly IReadOnlyList<IGrouping<string, Role>> Pages =
    [
        .. StaffScenes.All.Where(scene => RolesOf(scene.Address).Count > 1).GroupBy(scene => scene.Address, scene => scene.Who!.Role, StringComparer.Ordinal)
            .GroupBy(page => page.Key.Split('?')[0], StringComparer.Ordinal).SelectMany(path => path.Where(page => page.Key == path.Key || path.All(one => one.Key != path.Key))),
    ];

    private static readonly IReadOnlyList<(string Address, Role Role)> Others = [.. Pages.SelectMany(page => RolesOf(page.Key).Except(page), (page, role) => (page.Key, role))];

    [BrowserFact]
    public async Task Every_page_is_for_everybody_who_may_open_it()
    {
        var (seeds, known, wrong) = (await stage.Seeds(), new Shapes(), new List<string>());
        foreach (var page in Pages)
        {
            foreach (var role in page.Distinct().Intersect(RolesOf(page.Key)))
            {
                known.Learn(await Sent(role, seeds.Fill(page.Key)));
            }
        }

        foreach (var (address, role) in Others.Select(other => (seeds.Fill(other.Address), other.Role)))
        {
            var html = await Sent(role, address);
            var faults = known.Learn(html) ? await Seen(role, address) : HtmlFaults.In(html);
            wrong.AddRange(faults.Select(fault => $"{role} {address}: {fault}"));
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    /// <summary>There is something to look at, and each area that several roles may open is in it.</summary>
    [Fact]
    public void No_area_and_no_role_is_left_out() => Assert.Equal(
        StaffAreas.All.Where(area => area.Roles.Count > 1).SelectMany(area => area.Roles, (area, role) => (area.Path, role.Code)).Order(),
        Pages.SelectMany(page => RolesOf(page.Key), (page, role) => (AreaOf(page.Key)!.Path, role.Code)).Distinct().Order());

    [Theory]
    [InlineData("<main><table><tr><td>a</td></tr></table></main>", true)]
    [InlineData("<main><table><tr><td>a</td></tr><tr><td>b</td></tr></table></main>", true)]
    [InlineData("<main><table><tr><td><button>a</button></td></tr></table></main>", false)]
    [InlineData("<main><table><tr><td class=late>a</td></tr></table></main>", false)]
    [InlineData("<main><table><tr><td aria-label=a>a</td></tr></table></main>", false)]
    [InlineData("<main><table><tr><td></td></tr></table></main>", false)]
    [InlineData("<main><td>a</td></main>", true)]
    public void A_page_is_known_by_what_it_is_made_of(string body, bool isKnown)
    {
        var shapes = new Shapes();
        shapes.Learn("<main>a<table><tr><td>one</td></tr></table></main><main><table><tr><td>one</td></tr></table></main>");

        Assert.Equal(isKnown, !shapes.Learn(body));
    }

    private static StaffArea? AreaOf(string address) => StaffAreas.All.FirstOrDefault(area => $"{address.Split('?')[0]}/".StartsWith($"{area.Path}/", StringComparison.Ordinal));

    private static IReadOnlyList<Role> RolesOf(string address) => AreaOf(address)?.Roles ?? [];

    private static DemoAccount PersonOf(Role role) => role == Roles.OfficeLiaison ? People.Liaison : DemoAccounts.All.First(person => person.Role == role);

    private async Task<string> Sent(Role role, string address)
    {
        var answer = await (await stage.Kept(PersonOf(role))).Page.APIRequest.GetAsync(stage.Address + address);
        Assert.True(answer.Status == 200, $"{role} {address}: {answer.Status}");
        return await answer.TextAsync();
    }

    private async Task<IReadOnlyList<string>> Seen(Role role, string address)
    {
        var visitor = await stage.Kept(PersonOf(role));
        await Look.AsBefore(visitor);
        await visitor.Go(address);
        return [.. await Look.At(visitor.Page), .. visitor.TakeComplaints(), .. await visitor.TakeHtmlFaults()];
    }
}

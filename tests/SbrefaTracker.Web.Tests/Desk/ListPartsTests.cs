using SbrefaTracker.Web.Desk.Complaints;
using SbrefaTracker.Web.Desk.List;

namespace SbrefaTracker.Web.Tests.Desk;

public sealed class ListPartsTests
{
    [Fact]
    public void An_address_comes_back_from_its_own_query()
    {
        var address = new WorkListAddress { Q = "a \"b c\" & d", State = "Received,Closed", Office = "0401", Tag = "portal-outage", Sort = "newest", After = "7" };

        Assert.Equal(address with { After = null }, WorkListAddress.Read(address.Query));
        Assert.Equal("", new WorkListAddress().Query);
        Assert.Equal(new WorkListAddress { Office = "0401" }, WorkListAddress.Read("office=0401&nonsense=x&after=9"));
    }

    [Fact]
    public void Presence_tells_of_others_once_and_forgets_who_left()
    {
        var presence = new Presence();
        List<string> told = [];
        presence.Changed += (_, change) => told.Add(change.Reference);
        var (page, tab, mine) = (new object(), new object(), new object());

        presence.Enter(page, "RF-1", new PersonPresent("b", "Bo", IsWriting: false));
        presence.Enter(page, "RF-1", new PersonPresent("b", "Bo", IsWriting: false));
        presence.Enter(tab, "RF-1", new PersonPresent("b", "Bo", IsWriting: true));
        presence.Enter(mine, "RF-1", new PersonPresent("a", "Ana", IsWriting: false));

        Assert.Equal([new PersonPresent("b", "Bo", IsWriting: true)], presence.Others("RF-1", "a"));
        Assert.Empty(presence.Others("RF-2", "a"));
        Assert.Equal(3, told.Count);
        presence.Leave(tab);
        Assert.Equal([new PersonPresent("b", "Bo", IsWriting: false)], presence.Others("RF-1", "a"));
        presence.Enter(page, "RF-2", new PersonPresent("b", "Bo", IsWriting: false));
        Assert.Empty(presence.Others("RF-1", "a"));
        Assert.Equal(["RF-1", "RF-2"], told[^2..]);
    }
}

using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Web.Desk.Actions;
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
    public void Columns_are_chosen_in_the_address_and_do_not_narrow_the_list()
    {
        var usual = new WorkListAddress();
        var more = usual.ToggleColumn(WorkListColumns.Tags).ToggleColumn(WorkListColumns.Due);

        Assert.Equal("/desk?cols=office%2Caction%2Ctags%2Cstate%2Creceived%2Cwho", more.ToString());
        Assert.Equal(more, WorkListAddress.Read(more.Query));
        Assert.False(more.IsNarrowed);
        Assert.Equal(usual, more.ToggleColumn(WorkListColumns.Due).ToggleColumn(WorkListColumns.Tags));
        Assert.Equal(["tags"], new WorkListAddress { Cols = "nonsense,tags" }.Columns);
        Assert.Equal(WorkListColumns.Usual, new WorkListAddress { Cols = "nonsense" }.Columns);
        Assert.Equal("tags", new WorkListAddress { Cols = "tags" }.ToggleColumn("tags").Cols);
        Assert.Equal(more with { Q = null }, (more with { Q = "harbor", Office = "0401" }).Cleared());
        Assert.True((more with { Cols = "changed" }).Filter(new DateOnly(2026, 3, 6), "me").WithLastChange);
    }

    [Fact]
    public void What_was_typed_is_shown_whole_beside_what_somebody_else_saved_and_files_stand_where_they_were_chosen()
    {
        var values = new ActionValues();
        Assert.Null(values.Said);
        (values.Questions[0], values.Answers[7], values[ActionFields.Text]) = ("Who stopped it?", "The supervisor.", " Look. ");
        Assert.Equal("Look.\n\nWho stopped it?\n\nThe supervisor.", values.Said);

        EvidenceFile File(long id, long? question) => new(id, "log.txt", FileTypes.Text, 1, "", "clean", null, default) { Question = question };
        values.PutBack([File(1, 7), File(2, null), File(3, 8)]);
        Assert.Equal([2], values.Files.Select(file => file.Id));
        Assert.Equal([7, 8], values.QuestionFiles.Keys.Order());

        // Another inquiry was chosen: what waits for a question of this one is not sent with it.
        values.Asked = [7];
        Assert.Equal([7], values.QuestionFiles.Keys);
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

        // Whoever signs out is nowhere any more, though the server keeps the page for a browser that may come back.
        presence.Forget("b");
        Assert.Empty(presence.Others("RF-2", "a"));
        Assert.Equal(["a"], presence.Here().Select(at => at.AccountId));
    }
}

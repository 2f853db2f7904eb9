using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Facets;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Web.Desk.List;

namespace SbrefaTracker.Web.Tests.Desk;

public sealed class WorkListAddressTests
{
    private static readonly DateOnly Friday = new(2026, 3, 6);

    [Fact]
    public void Writes_only_what_narrows_the_list()
    {
        Assert.Equal("/desk", new WorkListAddress().ToString());
        Assert.Equal("/desk?q=fish%20%26%20co&due=late", new WorkListAddress { Q = "fish & co", Due = "late" }.ToString());
    }

    [Fact]
    public void Toggles_a_state_and_goes_back_to_the_first_page()
    {
        var both = new WorkListAddress { State = "Received", After = "x_1" }.Toggle(ComplaintState.Escalated);

        Assert.Equal("/desk?state=Received%2CEscalated", both.ToString());
        Assert.Equal("/desk?state=Escalated", both.Toggle(ComplaintState.Received).ToString());
    }

    [Fact]
    public void Passes_over_states_that_do_not_exist() => Assert.Equal([ComplaintState.Closed], new WorkListAddress { State = "Nowhere,Closed" }.States);

    [Theory]
    [InlineData("late", "2026-03-05")]
    [InlineData("today", "2026-03-06")]
    [InlineData("week", "2026-03-07")]
    [InlineData("nonsense", null)]
    public void Reads_a_due_day_from_its_word(string due, string? day) =>
        Assert.Equal(day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", null), new WorkListAddress { Due = due }.Filter(Friday, "me").DueBy);

    [Fact]
    public void Knows_what_waits_for_the_day_that_the_Commissioner_set_or_for_a_review()
    {
        Assert.Equal("/desk?flag=decided", new WorkListAddress { Flag = WorkListAddress.Decided }.ToString());
        Assert.True(WorkListAddress.Read("flag=decided").Filter(Friday, "me").Decided);
        Assert.Equal("legal", WorkListAddress.Read("flag=review-legal").Filter(Friday, "me").Review);
        Assert.Equal(["decided", "review-legal", "review-privacy", "undelivered", "unsolved"], FacetFlags.All);
    }

    [Fact]
    public void Means_the_account_that_asks_by_me() => Assert.Equal("account-1", new WorkListAddress { Assignee = "me" }.Filter(Friday, "account-1").Assignee);

    [Fact]
    public void Is_sorted_by_the_columns_that_have_an_order_and_turned_round_by_a_second_choice()
    {
        var usual = new WorkListAddress { Office = "0401", After = "x" };
        var byEntity = WorkListSorts.By(usual, WorkListSorts.Entity);

        Assert.Equal("/desk?office=0401&sort=entity", byEntity.ToString());
        Assert.Equal("/desk?office=0401&sort=-entity", WorkListSorts.By(byEntity, WorkListSorts.Entity).ToString());
        Assert.Equal(byEntity, WorkListSorts.By(WorkListSorts.By(byEntity, WorkListSorts.Entity), WorkListSorts.Entity));
        Assert.Equal(usual with { After = null }, WorkListSorts.By(byEntity, WorkListColumns.Due));
        Assert.Equal("-due", WorkListSorts.By(usual, WorkListColumns.Due).Sort);
        Assert.Equal((WorkListSort.Amount, true), (byEntity with { Sort = "-amount" }).Filter(Friday, "me") is var filter ? (filter.Sort, filter.IsReversed) : default);
        Assert.False((usual with { Sort = "-nonsense" }).Filter(Friday, "me").IsReversed);
        Assert.Equal([WorkListColumns.Tags], WorkListColumns.All.Where(column => WorkListSorts.Of(column) is null));
        Assert.Equal(WorkListSort.Assignee, (usual with { Sort = "-who" }).Filter(Friday, "me").Sort);
        Assert.Equal(byEntity, WorkListAddress.Read(byEntity.Query));
    }

    [Fact]
    public void Says_which_column_gives_the_order_and_how_its_values_go()
    {
        var usual = new WorkListAddress();
        static string Said(WorkListAddress address) =>
            string.Join(' ', ((string[])[WorkListColumns.Due, WorkListColumns.Received, WorkListColumns.Amount]).Select(column => WorkListSorts.Direction(address, column) ?? "-"));

        Assert.Equal("ascending - -", Said(usual));
        Assert.Equal("- descending -", Said(usual with { Q = "harbor" }));
        Assert.Equal("- ascending -", Said(usual with { Sort = "-newest" }));
        Assert.Equal("- - descending", Said(usual with { Sort = "amount" }));
        Assert.Equal("descending", WorkListSorts.Direction(usual with { Sort = "changed" }, WorkListColumns.Changed));
        Assert.Equal("ascending", WorkListSorts.Direction(usual with { Sort = "-days" }, WorkListColumns.Days));
        Assert.Equal("ascending", WorkListSorts.Direction(usual with { Sort = "who" }, WorkListColumns.Who));
        Assert.Equal("ascending - -", Said(usual with { Sort = "nonsense" }));
    }
}

using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Web.Desk.Complaints;
using SbrefaTracker.Web.Desk.List;
using SbrefaTracker.Web.Outreach.Requests;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Staff;
using SbrefaTracker.Web.Tests.Desk;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Parts;

public sealed class StaffPartsTests(Site site) : IClassFixture<Site>, IDisposable
{
    private readonly PartsContext _parts = new(site);

    [Fact]
    public void Words_from_outside_keep_their_own_direction_and_show_what_is_hidden_in_them()
    {
        var text = _parts.Render<FilerText>(given => given.Add(p => p.Text, "good\u202Esdoog <b>"));

        Assert.Equal(["good", "sdoog <b>"], text.FindAll("bdi").Select(bdi => bdi.TextContent));
        Assert.Contains("U+202E", text.Find(".hidden-mark").TextContent, StringComparison.Ordinal);
        Assert.Empty(text.FindAll("b"));
    }

    [Fact]
    public void Reasons_why_something_is_shut_are_sentences_where_there_are_several()
    {
        var (words, none, required) = (_parts.Services.GetRequiredService<Refusals>(), Refusal.Of("committee.none"), Refusal.Of("required"));

        Assert.Equal(words.Say(none), words.SayAll([none]));
        Assert.Equal($"{words.Say(none)}. {words.Say(required)}.", words.SayAll([none, required]));
    }

    [Theory]
    [InlineData(0, false, "no business day is left before it")]
    [InlineData(1, false, "in 1 business day")]
    [InlineData(0, true, "the event is over")]
    public void How_far_away_an_event_is_makes_sense_on_its_own_day(int days, bool isOver, string words) =>
        Assert.Equal(words, _parts.Services.GetRequiredService<RequestWords>().Left(days, isOver));

    [Theory]
    [InlineData("2026-03-04", "late", "2 business days late")]
    [InlineData("2026-03-06", "today", "today")]
    [InlineData("2026-03-09", "soon", "in 1 business day")]
    [InlineData("2026-04-20", "far", "in 31 business days")]
    public void A_due_day_says_how_far_away_it_is_in_words_not_by_colour_alone(string on, string kind, string words)
    {
        var due = _parts.Render<Due>(given => given.Add(p => p.On, DateOnly.ParseExact(on, "yyyy-MM-dd")).Add(p => p.Today, PartsContext.Today));

        Assert.True(due.Find("span.due").ClassList.Contains(kind));
        Assert.Equal(words, due.Find("span.due").TextContent.Trim(), ignoreCase: true);
        Assert.Equal(on, due.Find("time").GetAttribute("datetime"));
    }

    /// <summary>A letter beyond the first plane, and one with an accent of its own, are letters.</summary>
    [Theory]
    [InlineData("dana Whitfield", "DW")]
    [InlineData("\U00020BB7ara \U00020BB7", "\U00020BB7\U00020BB7")]
    [InlineData("o\u0301scar", "O\u0301")]
    [InlineData(" ", "–")]
    public async Task Initials_are_whole_letters(string name, string initials)
    {
        var life = new Life(site);
        var view = await life.View(await life.File());

        var head = _parts.Render<ComplaintHead>(given => given.Add(p => p.View, view with { AssigneeName = name }).Add(p => p.Today, PartsContext.Today));

        Assert.Equal(initials, head.Find(".av").TextContent);
    }

    [Fact]
    public void What_may_be_done_leads_to_its_form_and_what_is_shut_says_why()
    {
        Offer[] offers =
        [
            new(ComplaintAction.Acknowledge, IsOpen: true, [], []),
            new(ComplaintAction.AskOffice, IsOpen: false, [Refusal.Of("workflow.consent_missing")], []),
        ];
        var bar = _parts.Render<OfferBar>(given => given.Add(p => p.Reference, "RF-2026-00001").Add(p => p.Offers, offers));

        Assert.Equal("/desk/complaints/RF-2026-00001?do=Acknowledge#act", bar.Find("a.btn").GetAttribute("href"));
        var shut = bar.Find("[aria-disabled=true]");
        Assert.Equal("0", shut.GetAttribute("tabindex"));
        Assert.NotEmpty(bar.Find("#" + shut.GetAttribute("aria-describedby")).TextContent.Trim());
    }

    [Fact]
    public void Where_nothing_may_be_done_it_is_said()
    {
        var bar = _parts.Render<OfferBar>(given => given.Add(p => p.Reference, "RF-2026-00001").Add(p => p.Offers, []));

        Assert.NotEmpty(bar.Find("p").TextContent);
        Assert.Empty(bar.FindAll("a"));
    }

    [Fact]
    public void The_work_list_says_how_it_is_sorted_and_who_has_nobody()
    {
        var row = new WorkListRow(
            1, "RF-2026-00001", ComplaintState.UnderReview, "<i>Harbor</i>", "Late", "0401", "Boston", "PEN", "direct", PartsContext.Today, null, null, null, true, 3, 2);
        var table = _parts.Render<WorkListTable>(given => given
            .Add(p => p.Rows, [row]).Add(p => p.Today, PartsContext.Today).Add(p => p.Address, new WorkListAddress()));

        Assert.Equal("ascending", Assert.Single(table.FindAll("th[aria-sort]")).GetAttribute("aria-sort"));
        Assert.Contains("<i>Harbor</i>", table.Find("td.ent").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(table.Find("td.c-who [role=img]").GetAttribute("aria-label")!);
        Assert.Single(table.FindAll(".flag"));
        Assert.StartsWith("changed", table.Find(".fresh-mark").TextContent, StringComparison.Ordinal);
    }

    public void Dispose() => _parts.Dispose();
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Demo;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Campaigns;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Patterns;
using SbrefaTracker.Domain.Routing;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Demo;

public sealed class DemoDatabaseTests(FilledDemo demo) : IClassFixture<FilledDemo>
{
    private readonly TestWorld _world = demo.World;

    [Fact]
    public async Task Holds_work_in_every_state_an_intact_ledger_and_no_mail_and_is_filled_once()
    {
        await using var db = _world.Open();
        var (complaints, accounts) = (await db.Complaints.CountAsync(), await db.Users.CountAsync());
        await DemoDatabase.FillIfEmpty(_world.Services);

        Assert.Equal(425, complaints);
        Assert.Equal(DemoAccounts.All.Count, accounts);
        Assert.Equal((complaints, accounts), (await db.Complaints.CountAsync(), await db.Users.CountAsync()));
        Assert.Equal(Enum.GetValues<ComplaintState>(), (await db.Complaints.Select(row => row.State).Distinct().ToListAsync()).Order());
        Assert.Equal(3, await db.Questions.CountAsync(question => db.Inquiries.Any(row => row.Id == question.InquiryId && row.OfficeCode == "2304" && row.RepliedOn == null)));
        Assert.False(await db.MailQueue.AnyAsync());
        Assert.True((await _world.Get<LedgerCheck>().Run([], default)).Ok);
        Assert.True((await new ReadAnnualReport(_world.Get<ITrackerDbFactory>(), Options.Create(new AgencyOptions())).Run(new FiscalYear(2026), new DateOnly(2026, 3, 2))).IsMadeUp);
    }

    /// <summary>No page of the Desk is empty: rules and what they did, tags, links, a merged duplicate, a campaign and a proposal, a pattern that waits and one that was decided.</summary>
    [Fact]
    public async Task Holds_something_of_all_that_belongs_together()
    {
        await using var db = _world.Open();

        Assert.Equal((2, 1), (await db.RoutingRules.CountAsync(rule => rule.State == RoutingRuleState.On), await db.RoutingRules.CountAsync(rule => rule.State == RoutingRuleState.Off)));
        var routed = await db.Entries.SingleAsync(entry => entry.Action == "Routed");
        Assert.True(await db.Complaints.AnyAsync(row => row.Id == routed.ComplaintId && row.AssigneeId != null && db.Tags.Any(tag => tag.ComplaintId == row.Id && tag.Word == "laredo")));
        Assert.Equal(["duplicate", "duplicate", "same_cause", "same_cause"], (await db.Links.Select(link => link.Kind).ToListAsync()).Order());
        Assert.Equal([CampaignState.Gathered, CampaignState.Proposed], (await db.Campaigns.Select(campaign => campaign.State).ToListAsync()).Order());
        Assert.Equal([PatternState.Raised, PatternState.Accepted], (await db.PatternFlags.Select(flag => flag.State).ToListAsync()).Order());
    }

    /// <summary>Who opens one of the ten situations sees how it went: what was asked, what the office said and what the filer was told, on days of the past.</summary>
    [Fact]
    public async Task Tells_ten_situations_to_their_end_on_the_days_on_which_they_would_have_happened()
    {
        await using var db = _world.Open();
        var ended = await db.Complaints.Where(row => row.State == ComplaintState.Closed && db.Inquiries.Any(inquiry => inquiry.ComplaintId == row.Id)).ToListAsync();
        Assert.Equal(10, ended.Count);
        foreach (var complaint in ended)
        {
            var received = complaint.ReceivedOn;
            var inquiry = await db.Inquiries.SingleAsync(row => row.ComplaintId == complaint.Id);
            var sent = await db.Responses.Where(row => row.ComplaintId == complaint.Id && row.IsFinal).Select(row => row.SentOn).SingleAsync();
            var moments = await db.Entries.Where(row => row.ComplaintId == complaint.Id).OrderBy(row => row.Sequence).Select(row => row.At).ToListAsync();

            Assert.NotNull(complaint.Outcome);
            Assert.NotNull(inquiry.RepliedOn);
            Assert.Equal(complaint.RespondedOn, sent);
            Assert.True(received < inquiry.AskedOn && inquiry.AskedOn < inquiry.RepliedOn && inquiry.RepliedOn <= sent && sent < complaint.ClosedOn);
            Assert.Equal(moments.Order(), moments);
            Assert.True(await db.Mails.AnyAsync(row => row.ComplaintId == complaint.Id));
        }
    }
}

/// <summary>A database as the first start of a server in Development leaves it; no test changes it.</summary>
public sealed class FilledDemo : IAsyncLifetime
{
    public TestWorld World { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        World = await TestWorld.On(more: services => services.AddTrackerAccounts());
        await DemoDatabase.FillIfEmpty(World.Services);
    }

    public async Task DisposeAsync() => await World.DisposeAsync();
}

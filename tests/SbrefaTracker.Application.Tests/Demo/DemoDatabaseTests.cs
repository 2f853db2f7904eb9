using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Demo;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Demo;

public sealed class DemoDatabaseTests
{
    [Fact]
    public async Task Holds_work_in_every_state_an_intact_ledger_and_no_mail_and_is_filled_once()
    {
        await using var world = await TestWorld.On(more: services => services.AddTrackerAccounts());
        await DemoDatabase.FillIfEmpty(world.Services);
        await using var db = world.Open();
        var (complaints, accounts) = (await db.Complaints.CountAsync(), await db.Users.CountAsync());
        await DemoDatabase.FillIfEmpty(world.Services);

        Assert.Equal(417, complaints);
        Assert.Equal(DemoAccounts.All.Count, accounts);
        Assert.Equal((complaints, accounts), (await db.Complaints.CountAsync(), await db.Users.CountAsync()));
        Assert.Equal(Enum.GetValues<ComplaintState>(), (await db.Complaints.Select(row => row.State).Distinct().ToListAsync()).Order());
        Assert.Equal(3, await db.Questions.CountAsync(question => db.Inquiries.Any(row => row.Id == question.InquiryId && row.OfficeCode == "2304" && row.RepliedOn == null)));
        Assert.False(await db.MailQueue.AnyAsync());
        Assert.True((await world.Get<LedgerCheck>().Run([], default)).Ok);
    }
}

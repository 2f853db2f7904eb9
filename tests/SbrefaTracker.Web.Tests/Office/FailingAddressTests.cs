using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Offices;
using SbrefaTracker.Web.Desk.Directory;
using SbrefaTracker.Web.Office;
using SbrefaTracker.Web.Tests.Desk;
using SbrefaTracker.Web.Tests.Parts;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Office;

/// <summary>An address of an office from which mail came back, told to those who can mend it until one of them did.</summary>
public sealed class FailingAddressTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Is_told_to_its_liaison_and_to_those_who_call_until_the_liaison_says_that_all_is_right()
    {
        await ComesBack("laredo@port.example");
        await using var called = new PartsContext(site, (await new Life(site).Actor(Life.Representative)).Id);
        var calls = called.Render<OfficeCallsPage>();
        calls.WaitForAssertion(() => Assert.Contains("Mail to laredo@port.example came back", calls.Find("#call-2304").TextContent, StringComparison.Ordinal));
        Assert.Contains("this takes the marks away", calls.Find("#hint-2304").TextContent, StringComparison.Ordinal);
        await using var own = new PartsContext(site, (await new Life(site).Actor(Life.OtherLiaison)).Id);
        var entry = own.Render<OfficeEntryPage>();
        entry.WaitForAssertion(() => Assert.Equal("Mail to laredo@port.example came back Thu Mar 5, 2026", Assert.Single(entry.FindAll(".chip.warn")).TextContent));

        await entry.Find("button.pri").ClickAsync(new());

        entry.WaitForAssertion(() => Assert.Empty(entry.FindAll(".chip.warn")));
        var after = called.Render<OfficeCallsPage>();
        after.WaitForElement(".office-call");
        Assert.Empty(after.FindAll("#call-2304"));
    }

    private async Task ComesBack(string address)
    {
        var told = await site.Services.GetRequiredService<RecordCommands>().Run(
            new ChangeDirectory { Way = DirectoryWays.Edit, Offices = [new GivenOffice("2304", new Dictionary<ComplaintField, object?> { [OfficeFields.Email] = address })], Reason = "Told by the port." },
            Actor.Staff("a", "A", [Roles.Administrator]));
        Assert.True(told.IsDone);
        await site.Services.GetRequiredService<WriteQueue>().Run(async (session, ct) =>
        {
            await session.Db.Offices.Where(office => office.Code == "2304").ExecuteUpdateAsync(set => set.SetProperty(one => one.MailFailedOn, new DateOnly(2026, 3, 5)).SetProperty(one => one.MailFailedAddress, address), ct);
            return Result.Done;
        });
    }
}

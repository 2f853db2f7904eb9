using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Outreach.Registrations;
using SbrefaTracker.Web.Outreach;
using SbrefaTracker.Web.Tests.Desk;
using SbrefaTracker.Web.Tests.Parts;

namespace SbrefaTracker.Web.Tests.Outreach;

public sealed class RegistrationsPageTests(EventSite site) : IClassFixture<EventSite>
{
    /// <summary>A box that is refused when it is ticked is not offered.</summary>
    [Theory]
    [InlineData(3, false)]
    [InlineData(0, true)]
    public async Task Whether_somebody_was_there_is_asked_from_the_day_of_the_event_on(int ahead, bool isAsked)
    {
        var announced = await site.Announce(ahead, days: 2, registerBy: ahead);
        Assert.True((await site.Services.GetRequiredService<EventRegistration>().Register(announced.Record, new("Bo", null, $"bo{ahead}@early.example", "no", null), "en")).IsDone);
        var me = await new Life(site).Actor("jonas.lindqvist@agency.example");
        await using var parts = new PartsContext(site, me.Id);

        var page = parts.Render<RegistrationsPage>(given => given.Add(p => p.Number, -announced.Record));

        page.WaitForElement("[data-row]");
        Assert.Equal(isAsked ? 1 : 0, page.FindAll("[aria-label='was there: Bo']").Count);
        Assert.Equal(!isAsked, page.Find("[data-row] [data-label='Attendance']").TextContent.Contains("to be marked from the day of the event on", StringComparison.Ordinal));
    }
}

using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Closures;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Tests.Desk;
using SbrefaTracker.Web.Tests.Public;

namespace SbrefaTracker.Web.Tests.Admin;

/// <summary>What the people concerned read after a closure was switched: the filer, staff, and whoever switched it.</summary>
public sealed class MovedDueDaysTests(PublicSite site) : IClassFixture<PublicSite>
{
    private const string Order = "Executive Order 99999 of a made-up day";

    [Fact]
    public async Task Are_told_with_both_days_and_the_authority()
    {
        var (english, spanish) = (site.Visitor(), site.Visitor("es"));
        var (reference, key) = await Filing.File(english, ("confidentiality", "full"));
        var closed = await Due(reference, key);

        await SwitchOn(closed);
        await site.Services.GetRequiredService<DueDays>().Follow();

        var moved = await Due(reference, key);
        Assert.True(moved > closed);
        var desk = await Page(await site.SignedIn(Life.Representative), $"/desk/complaints/{reference}");
        Assert.Contains("Due day moved", desk, StringComparison.Ordinal);
        Assert.Contains($"from {Dates.Words(closed)} to {Dates.Words(moved)}", desk, StringComparison.Ordinal);
        Assert.Contains($"by {Order}", desk, StringComparison.Ordinal);
        Assert.Contains("switched by Lena Kowalski", desk, StringComparison.Ordinal);

        var told = await Tracked(english, reference, key);
        Assert.Contains($"The day by which we confirm your complaint moved from {Dates.Words(closed)} to {Dates.Words(moved)}.", told, StringComparison.Ordinal);
        Assert.Contains(Order, told, StringComparison.Ordinal);
        Assert.Contains("El día límite para confirmar su queja pasó del", await Tracked(spanish, reference, key), StringComparison.Ordinal);

        Assert.Contains("1 complaint moved", await Page(await site.SignedIn(Life.Administrator), "/admin/closures"), StringComparison.Ordinal);
    }

    private async Task SwitchOn(DateOnly day)
    {
        var administrator = await new Life(site).Actor(Life.Administrator);
        var result = await site.Services.GetRequiredService<ClosuresInForce>().SwitchOn(administrator, new Closure(day, "A made-up closure", Order));
        Assert.Empty(result.Refusals);
    }

    private async Task<DateOnly> Due(string reference, string key) =>
        (await site.Services.GetRequiredService<Tracking>().Open(reference, key)).Value!.DueOn!.Value;

    private static async Task<string> Tracked(HttpClient visitor, string reference, string key)
    {
        await (await OpenForm.Open(visitor, "/track", "open")).Send(("reference", reference), ("key", key));
        return await Page(visitor, "/track/complaint");
    }

    private static async Task<string> Page(HttpClient browser, string address) => WebUtility.HtmlDecode(await browser.GetStringAsync(address));
}

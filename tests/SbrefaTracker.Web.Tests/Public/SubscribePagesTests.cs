using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Guidance.Subscribers;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Public;

public sealed class SubscribePagesTests(PublicSite site) : IClassFixture<PublicSite>
{
    [Fact]
    public async Task Answers_the_same_whether_the_address_is_subscribed_or_not()
    {
        await Add("known@example.com");
        using var visitor = site.Visitor();

        var known = await Site.Send(visitor, "/bulletins/subscribe", "subscribe", ("address", "known@example.com"), ("tongue", "en"));
        var unknown = await Site.Send(visitor, "/bulletins/subscribe", "subscribe", ("address", "unknown@example.com"), ("tongue", "en"));
        var wrong = await Site.Send(visitor, "/bulletins/subscribe", "subscribe", ("address", "nowhere"), ("tongue", "en"));

        Assert.Equal("/bulletins/subscribe?sent=yes", Site.PlaceOf(known));
        Assert.Equal((known.StatusCode, Site.PlaceOf(known)), (unknown.StatusCode, Site.PlaceOf(unknown)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("nowhere", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>RFC 8058: one POST without a cookie or a form's token. A GET changes nothing.</summary>
    [Fact]
    public async Task Ends_with_one_post_of_a_mail_program_and_with_none_of_a_program_that_only_looks()
    {
        var id = await Add("once@example.com");
        var path = new Uri(LinkOf(id)).AbsolutePath;
        using var program = site.Browser();

        var page = await program.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.True(await IsThere(id));
        using var body = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        Assert.Equal(HttpStatusCode.OK, (await program.PostAsync(path, body)).StatusCode);
        Assert.False(await IsThere(id));

        using var button = new FormUrlEncodedContent([new("page", "yes")]);
        var person = await program.PostAsync(path, button);
        Assert.Equal(path + "?done=yes", Site.PlaceOf(person));
        using var guess = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        Assert.Equal(HttpStatusCode.Gone, (await program.PostAsync("/bulletins/stop/0123456789abcdef", guess)).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await program.GetAsync("/bulletins/confirm/0123456789abcdef")).StatusCode);
    }

    private string LinkOf(long id) => site.Services.GetRequiredService<SubscriberLinks>().Stop(id);

    private async Task<bool> IsThere(long id)
    {
        await using var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create();
        return await db.Subscribers.AnyAsync(row => row.Id == id);
    }

    private async Task<long> Add(string address) => (await site.Services.GetRequiredService<WriteQueue>().Run(async (session, ct) =>
    {
        var id = await session.Next(Counters.Subscriber);
        session.Db.Add(new SubscriberRow { Id = id, Address = address, AddressKey = address.ToUpperInvariant(), Language = "en", Topics = "", AskedLanguage = "en", AskedTopics = "", ConfirmedAt = session.Now });
        await session.Db.SaveChangesAsync(ct);
        return (Result<long>)id;
    })).Value;
}

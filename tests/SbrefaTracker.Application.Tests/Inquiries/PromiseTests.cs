using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Dashboard;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Inquiries;

/// <summary>Asked on Friday, March 6; an interim reply of that day promises the final one by March 26.</summary>
public sealed class PromiseTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task An_interim_reply_is_told_and_its_promise_is_found_once_its_day_went_by(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await OfficeNewsTests.Asked(world);
        Assert.Empty(await desk.Reply(Desk.Boston, isFinal: false));

        var told = Assert.Single((await desk.View()).Mails, mail => mail.Kind.StartsWith("office_replied", StringComparison.Ordinal));
        Assert.Equal(("office_replied_interim", "rae@agency.example", false), (told.Kind, told.Recipient, told.IsToFiler));
        Assert.All((string[])["Harbor", "What we found", "log of the broker"], words => Assert.DoesNotContain(words, told.Subject + told.Text, StringComparison.Ordinal));
        await Passed(world, desk, isSo: false);

        world.Clock.Advance(TimeSpan.FromDays(20));
        await Passed(world, desk, isSo: false);
        world.Clock.Advance(TimeSpan.FromDays(1));
        await Passed(world, desk, isSo: true);
        var mine = (await world.Get<ReadDashboard>().Run(Desk.Representative, mine: true)).Value!.FromOffices;
        Assert.Equal((0L, false), (mine.PromisePassed, mine.IsAny));

        Assert.Empty(await desk.Reply(Desk.Boston, isFinal: false));
        await Passed(world, desk, isSo: false);
        world.Clock.Advance(TimeSpan.FromDays(21));
        await Passed(world, desk, isSo: true);
        await Level(desk, Confidentialities.Closed);
        await Passed(world, desk, isSo: false);
        await Level(desk, Confidentialities.Full);
        await Passed(world, desk, isSo: true);
        Assert.Empty(await desk.Reply(Desk.Boston));
        await Passed(world, desk, isSo: false);
        Assert.Empty((await world.Check()).Problems);
    }

    /// <summary>Of two offices one keeps its word: the other's promise is not hidden by it.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task The_first_promise_that_stands_counts(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await OfficeNewsTests.Asked(world);
        Assert.Empty(await desk.Reply(Desk.Boston, isFinal: false));
        Assert.Empty(await desk.Ask("2304"));
        world.Clock.Advance(TimeSpan.FromDays(10));
        var second = (await desk.View()).Inquiries[1].Id;
        Assert.Empty(await desk.Do(Desk.Laredo, d => new ReplyForOffice
        {
            Reference = d.Reference,
            Version = d.Version,
            InquiryId = second,
            IsFinal = false,
            Signer = "L. Ortiz",
            Text = "Read the log.",
            Remains = "The scale.",
            PromisedOn = world.Get<AgencyTime>().Today.AddDays(60),
        }));

        world.Clock.Advance(TimeSpan.FromDays(11));
        await Passed(world, desk, isSo: true);
        Assert.Empty(await desk.Reply(Desk.Boston));
        await Passed(world, desk, isSo: false);
    }

    private static async Task Level(Desk desk, string level) =>
        Assert.Empty(await desk.Do(Desk.Analyst, d => new ChangeConfidentiality { Reference = d.Reference, Version = d.Version, Confidentiality = level, Consent = "By telephone." }));

    // Search, dashboard and the complaint's page say the same.
    private static async Task Passed(TestWorld world, Desk desk, bool isSo)
    {
        Assert.Equal(isSo ? [desk.Reference] : [], await OfficeNewsTests.Found(world, "is:promise_passed"));
        Assert.Equal(isSo ? [] : [desk.Reference], await OfficeNewsTests.Found(world, "NOT is:promise_passed"));
        Assert.Equal(isSo ? 1 : 0, (await world.Get<ReadDashboard>().Run(Desk.Analyst, mine: false)).Value!.FromOffices.PromisePassed);
        Assert.Equal(isSo, (await desk.View()).Inquiries.Any(inquiry => inquiry.PassedPromise(world.Get<AgencyTime>().Today) is not null));
    }
}

using SbrefaTracker.Application.Participation;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Inquiries;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Participation;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Participation;

/// <summary>Today is March 6, 2026. A request for June 1 is to be decided by May 1; the clock reminds two business days before.</summary>
public sealed class ParticipationReminderTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Each_step_is_reminded_of_once(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var requests = new ParticipationWorld(world);
        await world.Person("dana@agency.example", Roles.Representative);
        await world.Person("jonas@agency.example", Roles.OutreachCoordinator);
        await world.Person("marcus@agency.example", Roles.Analyst);
        var record = await requests.Asked();
        var reminders = world.Get<ParticipationReminders>();

        Assert.Equal(0, await reminders.Go());
        world.Clock.Advance(TimeSpan.FromDays(53));
        Assert.Equal(0, await reminders.Go());
        world.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await reminders.Go());
        Assert.Equal(0, await reminders.Go());
        var mail = await requests.Mail();
        Assert.Equal(["dana@agency.example", "jonas@agency.example"], mail.Select(one => one.Recipient).Order(StringComparer.Ordinal));
        Assert.All(mail, one => Assert.Contains($"/outreach/requests/{-record}", one.Text, StringComparison.Ordinal));
        world.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Equal(0, await reminders.Go());

        var told = (await requests.Read(record)).Request;
        Assert.Equal((ParticipationStep.Decide, new DateOnly(2026, 5, 1)), (told.RemindedStep, told.RemindedDueOn));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task What_has_ended_is_reminded_of_no_more()
    {
        await using var world = await TestWorld.On();
        var requests = new ParticipationWorld(world);
        var record = await requests.Asked();
        Assert.Empty(await requests.Refused(new WithdrawRequest { Record = record, Version = 1, Reason = "Not held." }));
        world.Clock.Advance(TimeSpan.FromDays(60));

        Assert.Equal(0, await world.Get<ParticipationReminders>().Go());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whom_to_write_to_is_deleted_some_time_after_the_end(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider, new Dictionary<string, string?>(StringComparer.Ordinal) { ["Participation:ContactDays"] = "30" });
        var requests = new ParticipationWorld(world);
        var record = await requests.Asked();
        var open = await requests.Asked(ParticipationWorld.Given with { EventName = "Another", EventOn = new(2027, 1, 20) });
        Assert.Empty(await requests.Refused(new WithdrawRequest { Record = record, Version = 1, Reason = "Not held." }));
        var disposal = world.Get<ContactDisposal>();

        world.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await disposal.Go());
        world.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await disposal.Go());

        Assert.Null((await requests.Read(record)).Contact);
        Assert.NotNull((await requests.Read(open)).Contact);

        // Nobody ended this one, and its event was long ago.
        world.Clock.Advance(TimeSpan.FromDays(320));
        Assert.Equal(1, await disposal.Go());
        Assert.Null((await requests.Read(open)).Contact);
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory]
    [InlineData("Participation:DecideDays", "0")]
    [InlineData("Participation:AskDays", "soon")]
    [InlineData("Participation:AskDays", "19")]
    [InlineData("Participation:BriefDays", "21")]
    public void Days_that_make_no_sense_are_refused_at_start(string key, string value)
    {
        var configuration = new Microsoft.Extensions.Configuration.ConfigurationBuilder();
        Microsoft.Extensions.Configuration.MemoryConfigurationBuilderExtensions.AddInMemoryCollection(configuration, [new(key, value)]);

        Assert.Throws<SettingsException>(() => ParticipationSettings.From(configuration.Build()));
    }
}

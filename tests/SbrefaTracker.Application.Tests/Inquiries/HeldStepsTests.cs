using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Inquiries;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Inquiries;

/// <summary>Asked on Friday, March 6; the reply is due on Friday, March 20. An interim reply of Wednesday, March 18, promises the final one by Tuesday, April 7.</summary>
public sealed class HeldStepsTests
{
    private const string SoFar = "An interim reply came on Wednesday, March 18, 2026; it promised the final one by Tuesday, April 7, 2026.";

    [Theory, OnSqlite, OnPostgres]
    public async Task The_office_hears_that_it_is_late_and_those_above_once_its_word_is_broken(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await RemindersTests.Asked(world);
        world.Clock.Advance(TimeSpan.FromDays(12));
        Assert.Empty(await desk.Reply(Desk.Boston, isFinal: false));
        (string, string)[] ahead = [("before_1", "2026-03-19"), ("late_1", "2026-03-23"), ("late_3", "2026-04-10"), ("late_5", "2026-04-14"), ("late_10", "2026-04-21")];
        var inquiry = (await desk.View()).Inquiries[0].Id;
        Assert.Equal(ahead, (await world.Get<OfficeInquiries>().Read(inquiry, Desk.Boston)).Value!.Ahead.Select(step => (step.Step, Iso(step.On))));

        for (var day = 0; day < 40; day++)
        {
            await world.Get<Reminders>().SendDue();
            world.Clock.Advance(TimeSpan.FromDays(1));
        }

        var view = await desk.View();
        Assert.Equal([("before_5", "2026-03-18"), .. ahead], view.Inquiries[0].Reminders.Select(row => (row.Step, Iso(row.SentOn))));
        var late = view.Mails.Where(mail => mail.Kind == "reminder" && !mail.Template!.StartsWith("reminder_before", StringComparison.Ordinal)).ToList();
        Assert.Equal(5, late.Count);
        Assert.All(late, mail =>
        {
            Assert.Contains(SoFar, mail.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("No reply has come", mail.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("silent", mail.Subject + mail.Text, StringComparison.Ordinal);
        });
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_complaint_is_not_raised_for_silence_before_the_promised_day_is_over(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await RemindersTests.Asked(world);
        world.Clock.Advance(TimeSpan.FromDays(12));
        Assert.Empty(await desk.Reply(Desk.Boston, isFinal: false));

        world.Clock.Advance(TimeSpan.FromDays(20));
        Assert.Equal(["escalation.nobody_silent"], await Raise(desk));
        world.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await Raise(desk));
    }

    /// <summary>A promise that lies before the due day moves nothing.</summary>
    [Fact]
    public async Task A_promise_for_before_the_due_day_holds_nothing()
    {
        await using var world = await TestWorld.On();
        var desk = await RemindersTests.Asked(world);
        var inquiry = (await desk.View()).Inquiries[0].Id;
        Assert.Empty(await desk.Do(Desk.Boston, d => new ReplyForOffice
        {
            Reference = d.Reference,
            Version = d.Version,
            InquiryId = inquiry,
            IsFinal = false,
            Signer = "R. Okafor",
            Text = "Read the log.",
            Remains = "The scale.",
            PromisedOn = new DateOnly(2026, 3, 12),
        }));
        world.Clock.Advance(TimeSpan.FromDays(15));

        Assert.Empty(await Raise(desk));
        world.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Equal(2, await world.Get<Reminders>().SendDue());
    }

    private static Task<IReadOnlyList<string>> Raise(Desk desk) =>
        desk.Do(Desk.Representative, d => new EscalateComplaint { Reference = d.Reference, Version = d.Version, Ground = EscalationGrounds.Silent, Reason = "It does not answer." });

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

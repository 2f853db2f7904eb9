using System.Net;
using Ical.Net;
using SbrefaTracker.Application.Committees;
using CultureInfo = System.Globalization.CultureInfo;

namespace SbrefaTracker.Web.Tests.Committees;

/// <summary>What the public reads of a meeting that was announced and is planned anew.</summary>
public sealed class MovedMeetingPagesTests(CommitteeSite site) : IClassFixture<CommitteeSite>
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");
    private static readonly CultureInfo Spanish = CultureInfo.GetCultureInfo("es-US");

    [Theory]
    [InlineData("en", "The new day will be announced in the Federal Register", "It was announced for")]
    [InlineData("es", "la nueva fecha se anunciará en el Registro Federal", "Antes se había anunciado")]
    public async Task One_that_is_planned_anew_says_that_it_was_moved_and_nothing_of_the_plan(string language, string moved, string before)
    {
        await site.Begin();
        var (told, anewOn, hall) = language == "en" ? (45, 152, "A hall that is not told yet") : (47, 158, "Another hall that is not told yet");
        var meeting = await site.Announce(told, registerBy: 40);
        var address = $"/committee-of-the-trade/meetings/{-meeting.Record}";
        var browser = site.Browser();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        var first = Assert.Single(Calendar.Load(await browser.GetStringAsync(address + ".ics"))!.Events);

        var back = await site.Do(new RescheduleMeeting { Record = meeting.Record, Version = meeting.Version, Reason = "Another hall" });
        var changed = await site.Do(new ChangeMeeting { Record = meeting.Record, Version = back.Version, Meeting = site.Given(anewOn, place: hall) });
        foreach (var path in new[] { address, address + "/take-part?back=00", "/committee-of-the-trade", address + ".ics", "/committee-of-the-trade/meetings.ics" })
        {
            var text = WebUtility.HtmlDecode(await browser.GetStringAsync(path));
            Assert.DoesNotContain(hall, text, StringComparison.Ordinal);
            var planned = site.Today.AddDays(anewOn);
            Assert.All(
                [planned.ToString("yyyyMMdd", English), planned.ToString("MMMM d, yyyy", English), planned.ToString("MMM d, yyyy", English), planned.ToString("d 'de' MMMM 'de' yyyy", Spanish), planned.ToString("d MMM yyyy", Spanish)],
                day => Assert.DoesNotContain(day, text, StringComparison.Ordinal));
        }

        Assert.Contains(moved, WebUtility.HtmlDecode(await browser.GetStringAsync(address)), StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"meetings/{-meeting.Record}\"", await browser.GetStringAsync("/committee-of-the-trade"), StringComparison.Ordinal);
        var gone = Assert.Single(Calendar.Load(await browser.GetStringAsync(address + ".ics"))!.Events);
        Assert.Equal((first.Uid, "CANCELLED", first.Start!.Date), (gone.Uid, gone.Status, gone.Start!.Date));
        Assert.True(gone.Sequence > first.Sequence);
        Assert.Contains(Calendar.Load(await browser.GetStringAsync("/committee-of-the-trade/meetings.ics"))!.Events, one => one.Uid == first.Uid && one.Status == "CANCELLED");

        await site.Do(new PublishNotice { Record = meeting.Record, Version = changed.Version, PublishedOn = site.Today, Citation = "91 FR 1100" });
        var anew = Assert.Single(Calendar.Load(await browser.GetStringAsync(address + ".ics"))!.Events);
        Assert.Equal((first.Uid, "CONFIRMED", site.Today.AddDays(anewOn)), (anew.Uid, anew.Status, anew.Start!.Date));
        Assert.True(anew.Sequence > gone.Sequence);
        Assert.Contains(before, WebUtility.HtmlDecode(await browser.GetStringAsync(address)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_called_off_before_its_new_day_was_told_says_why_and_no_new_day()
    {
        await site.Begin();
        var meeting = await site.Announce(46);
        var back = await site.Do(new RescheduleMeeting { Record = meeting.Record, Version = meeting.Version, Reason = "Another hall" });
        var changed = await site.Do(new ChangeMeeting { Record = meeting.Record, Version = back.Version, Meeting = site.Given(53) });
        await site.Do(new CancelMeeting { Record = meeting.Record, Version = changed.Version, Reason = "The hall burnt." });
        var address = $"/committee-of-the-trade/meetings/{-meeting.Record}";

        var page = WebUtility.HtmlDecode(await site.Browser().GetStringAsync(address));

        Assert.Contains("The hall burnt.", page, StringComparison.Ordinal);
        Assert.Contains("The hall burnt.", await site.Browser().GetStringAsync(address + ".ics"), StringComparison.Ordinal);
        Assert.Contains(Web.Parts.Dates.Words(site.Today.AddDays(46)), page, StringComparison.Ordinal);
        Assert.DoesNotContain(Web.Parts.Dates.Words(site.Today.AddDays(53)), page, StringComparison.Ordinal);
    }
}

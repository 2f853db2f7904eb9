using System.Reflection;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Web.Desk.Complaints;
using SbrefaTracker.Web.Desk.Mail;
using SbrefaTracker.Web.Tests.Parts;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Desk;

/// <summary>Whatever became of a message is said in words: with its complaint, and on the page of what is not delivered.</summary>
public sealed class MailWordsTests(Site site) : IClassFixture<Site>, IDisposable
{
    private readonly PartsContext _parts = new(site);

    public static TheoryData<string> States() =>
        [.. typeof(QueuedMailStatus).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(States))]
    public void Every_state_has_words_on_the_card_and_what_is_left_a_way_to_take_it_up(string status)
    {
        var card = Card(new MailView(7, DateTimeOffset.UnixEpoch, "receipt", "owner@harborlight.example", "We have your complaint", "Thank you.", status, 1, null));

        var line = card.Find(".mails p").TextContent;
        Assert.DoesNotContain("status.", line, StringComparison.Ordinal);
        Assert.True(line.Split('·')[^1].Trim().Length > 3, line);
        Assert.Equal(QueuedMailStatus.Left.Contains(status), card.FindAll("a[href*='do=TakeUpMail']").Count == 1);
        Assert.Equal(QueuedMailStatus.Left.Contains(status), card.Find("details.card").HasAttribute("open"));
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Every_state_that_the_page_shows_has_words_there(string status)
    {
        var words = site.Services.GetRequiredService<IStringLocalizer<MailPage>>();
        if (QueuedMailStatus.Left.Append(QueuedMailStatus.Waiting).Contains(status))
        {
            Assert.False(words[$"is.{status}"].ResourceNotFound);
            Assert.False(status != QueuedMailStatus.Waiting && words[$"why.{status}"].ResourceNotFound);
        }
    }

    [Fact]
    public void A_letter_to_the_ombudsman_without_an_address_says_that_it_is_to_be_sent_by_hand()
    {
        var line = Card(new MailView(7, DateTimeOffset.UnixEpoch, "response_ono", "", "Response", "To the Office of the National Ombudsman", QueuedMailStatus.ByHand, 0, null)).Find(".mails p").TextContent;

        Assert.Contains("To the National Ombudsman · to be sent by hand: no address of ONO is set", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_to_a_filer_without_email_says_where_it_goes_by_hand_and_where_the_filer_is_now()
    {
        var mail = new MailView(7, DateTimeOffset.UnixEpoch, "closed", "1 Pier Road\nBoston", "Closed", "Your complaint is closed.", QueuedMailStatus.ByHand, 0, null);

        Assert.Contains("To 1 Pier Road, Boston · to be sent by post or told by telephone", Card(mail, "1 Pier Road\nBoston").Find(".mails li").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("On file now", Card(mail, "1 Pier Road\nBoston").Markup, StringComparison.Ordinal);
        Assert.Contains("On file now: 2 Dock Street", Card(mail, "2 Dock Street").Markup, StringComparison.Ordinal);
        Assert.Contains("was to be sent by hand · ", Card(mail with { TakenUpAs = "post" }, "2 Dock Street").Find(".mails p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_to_an_office_that_nobody_reads_by_mail_says_that_it_is_to_be_carried()
    {
        var mail = new MailView(7, DateTimeOffset.UnixEpoch, "inquiry", "Port of Boston (0401)\nBoston, MA", "Questions", "Questions wait.", QueuedMailStatus.ByHand, 0, null);

        var line = Card(mail).Find(".mails li").TextContent;

        Assert.Contains("To Port of Boston (0401), Boston, MA · to be sent by post, carried to the office or told by telephone", line, StringComparison.Ordinal);
        Assert.DoesNotContain("ONO", line, StringComparison.Ordinal);
        Assert.DoesNotContain("filer", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_when_it_was_written_tried_and_sent_and_of_what_waits_why()
    {
        var at = new DateTimeOffset(2026, 3, 6, 15, 22, 0, TimeSpan.Zero);
        var mail = new MailView(7, at, "closed", "owner@harborlight.example", "Closed", "Closed.", QueuedMailStatus.Waiting, 0, null) { NextAttemptAt = at.AddMinutes(4) };

        Assert.Equal("Written Fri Mar 6, 2026, 10:22 a.m. · there is no mail server", When(mail, configured: false));
        Assert.Equal("Written Fri Mar 6, 2026, 10:22 a.m. · it goes out within seconds", When(mail, configured: true));
        Assert.Equal(
            "Written Fri Mar 6, 2026, 10:22 a.m. · tried 2 times · the last answer was 451 MailboxBusy; next try Fri Mar 6, 2026, 10:26 a.m.",
            When(mail with { Attempts = 2, LastError = "451 MailboxBusy" }, configured: true));
        Assert.Equal("Written Fri Mar 6, 2026, 10:22 a.m. · sent Fri Mar 6, 2026, 10:23 a.m. · tried 1 time", When(mail with { Status = QueuedMailStatus.Sent, Attempts = 1, SentAt = at.AddMinutes(1) }, configured: true));
        Assert.Equal(
            "Written Fri Mar 6, 2026, 10:22 a.m. · tried 1 time · taken up Sat Mar 7, 2026, 10:22 a.m.",
            When(mail with { Status = QueuedMailStatus.Refused, Attempts = 1, TakenUpAs = "post", TakenUpAt = at.AddDays(1) }, configured: true));
    }

    public void Dispose() => _parts.Dispose();

    private string When(MailView mail, bool configured)
    {
        using var parts = new PartsContext(site);
        parts.Services.AddSingleton(site.Services.GetRequiredService<MailSettings>() with { Host = configured ? "smtp.example" : null });
        return parts.Render<MailsCard>(given => given.Add(p => p.Reference, "RF-2026-00001").Add(p => p.Mails, [mail])).Find("[data-when]").TextContent;
    }

    private IRenderedComponent<MailsCard> Card(MailView mail, string? byHandTo = null) =>
        _parts.Render<MailsCard>(given => given.Add(p => p.Reference, "RF-2026-00001").Add(p => p.Mails, [mail]).Add(p => p.ByHandTo, byHandTo));
}

using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Participation;
using SbrefaTracker.Web.Outreach;
using SbrefaTracker.Web.Outreach.Requests;
using SbrefaTracker.Web.Public.Participation;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Participation;

public sealed class ParticipationPagesTests(Site site) : IClassFixture<Site>
{
    private const string Address = "/request-a-speaker";

    [Theory]
    [InlineData("en", "Ask for a speaker", "Please write at least 40 business days before the event", "unless a court or an investigation orders that they be kept")]
    [InlineData("es", "Pedir un orador", "al menos 40 días hábiles antes del evento", "salvo que un tribunal o una investigación ordene conservarlos")]
    public async Task The_form_is_there_in_both_languages(string language, string title, string early, string kept)
    {
        var browser = site.Browser();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var page = WebUtility.HtmlDecode(await browser.GetStringAsync(Address));

        Assert.Contains($"<h1>{title}</h1>", page, StringComparison.Ordinal);
        Assert.Contains(early, page, StringComparison.Ordinal);
        Assert.Contains(kept, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_without_script_keeps_what_was_typed_until_it_is_right()
    {
        var browser = site.Browser();

        var refused = await Site.Send(browser, Address, "speaker", [.. Typed(("EventName", "Day <b>"), ("EventOn", "soon"), ("AudienceSize", "lots"), ("Subject", ""))]);
        var sent = await Site.Send(browser, Address, "speaker", [.. Typed(("EventName", "Day <b>"))]);
        var again = await Site.Send(browser, Address, "speaker", [.. Typed(("EventName", "Day <b>"))]);
        var program = await Site.Send(browser, Address, "speaker", [.. Typed(("EventName", "Bot"), ("website", "x"))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.Content.ReadAsStringAsync();
        Assert.Contains("value=\"Day &lt;b&gt;\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"lots\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"soon\"", page, StringComparison.Ordinal);
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(page, "type=\"checkbox\"[^>]*checked"));
        Assert.Equal(["#EventOn", "#Subject", "#AudienceSize"], System.Text.RegularExpressions.Regex.Matches(page, "<li><a href=\"(#[A-Za-z]+)\"").Select(match => match.Groups[1].Value));
        Assert.StartsWith($"{Address}?sent=PR-", Site.PlaceOf(sent), StringComparison.Ordinal);
        Assert.Equal(Site.PlaceOf(sent), Site.PlaceOf(again));
        Assert.Equal(Address, Site.PlaceOf(program));
        await using var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create();
        Assert.Equal(["Day <b>"], db.ParticipationRequests.Select(request => request.EventName));
    }

    [Fact]
    public async Task The_receipt_shows_a_reference_and_nothing_that_somebody_puts_into_an_address()
    {
        var browser = site.Browser();

        Assert.Contains("PR-2026-00009", await browser.GetStringAsync($"{Address}?sent=PR-2026-00009"), StringComparison.Ordinal);
        Assert.Contains("id=\"Organization\"", await browser.GetStringAsync($"{Address}?sent=call-me-at-555"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_pages_are_for_those_who_prepare_and_decide()
    {
        foreach (var (who, opens) in ((string, bool)[])[("jonas.lindqvist", true), ("dana.whitfield", true), ("marcus.bell", true), ("victor.osei", false), ("rosa.delgado", false)])
        {
            var answer = await (await site.SignedIn($"{who}@agency.example")).GetAsync("/outreach/requests");
            Assert.True(opens == (answer.StatusCode == HttpStatusCode.OK), who);
        }

        Assert.Equal("/signin", Site.PlaceOf(await site.Browser().GetAsync("/outreach/requests")).Split('?')[0]);
        Assert.Equal(HttpStatusCode.OK, (await (await site.SignedIn("rosa.delgado@agency.example")).GetAsync("/office/refer")).StatusCode);
    }

    [Fact]
    public void There_are_words_for_all_that_is_asked_and_all_that_happens()
    {
        var words = site.Services.GetRequiredService<RequestWords>();
        var say = site.Services.GetRequiredService<ParticipationWords>();
        var today = site.Services.GetRequiredService<AgencyTime>().Today;
        var view = new ParticipationView(
            new ParticipationRequest { EventOn = today }, null, null, VettingReading.Of([]), null, [], [], new Dictionary<long, JudgedVoice>(), [], [], null, [], false, false, null, new Dictionary<long, ParticipationMailRow>(), null, 0, true, [], [], Application.Complaints.Queries.StaffNames.None, today);
        ParticipationAction[] formless = [ParticipationAction.Check, ParticipationAction.JudgeVoice, ParticipationAction.Correct, ParticipationAction.Confirm, ParticipationAction.TellDecline, ParticipationAction.Remind];
        var outreach = site.Services.GetRequiredService<OutreachWords>();
        var ofQuestions = Enum.GetValues<ParticipationAction>().Where(RequestActForms.IsOfQuestions).ToList();
        Assert.All(ofQuestions.SelectMany(action => RequestActForms.Asks(action, view, words, outreach).Select(ask => ask.Label).Append($"lead.{action}")), key => Assert.NotEqual(key, outreach.Of(key)));
        List<string> keys =
        [
            .. Enum.GetValues<ParticipationAction>().Except([.. formless, .. ofQuestions]).SelectMany(action => RequestActForms.Asks(action, view, words, outreach).Select(ask => ask.Label)),
            .. Enum.GetValues<ParticipationAction>().Except([ParticipationAction.Check, ParticipationAction.Remind]).Select(action => $"act.{action}"),
            .. Enum.GetValues<ParticipationState>().Select(state => $"state.{state}"), .. Enum.GetValues<VoiceFinding>().Select(finding => $"voice.{finding}"),
            .. VettingItems.All.Select(item => $"item.{item.Code}"), .. VettingMarks.List.Codes.Append(VettingMarks.Reopened).Select(mark => $"mark.{mark}"), .. VoiceVerdicts.List.Codes.Select(verdict => $"voice_verdict.{verdict}"), .. Enum.GetValues<VettingOrigin>().Select(origin => $"origin.{origin}"),
            .. ProposalRules.List.Codes.Select(rule => $"rule.{rule}"), .. Representations.List.Codes.Select(way => $"representation.{way}"), .. AgendaKinds.List.Codes.Select(code => $"agenda_kind.{code}"),
            .. ParticipantKinds.List.Codes.Select(code => $"participant_kind.{code}"), .. ParticipationChannels.List.Codes.Select(code => $"channel.{code}"),
            .. ((string[])[ParticipationStep.Decide, ParticipationStep.Tell, ParticipationStep.Brief, ParticipationStep.Hold, ParticipationStep.Report]).Select(step => $"step.{step}"),
        ];

        Assert.All(keys, key => Assert.NotEqual(key, words.Of(key, "a", "b", "c")));
        Assert.All(
            ((CodeList[])[OrganizationKinds.List, HeldAsCodes.List, Natures.List, ParticipationTopics.List, PressCodes.List]).SelectMany(list => list.Codes, (list, code) => (Key: $"{list.Name}.{code}", Words: say.Code(list, code))),
            one => Assert.NotEqual(one.Key, one.Words));
        Assert.All(typeof(ParticipationGiven).GetProperties().Select(property => property.Name), name => Assert.NotEqual($"f.{name}", say.Field(name)));
    }

    private IEnumerable<(string, string)> Typed(params (string Field, string Value)[] others)
    {
        var typed = new List<(string Field, string Value)>
        {
            ("Organization", "Made-up Importers"), ("OrganizationKind", "nonprofit"), ("ContactName", "Ana"), ("ContactEmail", "ana@importers.example"), ("ContactPhone", ""), ("EventName", "Day"),
            ("EventOn", site.Services.GetRequiredService<AgencyTime>().Today.AddDays(90).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("EventEndsOn", ""), ("Flexibility", ""), ("Place", "A hall"),
            ("HeldAs", "in_person"), ("Nature", "panel"), ("Topics", "brokers"), ("Topics", "importing"), ("Subject", "First offences"), ("Audience", "Small importers"), ("AudienceSize", "120"), ("Guests", ""),
            ("AgencySpeakers", ""), ("Press", "closed"), ("AgencyTies", ""), ("Fees", ""), ("Offered", ""), ("AnswerBy", ""),
        };
        return typed.Where(one => others.All(other => other.Field != one.Field)).Concat(others);
    }
}

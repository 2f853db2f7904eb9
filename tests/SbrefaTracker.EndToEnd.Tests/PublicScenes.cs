using Microsoft.Playwright;
using SbrefaTracker.Web.Public.Filing;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>The pages for everybody, in their states.</summary>
internal static class PublicScenes
{
    private const string Forged =
        "sbrefa receipt 1\nreference: RF-2026-00001\nfiled: 2026-03-06T00:00:00.123Z\n"
        + "sha256: 84a5984f160357dee26c0ff607571db8012382dec482eccab893950fa3ba426a\nledger: 00112233445566778899aabbccddeeff\nentry: 2\n"
        + "entry-sha256: 4c90123ed9adbddc0d40e555f8918b5f8548fa171109bd818c92ca15a386ec87\nkey: d7173652e42ad799\n"
        + "signature: 0jO3Ti0T+zwGXOILi0S1XGVCxoEoL9Xc0888D//YFvHaSUU1M7x+HNWwEKYptauIKTYQQxyEHOP5iqDAxtvTFA==";

    public static readonly IReadOnlyList<Scene> All =
    [
        new("home", "/"),
        new("file", "/file") { Shows = ".file-form" },
        .. FilingSteps.All.Select(step => new Scene($"file, {step.Code}", $"/file/{{draft}}/{step.Code}") { Shows = "form.file-form .button.big" }),
        new("file, refused", "/file/{nothing typed}/action") { Then = FilingForm.Next, Shows = ".error-summary" },
        new("file, story refused", "/file/{nothing typed}/story") { Then = FilingForm.Next, Shows = ".error-summary" },
        new("file, entity refused", "/file/{nothing typed}/entity") { Then = FilingForm.Next, Shows = ".error-summary" },
        new("file, money refused", "/file/{nothing typed}/happened") { Then = page => Refuse(page, "penalty_assessed", "much"), Shows = ".error-summary" },
        new("file, size refused", "/file/{nothing typed}/size") { Then = page => Refuse(page, "employees", "many"), Shows = ".error-summary" },
        new("file, address refused", "/file/{nothing typed}/contact") { Then = page => Refuse(page, "contact_email", "nowhere"), Shows = ".error-summary" },
        new("file, evidence refused", "/file/{nothing typed}/evidence") { Then = page => FilingForm.Enclose(page, "invoice.pdf", [(byte)'M', (byte)'Z', 0, 1, 2]), Shows = ".error-summary" },
        new("file, deadlines counted", "/file/{draft of dates}/deadlines") { Then = Stay, Shows = ".dates" },
        new("file, size judged", "/file/{draft of a size}/size") { Then = Stay, Shows = ".note.good" },
        new("file, only facts", "/file/{draft of facts}/sharing") { Shows = "form.file-form .button.big" },
        new("file, later", "/file/{draft}/later") { Shows = "code" },
        new("file, later, wrong address", "/file/{draft}/later") { Then = MailNowhere, Shows = ".error-summary" },
        new("file, check", "/file/{draft}/check") { Shows = "form.send" },
        new("file, check refused", "/file/{nothing typed}/check") { Then = FilingForm.Send, Shows = ".error-summary" },
        new("file, on paper", "/file/paper") { Shows = ".paper-line" },
        new("file, no draft", "/file/0123456789abcdef0123456789abcdef"),
        new("file, no draft to write", "/file/0123456789abcdef0123456789abcdef/story"),
        new("file, no draft to check", "/file/0123456789abcdef0123456789abcdef/check"),
        new("file, no draft to keep", "/file/0123456789abcdef0123456789abcdef/later"),
        new("receipt", "/file/receipt") { Before = File, Then = Unfold, Shows = "pre.proof" },
        new("receipt gone", "/file/receipt"),
        new("verify", "/verify") { Shows = "#proof" },
        new("verify refused", "/verify") { Then = page => Check(page, "RF-2026-00001"), Shows = ".error-summary" },
        new("verify, genuine", "/file/receipt") { Before = File, Then = CheckOwn, Shows = ".note.good" },
        new("verify, not genuine", "/verify") { Then = page => Check(page, Forged), Shows = ".note.warn" },
        new("track", "/track") { Shows = "#key" },
        new("track refused", "/track") { Then = page => Open(page, "RF-2026-00001", "wrong"), Shows = ".error-summary" },
        new("track without a key", "/track") { Then = page => Open(page, "", ""), Shows = ".error-summary" },
        new("tracked, just filed", "/track/complaint") { Before = Tracking("received"), Shows = ".status" },
        new("tracked, waiting for the filer", "/track/complaint") { Before = Tracking("incomplete"), Shows = "#text" },
        new("tracked, supply refused", "/track/complaint") { Before = Tracking("incomplete"), Then = Supply, Shows = ".error-summary" },
        new("tracked, with an office", "/track/complaint") { Before = Tracking("asked"), Then = Unfold, Shows = "#asked" },
        new("tracked, answered", "/track/complaint") { Before = Tracking("closed"), Then = Unfold, Shows = ".letter" },
        new("tracked, called unsolved", "/track/complaint") { Before = Tracking("unsolved"), Shows = "#unsolved-title" },
        new("tracked, contact refused", "/track/complaint") { Before = Tracking("received"), Then = CorrectContact, Shows = ".error-summary" },
        new("lost key", "/track/lost") { Shows = "#reference" },
        new("lost key, asked", "/track/lost") { Then = AskForKey, Shows = "[role=status]" },
        new("no more mail", "/stop-mail/{stop}"),
        new("no more mail, a wrong link", "/stop-mail/0123456789abcdef"),
        new("lost key, no link", "/track/key/0123456789abcdef0123456789abcdef"),
        new("lost key, none made", "/track/key"),
        new("feedback", "/feedback?page=/offices") { Shows = "#text" },
        new("feedback refused", "/feedback") { Then = Supply, Shows = ".error-summary" },
        new("feedback sent", "/feedback?sent=yes") { Shows = ".note.good" },
        new("offices", "/offices"),
        new("offices of a state", "/offices?state=TX"),
        new("no office", "/offices?q=nowhere-at-all"),
        new("offices on another day", "/offices?state=TX&day=2020-01-01") { Shows = "#of-day" },
        new("offices, no day", "/offices?q=2304&day=tomorrow") { Shows = "#day-wrong" },
        new("answers", "/answers"),
        new("answers found", "/answers?q=penalty"),
        new("no answer", "/answers?q=nothing-at-all"),
        new("answers of a topic and an action", "/answers?topic=goods&action=SEIZ"),
        new("answers that come closest", "/answers?q=penalty+zebra"),
        new("answer", "/answers/penalty-notice"),
        new("answer, out of the filing", "/answers/penalty-notice?from=filing") { Shows = ".helped button[value=solved]" },
        new("answer, said to help", "/answers/penalty-notice?said=yes") { Shows = ".helped .note.good" },
        new("answer, a version", "/answers/penalty-notice/versions/1"),
        new("answer missing", "/answers/nothing-at-all"),
        new("guides", "/guides"),
        new("bulletins", "/bulletins?topic=fees") { Shows = ".answers li" },
        new("no bulletin", "/bulletins?year=1990") { Shows = ".note" },
        new("bulletin, corrected", "/bulletins/{bulletin code}") { Then = Unfold, Shows = ".note.warn" },
        new("subscribe, refused", "/bulletins/subscribe") { Then = page => page.Locator("form:has(#address) button[type=submit]").ClickAsync(), Shows = ".error-summary" },
        new("subscribe, asked", "/bulletins/subscribe?sent=yes") { Shows = ".note.good" },
        new("subscription to be confirmed", "/bulletins/confirm/{subscription}") { Shows = "form .button" },
        new("subscription to be ended", "/bulletins/stop/{subscriber}") { Shows = "form .button" },
        new("subscription, a wrong link", "/bulletins/confirm/0123456789abcdef"),
        new("subscription to be ended, a wrong link", "/bulletins/stop/0123456789abcdef"),
        new("bulletin missing", "/bulletins/1990-1"),
        new("deadlines", "/deadlines"),
        new("deadline", "/deadlines?from=2026-03-06&days=30&unit=business"),
        new("deadline refused", "/deadlines?from=soon&days=many") { Shows = ".error-summary" },
        new("data", "/data") { Then = Unfold, Shows = "#fig-office" },
        new("data, one office", "/data?office=2304") { Shows = "#fig-trend" },
        new("data, several chosen", "/data?office=2304&state=TX") { Shows = ".note.warn" },
        new("data, a year that is withheld", "/data?year={withheld}") { Shows = "#withheld-year" },
        new("data, rows", "/data/records") { Shows = ".hash" },
        new("data, rows of one office", "/data/records?office=2304") { Shows = "#rows" },
        new("stories", "/data/narratives") { Shows = ".narrative" },
        new("stories, none chosen", "/data/narratives?year=1999") { Shows = ".note" },
        new("story", "/data/narratives/{narrative}") { Shows = ".narrative" },
        new("story, none", "/data/narratives/nothing-at-all"),
        .. CommitteeScenes.Public,
        .. EventScenes.Public,
        .. ParticipationScenes.Public,
        new("privacy", "/privacy"),
        new("accessibility", "/accessibility"),
        new("security", "/security"),
        new("not found", "/not-found"),
        new("nowhere", "/nowhere/at/all"),
        new("too many", "/problem/429"),
        new("broken", "/problem/500"),
    ];

    private static async Task File(IPage page, Seeds seeds)
    {
        await page.GotoAsync($"/file/{await seeds.Draft()}/check");
        await FilingForm.Send(page);
        await FilingForm.Receipt(page);
    }

    private static async Task Refuse(IPage page, string field, string value)
    {
        await page.Locator($"#{field}").FillAsync(value);
        await FilingForm.Next(page);
    }

    private static Task Stay(IPage page) => page.Locator("button[value=stay]").Last.ClickAsync();

    private static async Task MailNowhere(IPage page)
    {
        await page.Locator("#address").FillAsync("nowhere");
        await page.Locator("form:has(#address) button[type=submit]").ClickAsync();
    }

    private static async Task AskForKey(IPage page)
    {
        await page.Locator("#reference").FillAsync("RF-1999-00001");
        await page.Locator("form:has(#reference) button[type=submit]").ClickAsync();
    }

    private static Func<IPage, Seeds, Task> Tracking(string name) => async (page, seeds) =>
    {
        await page.GotoAsync("/track");
        await Open(page, seeds.Of(name).Reference, seeds.Of(name).Key);
        await page.WaitForURLAsync("**/track/complaint");
    };

    private static async Task Open(IPage page, string reference, string key)
    {
        await page.Locator("#reference").FillAsync(reference);
        await page.Locator("#key").FillAsync(key);
        await page.Locator("form:has(#key) button[type=submit]").ClickAsync();
    }

    private static async Task CheckOwn(IPage page)
    {
        var proof = await page.Locator("pre.proof").TextContentAsync();
        await page.GotoAsync("/verify");
        await Check(page, proof!);
    }

    private static async Task Check(IPage page, string text)
    {
        await page.Locator("#proof").FillAsync(text);
        await page.Locator("form:has(#proof) button[type=submit]").ClickAsync();
    }

    private static Task Supply(IPage page) => page.Locator("form:has(#text) button[type=submit]").ClickAsync();

    private static async Task CorrectContact(IPage page)
    {
        await Unfold(page);
        await page.Locator("#contact_email").FillAsync("nowhere");
        await page.Locator("form:has(#contact_email) button[type=submit]").ClickAsync();
    }

    private static async Task Unfold(IPage page) => await page.EvaluateAsync("document.querySelectorAll('main details').forEach(details => { details.open = true; })");
}

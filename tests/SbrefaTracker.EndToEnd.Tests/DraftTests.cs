using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Matters;
using SbrefaTracker.Testing.Prerequisites;
using static Microsoft.Playwright.Assertions;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>What staff type outlives the page and the server, and covers nothing that somebody else wrote meanwhile.</summary>
[Collection(OnStage.Name)]
public sealed class DraftTests(Stage stage)
{
    private const string SealedDrafts = "many => Object.keys(sessionStorage).filter(key => key.startsWith('draft:sealed:')).length === many";

    private static readonly LocatorAssertionsToHaveValueOptions Patient = new() { Timeout = 60_000 };

    [BrowserFact]
    public async Task A_server_that_is_started_anew_while_somebody_types_loses_nothing()
    {
        string[] questions = ["When was the portal down?", "Why was the penalty not reduced at once?", "Who decided it?"];
        var site = LiveSite.New();
        site.StartServer();
        await using var filer = await stage.Visitor(at: site.Address);
        var (reference, _) = await FilingForm.File(filer.Page);
        await using var analyst = await stage.Visitor(at: site.Address);
        var page = analyst.Page;
        await analyst.SignInAs(Roles.Analyst);
        var desk = new Desk(analyst, reference);
        await desk.Open();
        await desk.Take("Complete");
        await analyst.Go($"/desk/complaints/{reference}?do=AskOffice");
        var typed = page.Locator("#act .questions textarea");
        await typed.First.FillAsync(questions[0]);
        for (var number = 1; number < questions.Length; number++)
        {
            await page.Locator("#act .questions > button").ClickAsync();
            await typed.Nth(number).FillAsync(questions[number]);
        }

        await page.Locator("#quick-note").FillAsync("To be asked by telephone as well.");
        await page.EvaluateAsync("document.body.dataset.before = 'yes'");

        // What is for few readers outlives the server as well, and nothing in the tab tells of it.
        await using var representative = await stage.Visitor(at: site.Address);
        await representative.SignInAs(Roles.Representative);
        await representative.Go($"/desk/complaints/{reference}?do=OpenMatter");
        var (matter, reason) = (representative.Page.Locator("#f-OpenMatter-Kind"), representative.Page.Locator("#f-OpenMatter-Reason"));
        await matter.SelectOptionAsync(MatterKinds.InspectorGeneral);
        await reason.FillAsync("An officer asked for money.");
        await representative.Page.WaitForFunctionAsync(SealedDrafts, 2);
        await Expect(representative.Page.Locator("#f-OpenMatter-Reason-sealed")).ToHaveTextAsync(new Regex("^Sealed"), new() { UseInnerText = true });
        var lies = await representative.Page.EvaluateAsync<string>("JSON.stringify(Object.entries(sessionStorage))");
        Assert.All(["money", "Reason", "Matter", "inspector"], word => Assert.DoesNotContain(word, lies, StringComparison.OrdinalIgnoreCase));
        site = await site.Restarted();
        await using var restarted = site;

        // The page notices by itself that its server is another one, and begins anew.
        await Expect(page.Locator("body:not([data-before])[data-interactive]")).ToBeAttachedAsync(new() { Timeout = 60_000 });
        for (var number = 0; number < questions.Length; number++)
        {
            await Expect(typed.Nth(number)).ToHaveValueAsync(questions[number], Patient);
        }

        await Expect(reason).ToHaveValueAsync("An officer asked for money.", Patient);
        await Expect(matter).ToHaveValueAsync(MatterKinds.InspectorGeneral);

        // What is sent is forgotten, and what stands beside it is not.
        await page.Locator("#act button[type=submit]").ClickAsync();
        await Expect(page.Locator("#act")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        foreach (var question in questions)
        {
            await Expect(page.Locator("main")).ToContainTextAsync(question);
        }

        await analyst.Go($"/desk/complaints/{reference}?do=AskOffice");
        await Expect(page.Locator("#quick-note")).ToHaveValueAsync("To be asked by telephone as well.", Patient);
        await Expect(typed).ToHaveCountAsync(1);
        await Expect(typed.First).ToHaveValueAsync("");

        await representative.Go($"/desk/complaints/{reference}?do=OpenMatter");
        await Expect(reason).ToHaveValueAsync("An officer asked for money.", Patient);
        await representative.Page.Locator("#act button[type=submit]").ClickAsync();
        await Expect(representative.Page.Locator("#act")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        await representative.Page.WaitForFunctionAsync(SealedDrafts, 0);

        // Where the browser has no cryptography the form says that nothing is kept.
        var promise = representative.Page.Locator("#f-OpenMatter-Reason-sealed");
        await representative.Page.AddInitScriptAsync("Object.defineProperty(crypto, 'subtle', { value: undefined })");
        await representative.Go($"/desk/complaints/{reference}?do=OpenMatter");
        await Expect(promise).ToHaveTextAsync(new Regex("^Not kept"), new() { UseInnerText = true });
        await reason.FillAsync("Nobody keeps this.");
        Assert.DoesNotContain("Nobody keeps this.", await representative.Page.EvaluateAsync<string>("JSON.stringify(Object.entries(sessionStorage))"), StringComparison.Ordinal);

        // And whoever typed it is asked before the page goes, also when that begins anew by itself. A browser asks only where somebody clicked.
        await reason.ClickAsync();
        var asked = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        representative.Page.Dialog += async (_, dialog) =>
        {
            await dialog.DismissAsync();
            asked.TrySetResult(dialog.Type);
        };
        await representative.Page.EvaluateAsync("setTimeout(() => location.reload())");
        Assert.Equal(DialogType.BeforeUnload, await asked.Task.WaitAsync(TimeSpan.FromMinutes(1)));
        await Expect(reason).ToHaveValueAsync("Nobody keeps this.");
    }

    /// <summary>Nobody typed a letter: templates were ticked, chosen and put in with a click.</summary>
    [BrowserFact]
    public async Task What_a_click_wrote_into_a_form_is_kept_before_anything_is_typed()
    {
        var seeds = await stage.Seeds();
        var reference = await seeds.File("ticked only");
        await seeds.Do(People.Analyst, "ticked only", (name, version) => new CompleteComplaint { Reference = name, Version = version });
        var analyst = await stage.Kept(People.Analyst);
        var page = analyst.Page;
        await analyst.Go($"/desk/complaints/{reference}?do=AskOffice");
        var questions = page.Locator("#act .questions textarea");
        await page.Locator("#act .questions > details > summary").ClickAsync();
        var templates = page.Locator("#act .questions > details input");
        await templates.Nth(0).CheckAsync();
        await templates.Nth(1).CheckAsync();
        await templates.Nth(2).CheckAsync();
        await Expect(questions).ToHaveCountAsync(3);
        var (second, third) = (await questions.Nth(1).InputValueAsync(), await questions.Nth(2).InputValueAsync());
        await page.Locator("#act .question button").First.ClickAsync();
        await Expect(questions).ToHaveCountAsync(2);
        await page.ReloadAsync();
        await analyst.Settle();
        await Expect(questions.Nth(1)).ToHaveValueAsync(third, Patient);
        await Expect(questions.Nth(0)).ToHaveValueAsync(second);
        await Expect(questions).ToHaveCountAsync(2);

        await analyst.Go($"/desk/complaints/{reference}?do=AskFiler");
        var (letter, begin) = (page.Locator("#f-AskFiler-Text"), page.Locator("#act details.begin-from"));
        await begin.Locator("select").Nth(1).SelectOptionAsync("es");
        await begin.GetByRole(AriaRole.Checkbox, new() { Name = "Pedir el aviso" }).CheckAsync();
        await begin.GetByRole(AriaRole.Checkbox, new() { Name = "Plazos que siguen corriendo" }).UncheckAsync();
        await page.ReloadAsync();
        await analyst.Settle();
        await Expect(begin.GetByRole(AriaRole.Checkbox, new() { Name = "Pedir el aviso" })).ToBeCheckedAsync(new() { Timeout = 60_000 });
        await begin.Locator("button").First.ClickAsync();
        await Expect(letter).ToHaveValueAsync(new Regex("^Estimado.*todas sus páginas", RegexOptions.Singleline));
        var written = await letter.InputValueAsync();
        await page.ReloadAsync();
        await analyst.Settle();
        await Expect(letter).ToHaveValueAsync(written, Patient);
        Assert.Contains("template", await Kept(page, "AskFiler.Text."));
        await page.EvaluateAsync("sessionStorage.clear()");
    }

    /// <summary>What was ticked and chosen comes back as well as what was typed; a form that was shut by hand stays shut until somebody opens it.</summary>
    [BrowserFact]
    public async Task A_form_behind_a_button_is_open_again_with_all_that_was_chosen_in_it()
    {
        var administrator = await stage.Kept(People.Administrator);
        var page = administrator.Page;
        await administrator.Go("/admin");
        await page.Locator(".head .btn.pri").ClickAsync();
        await page.Locator("#acc-email").FillAsync("new.comer@agency.example");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Office liaison" }).CheckAsync();
        await page.Locator("#acc-office").SelectOptionAsync("0401");
        await Expect(page.Locator(".act .filters .chip")).ToHaveTextAsync("0401");

        await page.ReloadAsync();
        await administrator.Settle();
        await Expect(page.Locator("#acc-email")).ToHaveValueAsync("new.comer@agency.example", Patient);
        await Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "Office liaison" })).ToBeCheckedAsync();
        await Expect(page.Locator(".act .filters .chip")).ToHaveTextAsync("0401");

        // One that made room for another, in which nothing was typed, was not shut by hand.
        await page.Locator("table button[data-draft-opens]").First.ClickAsync();
        await Expect(page.Locator("#acc-email")).Not.ToHaveValueAsync("new.comer@agency.example");
        await page.ReloadAsync();
        await administrator.Settle();
        await Expect(page.Locator("#acc-email")).ToHaveValueAsync("new.comer@agency.example", Patient);

        await page.Locator(".act .btn.txt").ClickAsync();
        await Expect(page.Locator("#acc-email")).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await administrator.Settle();

        // The server has answered what was asked after the page came, so it would have opened the form by now.
        await page.Locator("button.menu").DispatchEventAsync("click");
        await Expect(page.Locator("button.menu")).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(page.Locator("#acc-email")).ToHaveCountAsync(0);
        await page.Locator(".head .btn.pri").ClickAsync();
        await Expect(page.Locator("#acc-email")).ToHaveValueAsync("new.comer@agency.example", Patient);
        await page.EvaluateAsync("sessionStorage.clear()");
    }

    /// <summary>Two sessions of one event are typed at in the same form, and one of them is sent; a file for the event waits.</summary>
    [BrowserFact]
    public async Task What_is_typed_of_one_session_is_not_put_into_another_and_a_file_that_was_chosen_is_still_there()
    {
        var seeds = await stage.Seeds();
        var coordinator = await stage.Kept(People.Coordinator);
        var page = coordinator.Page;
        await coordinator.Go(seeds.Fill("/outreach/events/{event announced}"));
        await page.Locator("button[data-draft-opens='outreach.KeepSession.']").ClickAsync();
        await page.Locator("#KeepSession-Room").FillAsync("A room of a new session");
        await page.Locator("#which-session").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Expect(page.Locator("#KeepSession-SessionTitle")).Not.ToHaveValueAsync("", Patient);
        await Expect(page.Locator("#KeepSession-Room")).Not.ToHaveValueAsync("A room of a new session");
        await page.Locator("#KeepSession-SessionSummary").FillAsync("A summary of the first session");
        await page.Locator("details:has(#ask-material) summary").ClickAsync();
        await page.Choose("#material-File", new FilePayload { Name = "slides.txt", MimeType = "text/plain", Buffer = "Slides, as text."u8.ToArray() });
        await Expect(page.Locator("#ask-material .mails")).ToContainTextAsync("slides.txt", new() { Timeout = 60_000 });

        await page.ReloadAsync();
        await coordinator.Settle();
        await Expect(page.Locator("#KeepSession-SessionSummary")).ToHaveValueAsync("A summary of the first session", Patient);
        await Expect(page.Locator("#ask-material .mails")).ToContainTextAsync("slides.txt");
        await page.Locator("#which-session").SelectOptionAsync("");
        await Expect(page.Locator("#KeepSession-Room")).ToHaveValueAsync("A room of a new session", Patient);
        await page.Locator("#ask-material .mails button").ClickAsync();
        await Expect(page.Locator("#material-File")).ToBeVisibleAsync();

        await page.Locator("#which-session").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Expect(page.Locator("#KeepSession-SessionSummary")).ToHaveValueAsync("A summary of the first session", Patient);
        await page.Locator("#ask-KeepSession button[type=submit]").ClickAsync();
        await Expect(page.Locator("#ask-KeepSession")).ToHaveCountAsync(0);
        Assert.Equal(["Room"], await Kept(page, "outreach.KeepSession.new."));
        Assert.Single(await Kept(page, "outreach.KeepSession."));
        await page.Locator("button[data-draft-opens='outreach.KeepSession.']").ClickAsync();
        await Expect(page.Locator("#KeepSession-Room")).ToHaveValueAsync("A room of a new session", Patient);
        await page.EvaluateAsync("sessionStorage.clear()");
    }

    /// <summary>The page learns nothing of an answer that is a file.</summary>
    [BrowserFact]
    public async Task What_was_sent_for_a_file_is_forgotten_when_it_was_sent()
    {
        var seeds = await stage.Seeds();
        var representative = await stage.Kept(People.Representative);
        var page = representative.Page;
        await representative.Go("/audit/ledger");
        await page.Locator("#bundle-complaints").FillAsync(seeds.Of("matter").Reference);
        Assert.Equal(["complaints"], await Kept(page, "bundle."));
        await page.RunAndWaitForDownloadAsync(() => page.Locator("form:has(#bundle-complaints) button[type=submit]").ClickAsync());
        Assert.Empty(await Kept(page, "bundle."));
    }

    // The ends of the names of the drafts that begin so, on the page that is shown.
    private static Task<string[]> Kept(IPage page, string start) =>
        page.EvaluateAsync<string[]>("start => Object.keys(sessionStorage).map(key => key.split(`${location.pathname}:`)[1] ?? '').filter(name => name.startsWith(start)).map(name => name.slice(start.length))", start);
}

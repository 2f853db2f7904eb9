using Microsoft.Playwright;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>The pages for staff, in their states, each as somebody of its role sees it.</summary>
internal static partial class StaffScenes
{
    public static readonly IReadOnlyList<Scene> All = [.. OfDesk(), .. OfOffice(), .. OfAudit(), .. OfRetention(), .. CommitteeScenes.Staff, .. EventScenes.Staff, .. ParticipationScenes.Staff, .. AdminScenes.All, .. OfDoors(), .. GuidanceScenes.All, .. StoryScenes.All];

    private static IEnumerable<Scene> OfDesk() =>
    [
        new("work list", "/desk") { Who = People.Representative, Shows = "a[data-row]" },
        new("work list of an analyst, newest first", "/desk?sort=newest") { Who = People.Analyst, Shows = "a[data-row]" },
        new("work list, closed", "/desk?state=Closed") { Who = People.Commissioner, Then = SelectOne, Shows = "#bulk-note" },
        new("work list, searched", "/desk?q=Harbor&office=2304") { Who = People.Representative, Shows = "a[data-row]" },
        new("work list, many columns", "/desk?cols=office%2Csource%2Crole%2Cus-state%2Ctags%2Cstate%2Cdue%2Cforwarded%2Cresponded%2Cdays%2Camount%2Cchanged%2Cwho&sort=-amount")
        {
            Who = People.Representative, Then = page => page.Locator(".columns > summary").ClickAsync(), Shows = ".columns .sheet"
        },
        new("work list, tagged", "/desk?tag=portal-outage") { Who = People.Analyst, Shows = ".words .word" },
        new("work list, empty", "/desk?q=nothing-at-all") { Who = People.Representative, Shows = ".state-box" },
        new("work list, selected", "/desk") { Who = People.Representative, Then = SelectTwo, Shows = "section.act .field-wrong, section.act [role=alert]" },
        new("work list, search not read", "/desk?q=ofice%3A2304") { Who = People.Representative, Shows = ".search-help[open]" },
        new("work list, to be saved", "/desk?q=Harbor") { Who = People.Representative, Then = SaveNothing, Shows = ".save-view .field-wrong" },
        new("saved views, none", "/desk/views") { Who = People.Commissioner, Shows = ".state-box" },
        new("saved views", "/desk/views") { Who = People.Analyst, Then = page => page.Locator(".remark button").First.ClickAsync(), Shows = ".view-form" },
        new("matters", "/desk/matters") { Who = People.Commissioner, Shows = "table" },
        new("matters, refused", "/desk/matters") { Who = People.Analyst, Shows = "[role=alert]" },
        new("letters, refused", "/desk/letters") { Who = People.Commissioner, Shows = "[role=alert]" },
        new("complaint, with a matter", "/desk/complaints/{matter}") { Who = People.Representative, Shows = ".matter" },
        new("complaint, into which another was merged", "/desk/complaints/{leading}") { Who = People.Analyst, Shows = ".linked" },
        new("patterns", "/desk/patterns") { Who = People.Representative, Then = page => page.Locator(".pattern button[type=submit]").First.ClickAsync(), Shows = ".pattern .field-wrong" },
        new("campaigns", "/desk/campaigns") { Who = People.Commissioner, Shows = "table" },
        new("campaigns, a proposal refused", "/desk/campaigns") { Who = People.Representative, Then = page => page.Locator(".proposal button[type=submit]").First.ClickAsync(), Shows = ".proposal .field-wrong" },
        new("campaign", "/desk/campaigns/{campaign}") { Who = People.Representative, Then = Unfold, Shows = ".campaign-add" },
        new("campaign, refused", "/desk/campaigns/{campaign}") { Who = People.Analyst, Then = page => Send(page, ".campaign-add"), Shows = ".refusal" },
        new("campaign, none", "/desk/campaigns/999") { Who = People.Analyst, Shows = ".state-box.refused" },
        new("routing", "/desk/routing") { Who = People.Representative, Then = page => page.Locator(".rule-help summary").ClickAsync(), Shows = ".rule .btn" },
        new("routing, read by an analyst", "/desk/routing") { Who = People.Analyst, Shows = ".rule" },
        new("routing, a rule looked at before it is kept", "/desk/routing/{rule}") { Who = People.Representative, Then = page => page.Locator(".rule-form .row button[type=button]").ClickAsync(), Shows = ".rule-preview li" },
        new("routing, a rule refused", "/desk/routing/new") { Who = People.Representative, Then = page => Send(page, ".rule-form"), Shows = ".rule-form .field-wrong" },
        new("routing, no such rule", "/desk/routing/999") { Who = People.Analyst, Shows = ".state-box.refused" },
        new("offices to call, one refused", "/desk/offices") { Who = People.Analyst, Then = CallNobody, Shows = ".office-call .refusal" },
        new("offices to call, not for the Commissioner", "/desk/offices") { Who = People.Commissioner, Shows = ".state-box.refused" },
        new("letters", "/desk/letters") { Who = People.Analyst, Shows = "table" },
        new("letter", "/desk/letters/closure/en") { Who = People.Analyst, Shows = ".letter" },
        new("letter that the clock sends", "/desk/letters/reminder_head/en") { Who = People.Representative, Shows = ".note-line" },
        new("letter, refused", "/desk/letters/response_filer/es") { Who = People.Representative, Then = page => Send(page, ".letter-edit"), Shows = ".field-wrong" },
        new("letter, none", "/desk/letters/poem/en") { Who = People.Analyst, Shows = ".state-box.refused" },
        new("dashboard", "/desk/dashboard") { Who = People.Representative, Then = Unfold, Shows = "[data-mail-left]" },
        new("dashboard of an analyst", "/desk/dashboard?who=me") { Who = People.Analyst, Shows = ".bucket" },
        new("a list of any length, asking refused", "/desk/exports?state=Closed") { Who = People.Analyst, Then = page => Send(page, ".act"), Shows = ".field-wrong" },
        new("mail", "/desk/mail") { Who = People.Representative, Shows = ".remark" },
        new("addresses not written to", "/desk/mail/no-contact") { Who = People.Representative, Then = page => Send(page, ".act"), Shows = ".field-wrong" },
        new("mail, not for the Commissioner", "/desk/mail") { Who = People.Commissioner, Shows = ".state-box.refused" },
        new("menu of the person", "/desk?due=late") { Who = People.Representative, Then = page => page.Locator(".who-menu summary").ClickAsync(), Shows = ".who-menu .sheet" },
        new("list of keys", "/desk?due=late") { Who = People.Representative, Then = page => page.Keyboard.PressAsync("?"), Shows = "#keys-dialog[open]" },
        new("how to search", "/desk?due=late") { Who = People.Representative, Then = page => page.Locator(".search .how").ClickAsync(), Shows = "#search-dialog[open] .search-fields" },
        new("connection lost for good", "/desk?due=late") { Who = People.Representative, Then = LoseConnection, Shows = "#components-reconnect-modal .btn" },
        new("work list, unsolved", "/desk?flag=unsolved") { Who = People.Representative, Shows = "a[data-row]" },
        new("feedback, none", "/desk/feedback?show=read") { Who = People.Analyst, Shows = ".state-box" },
        new("intake", "/desk/complaints/new") { Who = People.Analyst, Shows = ".intake" },
        new("intake refused", "/desk/complaints/new") { Who = People.Analyst, Then = page => Send(page, ".intake"), Shows = "#problems" },
        new("complaint, received", "/desk/complaints/{received}") { Who = People.Representative, Then = Unfold, Shows = ".offers" },
        new("complaint, further actions", "/desk/complaints/{received}") { Who = People.Representative, Then = page => page.Locator(".offers .more summary").ClickAsync(), Shows = ".offers .sheet" },
        new("complaint, covered", "/desk/complaints/{received}") { Who = People.Commissioner, Then = page => Send(page, ".cover"), Shows = ".refusal" },
        new("complaint, incomplete", "/desk/complaints/{incomplete}") { Who = People.Analyst, Shows = ".offers" },
        new("complaint, under review", "/desk/complaints/{review}") { Who = People.Representative, Shows = ".offers" },
        new("complaint, its summary written", "/desk/complaints/{review}") { Who = People.Analyst, Then = page => page.Locator(".summary-card header button").ClickAsync(), Shows = "#summary-text" },
        new("complaint, paused", "/desk/complaints/{paused}") { Who = People.Representative, Then = Unfold, Shows = ".offers" },
        new("complaint, with an office", "/desk/complaints/{asked}") { Who = People.Analyst, Then = Unfold, Shows = ".offers" },
        new("complaint, waits for a review, with comments", "/desk/complaints/{commented}") { Who = People.Representative, Then = Unfold, Shows = ".comments .cmt.open" },
        new("work list, waits for legal review", "/desk?flag=review-legal") { Who = People.Representative, Shows = ".ent .waits" },
        new("complaint, in clearance", "/desk/complaints/{clearance}") { Who = People.Representative, Then = Unfold, Shows = ".offers" },
        new("complaint, escalated", "/desk/complaints/{escalated}") { Who = People.Commissioner, Shows = ".offers" },
        new("complaint, closed", "/desk/complaints/{closed}") { Who = People.Representative, Then = Unfold, Shows = ".offers" },
        new("complaint, called unsolved", "/desk/complaints/{unsolved}") { Who = People.Representative, Then = Unfold, Shows = ".offers" },
        new("complaint missing", "/desk/complaints/RF-1999-00001") { Who = People.Representative, Shows = ".state-box.refused" },
        new("forbidden", "/admin") { Who = People.Representative },
        new("not permitted", "/desk") { Who = People.Representative, Then = page => page.EvaluateAsync("Blazor.navigateTo('/admin')"), Shows = ".state-box.refused" },
    ];

    private static IEnumerable<Scene> OfOffice() =>
    [
        new("inquiries", "/office") { Who = People.Liaison, Shows = "a[data-row]" },
        new("inquiries, answered", "/office?show=answered") { Who = People.Liaison, Shows = "a[data-row]" },
        new("inquiries, none", "/office") { Who = People.IdleLiaison, Shows = ".state-box" },
        new("inquiry", "/office/inquiries/{inquiry}") { Who = People.Liaison, Shows = ".reply-form" },
        new("inquiry, refused", "/office/inquiries/{inquiry}") { Who = People.Liaison, Then = page => Send(page, ".reply-form"), Shows = ".field-wrong" },
        new("inquiry, interim refused", "/office/inquiries/{inquiry}") { Who = People.Liaison, Then = SendInterim, Shows = ".interim .field-wrong" },
        new("inquiry, time refused", "/office/inquiries/{inquiry}") { Who = People.Liaison, Then = page => Send(page, "section:has(#time)"), Shows = "section:has(#time) .field-wrong" },
        new("inquiry, back refused", "/office/inquiries/{inquiry}") { Who = People.Liaison, Then = page => Send(page, "section:has(#back)"), Shows = "section:has(#back) .field-wrong" },
        new("inquiry, delegation refused", "/office/inquiries/{inquiry}") { Who = People.Liaison, Then = page => Send(page, "section:has(#delegate)"), Shows = "section:has(#delegate) .field-wrong" },
        new("inquiry, given to a colleague", "/office/inquiries/{delegated}") { Who = People.Liaison, Then = Unfold, Shows = ".own-reasons" },
        new("inquiry, answered", "/office/inquiries/{answered}") { Who = People.Liaison, Shows = ".head .chip.ok" },
        new("inquiry of another office", "/office/inquiries/{inquiry}") { Who = People.IdleLiaison, Shows = ".state-box.refused" },
        new("section of the annual report", "/office/report") { Who = People.Liaison, Then = page => Send(page, ".section-of"), Shows = ".section-of .refusal" },
        new("entry in the directory", "/office/entry") { Who = People.Liaison, Shows = ".kv" },
        new("section of the annual report, none", "/office/report") { Who = People.IdleLiaison, Shows = ".state-box" },
        new("substitutes of a liaison, refused", "/away") { Who = People.Liaison, Then = page => Send(page, ".act"), Shows = ".field-wrong" },
        new("substitutes of everybody", "/away") { Who = People.Administrator, Shows = ".remark" },
        new("desk, forbidden", "/desk") { Who = People.Liaison },
    ];

    private static IEnumerable<Scene> OfAudit() =>
    [
        new("years", "/audit") { Who = People.Auditor, Shows = "a.year" },
        new("annual report", "/audit/annual-report/{year}") { Who = People.Auditor, Shows = "figure.chart" },
        new("annual report, all tables open", "/audit/annual-report/{year}") { Who = People.Auditor, Then = Unfold, Shows = "figure.chart table" },
        new("annual report of a year without complaints", "/audit/annual-report/1999") { Who = People.Representative, Shows = ".kpis" },
        new("annual report of a day that is to come", "/audit/annual-report/{year}?asof=2199-01-02") { Who = People.Auditor, Shows = ".state-box.refused" },
        new("annual report of no year", "/audit/annual-report/99999") { Who = People.Auditor, Shows = ".state-box.refused" },
        new("file of the report, made in the background", "/audit/files/report/{year}/figures.json") { Who = People.Auditor, Then = page => page.GetByRole(AriaRole.Button, new() { Name = "Make figures.json" }).ClickAsync(), Shows = ".jobs .job" },
        new("complaints behind a figure", "/audit/annual-report/{year}/complaints/received") { Who = People.Auditor, Shows = ".counted" },
        new("complaints behind a figure of an edition", "/audit/annual-report/{year}/complaints/received?edition={year}-1") { Who = People.Auditor, Shows = "#frozen" },
        new("complaints behind a row of a table", "/audit/annual-report/{year}/complaints/received?by=actiontype&key=PEN") { Who = People.Auditor, Shows = ".counted" },
        new("complaints behind a figure, none", "/audit/annual-report/1999/complaints/closed") { Who = People.Auditor, Shows = ".state-box" },
        new("complaints behind no figure", "/audit/annual-report/{year}/complaints/invented") { Who = People.Auditor, Shows = ".state-box.refused" },
        new("evidence", "/audit/evidence/{year}") { Who = People.Auditor, Then = Unfold, Shows = ".self-grade" },
        new("evidence, refused", "/audit/evidence/{year}") { Who = People.Representative, Then = KeepNothing, Shows = ".evidence-form .field-wrong" },
        new("evidence of no year", "/audit/evidence/1990") { Who = People.Auditor, Shows = ".state-box.refused" },
        new("documents beside the report", "/audit/documents/{year}") { Who = People.Auditor, Then = EnterNothing, Shows = ".evidence-form .field-wrong" },
        new("documents of no year", "/audit/documents/1990") { Who = People.Auditor, Shows = ".state-box.refused" },
        new("grades", "/audit/grades/{year}") { Who = People.Auditor, Then = Unfold, Shows = ".grades-of table" },
        new("grades of a year without complaints", "/audit/grades/1999") { Who = People.Auditor, Shows = ".grades-of" },
        new("grades of no year", "/audit/grades/99999") { Who = People.Auditor, Shows = ".state-box.refused" },
        new("complaints behind a grade of a kind of office", "/audit/annual-report/{year}/complaints/forwarded?by=officekind&key=port&by=grade&key=A") { Who = People.Auditor, Shows = ".counted, .state-box" },
        new("rubric", "/audit/rubric/{year}") { Who = People.Auditor, Shows = ".criterion" },
        new("rubric of no year", "/audit/rubric/1990") { Who = People.Auditor, Shows = ".state-box.refused" },
        new("reads of identities", "/audit/reads") { Who = People.Auditor, Then = page => page.Locator(".reads td button").First.ClickAsync(), Shows = ".read-review" },
        new("reads of identities, none", "/audit/reads?from=2001-01-01&through=2001-01-02") { Who = People.Representative, Shows = ".state-box" },
        new("reads of identities, refused", "/audit/reads?reference=RF-1999-00001") { Who = People.Auditor, Shows = ".state-box.refused" },
        new("samples, drawing refused", "/audit/samples") { Who = People.Auditor, Then = DrawNothing, Shows = ".refusal" },
        new("samples, none to read", "/audit/samples") { Who = People.Representative, Shows = ".state-box" },
        new("sample, a complaint tested", "/audit/samples/{sample}?item=1") { Who = People.Auditor, Then = Unfold, Shows = ".sample-item form" },
        new("sample, none", "/audit/samples/999") { Who = People.Auditor, Shows = ".state-box.refused" },
        new("editions", "/audit/editions") { Who = People.Representative, Shows = "a[data-row]" },
        new("editions, freezing refused", "/audit/editions") { Who = People.Auditor, Then = page => Send(page, "section.act"), Shows = ".refusal" },
        new("edition", "/audit/editions/{year}/1") { Who = People.Auditor, Then = page => page.Locator("#proof ~ .row .btn").Nth(1).ClickAsync(), Shows = ".remarks" },
        new("edition, an act refused", "/audit/editions/{year}/1?do=Abandon") { Who = People.Auditor, Then = page => Send(page, "section.act"), Shows = ".act .field-wrong" },
        new("report template", "/audit/report-template") { Who = People.Auditor, Then = Unfold, Shows = ".template-sections textarea" },
        new("report template, refused", "/audit/report-template") { Who = People.Auditor, Then = page => Send(page, "#template"), Shows = ".refusal" },
        new("report template, versions alone", "/audit/report-template") { Who = People.Representative, Shows = "#versions" },
        new("long work, none", "/audit/jobs") { Who = People.Auditor, Shows = ".state-box, .job" },
        new("edition asked for in the background", "/audit/editions") { Who = People.Auditor, Then = AskForEdition, Shows = ".job .chip" },
        new("ledger", "/audit/ledger") { Who = People.Auditor, Shows = ".ledger-run" },
        new("ledger, checked", "/audit/ledger") { Who = People.Auditor, Then = page => page.Locator(".ledger-run .btn.pri").ClickAsync(), Shows = ".state-box.whole" },
    ];

    private static IEnumerable<Scene> OfDoors() =>
    [
        new("sign in", "/signin"),
        new("sign in, after leaving", "/signin?left=true") { Shows = ".note" },
        new("sign in, after idling", "/signin?idle=true") { Shows = ".note" },
        new("sign in, refused", "/signin") { Then = SignInWrongly, Shows = ".error-summary" },
        new("code, too late", "/signin/code"),
        new("second factor", "/account/second-factor") { Who = People.Commissioner, Shows = ".qr" },
        new("password, link ended", "/account/set-password"),
    ];

    private static Task Send(IPage page, string form) => page.Locator($"{form} button[type=submit]").ClickAsync();

    private static async Task SelectTwo(IPage page)
    {
        await page.Locator(".c-sel input").Nth(0).CheckAsync();
        await page.Locator(".c-sel input").Nth(1).CheckAsync();
        await page.Locator("#bulk-act").SelectOptionAsync("Tag");
        await page.Locator("section.act [type=submit]").ClickAsync();
    }

    private static async Task CallNobody(IPage page)
    {
        await page.Locator(".office-call summary").First.ClickAsync();
        await page.Locator(".office-call [type=submit]").First.ClickAsync();
    }

    // As the framework tells it, without waiting until it has given up.
    private static async Task LoseConnection(IPage page) => await page.EvaluateAsync(
        """
        const box = document.getElementById('components-reconnect-modal');
        box.className = 'sheet-dialog components-reconnect-failed';
        box.open = true;
        """);

    private static Task SelectOne(IPage page) => page.Locator(".c-sel input").Nth(0).CheckAsync();

    private static async Task SaveNothing(IPage page)
    {
        await page.Locator(".save-view > summary").ClickAsync();
        await page.Locator("#new-view-alert").SelectOptionAsync("above");
        await Send(page, ".view-form");
    }

    private static async Task SendInterim(IPage page)
    {
        await page.Locator(".interim > summary").ClickAsync();
        await page.Locator(".interim button").ClickAsync();
    }

    // Of a year before all others, so that no other scene has an edition more.
    private static async Task AskForEdition(IPage page)
    {
        await page.Locator("#ed-year").FillAsync("1999");
        await Send(page, "section.act");
    }

    private static async Task DrawNothing(IPage page)
    {
        await page.Locator("#sa-size").FillAsync("0");
        await Send(page, ".sample-form");
    }

    private static async Task Unfold(IPage page) => await page.EvaluateAsync("document.querySelectorAll('main details:not(.more)').forEach(details => { details.open = true; })");

    private static async Task EnterNothing(IPage page)
    {
        await page.Locator("#penalty_counts .head .btn").ClickAsync();
        await page.Locator("#new-penalty_counts-fiscal_year").FillAsync("");
        await Send(page, ".evidence-form");
    }

    private static async Task KeepNothing(IPage page)
    {
        await page.Locator("#notice .head .btn").ClickAsync();
        await Send(page, ".evidence-form");
    }

    private static async Task SignInWrongly(IPage page)
    {
        await page.Locator("#email").FillAsync("nobody@agency.example");
        await page.Locator("#password").FillAsync("not the password");
        await page.Locator("form:has(#password) button[type=submit]").ClickAsync();
    }
}

using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Guidance.Bulletins;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Audit.Editions;
using SbrefaTracker.Web.Office;
using SbrefaTracker.Web.Tests.Desk;
using SbrefaTracker.Web.Tests.Parts;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Office;

/// <summary>Several offices are asked at once: what one says keeps no other from saying its own.</summary>
public sealed class AskedTogetherTests(Site site) : IClassFixture<Site>
{
    private const string PolicyOwner = "naomi.pereira@agency.example";
    private static readonly string[] Offices = ["2304", "5203"];
    private readonly Life _life = new(site);

    [Fact]
    public async Task An_office_clears_a_bulletin_although_another_did_meanwhile()
    {
        var (record, version) = await Bulletin("Where to file a claim");
        await using var parts = await PartsOf(Life.Liaison);
        var page = parts.Render<OfficeBulletinsPage>();
        page.WaitForElement(ClearOf("Where to file a claim"));
        await Do(new ClearBulletin { Record = record, Version = version, Office = "2304" }, Life.OtherLiaison);

        await page.Find(ClearOf("Where to file a claim")).ClickAsync(new());

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(ClearOf("Where to file a claim"))));
        Assert.All((await View(record)).Clearances, row => Assert.Equal(ClearanceVerdicts.Cleared, row.Clearance.Verdict));
    }

    [Fact]
    public async Task An_office_that_read_other_words_is_shown_the_new_ones_before_it_clears_them()
    {
        var (record, version) = await Bulletin("When a claim is late");
        await using var parts = await PartsOf(Life.Liaison);
        var page = parts.Render<OfficeBulletinsPage>();
        page.WaitForElement(ClearOf("When a claim is late"));
        version = await Do(new RewriteBulletin { Record = record, Version = version, Given = Given("When a claim is too late") }, PolicyOwner);
        version = await Do(new SubmitBulletin { Record = record, Version = version }, PolicyOwner);
        await AskOffices(record, version);

        await page.Find(ClearOf("When a claim is late")).ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("When a claim is too late", page.Find(".asked-bulletin:has(.refusal)").TextContent, StringComparison.Ordinal));
        Assert.All((await View(record)).Clearances, row => Assert.Null(row.Clearance.Verdict));
    }

    [Fact]
    public async Task An_office_comments_on_its_section_although_another_did_meanwhile()
    {
        foreach (var office in Offices)
            await _life.File(input => input[ComplaintFields.Office] = office);
        var year = FiscalYear.Of(site.Services.GetRequiredService<AgencyTime>().Today).Year;
        var frozen = await site.Services.GetRequiredService<EditionFreezing>().Run(new FreezeEdition { FiscalYear = year }, await _life.Actor(Life.Auditor), new Progress<long>());
        var (record, version) = (frozen.Value!.Record, await Do(new SendSections { Record = frozen.Value.Record, Version = 1, CommentsBy = new DateOnly(2090, 1, 2) }, Life.Auditor));
        await using var parts = await PartsOf(Life.Liaison);
        var page = parts.Render<OfficeSectionsPage>();
        await page.WaitForElement("textarea").InputAsync("Ours was in time.");
        await Do(new CommentOnEdition { Record = record, Version = version, Office = "2304", Text = "So was ours." }, Life.OtherLiaison);

        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        page.WaitForAssertion(() => Assert.Contains("Ours was in time.", page.Find(".section-of .words").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".refusal"));
    }

    [Fact]
    public async Task A_colleague_of_the_same_office_who_was_quicker_is_told_and_the_objection_is_still_there_to_copy()
    {
        var (record, version) = await Bulletin("Who pays for a seal");
        await using var parts = await PartsOf(Life.Liaison);
        var page = parts.Render<OfficeBulletinsPage>();
        page.WaitForElement(ClearOf("Who pays for a seal"));
        await page.Find(".asked-bulletin:has(button[aria-label*='seal']) textarea").InputAsync("Not at our port.");
        await Do(new ClearBulletin { Record = record, Version = version, Office = "5203" }, Life.Liaison);

        await page.InvokeAsync(() => page.Find(".asked-bulletin:has(button[aria-label*='seal']) form").SubmitAsync());

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(ClearOf("Who pays for a seal"))));
        Assert.NotEmpty(page.Find(".unsent [role=alert]").TextContent.Trim());
        Assert.Equal("Not at our port.", page.Find(".unsent .prose").TextContent);
    }

    [Fact]
    public async Task What_was_typed_about_a_report_that_is_no_longer_before_the_offices_is_still_there_to_copy()
    {
        await _life.File(input => input[ComplaintFields.Office] = "5203");
        var year = FiscalYear.Of(site.Services.GetRequiredService<AgencyTime>().Today).Year;
        var frozen = await site.Services.GetRequiredService<EditionFreezing>().Run(new FreezeEdition { FiscalYear = year }, await _life.Actor(Life.Auditor), new Progress<long>());
        var (record, version) = (frozen.Value!.Record, await Do(new SendSections { Record = frozen.Value.Record, Version = 1, CommentsBy = new DateOnly(2090, 1, 2) }, Life.Auditor));
        await using var parts = await PartsOf(Life.Liaison);
        var page = parts.Render<OfficeSectionsPage>();
        await page.WaitForElement($"#comment-{-record}-5203").InputAsync("Ours was in time.");
        await Do(new AbandonEdition { Record = record, Version = version, Reason = "A figure was wrong." }, Life.Auditor);

        await page.InvokeAsync(() => page.Find($"form:has(#comment-{-record}-5203)").SubmitAsync());

        page.WaitForAssertion(() => Assert.Equal("Ours was in time.", page.Find(".unsent .prose").TextContent));
        Assert.NotEmpty(page.Find(".unsent [role=alert]").TextContent.Trim());
    }

    [Fact]
    public async Task An_auditor_whose_act_a_colleague_took_is_told_so()
    {
        var year = FiscalYear.Of(site.Services.GetRequiredService<AgencyTime>().Today).Year - 1;
        var frozen = await site.Services.GetRequiredService<EditionFreezing>().Run(new FreezeEdition { FiscalYear = year }, await _life.Actor(Life.Auditor), new Progress<long>());
        await using var parts = await PartsOf(Life.Auditor);
        parts.Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().NavigateTo($"/audit/editions/{year}/1?do=Abandon");
        var page = parts.Render<EditionPage>(given => given.Add(p => p.Year, year).Add(p => p.Number, 1));
        await page.WaitForElement("#act-reason").InputAsync("Mine is better.");
        await Do(new AbandonEdition { Record = frozen.Value!.Record, Version = 1, Reason = "A figure was wrong." }, Life.Auditor);

        await page.InvokeAsync(() => page.Find("#act form").SubmitAsync());

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("#act")));
        Assert.NotEmpty(page.Find(".unsent [role=alert]").TextContent.Trim());
        Assert.Equal("Mine is better.", page.Find(".unsent .prose").TextContent);
    }

    private static string ClearOf(string title) => $"button.clear[aria-label*='{title}']";

    private static BulletinGiven Given(string title) => new(title, "By mail, with the notice.", $"{title} (en español)", "Por correo, con el aviso.", ["fees"], ["DRAWB"], Offices);

    private async Task<(long Record, int Version)> Bulletin(string title)
    {
        var begun = await site.Services.GetRequiredService<RecordCommands>().Run(new BeginBulletin { Given = Given(title) }, await _life.Actor(PolicyOwner));
        var version = await Do(new SubmitBulletin { Record = begun.Value!.Record, Version = begun.Value.Version }, PolicyOwner);
        return (begun.Value.Record, await AskOffices(begun.Value.Record, version));
    }

    private async Task<int> AskOffices(long record, int version)
    {
        foreach (var told in (await View(record)).Earlier.Where(told => told.Found is null))
            version = await Do(new CompareBulletin { Record = record, Version = version, Kind = told.Told.Kind, Code = told.Told.Code, Verdict = ComparisonVerdicts.Consistent }, PolicyOwner);
        return await Do(new AskBulletinOffices { Record = record, Version = version }, PolicyOwner);
    }

    private async Task<BulletinView> View(long record) => (await site.Services.GetRequiredService<BulletinQueries>().Read(-record, await _life.Actor(PolicyOwner))).Value!;

    private async Task<int> Do<T>(T command, string email)
        where T : RecordCommand
    {
        var done = await site.Services.GetRequiredService<RecordCommands>().Run(command, await _life.Actor(email));
        Assert.True(done.IsDone, string.Join("; ", done.Refusals));
        return done.Value!.Version;
    }

    private async Task<PartsContext> PartsOf(string email) => new(site, (await _life.Actor(email)).Id);
}

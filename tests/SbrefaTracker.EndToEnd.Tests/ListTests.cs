using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Prerequisites;
using static Microsoft.Playwright.Assertions;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>The way through the work list, as those who live in it go.</summary>
[Collection(OnStage.Name)]
public sealed class ListTests(Stage stage)
{
    [BrowserFact]
    public async Task Is_searched_saved_found_again_by_its_short_link_and_walked_along()
    {
        await stage.Seeds();
        await using var visitor = await stage.Visitor();
        var page = visitor.Page;
        await visitor.SignInAs(Roles.Representative);
        await visitor.Go("/desk");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("harbor office:2304 NOT state:Closed");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("mark").First).ToBeVisibleAsync();

        await page.Locator(".save-view > summary").ClickAsync();
        await page.Locator("#new-view-name").FillAsync("Harbor, still open");
        await page.Locator(".view-form [type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/desk/views");
        var link = await page.Locator(".remark:has-text('Harbor, still open') code").InnerTextAsync();

        await visitor.Go(new Uri(link).AbsolutePath);
        await Expect(page.Locator("mark").First).ToBeVisibleAsync();
        var rows = await page.Locator("a[data-row]").EvaluateAllAsync<string[]>("rows => rows.map(row => row.getAttribute('href'))");
        await page.Locator("a[data-row]").First.ClickAsync();
        await Expect(page.Locator("[data-neighbour='1']")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-neighbour='-1']")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("j");
        await page.WaitForURLAsync($"**{rows[1]}");
        await Expect(page.Locator("[data-neighbour='-1']")).ToHaveAttributeAsync("href", rows[0]);
        await page.Locator("[data-list]").ClickAsync();
        await Expect(page.Locator($"tr.fresh:has(a[href='{rows[0]}'])")).ToHaveCountAsync(0);
        await Expect(page.Locator($"tr:has(a[href='{rows[0]}'])")).ToBeVisibleAsync();

        Assert.Empty(visitor.Complaints);
    }

    /// <summary>The first page is made to end after its third row; what follows is a page of its own, as the server gives it.</summary>
    [BrowserFact]
    public async Task Is_walked_over_the_edge_of_a_page_and_back()
    {
        await stage.Seeds();
        var visitor = await stage.Kept(People.Representative);
        var page = visitor.Page;
        await visitor.Go("/desk?sort=newest");
        var rows = await page.Locator("a[data-row]").EvaluateAllAsync<string[]>("rows => rows.map(row => row.getAttribute('href'))");
        await page.EvaluateAsync(
            """
            next => {
              [...document.querySelectorAll('a[data-row]')].slice(3).forEach(row => row.removeAttribute('data-row'));
              document.querySelector('.pager').insertAdjacentHTML('beforeend', `<a href="${next}" data-next>next</a>`);
            }
            """,
            $"/desk?sort=newest&after=0_{await IdOf(rows[2])}_0_");
        await page.Locator("a[data-row]").Nth(1).ClickAsync();
        await Expect(page.Locator("[data-neighbour='1']")).ToHaveAttributeAsync("href", rows[2]);
        await page.Keyboard.PressAsync("j");
        await page.WaitForURLAsync($"**{rows[2]}");
        await Expect(page.Locator("[data-neighbour='1'][data-goes-on]")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("j");
        await page.WaitForURLAsync($"**{rows[3]}");
        await Expect(page.Locator("[data-neighbour='1']")).ToHaveAttributeAsync("href", rows[4]);
        await Expect(page.Locator("[data-neighbour='-1'][data-goes-back]")).ToHaveAttributeAsync("href", rows[2]);
        await page.Keyboard.PressAsync("k");
        await page.WaitForURLAsync($"**{rows[2]}");
        await Expect(page.Locator("[data-neighbour='-1']")).ToHaveAttributeAsync("href", rows[1]);
        await Expect(page.Locator("[data-neighbour='1'][data-goes-on]")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Offers_fields_and_codes_while_somebody_types_and_leaves_free_words_alone()
    {
        await stage.Seeds();
        await using var visitor = await stage.Visitor();
        var page = visitor.Page;
        await visitor.SignInAs(Roles.Representative);
        await visitor.Go("/desk");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("harbor acti");
        var offers = page.Locator("#search-offers [role=option]");
        await Expect(offers).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator("[role=combobox]")).ToHaveAttributeAsync("aria-activedescendant", "search-offers-0");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("pen");
        await Expect(offers.First).ToContainTextAsync("action:PEN");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[role=combobox]")).ToHaveValueAsync("harbor action:PEN ");
        await page.Keyboard.TypeAsync("state:re");
        await Expect(offers.First).ToContainTextAsync("state:Received");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#search-offers")).ToBeHiddenAsync();
        await page.Keyboard.TypeAsync("ceived");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**/desk?q=harbor%20action%3APEN%20state%3Areceived");
        await Expect(page.Locator("mark").First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Is_worked_on_in_bulk_and_what_changed_meanwhile_is_named()
    {
        var seeds = await stage.Seeds();
        var (one, other) = (await seeds.File("bulk one"), await seeds.File("bulk other"));
        await using var visitor = await stage.Visitor();
        var page = visitor.Page;
        await visitor.SignInAs(Roles.Representative);
        await visitor.Go("/desk?sort=newest");
        await page.Locator($"[aria-label='Select {one}']").CheckAsync();
        await page.Locator($"[aria-label='Select {other}']").CheckAsync();
        await seeds.Do(People.Analyst, "bulk other", (reference, version) => new AddNote { Reference = reference, Version = version, Text = "Meanwhile." });

        await page.Locator("#bulk-who").SelectOptionAsync(new SelectOptionValue { Label = People.Analyst.Name });
        await page.Locator("section.act [type=submit]").ClickAsync();
        await Expect(page.Locator("#bulk-done")).ToContainTextAsync("1");

        var told = await page.Locator("section:has(#bulk-done)").InnerTextAsync();
        Assert.Contains(other, told, StringComparison.Ordinal);
        Assert.DoesNotContain(one, told, StringComparison.Ordinal);
        await Expect(page.Locator($"tr:has(a[href='/desk/complaints/{one}']) .c-who [aria-label='{People.Analyst.Name}']")).ToBeVisibleAsync();
    }

    private async Task<long> IdOf(string address)
    {
        await using var db = stage.Services.GetRequiredService<ITrackerDbFactory>().Create();
        var reference = address.Split('/')[^1];
        return await db.Complaints.Where(complaint => complaint.Reference == reference).Select(complaint => complaint.Id).SingleAsync();
    }
}

using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>Looks at a page as it stands: on a desk by day, and on a phone by night.</summary>
internal static class Look
{
    /// <summary>The width at which nothing may need scrolling sideways (WCAG 2.1, 1.4.10).</summary>
    private const int Narrowest = 320;

    private static readonly Way Day = new(1280, ColorScheme.Light);
    private static readonly Way Night = new(375, ColorScheme.Dark);

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Gives a browser the library for each page that it opens: handing half a megabyte to every page takes longer than looking at it.</summary>
    public static Task WillBeAt(IPage page) => page.AddInitScriptAsync(Axe);

    /// <summary>
    /// Makes a browser that is kept as it was: the first way of looking, no complaint left of an earlier test, and nothing that was typed in one. The page that stands
    /// open is left next: what is not shown need not be laid out and painted again for another width and other colours.
    /// </summary>
    /// <param name="visitor">Whose browser it is.</param>
    /// <param name="isByNight">Whether a phone by night is the first way, because the next page is looked at in no other.</param>
    public static async Task AsBefore(Visitor visitor, bool isByNight = false)
    {
        visitor.TakeComplaints();
        await visitor.Page.EvaluateAsync("document.documentElement.style.display = 'none'; try { sessionStorage.clear(); } catch { /* A page without an address keeps nothing. */ }");
        await Through(visitor.Page, isByNight ? Night : Day);
    }

    /// <summary>Fails with all that is wrong with a page or a part of it, and with what the browser complained of.</summary>
    /// <param name="visitor">Whose page it is.</param>
    /// <param name="part">A selector, to look at no more than that, but for the colours; null is all of the page.</param>
    /// <param name="another">Of a page that was looked at in another state: what shows this one. By night the look keeps to that, but for the colours.</param>
    public static Task AtNothingWrong(Visitor visitor, string? part = null, string? another = null) =>
        AtNothingWrong(visitor, Day with { Part = part }, Night with { Part = another ?? part });

    /// <summary>The same on a desk by day alone; its widths on a phone are measured all the same.</summary>
    public static Task AtNothingWrongByDay(Visitor visitor) => AtNothingWrong(visitor, Day);

    /// <summary>The same on a phone by night alone.</summary>
    public static Task AtNothingWrongByNight(Visitor visitor, string? another) => AtNothingWrong(visitor, Night with { Part = another });

    /// <summary>What is wrong with a page, in words; empty when nothing is.</summary>
    public static Task<IReadOnlyList<string>> At(IPage page) => At(page, Day);

    private static async Task AtNothingWrong(Visitor visitor, params Way[] ways)
    {
        IReadOnlyList<string> wrong = [.. await At(visitor.Page, ways), .. visitor.TakeComplaints(), .. await visitor.TakeHtmlFaults()];
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    private static async Task<IReadOnlyList<string>> At(IPage page, params Way[] ways)
    {
        List<string> wrong = [];
        foreach (var way in ways)
        {
            await Through(page, way);
            IReadOnlyList<string> found = [.. await Violations(page, way), .. await Colours.At(page)];
            wrong.AddRange(found.Select(fault => $"{way.Scheme} {way.Width}: {fault}"));
        }

        wrong.AddRange(await Overflow(page, 375));
        wrong.AddRange(await Overflow(page, Narrowest));
        return wrong;
    }

    private static async Task Through(IPage page, Way way)
    {
        await page.SetViewportSizeAsync(way.Width, 900);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = way.Scheme });
    }

    // In the page itself: the library's own way goes over every frame and ends in a page of its own, which takes five times as
    // long, and no page of ours has a frame.
    private static async Task<IReadOnlyList<string>> Violations(IPage page, Way way)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            await page.EvaluateAsync(Axe);
        }

        // Selectors are only for its own report, and what is fetched beforehand only for sound and film.
        return await page.EvaluateAsync<string[]>(
            """
            async part => {
              const around = part => document.querySelector(part).closest('form, section, details, dialog, main') ?? document.querySelector(part);
              const levels = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] };
              const found = await axe.run(part ? around(part) : document, { resultTypes: ['violations'], selectors: false, preload: document.querySelector('audio, video') !== null, runOnly: levels, rules: { 'color-contrast': { enabled: false }, 'link-in-text-block': { enabled: false } } });
              const why = node => [...node.any, ...node.all, ...node.none].map(check => check.message).join('; ');
              return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html}: ${why(node)}`));
            }
            """,
            way.Part);
    }

    // Told of are the parts that make the page wide: none that scrolls or is cut off by itself.
    private static async Task<IReadOnlyList<string>> Overflow(IPage page, int width)
    {
        await page.SetViewportSizeAsync(width, 900);
        return await page.EvaluateAsync<string[]>(
            """
            width => {
              if (document.documentElement.scrollWidth <= width) return [];
              const cut = part => part && part !== document.body && (getComputedStyle(part).overflowX !== 'visible' || cut(part.parentElement));
              return [...document.querySelectorAll('body *')]
                .filter(part => part.getBoundingClientRect().right > width + 1 && part.checkVisibility() && !cut(part.parentElement))
                .slice(0, 3)
                .map(part => `${width}: reaches to ${Math.round(part.getBoundingClientRect().right)}: ${part.outerHTML.slice(0, 200)}`);
            }
            """,
            width);
    }

    /// <param name="Part">Selects something: the form, section or other part that holds it is looked at; null is all of the page.</param>
    private sealed record Way(int Width, ColorScheme Scheme, string? Part = null);
}

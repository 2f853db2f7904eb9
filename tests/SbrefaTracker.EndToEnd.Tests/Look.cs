using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>Looks at a page as it stands: on a desk by day, and on a phone by night.</summary>
internal static class Look
{
    /// <summary>The width at which nothing may need scrolling sideways (WCAG 2.1, 1.4.10).</summary>
    private const int Narrowest = 320;

    private static readonly (int Width, ColorScheme Scheme)[] Ways = [(1280, ColorScheme.Light), (375, ColorScheme.Dark)];

    private static readonly AxeRunOptions LevelsAAndAA = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] },
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>Makes a browser that is kept as it was: the first way of looking, and no complaint left of an earlier test.</summary>
    public static Task AsBefore(Visitor visitor)
    {
        visitor.TakeComplaints();
        return Through(visitor.Page, Ways[0].Width, Ways[0].Scheme);
    }

    /// <summary>Fails with all that is wrong with a page or a part of it, and with what the browser complained of.</summary>
    public static async Task AtNothingWrong(Visitor visitor, string? part = null)
    {
        IReadOnlyList<string> wrong = [.. await At(visitor.Page, part), .. visitor.TakeComplaints()];
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    /// <summary>What is wrong with a page, or with a part of it, in words; empty when nothing is.</summary>
    /// <param name="page">The page as it stands.</param>
    /// <param name="part">A selector, to look at no more than that; null is all of it.</param>
    private static async Task<IReadOnlyList<string>> At(IPage page, string? part = null)
    {
        List<string> wrong = [];
        foreach (var (width, scheme) in Ways)
        {
            await Through(page, width, scheme);
            var found = part is null ? await page.RunAxe(LevelsAAndAA) : await page.Locator(part).RunAxe(LevelsAAndAA);
            wrong.AddRange(found.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{scheme} {width}: {rule.Id}: {node.Html}: {Why(node)}")));
        }

        wrong.AddRange(await Overflow(page, 375));
        wrong.AddRange(await Overflow(page, Narrowest));
        return wrong;
    }

    private static async Task Through(IPage page, int width, ColorScheme scheme)
    {
        await page.SetViewportSizeAsync(width, 900);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
    }

    private static string Why(AxeResultNode node) => string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message));

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
}

using Microsoft.Playwright;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>Looks at a page as people with poor sight have it: text of twice the size, and colours that they chose themselves.</summary>
internal static class Sight
{
    private const int Desk = 1280;

    public static async Task AtNothingLost(IPage page)
    {
        var lost = await Lost(page);
        Assert.True(lost.Count == 0, string.Join(Environment.NewLine, lost));
    }

    /// <summary>
    /// The same of a page for staff, but for the text: its sizes are of the screen, so that the browser's own zoom makes it larger, and then the page is as narrow as it is looked at for a phone.
    /// </summary>
    public static async Task AtNoFocusLost(IPage page)
    {
        var lost = await InForcedColours(page);
        Assert.True(lost.Count == 0, string.Join(Environment.NewLine, lost));
    }

    /// <summary>What is lost, in words; empty when nothing is.</summary>
    public static async Task<IReadOnlyList<string>> Lost(IPage page) => [.. await InLargeText(page), .. await InForcedColours(page)];

    // WCAG 2.1, 1.4.4: all sizes follow the root's, so twice its size is twice the text. What is typed scrolls within its field.
    private static async Task<IReadOnlyList<string>> InLargeText(IPage page)
    {
        await page.SetViewportSizeAsync(Desk, 900);
        return await page.EvaluateAsync<string[]>(
            """
            () => {
              const root = document.documentElement, before = parseFloat(getComputedStyle(root).fontSize);
              root.style.fontSize = `${2 * before}px`;
              const name = part => part.outerHTML.slice(0, 160);
              const shown = [...document.querySelectorAll('body *')].filter(part => part.checkVisibility() && part.clientWidth > 1 && part.clientHeight > 1 && !part.matches('input, textarea'));
              const hides = part => getComputedStyle(part).overflow.split(' ').some(way => way === 'hidden' || way === 'clip');
              const cut = shown.filter(part => hides(part) && (part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1));
              const scrolls = part => part && part !== document.body && (getComputedStyle(part).overflowX !== 'visible' || scrolls(part.parentElement));
              const wide = root.scrollWidth > innerWidth ? shown.filter(part => part.getBoundingClientRect().right > innerWidth + 1 && !scrolls(part.parentElement)) : [];
              root.style.fontSize = '';
              return [...cut.slice(0, 3).map(part => `200 %: cut off: ${name(part)}`), ...wide.slice(0, 3).map(part => `200 %: too wide: ${name(part)}`)];
            }
            """);
    }

    // A script's focus shows where a key's focus would, once a key was used.
    private static async Task<IReadOnlyList<string>> InForcedColours(IPage page)
    {
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });
        await page.Keyboard.PressAsync("Tab");
        var lost = await page.EvaluateAsync<string[]>(
            """
            () => {
              const can = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')].filter(part => part.checkVisibility() && part.tabIndex >= 0 && !part.disabled);
              const lit = part => part && getComputedStyle(part).outlineStyle !== 'none' && parseFloat(getComputedStyle(part).outlineWidth) > 0;
              // In a drawing the bar that is a link is drawn round.
              const drawn = part => part.matches('svg a') && !['none', 'rgba(0, 0, 0, 0)'].includes(getComputedStyle(part.querySelector('rect') ?? part).stroke);
              const lost = can.slice(0, 60)
                .filter(part => { part.focus({ preventScroll: true }); return document.activeElement === part && !drawn(part) && !lit(part) && !lit(part.closest('label')) && !lit(part.nextElementSibling) && !lit(part.parentElement); })
                .slice(0, 3)
                .map(part => `forced colours: no focus to be seen: ${part.outerHTML.slice(0, 160)}`);
              // What is chosen must not be told by a colour that is taken away: the mark of the browser itself, a border of another width, or words.
              const look = part => { const style = getComputedStyle(part), card = getComputedStyle(part.closest('label') ?? part.parentElement); return [style.appearance, style.opacity, card.borderWidth, card.outlineStyle, card.fontWeight].join(); };
              const unseen = [...document.querySelectorAll('input[type=radio], input[type=checkbox]')].filter(part => part.checkVisibility() && (getComputedStyle(part).appearance === 'none' || getComputedStyle(part).opacity === '0')).filter(part => {
                const before = part.checked, was = look(part);
                part.checked = !before;
                const is = look(part);
                part.checked = before;
                return was === is;
              });
              return [...lost, ...unseen.slice(0, 3).map(part => `forced colours: a choice is not to be seen: ${part.outerHTML.slice(0, 160)}`)];
            }
            """);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.None });
        return lost;
    }
}

using Microsoft.Playwright;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>
/// Walks along all that the keyboard stops at, down a page and up again: each stop has a name, shows that it is where one is, and does not lie under something else (WCAG 2.1,
/// 2.1.2, 2.4.7 and 4.1.2, and 2.2, 2.4.11). The key is held down, so that a stop costs a message and no answer; the page itself looks, before each step, at where one is.
/// </summary>
internal static class Stops
{
    private const int Further = 10;
    private const int MostFurther = 50;

    public static async Task AtNothingWrong(IPage page)
    {
        var wrong = await At(page);
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    /// <summary>What is wrong, in words; empty when nothing is.</summary>
    public static async Task<IReadOnlyList<string>> At(IPage page)
    {
        await page.SetViewportSizeAsync(1280, 900);
        return [.. await Along(page, back: false), .. await Along(page, back: true)];
    }

    private static async Task<IReadOnlyList<string>> Along(IPage page, bool back)
    {
        var steps = await page.EvaluateAsync<int>(Begin, back);
        if (back)
        {
            await page.Keyboard.DownAsync("Shift");
        }

        var isThere = false;
        for (var rounds = 0; !isThere && rounds < MostFurther; rounds++)
        {
            await Task.WhenAll(Enumerable.Range(0, rounds == 0 ? steps : Further).Select(_ => page.Keyboard.DownAsync("Tab")));
            isThere = await page.EvaluateAsync<bool>("stops.isThere");
        }

        await page.Keyboard.UpAsync("Tab");
        if (back)
        {
            await page.Keyboard.UpAsync("Shift");
        }

        return await page.EvaluateAsync<string[]>(End, back ? "up" : "down");
    }

    // Focus is begun with before the first stop, or behind the last: what is put there is gone with the first step. So many steps are about what it takes.
    private const string Begin = """
        back => {
          // What somebody opened over the page may cover it.
          document.querySelectorAll('details[open]:has(> .sheet)').forEach(over => { over.open = false; });
          const begin = document.createElement('i');
          begin.tabIndex = -1;
          document.body[back ? 'append' : 'prepend'](begin);
          begin.focus();
          const name = part => {
            const labels = [...(part.labels ?? [])].map(label => label.textContent).join('');
            const by = (part.getAttribute('aria-labelledby') ?? '').split(' ').map(id => document.getElementById(id)?.textContent ?? '').join('');
            const within = [...part.querySelectorAll('[aria-label], img[alt]')].map(one => one.getAttribute('aria-label') ?? one.alt).join('');
            const own = part.matches('a, button, summary, [role=button], [role=link], [role=option], [role=tab]') ? part.textContent + within : '';
            return [part.getAttribute('aria-label'), by, labels, part.title, own].find(text => text?.trim());
          };
          const drawn = part => part.matches('svg a') && !['none', 'rgba(0, 0, 0, 0)'].includes(getComputedStyle(part.querySelector('rect') ?? part).stroke);
          const lit = part => part && getComputedStyle(part).outlineStyle !== 'none' && parseFloat(getComputedStyle(part).outlineWidth) > 0;
          const rowIs = row => row && (lit(row) || getComputedStyle(row).boxShadow !== 'none');
          const shows = part => drawn(part) || lit(part) || lit(part.closest('label')) || lit(part.nextElementSibling) || lit(part.parentElement) || rowIs(part.closest('tr'));
          // What is drawn by its label is found there.
          const free = part => {
            const seen = part.closest('label') ?? part;
            return [...part.getClientRects(), ...seen.getClientRects()].some(box => {
              const [left, right, top, bottom] = [Math.max(box.left, 0), Math.min(box.right, innerWidth), Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
              return left < right && top < bottom && [[.5, .5], [.1, .2], [.9, .8], [.5, .95], [.5, .05]].some(([x, y]) => {
                const hit = document.elementFromPoint(left + x * (right - left), top + y * (bottom - top));
                return hit && (seen.contains(hit) || part.contains(hit));
              });
            });
          };
          const walk = window.stops = { seen: new Set(), wrong: [], isThere: false, look: key => {
            if (key.key !== 'Tab' || walk.isThere) return;
            const part = document.activeElement;
            if (part === begin || part === document.body) { walk.isThere = walk.seen.size > 0; return; }
            begin.remove();
            // A day is three stops and one for the calendar.
            if (part === walk.last && part.matches('input') && ++walk.again < 6) return;
            if (walk.seen.has(part)) {
              walk.isThere = true;
              if (part !== [...walk.seen][0]) walk.wrong.push(`the keyboard does not get on from ${part.outerHTML.slice(0, 160)}`);
              return;
            }
            walk.seen.add(part);
            [walk.last, walk.again] = [part, 0];
            if (!name(part)) walk.wrong.push(`no name: ${part.outerHTML.slice(0, 160)}`);
            // Upwards a day is come to by its calendar, which has a mark of its own.
            if (!shows(part) && !(back && part.matches('[type=date], [type=time]'))) walk.wrong.push(`no focus to be seen: ${part.outerHTML.slice(0, 160)}`);
            if (!free(part)) walk.wrong.push(`hidden while it has the focus: ${part.outerHTML.slice(0, 160)}`);
          } };
          document.addEventListener('keydown', walk.look, true);
          const can = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')].filter(part => part.checkVisibility() && part.tabIndex >= 0 && !part.disabled);
          return can.length + 3 * can.filter(part => part.matches('[type=date], [type=time]')).length + 2;
        }
        """;

    private const string End = """
        way => {
          const walk = window.stops;
          document.removeEventListener('keydown', walk.look, true);
          delete window.stops;
          if (!walk.isThere) walk.wrong.push('the page does not end');
          return walk.wrong.slice(0, 6).map(fault => `${way}: ${fault}`);
        }
        """;
}

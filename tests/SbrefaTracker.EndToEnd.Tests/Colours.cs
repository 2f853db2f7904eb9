using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>
/// Whether words stand out from what is behind them, and links from the words around them (WCAG 2.1, 1.4.3 and 1.4.1). Of all that is looked at this takes by far the
/// longest, and pages repeat each other: what looks alike in every respect that counts (its own colours and sizes, and those of all that it stands in) is looked at
/// until it has passed once.
/// </summary>
internal static class Colours
{
    private static readonly ConcurrentDictionary<string, bool> Passed = new(StringComparer.Ordinal);

    /// <summary>What does not stand out, in words. The page has the library of <see cref="Look"/> already.</summary>
    public static async Task<IReadOnlyList<string>> At(IPage page)
    {
        var looks = await page.EvaluateAsync<string[]>(Looks);
        string[] unknown = [.. looks.Where(look => !Passed.ContainsKey(look))];
        if (unknown.Length == 0)
        {
            return [];
        }

        var found = (await page.EvaluateAsync(Contrast, unknown))!.Value.Deserialize<Found>(JsonSerializerOptions.Web)!;
        foreach (var look in found.Passed)
        {
            Passed[look] = true;
        }

        return found.Wrong;
    }

    // Every part with words of its own, by how it looks, and once more with marks behind that where it is a link, among words or alone. Whether something is one sign or more, or can be used at all, decides whether the library judges it.
    private const string Looks =
        """
        () => {
          const hash = (text, seed) => {
            let one = 0xdeadbeef ^ seed, two = 0x41c6ce57 ^ seed;
            for (let at = 0; at < text.length; at++) {
              const sign = text.charCodeAt(at);
              one = Math.imul(one ^ sign, 2654435761);
              two = Math.imul(two ^ sign, 1597334677);
            }
            return (4294967296 * (2097151 & two) + (one >>> 0)).toString(36);
          };
          const known = new Map(), counts = ['color', 'backgroundColor', 'backgroundImage', 'opacity', 'textDecorationLine', 'borderBottomStyle', 'fontSize', 'fontWeight', 'position', 'textShadow', 'filter', 'mixBlendMode', 'overflow', 'display', 'float', 'clipPath'];
          const look = part => {
            if (!part) return '';
            if (!known.has(part)) {
              const style = getComputedStyle(part);
              const use = part.matches(':disabled, [aria-disabled=true]') || part.control?.disabled;
              known.set(part, hash([look(part.parentElement), part.localName, part.className.baseVal ?? part.className, use, ...counts.map(name => style[name])].join('|'), 7));
            }
            return known.get(part);
          };
          const words = part => [...part.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.data.trim()).join('');
          const parts = new Map();
          for (const part of document.querySelectorAll('body, body *')) {
            const own = part.matches('input, select, textarea') ? part.value || part.placeholder || '' : words(part);
            if (!own || !part.checkVisibility()) continue;
            const name = `${look(part)}${own.length > 1 ? '' : '.'}`;
            for (const asked of part.matches('a[href]') ? [name, `${name}${words(part.parentElement) ? '+' : '-'}~`] : [name]) parts.set(asked, [...(parts.get(asked) ?? []), part]);
          }
          window.looks = parts;
          return [...parts.keys()];
        }
        """;

    // Of each look the first and the last: one of them may be covered. Kept as passed is only what the library is sure of.
    private const string Contrast =
        """
        async unknown => {
          const rules = [{ id: 'color-contrast', selector: '[data-look]', names: new Map() }, { id: 'link-in-text-block', selector: '[data-look-link]', names: new Map() }];
          const mark = rule => rule.selector.slice(1, -1);
          for (const name of unknown)
            for (const part of [window.looks.get(name)[0], window.looks.get(name).at(-1)]) {
              const rule = rules[name.endsWith('~') ? 1 : 0];
              rule.names.set(part, name);
              part.setAttribute(mark(rule), '');
            }
          axe.configure({ rules: rules.map(({ id, selector }) => ({ id, selector })) });
          const found = await axe.run(document, { runOnly: rules.map(rule => rule.id), resultTypes: ['violations', 'passes'], elementRef: true, selectors: false });
          for (const rule of rules) for (const part of rule.names.keys()) part.removeAttribute(mark(rule));
          const named = judged => judged.nodes.map(node => rules.find(rule => rule.id === judged.id).names.get(node.element));
          const failed = new Set(found.violations.flatMap(named));
          return {
            wrong: found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html.replace(/ data-look(-link)?=""/g, '')}: ${[...node.any, ...node.all, ...node.none].map(check => check.message).join('; ')}`)),
            passed: found.passes.flatMap(named).filter(name => name && !failed.has(name)),
          };
        }
        """;

    private sealed record Found(string[] Wrong, string[] Passed);
}

using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>
/// Whether words stand out from what is behind them, and links from the words around them (WCAG 2.1, 1.4.3 and 1.4.1). Of all that is looked at this takes by far the
/// longest, and pages repeat each other: what looks alike in every respect that counts (its own colours and sizes, and those of all that it stands in) is looked at
/// until it has passed once. What is never judged (not to be seen, not to be used, without a letter, or a link in a passage of the same words that is no running text)
/// is looked at until the library had nothing to judge: one such part would have every page looked at again.
/// </summary>
internal static class Colours
{
    private static readonly ConcurrentDictionary<string, bool> Passed = new(StringComparer.Ordinal);

    /// <summary>What does not stand out, in words. The page has the library of <see cref="Look"/> already.</summary>
    public static async Task<IReadOnlyList<string>> At(IPage page)
    {
        var looks = await page.EvaluateAsync<string[]>(Looks);
        string[] unknown = [.. looks.Where(look => !Passed.ContainsKey(look) && !Passed.ContainsKey(look.Split(' ')[0]))];
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

    // Every part with words of its own, by how it looks, and once more with a mark behind that where it is a link among words, with what it is among. Whether something is one sign or more decides whether the library judges it; a mark
    // tells what it never does. A link that is a block of its own, or whose block has no words but those of links, is none in running text to the library either.
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
          const letters = /[\p{L}\p{N}]/u, blocks = new Map();
          const whyNot = (part, own) => {
            if (!letters.test(own)) return '!letter';
            if (part.closest(':disabled, [aria-disabled=true]') || part.control?.disabled) return '!use';
            const place = part.getBoundingClientRect();
            return place.width < 2 || place.height < 2 || place.right + scrollX <= 0 || place.bottom + scrollY <= 0 ? '!sight' : '';
          };
          const isBlock = part => /^(block|list-item|table.*|flex|grid|inline-block)$/.test(getComputedStyle(part).display);
          const among = part => {
            let block = part.parentElement;
            while (block.parentElement && !isBlock(block)) block = block.parentElement;
            if (!blocks.has(block)) {
              const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
              let hasWords = false;
              while (!hasWords && walk.nextNode()) hasWords = walk.currentNode.data.trim() && !walk.currentNode.parentElement.closest('a[href]');
              blocks.set(block, hasWords ? block.textContent : '');
            }
            return blocks.get(block);
          };
          const parts = new Map();
          for (const part of document.querySelectorAll('body, body *')) {
            const own = part.matches('input, select, textarea') ? part.value || part.placeholder || '' : words(part);
            if (!own || !part.checkVisibility()) continue;
            const name = `${look(part)}${own.length > 1 ? '' : '.'}`;
            const passage = part.matches('a[href]') && !isBlock(part) ? among(part) : '';
            for (const asked of [name + whyNot(part, own), ...(passage ? [`${name}~ ${hash(`${part.textContent}|${passage}`, 7)}`] : [])]) parts.set(asked, [...(parts.get(asked) ?? []), part]);
          }
          window.looks = parts;
          return [...parts.keys()];
        }
        """;

    // Of each look the first and the last: one of them may be covered. Kept as passed is what the library is sure of, wherever it stands, and what it never judges, where it has the same words around it.
    private const string Contrast =
        """
        async unknown => {
          const rules = [{ id: 'color-contrast', selector: '[data-look]', names: new Map() }, { id: 'link-in-text-block', selector: '[data-look-link]', names: new Map() }];
          const mark = rule => rule.selector.slice(1, -1);
          for (const name of unknown)
            for (const part of [window.looks.get(name)[0], window.looks.get(name).at(-1)]) {
              const rule = rules[name.includes('~') ? 1 : 0];
              rule.names.set(part, name);
              part.setAttribute(mark(rule), '');
            }
          axe.configure({ rules: rules.map(({ id, selector }) => ({ id, selector })) });
          const found = await axe.run(document, { runOnly: rules.map(rule => rule.id), resultTypes: ['violations', 'passes', 'incomplete'], elementRef: true, selectors: false });
          for (const rule of rules) for (const part of rule.names.keys()) part.removeAttribute(mark(rule));
          const named = result => result.nodes.map(node => rules.find(rule => rule.id === result.id).names.get(node.element));
          const look = name => name.split(' ')[0], failed = new Set(found.violations.flatMap(named).map(look)), judged = new Set([...found.violations, ...found.passes, ...found.incomplete].flatMap(named));
          return {
            wrong: found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html.replace(/ data-look(-link)?=""/g, '')}: ${[...node.any, ...node.all, ...node.none].map(check => check.message).join('; ')}`)),
            passed: [
              ...found.passes.flatMap(named).filter(name => name).map(look).filter(name => !failed.has(name)),
              ...unknown.filter(name => /[!~]/.test(name) && !judged.has(name)),
            ],
          };
        }
        """;

    private sealed record Found(string[] Wrong, string[] Passed);
}

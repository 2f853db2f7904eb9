using System.Text.RegularExpressions;

namespace SbrefaTracker.Architecture.Tests;

/// <summary>What a mouse can do, a keyboard can: on every page, in every grid and dialog (WCAG 2.1, 2.1.1 and 2.4.3).</summary>
public sealed partial class KeyboardTests
{
    private static readonly IReadOnlyList<SourceFile> Markup = Repository.Files("src/SbrefaTracker.Web", ".razor");

    [Fact]
    public void Only_what_a_keyboard_can_press_listens_to_a_press()
    {
        var presses = Markup.SelectMany(file => Press().Matches(file.Text).Select(match => (file, element: match.Groups["element"].Value))).ToList();

        Rule.HasSubjects(presses);
        Rule.IsKept(
            "What can be pressed is a <button>, a link, a <summary> or a field; any other element has no place in the order of the Tab key and no Enter:",
            presses.Where(press => press.element is not ("button" or "a" or "summary" or "input" or "select" or "textarea")).Select(press => $"{press.file.Relative}: <{press.element}>"));
    }

    [Fact]
    public void Nothing_jumps_ahead_in_the_order_of_the_Tab_key() =>
        Rule.IsKept("The order of the Tab key is that of the page; tabindex is 0 or -1:", Rule.LinesThatMatch(Markup, Ahead()));

    [Theory]
    [InlineData("""<div class="a > b" @onclick="Go">""", "div")]
    [InlineData("""<td @ondblclick="() => Open(row)">""", "td")]
    [InlineData("""<div><button type="button" disabled="@(x > 1 && y == "a")" @onclick="Go">""", "button")]
    public void A_press_is_found_with_its_element(string markup, string element) =>
        Assert.Equal(element, Press().Match(markup).Groups["element"].Value);

    // From the last tag that begins before it: what stands in quotation marks may hold any sign but the beginning of a tag.
    [GeneratedRegex("""<(?<element>[a-zA-Z][\w-]*)(?=\s)(?:(?!<[a-zA-Z/]).)*?@on(?:click|dblclick|mousedown|mouseup|pointerdown|pointerup)=""", RegexOptions.Singleline)]
    private static partial Regex Press();

    [GeneratedRegex("""tabindex="[1-9]""")]
    private static partial Regex Ahead();
}

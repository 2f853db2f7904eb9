using System.Text.RegularExpressions;

namespace SbrefaTracker.Architecture.Tests;

/// <summary>
/// What a test does to a part of a page is awaited: the forms without <c>Async</c> come back before the act is done when the part is busy, and the test fails where the machine is slow.
/// </summary>
public sealed partial class ComponentActsTests
{
    private static readonly IReadOnlyList<SourceFile> Tests = [.. Repository.Files("tests/SbrefaTracker.Web.Tests", ".cs")];

    [Fact]
    public void Acts_on_parts_of_pages_are_awaited()
    {
        Rule.HasSubjects([.. Tests.Where(file => file.Text.Contains("using Bunit;", StringComparison.Ordinal))]);
        Rule.IsKept(
            "An act on a part of a page is awaited: `await part.ClickAsync()`, `await page.InvokeAsync(() => page.Find(\"form\").SubmitAsync())`:",
            Rule.LinesThatMatch(Tests, Act(), IsAwaited));
    }

    [Theory]
    [InlineData("page.Find(\"form\").Submit();", true)]
    [InlineData("page.Find(\"#q\").Input(\"x\");", true)]
    [InlineData("page.Find(\"#q\").TriggerEvent(\"onfocusout\", new FocusEventArgs());", true)]
    [InlineData("_ = page.Find(\"button\").ClickAsync();", true)]
    [InlineData("await page.Find(\"button\").ClickAsync();", false)]
    [InlineData("await page.InvokeAsync(() => page.Find(\"form\").SubmitAsync());", false)]
    [InlineData("private static Task Send(IElement form) => form.SubmitAsync();", false)]
    [InlineData("var input = Filing.Input(given => { });", false)]
    public void An_act_that_is_not_awaited_is_found(string line, bool isFound) => Assert.Equal(isFound, Act().IsMatch(line) && !IsAwaited(line));

    private static bool IsAwaited(string line) => AwaitedAct().IsMatch(line);

    [GeneratedRegex(@"(?<!\bFiling)\.(?:Click|DoubleClick|Input|Change|Submit|KeyDown|KeyUp|KeyPress|FocusIn|FocusOut|Focus|Blur|MouseDown|MouseUp|Paste|TriggerEvent)(?:Async)?\(")]
    private static partial Regex Act();

    [GeneratedRegex(@"(?:\bawait\b|=>|\breturn\b).*\.\w+Async\(")]
    private static partial Regex AwaitedAct();
}

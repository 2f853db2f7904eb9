using System.Text.RegularExpressions;

namespace SbrefaTracker.Architecture.Tests;

/// <summary>
/// A form that sends takes its turn (<c>Once</c>) and stops when there is none: a button that is disabled after a way there and back lets a second press through, and what it sent would be written twice.
/// </summary>
public sealed partial class OnceTests
{
    private static readonly IReadOnlyList<SourceFile> Parts = [.. Repository.Files("src/SbrefaTracker.Web", ".cs", ".razor")];

    [Fact]
    public void No_page_remembers_on_its_own_that_it_is_sending() =>
        Rule.IsKept(
            "What is being sent is a `Once`, which the handler asks; a flag that only the markup reads comes too late:",
            Rule.LinesThatMatch(Parts, Flag()));

    [Fact]
    public void Every_turn_is_asked_for_before_anything_is_sent()
    {
        Rule.HasSubjects([.. Parts.Where(file => Taken().IsMatch(file.Text))]);
        Rule.IsKept(
            "A turn is held until the end of the handler and asked at once: `using var turn = _busy.Take();` and then `if (turn is null ...)`:",
            Parts.Where(file => Taken().Count(file.Text) != Asked().Count(file.Text)).Select(file => file.Relative));
    }

    [Fact]
    public void Every_form_that_shows_a_turn_takes_it() =>
        Rule.IsKept(
            "A form that is disabled while it sends also takes the turn in its handler:",
            Parts.Where(file => file.Text.Contains("Once _busy", StringComparison.Ordinal) && !Taken().IsMatch(file.Text)).Select(file => file.Relative));

    [Theory]
    [InlineData("    private bool _busy;", true)]
    [InlineData("  private bool _sending;", true)]
    [InlineData("  private bool _isSending;", true)]
    [InlineData("    private readonly Once _busy = new();", false)]
    [InlineData("    private bool _isReceiving;", false)]
    public void A_flag_is_found(string line, bool isFound) => Assert.Equal(isFound, Flag().IsMatch(line));

    [Theory]
    [InlineData("using var turn = _busy.Take();\n    if (turn is null)\n      return;", true)]
    [InlineData("using var turn = _busy.Take();\n        if (turn is null || _frozen is not { Count: > 0 } items)", true)]
    [InlineData("using var turn = _busy.Take();\n    var result = await Send();", false)]
    [InlineData("_busy.Take();\n    if (turn is null)", false)]
    public void A_turn_that_is_not_asked_is_found(string code, bool isAsked) => Assert.Equal(isAsked, Taken().Count(code) == Asked().Count(code));

    [GeneratedRegex(@"\bbool\s+_(?:is)?(?:busy|sending)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Flag();

    [GeneratedRegex(@"\b_busy\.Take\(\)")]
    private static partial Regex Taken();

    [GeneratedRegex(@"\busing var turn = _busy\.Take\(\);\s+if \(turn is null\b")]
    private static partial Regex Asked();
}

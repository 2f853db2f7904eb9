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

    /// <summary>A change of something that is there is refused as stale when it comes again. What begins something is not, nor what is tried again with the version of now.</summary>
    [Fact]
    public void What_no_version_stops_takes_a_turn()
    {
        var begins = Repository.Files("src/SbrefaTracker.Application", ".cs").SelectMany(file => Begun().Matches(file.Text)).Select(match => match.Groups["command"].Value).ToHashSet(StringComparer.Ordinal);
        Rule.HasSubjects(begins);
        var senders = Parts.Where(IsOfStaff).Where(file => Tried().IsMatch(file.Text) || Made().Matches(file.Text).Any(match => begins.Contains(match.Groups["command"].Value))).ToList();
        Rule.HasSubjects(senders);
        Rule.IsKept(
            "What begins a record, or is tried again with the newest version, is sent by a handler that takes its turn, or by a form that does (AskForm, RequestForm):",
            senders.Where(file => !Taken().IsMatch(file.Text) && !SendsByGuardedForm(file)).Select(file => file.Relative));
    }

    /// <summary>
    /// A change that comes twice is refused the second time, as stale, as there already or as gone: whoever pressed twice would read that somebody else was quicker, or see the refusal in place of what the first press gave.
    /// Boxes that are ticked are no presses: each is an act of its own.
    /// </summary>
    [Fact]
    public void Whatever_can_be_refused_the_second_time_takes_a_turn()
    {
        var sends = Parts.Where(IsOfStaff).SelectMany(file => Handlers.In(file.Text).Where(handler => handler.Sends).Select(handler => (File: file, Handler: handler))).ToList();
        Rule.HasSubjects(sends);
        Rule.IsKept(
            "A handler that sends takes its turn first, or is called by handlers that hold theirs:",
            from one in sends
            where !Handlers.HoldTurn(Handlers.In(one.File.Text), one.Handler)
            select $"{one.File.Relative}: {one.Handler.Name}");
    }

    // Forms without script are sent twice whatever a page remembers: there the use case knows what it has already.
    private static bool IsOfStaff(SourceFile file) =>
        file.Relative.Contains(".razor", StringComparison.Ordinal) && !file.Relative.Contains("/Public/", StringComparison.Ordinal);

    private static bool SendsByGuardedForm(SourceFile file)
    {
        var markup = Parts.Single(part => part.Relative == file.Relative.Replace(".razor.cs", ".razor", StringComparison.Ordinal)).Text;
        return GuardedForm().IsMatch(markup);
    }

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

    [Theory]
    [InlineData("  private async Task Keep()\n  {\n    var done = await acts.Run(command, \"x\", T[\"y\"]);\n  }\n", false)]
    [InlineData("  private async Task Keep()\n  {\n    using var turn = _busy.Take();\n    if (turn is null)\n      return;\n    var done = await acts.Run(command);\n  }\n", true)]
    [InlineData("  private async Task Keep()\n  {\n    var done = await acts.Run(command);\n    using var turn = _busy.Take();\n  }\n", false)]
    [InlineData("  private async Task Keep()\n  {\n    using var turn = _busy.Take();\n    await Do(command);\n  }\n\n  private async Task Do<T>(T command)\n  {\n    await commands.Run(command);\n  }\n", true)]
    [InlineData("  private Task Keep() => Do(command);\n\n  private async Task Do<T>(T command)\n  {\n    await commands.Run(command);\n  }\n", false)]
    [InlineData("  private async Task Add()\n  {\n    var added = await list.Add(_given, await actors.Current());\n  }\n", false)]
    [InlineData("  private async Task Mark(Row row, ChangeEventArgs change) => await Done(await desk.Remove(row.Id, await actors.Current()));\n", true)]
    public void A_handler_that_sends_without_a_turn_is_found(string code, bool isHeld)
    {
        var handlers = Handlers.In(code);
        Assert.Equal(isHeld, handlers.Where(handler => handler.Sends).All(handler => Handlers.HoldTurn(handlers, handler)));
    }

    [GeneratedRegex(@"\bbool\s+_(?:is)?(?:busy|sending)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Flag();

    [GeneratedRegex(@":\s*BeginRecord<(?<command>\w+),", RegexOptions.ExplicitCapture)]
    private static partial Regex Begun();

    [GeneratedRegex(@"\bnew (?<command>\w+)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Made();

    [GeneratedRegex(@"\bLatest\.Run\(|\.TakeLatest\(|\bacts\.Run\(View,")]
    private static partial Regex Tried();

    [GeneratedRegex("<(AskForm|RequestForm)\\s", RegexOptions.ExplicitCapture)]
    private static partial Regex GuardedForm();

    [GeneratedRegex(@"\b_busy\.Take\(\)")]
    private static partial Regex Taken();

    [GeneratedRegex(@"\busing var turn = _busy\.Take\(\);\s+if \(turn is null\b")]
    private static partial Regex Asked();
}

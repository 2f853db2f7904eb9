using System.Text.RegularExpressions;

namespace SbrefaTracker.Architecture.Tests;

/// <summary>A method of a component.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Head">What is given to it.</param>
/// <param name="Body">From its head to the next one.</param>
internal sealed record Handler(string Name, string Head, string Body)
{
    /// <summary>It sends something that is refused when it comes again.</summary>
    public bool Sends => Handlers.Sent().IsMatch(Body);

    /// <summary>It takes its turn before it sends, or before it calls whoever does.</summary>
    public bool HoldsTurnBefore(int at) => Body[..at].Contains("_busy.Take()", StringComparison.Ordinal);
}

/// <summary>Finds the methods of a component, and which of them send.</summary>
internal static partial class Handlers
{
    public static IReadOnlyList<Handler> In(string code)
    {
        var heads = Head().Matches(code);
        return [.. heads.Select((head, i) => new Handler(head.Groups["name"].Value, head.Groups["given"].Value, code[head.Index..(i + 1 < heads.Count ? heads[i + 1].Index : code.Length)]))];
    }

    /// <summary>Whether a turn is held wherever a handler sends: by itself, or by all that call it.</summary>
    public static bool HoldTurn(IReadOnlyList<Handler> handlers, Handler one) => one.Head.Contains("ChangeEventArgs", StringComparison.Ordinal) || Hold(handlers, one, Sent(), steps: 2);

    private static bool Hold(IReadOnlyList<Handler> handlers, Handler one, Regex what, int steps)
    {
        if (what.Matches(one.Body).All(found => one.HoldsTurnBefore(found.Index)))
        {
            return true;
        }

        var call = new Regex($@"(?<![.\w]){one.Name}(?:<\w+>)?\(", RegexOptions.None, TimeSpan.FromSeconds(5));
        var callers = handlers.Where(other => other.Name != one.Name && call.IsMatch(other.Body)).ToList();
        return steps > 0 && callers.Count > 0 && callers.All(caller => Hold(handlers, caller, call, steps - 1));
    }

    /// <summary>Commands, and services that write: what they answer the second time is a refusal. What is asked for twice and begun once (jobs), or is settled once and silent (remarks), is not among them.</summary>
    [GeneratedRegex(
        @"\b(?:[aA]cts|[sS]ending|[cC]ommands|[rR]ecords|[tT]aker|[bB]ulk|[dD]rawing|[rR]ecording|[dD]oor)\.(?:Run|Take|TakeLatest|Record)\(|\bLatest\.Run\(|\bawait (?:act|way)\("
        + @"|await \w+\.(?:Add|Change|Hold|Remove|Review|Save|TryAgain|Write)\([^;]*[aA]ctors\.Current\(\)")]
    internal static partial Regex Sent();

    [GeneratedRegex(@"^ {2,4}(?:private|protected|public|internal)(?: static| override| async)* (?:Task|ValueTask|void)\S* (?<name>\w+)(?:<\w+>)?\((?<given>[^\n]*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Head();
}

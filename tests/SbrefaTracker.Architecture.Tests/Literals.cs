using System.Text.RegularExpressions;

namespace SbrefaTracker.Architecture.Tests;

/// <summary>A text between quotation marks, with the beginning of the statement that it stands in.</summary>
/// <param name="Text">Without what is filled in between braces, where it is an interpolated one.</param>
/// <param name="Line">From 1.</param>
/// <param name="Before">What stands before it since the statement, or the attribute, began.</param>
internal sealed record Literal(string Text, int Line, string Before);

/// <summary>Finds the texts between quotation marks in code of C#, not those of comments.</summary>
internal static partial class Literals
{
    public static IEnumerable<Literal> In(string code)
    {
        var (read, begins) = (0, 0);
        foreach (Match token in Token().Matches(code))
        {
            // What ends a statement is no part of a text.
            begins = code.AsSpan(read, token.Index - read).LastIndexOfAny(';', '{', '}') is >= 0 and var end ? read + end + 1 : begins;
            read = token.Index + token.Length;
            if (token.Groups["text"] is { Success: true } text)
            {
                var filled = token.Value.StartsWith('$') || token.Value.StartsWith("@$", StringComparison.Ordinal);
                yield return new Literal(filled ? Hole().Replace(text.Value, "") : text.Value, code.AsSpan(0, token.Index).Count('\n') + 1, code[begins..token.Index]);
            }
        }
    }

    // Comments and characters first, so that a quotation mark in one begins nothing. Holes hold quoted texts of their own.
    [GeneratedRegex("""
        //[^\n]* | /\*.*?\*/ | '(?:[^'\\\n]|\\.)+'
        | \$?"{3,}(?<text>.*?)"{3,}
        | (?:@\$?|\$@)"(?<text>(?:[^"]|"")*)"
        | \$"(?<text>(?:[^"\\{]|\\.|\{\{|\{(?:[^{}"]|"(?:[^"\\]|\\.)*"|\{[^{}]*\})*\})*)"
        | "(?<text>(?:[^"\\]|\\.)*)"
        """, RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Token();

    [GeneratedRegex(@"\{(?:[^{}]|\{[^{}]*\})*\}")]
    private static partial Regex Hole();
}

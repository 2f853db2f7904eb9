using System.Text.RegularExpressions;

namespace SbrefaTracker.Architecture.Tests;

/// <summary>How a rule of the house is asserted: nobody breaks it, and there is somebody who could.</summary>
internal static class Rule
{
    /// <summary>Without subjects a rule is green for no reason, for instance after a folder was renamed.</summary>
    public static void HasSubjects<T>(IReadOnlyCollection<T> subjects) =>
        Assert.True(subjects.Count > 0, "The rule has nothing to look at: was something renamed or moved?");

    /// <param name="rule">The rule in words, with what to do instead.</param>
    /// <param name="offenders">What breaks it, one line each.</param>
    public static void IsKept(string rule, IEnumerable<string> offenders)
    {
        var broken = offenders.Order(StringComparer.Ordinal).ToList();
        Assert.True(broken.Count == 0, $"{rule}\n  {string.Join("\n  ", broken)}");
    }

    /// <summary>Each line of the files that matches, as <c>path:line: text</c>.</summary>
    public static IEnumerable<string> LinesThatMatch(IEnumerable<SourceFile> files, Regex forbidden, Func<string, bool>? allowed = null) =>
        from file in files
        from line in file.Lines.Select((text, index) => (text, number: index + 1))
        where forbidden.IsMatch(line.text) && allowed?.Invoke(line.text) is not true
        select $"{file.Relative}:{line.number}: {line.text.Trim()}";
}

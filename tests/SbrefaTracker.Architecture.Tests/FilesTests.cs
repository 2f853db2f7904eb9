using System.Text.RegularExpressions;

namespace SbrefaTracker.Architecture.Tests;

/// <summary>What lies in the repository beside the code.</summary>
public sealed partial class FilesTests
{
    private static readonly string[] Binary = [".png", ".ttf", ".woff2", ".pdf", ".xlsx", ".ico", ".db", ".zip"];

    private static readonly IReadOnlyList<SourceFile> Written =
        [.. Repository.Files("").Where(file => !Binary.Contains(Path.GetExtension(file.Name)))];

    [Fact]
    public void No_file_names_a_package_registry()
    {
        Rule.HasSubjects(Written);
        Rule.IsKept("Packages come from wherever the machine gets them; name no registry:", Rule.LinesThatMatch(Written, Registry()));
    }

    [Fact]
    public void No_file_names_a_path_of_one_machine()
    {
        Rule.HasSubjects(Written);
        Rule.IsKept("A path that exists on one machine only:", Rule.LinesThatMatch(Written, MachinePath()));
    }

    [Fact]
    public void Nothing_is_left_unfinished_or_skipped()
    {
        var code = Written.Where(file => file.Name.EndsWith(".cs", StringComparison.Ordinal) || file.Name.EndsWith(".razor", StringComparison.Ordinal)).ToList();
        Rule.HasSubjects(code);
        Rule.IsKept("Finish it, or take it out and open an issue:", Rule.LinesThatMatch(code, Unfinished()));
    }

    [Fact]
    public void Links_between_documents_lead_somewhere()
    {
        var documents = Repository.Files("", ".md");
        Rule.HasSubjects(documents);
        Rule.IsKept(
            "Links to files that are not there:",
            from document in documents
            from link in RelativeLink().Matches(document.Text).Select(match => match.Groups[1].Value)
            where !Path.Exists(Path.Combine(Path.GetDirectoryName(document.FullPath)!, link))
            select $"{document.Relative}: {link}");
    }

    [Fact]
    public void The_list_of_decisions_is_complete()
    {
        var list = File.ReadAllText(Repository.PathOf("docs/decisions/README.md"));
        var records = Repository.Files("docs/decisions", ".md").Where(file => char.IsAsciiDigit(file.Name[0])).ToList();
        Rule.HasSubjects(records);
        Rule.IsKept(
            "Decisions that docs/decisions/README.md does not list:",
            records.Where(record => !list.Contains($"({record.Name})", StringComparison.Ordinal)).Select(record => record.Name));
        Rule.IsKept(
            "Decisions that docs/decisions/README.md lists twice, so that nobody knows which line holds:",
            records.Where(record => list.Split($"({record.Name})").Length > 2).Select(record => record.Name));
        Rule.IsKept(
            "Two decisions with one number:",
            records.GroupBy(record => record.Name[..4]).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    // Written in pieces, so that this file does not break its own rule.
    [GeneratedRegex("(nu" + @"get|npm" + @"js|py" + @"pi|debian|ubuntu|crates)\." + "(org|com|io)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Registry();

    [GeneratedRegex(@"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK|NotImplemented" + "Exception)\\b|\\bSkip ?= ?\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Unfinished();

    [GeneratedRegex("(^|[\\s\"'`(=:>])/(root|home|work|Users)/" + @"\w|\b[A-Z]:\\Users\\", RegexOptions.ExplicitCapture)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\]\((?![a-z]+:|#)([^)#\s]+)")]
    private static partial Regex RelativeLink();
}

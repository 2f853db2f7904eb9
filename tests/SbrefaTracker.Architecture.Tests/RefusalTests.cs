using System.Text.RegularExpressions;

namespace SbrefaTracker.Architecture.Tests;

/// <summary>Whatever is refused is refused in words: on pages in both languages, on the command line in English.</summary>
public sealed partial class RefusalTests
{
    private const string Application = "src/SbrefaTracker.Application";

    /// <summary>The folders of use cases by the texts that have words for what they refuse; the pages of offices and of administrators have words of their own.</summary>
    private static readonly IReadOnlyDictionary<string, string[]> OnPages = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Refusals,RefusalList"] = ["Closures", "Accounts", "Offices"],
        ["Refusals,OfficeReplyForm"] =
        [
            "Complaints", "Attachments", "Correspondence", "Matters", "Views", "Feedback", "Mailing", "Dashboard", "Drafts", "Exporting", "Inquiries", "AnnualReports", "Questionnaire", "Routing",
            "Committees", "Outreach", "Participation", "Guidance", "Editions", "Retention", "Stories", "Samples", "Narratives", "Campaigns", "PublicData", "OfficeRecords", "Jobs", "Patterns", "Substitutions", "Reads", "Publishing", "Persistence",
        ],
    };

    /// <summary>What the command line calls; most of it has no page. Of what is made up nothing is refused on any day.</summary>
    private static readonly string[] OnTheCommandLine = ["Importing", "Offices", "SizeTables", "Accounts", "Backups", "Ledger", "Demo"];

    public static TheoryData<string> Pages => [.. OnPages.Keys];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_refusal_of_a_use_case_has_words_on_pages(string texts)
    {
        var known = TextTests.English.Where(text => texts.Split(',').Contains(text.Name, StringComparer.Ordinal)).SelectMany(text => text.Keys).ToHashSet(StringComparer.Ordinal);

        HasWords(known, OnPages[texts]);
    }

    [Fact]
    public void Every_refusal_of_the_command_line_has_words() => HasWords([.. Cli.Words.RefusalWords.Codes], OnTheCommandLine);

    [Fact]
    public void No_folder_that_refuses_is_left_out() => Rule.IsKept(
        "Folders whose refusals nobody looks at:",
        Repository.Files(Application, ".cs").Where(file => RefusalCode().IsMatch(file.Text)).Select(file => file.Relative.Split('/')[2]).Distinct().Except(OnPages.Values.SelectMany(folders => folders)).Except(OnTheCommandLine));

    private static void HasWords(HashSet<string> known, string[] folders)
    {
        var refused = (from folder in folders
                       from file in Repository.Files($"{Application}/{folder}", ".cs")
                       from code in RefusalCode().Matches(file.Text)
                       select (file.Relative, Code: code.Groups["code"].Value)).ToList();

        Assert.NotEmpty(refused);
        Rule.IsKept("Refusals without words:", refused.Where(one => !known.Contains(one.Code)).Select(one => $"{one.Relative}: {one.Code}"));
    }

    [GeneratedRegex(@"(Refusal\.Of\(|Refusal\.On\([^,()]+(\([^)]*\))?, |WithErrorCode\(|Failure\([^,]+, )""(?<code>[a-z_.]+)""")]
    private static partial Regex RefusalCode();
}

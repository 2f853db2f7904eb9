using System.Text.RegularExpressions;

namespace SbrefaTracker.Architecture.Tests;

/// <summary>Whatever part of the Desk names who filed leaves a line among the reads of identities (record 37): by itself, or because whoever hands it its rows does.</summary>
public sealed partial class NamedFilersTests
{
    private const string Desk = "src/SbrefaTracker.Web/Desk";
    private const string Opening = "src/SbrefaTracker.Application/Reads/ComplaintOpening.cs";

    /// <summary>Parts that show what another one read.</summary>
    private static readonly IReadOnlyDictionary<string, string> ReadBy = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Dashboard/DueCard"] = $"{Desk}/Dashboard/DashboardPage.razor.cs",
        ["List/WorkListTable"] = $"{Desk}/List/DeskListPage.razor.cs",
        ["Complaints/ComplaintHead"] = Opening,
        ["Complaints/EscalationBrief"] = Opening,
        ["Complaints/LinksCard"] = Opening,
    };

    [Fact]
    public void No_part_of_the_Desk_names_who_filed_without_a_line()
    {
        var naming = Repository.Files(Desk, ".razor").Where(file => Named().IsMatch(file.Text)).ToList();

        Rule.HasSubjects(naming);
        Rule.IsKept("Parts that name who filed, and no line is written for it (IdentityReads.SeeMany):", naming.Where(file => !WritersOf(file).Any(Writes)).Select(file => file.Relative));
    }

    [Fact]
    public void Whoever_is_said_to_hand_out_the_rows_is_there() =>
        Rule.IsKept("Parts that name nobody, or are gone:", ReadBy.Keys.Where(part => !Named().IsMatch(File.ReadAllText(Repository.PathOf($"{Desk}/{part}.razor")))));

    private static IEnumerable<string> WritersOf(SourceFile file)
    {
        var part = file.Relative[(Desk.Length + 1)..^".razor".Length];
        return ReadBy.TryGetValue(part, out var reader) ? [reader] : [file.Relative, $"{file.Relative}.cs"];
    }

    private static bool Writes(string file) => File.Exists(Repository.PathOf(file)) && File.ReadAllText(Repository.PathOf(file)).Contains(".SeeMany(", StringComparison.Ordinal);

    [GeneratedRegex(@"@[\w.]+\.EntityName\b")]
    private static partial Regex Named();
}

using System.Text.RegularExpressions;

namespace SbrefaTracker.Architecture.Tests;

/// <summary>Web, Cli -> Reports -> Application -> Domain.</summary>
public sealed partial class DirectionTests
{
    public static TheoryData<string> Projects => [.. House.Projects];

    [Fact]
    public void Every_project_has_its_place() =>
        Rule.IsKept(
            "A project of src that House.MayKnow does not list:",
            Repository.Files("src", ".csproj").Select(file => Path.GetFileNameWithoutExtension(file.Name)).Except(House.Projects));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_names_only_projects_below_it(string project)
    {
        var file = Assert.Single(Repository.Files("src", ".csproj"), file => file.Name == project + ".csproj");
        var named = ProjectReference().Matches(file.Text).Select(match => match.Groups[1].Value);

        Rule.IsKept($"{project} may know {string.Join(", ", House.MayKnow[project])} only:", named.Except(House.MayKnow[project]));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Compiled_code_uses_only_projects_below_it(string project)
    {
        var used = House.References(project).Where(name => name.StartsWith("SbrefaTracker", StringComparison.Ordinal) || name == "sbrefa");

        Rule.IsKept($"{project} may use {string.Join(", ", House.MayKnow[project])} only:", used.Except(House.MayKnow[project]));
    }

    [Fact]
    public void Domain_uses_the_base_library_and_Stateless_only() =>
        Rule.IsKept(
            "Domain holds rules, no technology:",
            House.References("SbrefaTracker.Domain").Where(name => name != "Stateless" && !BaseLibrary().IsMatch(name)));

    [Theory]
    [InlineData("SbrefaTracker.Domain")]
    [InlineData("SbrefaTracker.Reports")]
    [InlineData("SbrefaTracker.Web")]
    [InlineData("SbrefaTracker.Cli")]
    public void Only_Application_knows_how_things_are_stored(string project) =>
        Rule.IsKept(
            "Entity Framework and the database drivers stay in Application; ask it for a query or a use case:",
            House.References(project).Where(name => Storage().IsMatch(name)));

    [GeneratedRegex("<ProjectReference Include=\"[^\"]*?([^\\\\/\"]+)\\.csproj\"")]
    private static partial Regex ProjectReference();

    [GeneratedRegex(@"^(System|netstandard|mscorlib)(\.|$)")]
    private static partial Regex BaseLibrary();

    [GeneratedRegex(@"^(Microsoft\.EntityFrameworkCore|Microsoft\.Data\.Sqlite|SQLitePCLRaw|Npgsql)(\.|$)")]
    private static partial Regex Storage();
}

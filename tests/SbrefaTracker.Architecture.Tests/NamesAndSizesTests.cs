using System.Text.RegularExpressions;

namespace SbrefaTracker.Architecture.Tests;

public sealed partial class NamesAndSizesTests
{
    private const int MostLines = 250;

    [Fact]
    public void No_type_hides_behind_an_empty_word()
    {
        var types = House.Projects.SelectMany(House.TypesOf).ToList();
        Rule.HasSubjects(types);
        Rule.IsKept(
            "Name a type for what it is or does, not Manager, Helper, Utils or Dto:",
            types.Where(type => EmptyWord().IsMatch(type.Name)).Select(type => type.FullName!));
    }

    [Fact]
    public void No_file_is_longer_than_one_can_take_in()
    {
        var files = Repository.Files("src", ".cs", ".razor").Concat(Repository.Files("tests", ".cs", ".razor")).Where(file => !file.IsMigration).ToList();
        Rule.HasSubjects(files);
        Rule.IsKept(
            $"A source file has at most {MostLines} lines; look for the second thing in it:",
            files.Select(file => (file.Relative, lines: file.Lines.Length)).Where(file => file.lines > MostLines).Select(file => $"{file.Relative}: {file.lines} lines"));
    }

    [Fact]
    public void No_file_holds_two_use_cases()
    {
        var files = Repository.Files("src/SbrefaTracker.Application", ".cs").Where(file => !file.IsMigration).ToList();
        var useCases = files.ToDictionary(file => file.Relative, file => UseCase().Count(file.Text), StringComparer.Ordinal);
        Rule.HasSubjects(useCases.Values.Where(count => count > 0).ToList());
        Rule.IsKept(
            "One use case a file: what two of them share has a file of its own:",
            useCases.Where(file => file.Value > 1).Select(file => $"{file.Key}: {file.Value} use cases"));
    }

    [Fact]
    public void What_carries_out_a_command_is_called_a_use_case()
    {
        var useCases = House.TypesOf("SbrefaTracker.Application")
            .Where(type => !type.IsAbstract && type.GetInterfaces().Any(one => one.IsGenericType && one.Name is "IComplaintUseCase`1" or "IRecordUseCase`1")).ToList();
        Rule.HasSubjects(useCases);
        Rule.IsKept("Call it after its command, with UseCase behind it, so that the rule of one use case a file counts it:", useCases.Where(type => !type.Name.EndsWith("UseCase", StringComparison.Ordinal)).Select(type => type.FullName!));
    }

    [GeneratedRegex(@"^(public|internal) sealed class \w+UseCase\b", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex UseCase();

    [GeneratedRegex(@"(Managers?|Helpers?|Util(s|ity|ities)?|Dtos?)(`\d+)?$")]
    private static partial Regex EmptyWord();
}

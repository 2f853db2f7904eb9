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

    [GeneratedRegex(@"(Managers?|Helpers?|Util(s|ity|ities)?|Dtos?)(`\d+)?$")]
    private static partial Regex EmptyWord();
}

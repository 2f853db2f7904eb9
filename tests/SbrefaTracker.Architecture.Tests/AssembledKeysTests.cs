using System.Reflection;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Architecture.Tests;

/// <summary>Keys of texts that are put together while a page runs: for whatever is filled in, there are words. That both languages have the same keys is another rule.</summary>
public sealed class AssembledKeysTests
{
    private static readonly IReadOnlyList<SourceFile> Files = [.. Repository.Files("src/SbrefaTracker.Web", ".razor", ".cs")];

    private static readonly IReadOnlyList<AssembledKey> Keys = [.. Files.SelectMany(file => KeyFamilies.In(file.Relative, file.Text, Beside(file.Relative)))];

    [Fact]
    public void Each_is_of_a_family_that_is_known()
    {
        Rule.HasSubjects(Keys);
        Rule.IsKept(
            "What can be filled into a key stands in a table (KeyFamilies), so that none is missing:",
            Keys.Where(key => !KeyFamilies.All.ContainsKey(key.Family)).Select(key => $"{key.Family} in {key.Where}"));
    }

    [Fact]
    public void No_family_is_known_that_nobody_asks_for() =>
        Rule.IsKept("A family of keys that no page asks for:", KeyFamilies.All.Keys.Except(Keys.Select(key => key.Family)));

    [Fact]
    public void Each_family_has_something_to_fill_in() =>
        Rule.IsKept("A family of keys with nothing to fill in: where that was looked for it is no more:", KeyFamilies.All.Where(family => !KeyFamilies.IsAsked(family.Value) && !family.Value.Any()).Select(family => family.Key));

    [Fact]
    public void There_are_words_for_whatever_is_filled_in() =>
        Rule.IsKept(
            "Keys without words:",
            from family in KeyFamilies.All
            where !KeyFamilies.IsAsked(family.Value)
            let parts = family.Key.Split(' ', 2)
            let texts = TextTests.English.SingleOrDefault(text => text.Name == parts[0])
            from value in family.Value
            let key = KeyFamilies.KeyOf(parts[1], value)
            where texts is null || !texts.Keys.Contains(key)
            select $"{parts[0]}: {key}");

    /// <summary>The codes of the domain are said in the words that all pages share, or in those of their own part.</summary>
    [Fact]
    public void Every_code_of_a_list_has_words() =>
        Rule.IsKept(
            "Codes without words:",
            from type in typeof(CodeList).Assembly.GetTypes().Concat(typeof(Application.Jobs.JobKinds).Assembly.GetTypes())
            from field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
            where field.FieldType == typeof(CodeList)
            let list = (CodeList)field.GetValue(null)!
            where !KeyFamilies.SaidOtherwise.Contains(list.Name)
            from code in list.Codes
            where !Spoken.Contains($"{list.Name}.{code}")
            select $"{list.Name}.{code} of {type.Name}");

    [Theory]
    [InlineData("@inject IStringLocalizer<SomePage> T\n<p>@T[$\"state.{row.State}\"]</p>", "SomePage state.{}")]
    [InlineData("class A(IStringLocalizer<Words> text) { string B(string c) => text[$\"{(c.Length > 0 ? \"a\" : \"b\")}.{c}\", 1]; }", "Words {}.{}")]
    [InlineData("@inject CommitteeWords Say\n<p>@Say.Of($\"act.{act}\")</p>", "CommitteeWords act.{}")]
    [InlineData("@inject IStringLocalizer<SomePage> T\n<p>@T[\"title\"] @T[key]</p>", null)]
    public void A_key_that_is_put_together_is_found(string code, string? family) => Assert.Equal(family, KeyFamilies.In("a page", code, null).SingleOrDefault()?.Family);

    private static readonly HashSet<string> Spoken = [.. Repository.Files("src", ".resx").Where(file => !file.Name.EndsWith(".es.resx", StringComparison.Ordinal)).SelectMany(file => new TextFile(file).Keys)];

    // Markup and the code behind it share what is injected into one of them.
    private static string? Beside(string relative)
    {
        var other = relative.EndsWith(".razor", StringComparison.Ordinal) ? $"{relative}.cs" : relative.EndsWith(".razor.cs", StringComparison.Ordinal) ? relative[..^3] : null;
        return other is not null && File.Exists(Repository.PathOf(other)) ? File.ReadAllText(Repository.PathOf(other)) : null;
    }
}

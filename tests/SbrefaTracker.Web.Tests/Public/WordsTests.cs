using System.Collections;
using System.Globalization;
using System.Resources;
using SbrefaTracker.Web.Public;

namespace SbrefaTracker.Web.Tests.Public;

public sealed class WordsTests
{
    public static TheoryData<string> Files()
    {
        var files = new TheoryData<string>();
        foreach (var name in typeof(PublicNavigation).Assembly.GetManifestResourceNames().Where(IsForEverybody))
        {
            files.Add(name[..^".resources".Length]);
        }

        return files;
    }

    /// <summary>Pages of staff are in English.</summary>
    private static bool IsForEverybody(string name) =>
        name.EndsWith(".resources", StringComparison.Ordinal)
        && (name.StartsWith("SbrefaTracker.Web.Public.", StringComparison.Ordinal) || name.StartsWith("SbrefaTracker.Web.Parts.", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void Exist_in_both_languages(string file)
    {
        var english = Read(file, CultureInfo.InvariantCulture);
        var spanish = Read(file, CultureInfo.GetCultureInfo("es"));

        Assert.NotEmpty(english);
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), spanish.Keys.Order(StringComparer.Ordinal));
        Assert.All(english.Concat(spanish), word => Assert.False(string.IsNullOrWhiteSpace(word.Value), word.Key));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Take_the_same_arguments_in_both_languages(string file)
    {
        var spanish = Read(file, CultureInfo.GetCultureInfo("es"));

        Assert.All(Read(file, CultureInfo.InvariantCulture), word => Assert.Equal(Arguments(word.Value), Arguments(spanish[word.Key])));
    }

    private static string Arguments(string text) =>
        string.Join(",", Enumerable.Range(0, 6).Where(number => text.Contains($"{{{number}", StringComparison.Ordinal)));

    private static Dictionary<string, string> Read(string file, CultureInfo culture)
    {
        var resources = new ResourceManager(file, typeof(PublicNavigation).Assembly);
        return resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
    }
}

using SbrefaTracker.Application.Offices;

namespace SbrefaTracker.Architecture.Tests;

/// <summary>The starter directory says of each line from where it is known, and the documentation what that is worth.</summary>
public sealed class DirectorySourcesTests
{
    [Fact]
    public void Are_told_of_every_line()
    {
        var sources = StarterDirectory.Sources();
        var told = File.ReadAllText(Path.Combine(Repository.Root, "docs", "directory-sources.md"));

        Assert.Equal(StarterDirectory.Offices().Select(office => office.Code).Order(StringComparer.Ordinal), sources.Keys.Order(StringComparer.Ordinal));
        Assert.All(sources.Values.Distinct(), source => Assert.Contains($"| `{source}` |", told, StringComparison.Ordinal));
    }
}

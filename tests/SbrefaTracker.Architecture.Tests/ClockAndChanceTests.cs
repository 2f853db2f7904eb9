using System.Text.RegularExpressions;

namespace SbrefaTracker.Architecture.Tests;

/// <summary>The banned-API list makes clocks and random ids build errors; these rules watch the ways around it.</summary>
public sealed partial class ClockAndChanceTests
{
    private static readonly IReadOnlyList<SourceFile> Sources = Repository.Files("src", ".cs", ".razor");

    [Fact]
    public void Random_values_come_from_one_place()
    {
        Rule.HasSubjects(Sources);
        Rule.IsKept(
            "Take random values from Application/Kernel/Randomness:",
            Rule.LinesThatMatch(Sources.Where(file => !IsHomeOfChance(file)), Chance()));
    }

    [Fact]
    public void A_banned_interface_is_allowed_only_where_the_program_is_put_together()
    {
        Rule.HasSubjects(Sources);
        Rule.IsKept(
            "Only a composition root names the system clock, and only Randomness the source of chance; no other file may silence the ban:",
            Rule.LinesThatMatch(Sources.Where(file => !IsHomeOfChance(file) && !IsCompositionRoot(file)), Silenced()));
    }

    private static bool IsHomeOfChance(SourceFile file) =>
        file.Relative.StartsWith("src/SbrefaTracker.Application/Kernel/Randomness", StringComparison.Ordinal);

    private static bool IsCompositionRoot(SourceFile file) =>
        file.Name == "Program.cs" || file.Relative.Contains("/Composition/", StringComparison.Ordinal);

    [GeneratedRegex(@"\bRandomNumberGenerator\.|\bGuid\.(NewGuid|CreateVersion7)\b|\bnew Random\b|\bRandom\.Shared\b")]
    private static partial Regex Chance();

    [GeneratedRegex(@"\bRS0030\b")]
    private static partial Regex Silenced();
}

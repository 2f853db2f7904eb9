using System.Security.Cryptography;
using System.Text;
using SbrefaTracker.Domain.Samples;

namespace SbrefaTracker.Domain.Tests.Samples;

public class SampleSelectionTests
{
    private static readonly IReadOnlyList<string> Population = [.. Enumerable.Range(1, 500).Select(number => $"RF-2026-{number:D5}")];

    [Fact]
    public void Chooses_what_the_described_method_gives_when_it_is_done_by_hand()
    {
        var byHand = Population
            .Select(reference => (Reference: reference, Rank: Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("seed one" + "\n" + reference)))))
            .OrderBy(one => one.Rank, StringComparer.Ordinal)
            .Take(25)
            .Select(one => one.Reference);

        Assert.Equal(byHand, Choose("seed one", 25, Population));
    }

    /// <summary>Fixed for ever: <c>printf '%s\n%s' audit RF-2026-00001 | sha256sum</c>.</summary>
    [Fact]
    public void Ranks_a_reference_as_sha256sum_does() =>
        Assert.Equal("04f82cd481c0ca8d33fd425431ad27c21b695fd2dffd3eab25180d8ed07a8314", SampleSelection.RankOf("audit", "RF-2026-00001"));

    [Fact]
    public void Chooses_the_same_whatever_the_order_of_the_list() =>
        Assert.Equal(Choose("s", 40, Population), Choose("s", 40, Population.Reverse()));

    [Fact]
    public void Chooses_others_by_another_seed() => Assert.NotEqual(Choose("one", 40, Population), Choose("two", 40, Population));

    [Fact]
    public void Chooses_all_of_a_population_that_is_smaller() =>
        Assert.Equal(Population.Take(7), Choose("s", 40, Population.Take(7)).Order(StringComparer.Ordinal));

    /// <summary>Every complaint is as likely as any other: over many seeds none is chosen far more or less often than the mean.</summary>
    [Fact]
    public void Prefers_none()
    {
        var counts = Enumerable.Range(0, 2_000).SelectMany(seed => Choose($"seed {seed}", 10, Population.Take(50))).CountBy(reference => reference).Select(pair => pair.Value).ToList();

        // 400 expected; the standard deviation is below 18.
        Assert.Equal(50, counts.Count);
        Assert.All(counts, count => Assert.InRange(count, 310, 490));
    }

    private static IReadOnlyList<string> Choose(string seed, int size, IEnumerable<string> population)
    {
        var selection = new SampleSelection(seed, size);
        foreach (var reference in population)
            selection.Consider(reference);
        return [.. selection.Chosen.Select(one => one.Reference)];
    }
}

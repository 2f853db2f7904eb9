using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.Domain.Tests.PublicData;

/// <summary>What must hold of everything that was published of one table.</summary>
internal static class Attacks
{
    public static void Withstand(IReadOnlyList<Edition> editions, SuppressionRule rule, bool onlyAdded, IReadOnlyDictionary<string, long>? narratives = null)
    {
        var attack = new Attack(editions, onlyAdded, narratives);
        for (var at = 0; at < editions.Count; at++)
        {
            foreach (var cell in attack.Cells.Where(editions[at].Hides))
            {
                var limit = Math.Min(rule.LargestSmall, Totals(attack, editions, at, cell).Min());
                var (least, most) = attack.BoundsOf(at, cell);
                if (rule.IsSmall(editions[at].Of(cell)))
                    Assert.True(least <= 1 && (most is null || most >= limit), $"{cell} of edition {at} lies in {least}..{most}");
                else if (at == 0 && editions[at].Of(cell) > 0)
                    Assert.True(least < (most ?? long.MaxValue), $"{cell} of edition {at} is {most}");
            }

            if (at > 0)
                ChangesWithstand(attack, editions, at, rule);
        }

        // What is shown is not small.
        Assert.All(editions, edition => Assert.All(attack.Cells.Where(cell => !edition.Hides(cell)), cell => Assert.False(rule.IsSmall(edition.Of(cell)))));
    }

    // A total that is shown bounds what is counted in it: its own, and that of an earlier edition since when a reader knows that the count did not change.
    private static IEnumerable<long> Totals(Attack attack, IReadOnlyList<Edition> editions, int at, Cell cell) =>
        Enumerable.Range(0, at + 1)
            .Where(before => before == at || (!editions[before].Hidden.IsWithheld && attack.BoundsOfChange(before, at, cell) is (var least, { } most) && least == 0 && most == 0))
            .Select(before => cell.Part is { } part ? editions[before].TotalOf(part) : editions[before].Total);

    private static void ChangesWithstand(Attack attack, IReadOnlyList<Edition> editions, int at, SuppressionRule rule)
    {
        for (var before = 0; before < at; before++)
        {
            if (editions[at].Hidden.IsWithheld || editions[before].Hidden.IsWithheld)
                continue;
            foreach (var cell in attack.Cells.Where(cell => rule.IsSmall(editions[at].Of(cell) - editions[before].Of(cell))))
            {
                var (least, most) = attack.BoundsOfChange(before, at, cell);
                Assert.True(least <= 1 && (most is null || most >= rule.LargestSmall), $"the change of {cell} from {before} to {at} lies in {least}..{most}");
            }
        }
    }
}

using SbrefaTracker.Application.Editions;

namespace SbrefaTracker.Application.Tests.Editions;

public sealed class RowDifferencesTests
{
    private static readonly DateOnly Day = new(2026, 3, 5);

    /// <summary>Every way in which two rows can stand beside each other, at the beginning, in the middle and at the end of a kind.</summary>
    [Fact]
    public async Task Names_each_row_that_only_one_side_has_or_that_differs_and_no_other()
    {
        FrozenRow[] then = [Closure(1), Closure(2), Pause(1, 5), Pause(2, 5), Pause(4, 6), Extension(7, 5), Assessment(1, 8)];
        FrozenRow[] now = [Closure(2), Closure(3), Pause(2, 5), Pause(3, 6), Pause(4, 7), Inquiry(1, 8), Assessment(1, 8), Assessment(2, 9)];

        List<string> found = [];
        await foreach (var one in RowDifferences.Between(Stream(then), Stream(now)))
            found.Add($"{one.Place.Kind} {(one.Place.Name.Length > 0 ? one.Place.Name : one.Place.Id)} {(one.Then is null ? "came" : one.Now is null ? "went" : "differs")}");

        Assert.Equal(
            ["Closure 2026-03-01 went", "Closure 2026-03-03 came", "Pause 1 went", "Pause 3 came", "Pause 4 differs", "Extension 7 went", "Inquiry 1 came", "Assessment 2 came"],
            found);
    }

    [Fact]
    public async Task Finds_nothing_between_the_same_rows()
    {
        FrozenRow[] rows = [Head(), Closure(1), Pause(1, 5), Assessment(1, 8)];
        await foreach (var one in RowDifferences.Between(Stream(rows), Stream([Head(), Closure(1), Pause(1, 5), Assessment(1, 8)])))
            Assert.Fail(one.Place.ToString());
    }

    private static FrozenRow Head() => new() { Head = new("f", 2026, Day, "s", 2020, [30, 60, 90, 120], false) };

    private static FrozenRow Closure(int day) => new() { Closure = new(new DateOnly(2026, 3, day), "x", "y") };

    private static FrozenRow Pause(long id, long complaint) => new() { Pause = new(id, complaint, Day, null) };

    private static FrozenRow Extension(long id, long complaint) => new() { Extension = new(id, complaint, "sba", 3, Day) };

    private static FrozenRow Inquiry(long id, long complaint) => new() { Inquiry = new(id, complaint, "0401") };

    private static FrozenRow Assessment(long id, long complaint) => new() { Assessment = new(id, complaint, 1, Day, "A") };

    private static async IAsyncEnumerator<FrozenRow> Stream(IEnumerable<FrozenRow> rows)
    {
        foreach (var row in rows)
        {
            await Task.Yield();
            yield return row;
        }
    }
}

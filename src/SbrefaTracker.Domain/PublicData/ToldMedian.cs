using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Domain.PublicData;

/// <summary>
/// Whether a median can be told beside grades of which some are hidden. It says that half of the answers took at most so long, and half at least: with the count of a grade hidden, that is a bound of the count. It tells nothing where every hidden grade
/// lies on one side of it, apart from the answers in the middle: any answer of a hidden grade could then be of another hidden one, and the median be the same. See decision record 99.
/// </summary>
public static class ToldMedian
{
    /// <summary>Of some of the answers of a year: a quarter, an office.</summary>
    /// <param name="median">Of their business days.</param>
    /// <param name="answers">How many they are.</param>
    /// <param name="hidden">The grades of the year whose count is hidden.</param>
    /// <param name="scale">The scale of the year.</param>
    public static bool TellsNothing(decimal median, long answers, IReadOnlySet<Grade> hidden, TimelinessScale scale)
    {
        // Of an even number it lies between two answers, of which the reader knows the sum: the earlier may be of any day before it, the later at most twice as long.
        var isOne = answers % 2 == 1;
        var (earliest, latest) = (scale.Of((double)(isOne ? median : 0)), scale.Of((double)(isOne ? median : 2 * median)));
        return hidden.All(grade => grade > latest) || hidden.All(grade => grade < earliest);
    }

    /// <summary>Of all answers of the year, where the shown counts say on which side of the hidden grades their middle lies.</summary>
    /// <param name="shown">The counts of the grades that are shown; every other grade is hidden.</param>
    /// <param name="answers">How many answers there are.</param>
    public static bool TellsNothing(IReadOnlyDictionary<Grade, long> shown, long answers)
    {
        var hidden = Enum.GetValues<Grade>().Where(grade => !shown.ContainsKey(grade)).ToList();
        return hidden.Count == 0
            || shown.Where(one => one.Key < hidden.Min()).Sum(one => one.Value) >= (answers / 2) + 1
            || shown.Where(one => one.Key > hidden.Max()).Sum(one => one.Value) >= (answers / 2) + 1;
    }
}

using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Tests.PublicData;

namespace SbrefaTracker.Application.Tests.PublicData;

/// <summary>Some of the answers of a year, as they are published: a quarter, an office.</summary>
/// <param name="Partition">What it is a part of: all quarters, or all offices, are all answers of the year.</param>
/// <param name="Answers">Null when hidden.</param>
/// <param name="Median">Null when it is not told.</param>
internal sealed record AnsweredPart(string Partition, string Key, long? Answers, decimal? Median);

/// <summary>
/// One system of equations of the grades of a year and all medians that are published of it: how many answers of each grade there are in each part, which add up to the parts and to the grades; and what a median says of them: half took at most so long, half
/// at least, and of an even number the next one at most twice as long.
/// </summary>
internal sealed class MedianAttack
{
    private static readonly Grade[] All = Enum.GetValues<Grade>();
    private readonly IReadOnlyDictionary<Grade, long?> _grades;
    private readonly long _answers;
    private readonly List<(IReadOnlyDictionary<int, long> Terms, long Sum)> _equations = [];
    private readonly ExactBounds _bounds;
    private int _unknowns = All.Length;

    /// <param name="grades">How many answers have each grade; null when hidden.</param>
    /// <param name="scale">The scale.</param>
    /// <param name="parts">Every part that is published, the whole year as one of its own.</param>
    public MedianAttack(IReadOnlyDictionary<Grade, long?> grades, TimelinessScale scale, IReadOnlyList<AnsweredPart> parts)
    {
        _grades = grades;
        _answers = parts.Where(part => part.Partition == "all").Sum(part => part.Answers!.Value);
        foreach (var grade in All)
        {
            if (grades[grade] is { } shown)
                Know([((int)grade, 1)], shown);
            else
                AtLeast([((int)grade, 1)], 1);
        }

        foreach (var partition in parts.GroupBy(part => part.Partition))
        {
            var cells = partition.Select(Learn).ToList();
            foreach (var grade in All)
                Know([((int)grade, -1), .. cells.Select(part => (part[(int)grade], 1L))], 0);
        }

        _bounds = new ExactBounds(_unknowns, _equations);

        int[] Learn(AnsweredPart part)
        {
            var own = All.Select(_ => _unknowns++).ToArray();
            if (part.Answers is not { } n)
                return own;
            Know([.. own.Select(cell => (cell, 1L))], n);
            if (part.Median is not { } median)
                return own;
            AtLeast(UpTo(scale.Of((double)Math.Floor(median))), (n + 1) / 2);
            AtLeast([.. own.Skip((int)scale.Of((double)Math.Ceiling(median))).Select(cell => (cell, 1L))], (n + 1) / 2);
            if (n % 2 == 0)
                AtLeast(UpTo(scale.Of((double)(2 * median))), (n / 2) + 1);
            return own;

            (int, long)[] UpTo(Grade last) => [.. own.Take((int)last + 1).Select(cell => (cell, 1L))];
        }
    }

    /// <summary>Every hidden grade whose count could be worked out closer than from 1 to 9, or to what is left when every other hidden one is 1: in words.</summary>
    /// <param name="largestSmall">9.</param>
    public IReadOnlyList<string> Broken(long largestSmall)
    {
        var hidden = All.Where(grade => _grades[grade] is null).ToList();
        var limit = Math.Min(largestSmall, _answers - _grades.Values.Sum(count => count ?? 0) - (hidden.Count - 1));
        List<string> broken = [];
        foreach (var grade in hidden)
        {
            var terms = new Dictionary<int, long> { [(int)grade] = 1 };
            var (least, most) = (_bounds.Least(terms), _bounds.Most(terms));
            if (least > 1 || most < limit)
                broken.Add($"{grade} lies in {least}..{most}");
        }

        return broken;
    }

    private void AtLeast((int Unknown, long Factor)[] terms, long value) => Know([.. terms, (_unknowns++, -1)], value);

    private void Know((int Unknown, long Factor)[] terms, long value) => _equations.Add((terms.ToDictionary(term => term.Unknown, term => term.Factor), value));
}

using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Domain.Tests.PublicData;

namespace SbrefaTracker.Application.Tests.PublicData;

/// <summary>What an edition of a year tells of how fast answers were: the grades, and parts of the answers with their medians.</summary>
internal sealed record PublishedAnswers(int FiscalYear, int Edition, IReadOnlyDictionary<Grade, long?> Grades, IReadOnlyList<AnsweredPart> Parts);

/// <summary>
/// One system of equations of everything that was published, at once: all four breakdowns of what was received and answered with their totals, in all years and all editions; the rows of every version; the grades of every edition; and every median of the year, its
/// quarters and the rows of its tables. The answers of a row are one unknown wherever they are spoken of, so that tables, medians and grades tell of each other as far as they can.
/// </summary>
internal sealed partial class WholeAttack
{
    private static readonly Grade[] All = Enum.GetValues<Grade>();
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly List<(IReadOnlyDictionary<int, long> Terms, long Sum)> _equations = [];
    private readonly List<(string Name, long Limit)> _targets = [];
    private readonly TimelinessScale _scale;
    private readonly SuppressionRule _rule;
    private readonly Dictionary<(int Year, int Edition), AgencyTotals> _totals = [];
    private readonly Dictionary<(int Year, string Quarter), long> _early = [];
    private readonly Dictionary<(int Year, string Table), Edition> _latest = [];
    private long _openAtStart;
    private ExactBounds? _bounds;

    public WholeAttack(TimelinessScale scale, SuppressionRule rule) => (_scale, _rule) = (scale, rule);

    public int Unknowns => _names.Count;

    public int Targets => _targets.Count;

    /// <summary>The agency's totals of one fiscal year after the other, the oldest first, in each edition, with what was told of the quarters of a year before it was over; and how many were open before, which is known: nothing was.</summary>
    public void Learn(IReadOnlyList<(int FiscalYear, IReadOnlyList<AgencyTotals> Editions, IReadOnlyDictionary<string, long> Quarters)> years, long openAtStart)
    {
        Equal([("start", 0, 1)], _openAtStart = openAtStart);
        for (var at = 0; at < years.Count; at++)
        {
            var (year, editions, quarters) = years[at];
            for (var edition = 0; edition < editions.Count; edition++)
            {
                var told = editions[edition];
                (string?, long, long) Of(string total, long factor) => Total(year, edition, told, total, factor);
                _totals[(year, edition)] = told;
                Equal([at == 0 ? ("start", 0, 1) : Total(years[at - 1].FiscalYear, years[at - 1].Editions.Count - 1, years[at - 1].Editions[^1], AgencyTotal.Open, 1), Of(AgencyTotal.Received, 1), Of(AgencyTotal.Closed, -1), Of(AgencyTotal.Open, -1)], 0);
                AtLeast([Of(AgencyTotal.Forwarded, 1), Of(AgencyTotal.Answered, -1)], 0);
                if (told.IsWithheld)
                    AtLeast([Of(AgencyTotal.Received, 1)], 1);
                if (told.IsWithheld && _rule.IsSmall(told.Received))
                    AtLeast([Of(AgencyTotal.Received, -1)], -_rule.LargestSmall);
                foreach (var total in AgencyTotal.All.Where(total => !told.Tells(total) && _rule.IsSmall(told.Of(total))))
                    _targets.Add((Name(year, edition, total), _rule.LargestSmall));
            }

            foreach (var (quarter, count) in quarters)
                _early[(year, quarter)] = count;
        }
    }

    /// <summary>Both tables of a breakdown in all years, the oldest first, and how many complaints were open before.</summary>
    public void Learn(string breakdown, IReadOnlyList<PublishedYear> years, long openAtStart)
    {
        List<string> keys = [.. years.SelectMany(year => year.Received.Concat(year.Answered)).SelectMany(edition => edition.Rows).Select(row => row.Key).Append("-").Append("?").Distinct().Order(StringComparer.Ordinal)];
        foreach (var year in years)
        {
            Table(year.FiscalYear, breakdown, keys, year.Received);
            Table(year.FiscalYear, PublicTables.Answered(breakdown), keys, year.Answered);
            for (var edition = 0; edition < year.Rows.Count; edition++)
            {
                foreach (var (key, told) in year.Rows[edition])
                    AtLeast([Of(year.Received[edition], Cell(year.FiscalYear, breakdown, edition, key), key, 1)], told);
            }
        }

        if (breakdown == PublicTables.Quarter)
        {
            Order(years);
            return;
        }

        // Nothing is answered that was not received before, in this row or before the first year.
        AtLeast([.. keys.Select(key => (Variable: (string?)$"{breakdown} before {key}", Known: 0L, Factor: -1L))], -openAtStart);
        foreach (var key in keys)
        {
            for (var at = 0; at < years.Count; at++)
            {
                AtLeast(
                    [
                        ($"{breakdown} before {key}", 0, 1),
                        .. years.Take(at + 1).Select(year => Of(year.Received[^1], Cell(year.FiscalYear, breakdown, year.Received.Count - 1, key), key, 1)),
                        .. years.Take(at + 1).Select(year => Of(year.Answered[^1], Cell(year.FiscalYear, PublicTables.Answered(breakdown), year.Answered.Count - 1, key), key, -1)),
                    ],
                    0);
            }
        }
    }

    /// <summary>Grades and medians of an edition.</summary>
    public void Learn(PublishedAnswers told)
    {
        string GradeOf(Grade grade) => $"{told.FiscalYear} {told.Edition} grade {grade}";
        var hidden = All.Where(grade => told.Grades[grade] is null).ToList();
        if (told.Parts.Any(part => part.Partition == "all" && part.Answers is null))
            return;
        var rest = told.Parts.Where(part => part.Partition == "all").Sum(part => part.Answers!.Value) - told.Grades.Values.Sum(count => count ?? 0);
        foreach (var grade in hidden)
        {
            AtLeast([(GradeOf(grade), 0, 1)], 1);
            _targets.Add((GradeOf(grade), Math.Min(_rule.LargestSmall, rest - (hidden.Count - 1))));
        }

        Equal([.. hidden.Select(grade => ((string?)GradeOf(grade), 0L, 1L))], rest);
        foreach (var partition in told.Parts.GroupBy(part => part.Partition))
        {
            // Of parts without a median nothing is known but how many they are together: they are one part.
            var parts = partition.Where(part => part.Median is not null).Select(part => (part.Key, Answers: (IReadOnlyList<AnsweredPart>)[part], part.Median)).ToList();
            if (partition.Where(part => part.Median is null).ToList() is { Count: > 0 } others)
                parts.Add(("others", others, null));
            foreach (var (key, answers, median) in parts)
            {
                string Own(Grade grade) => $"{told.FiscalYear} {told.Edition} {partition.Key} {key} {grade}";
                Equal([.. All.Select(grade => ((string?)Own(grade), 0L, 1L)), .. answers.Select(part => Answered(told, part))], 0);
                if (median is { } days)
                    Median([.. All.Select(Own)], answers[0].Answers!.Value, days);
            }

            foreach (var grade in All)
            {
                Equal(
                    [
                        .. parts.Select(part => ((string?)$"{told.FiscalYear} {told.Edition} {partition.Key} {part.Key} {grade}", 0L, 1L)),
                        told.Grades[grade] is { } shown ? (null, shown, -1L) : (GradeOf(grade), 0L, -1L),
                    ],
                    0);
            }
        }
    }

    /// <summary>Every hidden small count, and every hidden grade, that could be worked out closer than it may be: in words; none is as it should be.</summary>
    public IReadOnlyList<string> Broken()
    {
        _bounds ??= new ExactBounds(_names.Count, _equations);
        List<string> broken = [];
        foreach (var (name, limit) in _targets)
        {
            var terms = new Dictionary<int, long> { [_names[name]] = 1 };
            var (least, most) = (_bounds.Least(terms), _bounds.Most(terms));
            if (least > 1 || most < limit)
                broken.Add($"{name} lies in {least}..{most}");
        }

        return broken;
    }

    // Half took at most so long, half at least; of an even number the next one at most twice as long.
    private void Median(string[] own, long n, decimal median)
    {
        AtLeast(UpTo(_scale.Of((double)Math.Floor(median))), (n + 1) / 2);
        AtLeast([.. own.Skip((int)_scale.Of((double)Math.Ceiling(median))).Select(cell => ((string?)cell, 0L, 1L))], (n + 1) / 2);
        if (n % 2 == 0)
            AtLeast(UpTo(_scale.Of((double)(2 * median))), (n / 2) + 1);

        (string?, long, long)[] UpTo(Grade last) => [.. own.Take((int)last + 1).Select(cell => ((string?)cell, 0L, 1L))];
    }

    private static (string?, long, long) Answered(PublishedAnswers told, AnsweredPart part) => part.Answers is { } shown
        ? (null, shown, -1)
        : (Cell(told.FiscalYear, PublicTables.Answered(part.Partition), told.Edition - 1, part.Key), 0, -1);

    private void Table(int year, string table, List<string> keys, IReadOnlyList<Edition> editions)
    {
        for (var at = 0; at < editions.Count; at++)
        {
            var edition = _latest[(year, table)] = editions[at];
            (string?, long, long) Here(string key, long factor) => Of(edition, Cell(year, table, at, key), key, factor);
            var (told, total) = (_totals.GetValueOrDefault((year, at)), table.StartsWith("answered_", StringComparison.Ordinal) ? AgencyTotal.Answered : AgencyTotal.Received);
            Equal([.. keys.Select(key => Here(key, 1)), told is null ? (null, edition.Total, -1) : Total(year, at, told, total, -1)], 0);
            foreach (var key in keys)
            {
                var isHidden = edition.Hides(new(key, null));
                if (isHidden && !edition.Hidden.IsWithheld && edition.Of(new(key, null)) > 0)
                    AtLeast([Here(key, 1)], 1);
                if (table == PublicTables.Quarter && _early.TryGetValue((year, key), out var early))
                    AtLeast([Here(key, 1)], early);
                if (at > 0)
                    AtLeast([Here(key, 1), Of(editions[at - 1], Cell(year, table, at - 1, key), key, -1)], 0);
                if (isHidden && _rule.IsSmall(edition.Of(new(key, null))) && !table.StartsWith("answered_", StringComparison.Ordinal))
                    _targets.Add((Cell(year, table, at, key), Math.Min(_rule.LargestSmall, Enumerable.Range(0, at + 1).Where(one => _totals.GetValueOrDefault((year, one)) is not { } known || known.Tells(total)).Select(one => editions[one].Total).DefaultIfEmpty(long.MaxValue).Min())));
            }
        }
    }

    private static string Name(int year, int edition, string total) => $"{year} {edition + 1} {total}";

    private static (string? Variable, long Known, long Factor) Total(int year, int edition, AgencyTotals told, string total, long factor) =>
        told.Tells(total) ? (null, told.Of(total), factor) : (Name(year, edition, total), 0, factor);

    private static string Cell(int year, string table, int edition, string key) => $"{year} {edition + 1} {table} {key}";

    private static (string? Variable, long Known, long Factor) Of(Edition edition, string name, string key, long factor) =>
        edition.Hides(new(key, null)) ? (name, 0, factor) : (null, edition.Of(new(key, null)), factor);

    private void AtLeast(IReadOnlyList<(string? Variable, long Known, long Factor)> sum, long value) => Know(sum, value, isLeast: true);

    private void Equal(IReadOnlyList<(string? Variable, long Known, long Factor)> sum, long value) => Know(sum, value, isLeast: false);

    private void Know(IReadOnlyList<(string? Variable, long Known, long Factor)> sum, long value, bool isLeast)
    {
        var terms = new Dictionary<int, long>();
        foreach (var (variable, known, factor) in sum)
        {
            if (variable is null)
                value -= factor * known;
            else
                terms[Unknown(variable)] = terms.GetValueOrDefault(Unknown(variable)) + factor;
        }

        if (terms.Count == 0)
            return;
        if (isLeast)
            terms[Unknown($"slack {_equations.Count}")] = -1;
        _equations.Add((terms, value));
    }

    private int Unknown(string name) => _names.TryGetValue(name, out var known) ? known : _names[name] = _names.Count;
}

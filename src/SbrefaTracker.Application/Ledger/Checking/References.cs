using System.Globalization;
using System.Text.RegularExpressions;

namespace SbrefaTracker.Application.Ledger.Checking;

/// <summary>
/// The references that complaints bear. They are numbered without a gap within each fiscal year, so a complaint that was removed with
/// all that spoke of it is missed here. Holds 8 bytes a complaint.
/// </summary>
internal sealed partial class References
{
    // More than the longest form holds.
    private const long Numbers = 1_000_000_000_000;

    private readonly List<long> _found = [];
    private readonly HashSet<long> _outside = [];

    /// <summary>Our reference: what is safe to print, whatever stands in the database.</summary>
    public static bool IsReference(string? text) => text is not null && Form().IsMatch(text);

    /// <summary>Takes one that a complaint bears; false when it has not the form.</summary>
    public bool Add(string? reference)
    {
        if (!IsReference(reference))
        {
            return false;
        }

        _found.Add(Key(Parse(reference.AsSpan(3, 4)), Parse(reference.AsSpan(8))));
        return true;
    }

    /// <summary>Takes what a complaint bears as its outside reference: where that has the form of ours, its number is passed over when ours are given, and nobody misses it.</summary>
    public void AddOutside(string? reference)
    {
        if (IsReference(reference))
        {
            _outside.Add(Key(Parse(reference.AsSpan(3, 4)), Parse(reference.AsSpan(8))));
        }
    }

    /// <summary>Reports those that were given and that no complaint bears, and those that several bear.</summary>
    /// <param name="given">The last number given out in each fiscal year, as the running numbers have it.</param>
    /// <param name="findings">Takes the problems.</param>
    public void Report(IReadOnlyDictionary<long, long> given, Findings findings)
    {
        _found.Sort();
        var at = 0;
        foreach (var year in _found.Select(YearOf).Concat(given.Keys).Distinct().Order())
        {
            var expected = Key(year, 1);
            for (; at < _found.Count && YearOf(_found[at]) == year; at++)
            {
                if (_found[at] < expected)
                {
                    findings.Add(new LedgerProblem(LedgerProblems.ReferenceForm, TextOf(_found[at])));
                }

                ReportMissing(expected, _found[at] - 1, findings);
                expected = Math.Max(expected, _found[at] + 1);
            }

            ReportMissing(expected, Key(year, Math.Clamp(given.GetValueOrDefault(year), 0, Numbers - 1)), findings);
        }
    }

    private void ReportMissing(long first, long last, Findings findings)
    {
        for (var missing = first; missing <= last && !findings.IsFull; missing++)
        {
            if (_outside.Contains(missing))
            {
                continue;
            }

            findings.Add(new LedgerProblem(LedgerProblems.ReferenceMissing, TextOf(missing)));
        }
    }

    private static long Key(long year, long number) => (year * Numbers) + number;

    private static long YearOf(long key) => key / Numbers;

    private static long Parse(ReadOnlySpan<char> digits) => long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string TextOf(long key) => string.Create(CultureInfo.InvariantCulture, $"RF-{YearOf(key):0000}-{key % Numbers:00000}");

    [GeneratedRegex(@"^RF-[0-9]{4}-([0-9]{5}|[1-9][0-9]{5,10})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}

/// <summary>Shows every complaint's reference to <see cref="References"/> while the rows pass by.</summary>
internal sealed class WatchedReferences(RawRows rows, int own, int outside, References references, Findings findings) : RawRows
{
    public override Domain.Ledger.StoredValue this[int index] => rows[index];

    public override bool Read()
    {
        if (!rows.Read())
        {
            return false;
        }

        if (!references.Add(rows[own].AsText))
        {
            findings.Add(new LedgerProblem(LedgerProblems.ReferenceForm, ComplaintId: rows[0].AsInteger, Table: "complaints"));
        }

        if (rows[outside].AsText != rows[own].AsText)
        {
            references.AddOutside(rows[outside].AsText);
        }

        return true;
    }

    public override void Dispose() => rows.Dispose();
}

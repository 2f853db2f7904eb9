using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Application.Importing;

/// <summary>
/// Which number of our own each row of a file gets. A fiscal year's numbers have no gap, so as many new ones are given as
/// the file has rows of that year. A row that bears a reference of our own form among them, because it was exported before,
/// gets that very number where it can; where it cannot, nobody gets it: so a reference never names one complaint by what is its own and another by what was outside.
/// </summary>
internal sealed class ReferencePlan
{
    private readonly Dictionary<FiscalYear, Year> _years = [];

    /// <summary>In the first pass: a row of the file.</summary>
    public void Count(FiscalYear year, string? reference)
    {
        Of(year).Rows++;
        if (reference is not null)
        {
            Bear(reference);
        }
    }

    /// <summary>Some complaint bears this as its outside reference, whatever its own fiscal year.</summary>
    public void Bear(string reference)
    {
        if (Own(reference) is { } own)
        {
            Of(own.Year).Claimed.Add(own.Number);
        }
    }

    /// <summary>In the second pass: the number of a row.</summary>
    /// <param name="year">The fiscal year of receipt.</param>
    /// <param name="reference">The row's reference.</param>
    /// <param name="last">Gives the last number that was given in a year before this file.</param>
    public async ValueTask<long> Number(FiscalYear year, string? reference, Func<FiscalYear, ValueTask<long>> last)
    {
        var counted = Of(year);
        counted.First ??= await last(year) + 1;
        return NumberIn(year, reference) is { } number && counted.Has(number) ? number : counted.NextFree();
    }

    private static long? NumberIn(FiscalYear year, string? reference) =>
        reference is not null && Own(reference) is { } own && own.Year == year ? own.Number : null;

    private static (FiscalYear Year, long Number)? Own(string reference) =>
        OwnReference.Parse(reference) is { } own && Intake.ReferenceOf(own.Year, own.Number) == reference ? own : null;

    private Year Of(FiscalYear year)
    {
        if (!_years.TryGetValue(year, out var counted))
        {
            _years.Add(year, counted = new Year());
        }

        return counted;
    }

    private sealed class Year
    {
        private long _free;

        public HashSet<long> Claimed { get; } = [];

        public long Rows { get; set; }

        public long? First { get; set; }

        public bool Has(long number) => number >= First && number < First + Rows;

        public long NextFree()
        {
            do
            {
                _free = Math.Max(_free + 1, First!.Value);
            }
            while (Claimed.Contains(_free));
            return _free;
        }
    }
}

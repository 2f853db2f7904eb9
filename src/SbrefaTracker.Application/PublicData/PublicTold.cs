using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.Application.PublicData;

/// <summary>What the public is told of rows that are kept. A hidden count does not leave this class.</summary>
internal sealed class PublicTold
{
    private readonly PublicHidden _hidden;
    private readonly PublicMedians _medians;

    private PublicTold(PublicHidden hidden, PublicMedians medians) => (_hidden, _medians) = (hidden, medians);

    public static async Task<PublicTold> Load(TrackerDb db, SuppressionRule rule, CancellationToken ct) =>
        new(await PublicHidden.Load(db, rule, ct), await PublicMedians.Load(db, rule, ct));

    public bool Withholds(PublicYearRow year, string table) => _hidden.Withholds(year, table);

    /// <summary>Of too few answers nothing is told but how many they are.</summary>
    public PublicTotals Totals(PublicYearRow row)
    {
        var (answered, all) = (_hidden.Told(row, AgencyTotal.Answered), _medians.TellsOfAll(row));
        return new(
            row.FiscalYear, row.Edition, row.CutOff, row.CountedAt, row.Threshold,
            _hidden.Told(row, AgencyTotal.Received), _hidden.Told(row, AgencyTotal.Closed), _hidden.Told(row, AgencyTotal.Open), _hidden.Told(row, AgencyTotal.Forwarded), answered,
            all && answered is not null ? row.MeanDays : null, answered is null ? null : _medians.Of(row), all && answered is not null ? row.P90Days : null, row.HeldBackAt);
    }

    /// <param name="row">A quarter as it stands.</param>
    /// <param name="year">The edition of its year that stands; null while the year goes on.</param>
    public PublicQuarter Quarter(PublicQuarterRow row, PublicYearRow? year)
    {
        var (received, answered) = _hidden.Quarter(row.FiscalYear, year?.Edition ?? 0, year, row.Quarter, row.Received, row.Answered);
        return new(row.FiscalYear, row.Quarter, row.CutOff, row.CountedAt, received, answered, _medians.OfQuarter(row.FiscalYear, year?.Edition ?? 0, answered, row.MedianDays));
    }

    /// <param name="row">A quarter as it was told.</param>
    /// <param name="year">The edition with which it was; null while the year went on.</param>
    public PublicQuarter Quarter(PublicFormerQuarterRow row, PublicYearRow? year)
    {
        var (received, answered) = _hidden.Quarter(row.FiscalYear, row.Edition, year, row.Quarter, row.Received, row.Answered);
        return new(row.FiscalYear, row.Quarter, row.CutOff, row.CountedAt, received, answered, _medians.OfQuarter(row.FiscalYear, row.Edition, answered, row.MedianDays));
    }

    public PublicRow Row(PublicCountRow row)
    {
        IReadOnlyList<long> parts = row is { Count2: { } second, Count3: { } third, Count4: { } fourth } ? [row.Count1, second, third, fourth] : [];
        return new(
            row.Key,
            row.IsHidden ? null : row.Count1 + (row.Count2 ?? 0) + (row.Count3 ?? 0) + (row.Count4 ?? 0),
            row.ArePartsHidden ? null : parts,
            _medians.Of(row));
    }
}

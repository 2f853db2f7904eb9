using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Domain.Clocks;

/// <summary>The agency's own targets for one source, or for all, from a fiscal year on. What is null stays as it was.</summary>
/// <param name="Source">A code of <c>Sources</c>; null for every source.</param>
/// <param name="FiscalYear">The first fiscal year of receipt it applies to.</param>
/// <param name="Acknowledgement">Business days.</param>
/// <param name="Completeness">Business days.</param>
/// <param name="OfficeReply">Business days.</param>
public sealed record ClockSetting(string? Source, int FiscalYear, int? Acknowledgement, int? Completeness, int? OfficeReply);

/// <summary>How many business days each clock gives, and the scale by which the rated one is graded.</summary>
public sealed record ClockLengths(int Acknowledgement, int Completeness, int OfficeReply, TimelinessScale OnoResponse)
{
    /// <summary>
    /// The targets without any setting. No law sets the first three: acknowledgement, completeness and office reply are the
    /// agency's own.
    /// </summary>
    public static ClockLengths Default(FiscalYear year) => new(5, 10, 10, Rubrics.For(year).Timeliness);

    /// <summary>
    /// The lengths for a complaint: each setting that applies overrides those before it, all sources before one source, earlier
    /// years before later ones.
    /// </summary>
    /// <param name="settings">All settings, in any order.</param>
    /// <param name="source">How the complaint came.</param>
    /// <param name="year">The fiscal year in which it was received; it chooses the rubric as well.</param>
    public static ClockLengths For(IEnumerable<ClockSetting> settings, string source, FiscalYear year) =>
        settings
            .Where(setting => setting.FiscalYear <= year.Year && (setting.Source is null || setting.Source == source))
            .OrderBy(setting => setting.Source is not null)
            .ThenBy(setting => setting.FiscalYear)
            .Aggregate(Default(year), (lengths, setting) => lengths.Under(setting));

    /// <summary>A target the agency set itself, to be called so wherever it is shown; the rated clock is ONO's.</summary>
    public static bool IsOwnTarget(ClockKind clock) => clock != ClockKind.OnoResponse;

    /// <summary>Business days of a clock; of the rated one, those that still give an A.</summary>
    public int Of(ClockKind clock) =>
        clock switch
        {
            ClockKind.Acknowledgement => Acknowledgement,
            ClockKind.Completeness => Completeness,
            ClockKind.OfficeReply => OfficeReply,
            _ => OnoResponse.A,
        };

    private ClockLengths Under(ClockSetting setting) =>
        this with
        {
            Acknowledgement = setting.Acknowledgement ?? Acknowledgement,
            Completeness = setting.Completeness ?? Completeness,
            OfficeReply = setting.OfficeReply ?? OfficeReply,
        };
}

using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Domain.Clocks;

/// <summary>The last business day of each grade of the rated clock, as the settings say it. What is null stays as it was.</summary>
public sealed record GradeDays(int? A = null, int? B = null, int? C = null, int? D = null)
{
    public TimelinessScale Over(TimelinessScale scale) => new(A ?? scale.A, B ?? scale.B, C ?? scale.C, D ?? scale.D);
}

/// <summary>The agency's own targets for one source, or for all, from a fiscal year on. What is null stays as it was.</summary>
/// <param name="Source">A code of <c>Sources</c>; null for every source.</param>
/// <param name="FiscalYear">The first fiscal year of receipt it applies to.</param>
/// <param name="Acknowledgement">Business days.</param>
/// <param name="Completeness">Business days.</param>
/// <param name="OfficeReply">Business days.</param>
/// <param name="Response">Those of the rated clock; null where the published scale of the year holds.</param>
public sealed record ClockSetting(string? Source, int FiscalYear, int? Acknowledgement, int? Completeness, int? OfficeReply, GradeDays? Response = null);

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

    /// <summary>
    /// A source and a fiscal year for which the rated clock would give a better grade later than a worse one, or a grade on no day; null when the settings fit together. Rows for all and for
    /// one override one another in part, so that each may be right and both together wrong.
    /// </summary>
    public static (string Source, int FiscalYear)? FirstUnfit(IReadOnlyCollection<ClockSetting> settings)
    {
        foreach (var year in settings.Select(setting => setting.FiscalYear).Distinct().Order())
        {
            if (Sources.List.Codes.FirstOrDefault(source => !For(settings, source, new(year)).OnoResponse.IsRising) is { } source)
            {
                return (source, year);
            }
        }

        return null;
    }

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
            OnoResponse = setting.Response?.Over(OnoResponse) ?? OnoResponse,
        };
}

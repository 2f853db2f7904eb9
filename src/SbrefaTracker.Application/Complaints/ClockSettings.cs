using System.Globalization;
using Microsoft.Extensions.Configuration;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Application.Complaints;

/// <summary>
/// Lengths of clocks, from <c>Clocks</c> in the settings: a list by source and fiscal year. They say when something is due and which letter a running clock still has; the figures of the annual report
/// count by the published scale alone (decision 74).
/// </summary>
public sealed record ClockSettings(IReadOnlyList<ClockSetting> Rows)
{
    /// <summary>Most business days of a clock: two years.</summary>
    public const int Most = 520;

    /// <summary>Nothing configured means the defaults of the domain.</summary>
    public static readonly ClockSettings None = new([]);

    /// <exception cref="SettingsException">A source is unknown, a number is none, or the grades of the rated clock do not follow one another.</exception>
    public static ClockSettings From(IConfiguration configuration)
    {
        var settings = new ClockSettings([.. configuration.GetSection("Clocks").GetChildren().Select(Row)]);
        return ClockLengths.FirstUnfit(settings.Rows) is { } unfit
            ? throw new SettingsException($"Clocks does not fit for source {unfit.Source} in fiscal year {unfit.FiscalYear}: GradeABusinessDays, GradeBBusinessDays, GradeCBusinessDays and GradeDBusinessDays must rise.")
            : settings;
    }

    /// <summary>The lengths for a complaint that came in some way on some day.</summary>
    public ClockLengths For(string source, DateOnly receivedOn) => ClockLengths.For(Rows, source, FiscalYear.Of(receivedOn));

    /// <summary>Each row as it was given, and the lengths for what is received on a day: of every source, and of each that has its own.</summary>
    public IEnumerable<SettingInForce> InForce(DateOnly today)
    {
        var given = Rows.SelectMany((row, number) => Days($"Clocks:{number}", row.Acknowledgement, row.Completeness, row.OfficeReply, row.Response ?? new GradeDays()).Where(days => days.IsSet)
            .Prepend(SettingInForce.Of($"Clocks:{number}:FromFiscalYear", row.FiscalYear)).Prepend(SettingInForce.Of($"Clocks:{number}:Source", row.Source)));
        return given.Concat(Rows.Select(row => row.Source).OfType<string>().Prepend(Sources.Direct).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).SelectMany(source =>
        {
            var lengths = For(source, today);
            var (a, b, c, d) = lengths.OnoResponse;
            return Days($"Clocks:{source}", lengths.Acknowledgement, lengths.Completeness, lengths.OfficeReply, new GradeDays(a, b, c, d));
        }));
    }

    private static SettingInForce[] Days(string of, int? acknowledgement, int? completeness, int? reply, GradeDays response) =>
    [
        SettingInForce.Of($"{of}:AcknowledgementBusinessDays", acknowledgement),
        SettingInForce.Of($"{of}:CompletenessBusinessDays", completeness),
        SettingInForce.Of($"{of}:OfficeReplyBusinessDays", reply),
        SettingInForce.Of($"{of}:GradeABusinessDays", response.A),
        SettingInForce.Of($"{of}:GradeBBusinessDays", response.B),
        SettingInForce.Of($"{of}:GradeCBusinessDays", response.C),
        SettingInForce.Of($"{of}:GradeDBusinessDays", response.D),
    ];

    private static ClockSetting Row(IConfigurationSection row)
    {
        var source = row["Source"]?.Trim() is { Length: > 0 } given ? given : null;
        return source is null || Sources.List.Has(source)
            ? new ClockSetting(
                source,
                Number(row, "FromFiscalYear", RubricCriteria.FirstYear, 9999) ?? RubricCriteria.FirstYear,
                Number(row, "AcknowledgementBusinessDays", 1, Most),
                Number(row, "CompletenessBusinessDays", 1, Most),
                Number(row, "OfficeReplyBusinessDays", 1, Most),
                new GradeDays(Number(row, "GradeABusinessDays", 1, Most), Number(row, "GradeBBusinessDays", 1, Most), Number(row, "GradeCBusinessDays", 1, Most), Number(row, "GradeDBusinessDays", 1, Most)))
            : throw new SettingsException($"{row.Path}:Source is \"{source}\": write one of {string.Join(", ", Sources.List.Codes)}, or nothing for all.");
    }

    private static int? Number(IConfigurationSection row, string key, int least, int most) => row[key]?.Trim() is not { Length: > 0 } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw new SettingsException($"{row.Path}:{key} is \"{text}\": write a number from {least} to {most}.");
}

using Microsoft.Extensions.Configuration;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Clocks;

namespace SbrefaTracker.Application.Complaints;

/// <summary>The agency's own lengths of clocks, from <c>Clocks</c> in the settings: a list by source and fiscal year.</summary>
public sealed record ClockSettings(IReadOnlyList<ClockSetting> Rows)
{
    /// <summary>Nothing configured means the defaults of the domain.</summary>
    public static readonly ClockSettings None = new([]);

    public static ClockSettings From(IConfiguration configuration) => new([.. configuration.GetSection("Clocks").GetChildren().Select(Row)]);

    /// <summary>The lengths for a complaint that came in some way on some day.</summary>
    public ClockLengths For(string source, DateOnly receivedOn) => ClockLengths.For(Rows, source, FiscalYear.Of(receivedOn));

    private static ClockSetting Row(IConfigurationSection row) => new(
        row["Source"] is { Length: > 0 } source ? source : null,
        row.GetValue("FromFiscalYear", 1997),
        row.GetValue<int?>("AcknowledgementBusinessDays"),
        row.GetValue<int?>("CompletenessBusinessDays"),
        row.GetValue<int?>("OfficeReplyBusinessDays"));
}

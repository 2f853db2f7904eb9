using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Audit;

/// <summary>Which figure of which report is followed to its complaints, as an address says it.</summary>
internal sealed record CountedRequest(FigurePeriod Period, CountedFigure Figure, IReadOnlyList<CountedPart> Parts)
{
    /// <summary>The edition among whose rows they are looked up; null for the record as it is.</summary>
    public EditionMark? Edition { get; private init; }

    /// <summary>Null for what names no figure, divides it by nothing that divides one, or lies in the future.</summary>
    public static CountedRequest? Read(int year, string? figure, string[]? by, string[]? key, string? asOf, string? edition, DateOnly today)
    {
        var cutOff = Dates.Read(asOf);
        return FigureOf(figure) is { } counted && year is >= FiscalYear.Earliest and <= FiscalYear.Latest && PartsOf(by, key) is { } parts && (cutOff is not null || string.IsNullOrEmpty(asOf)) && !(cutOff > today) && (EditionMark.Read(edition) is not null || string.IsNullOrEmpty(edition))
            ? new(new FigurePeriod(new FiscalYear(year), cutOff ?? today), counted, parts) { Edition = EditionMark.Read(edition) }
            : null;
    }

    public static CountedFigure? FigureOf(string? name) => Enum.TryParse<CountedFigure>(name, ignoreCase: true, out var figure) && Enum.IsDefined(figure) ? figure : null;

    /// <summary>Null when something does not divide a figure.</summary>
    public static IReadOnlyList<CountedPart>? PartsOf(string[]? by, string[]? key)
    {
        var parts = (by ?? []).Select((name, i) => Enum.TryParse<CountedBy>(name, ignoreCase: true, out var one) && Enum.IsDefined(one) ? new CountedPart(one, key?.ElementAtOrDefault(i) ?? "") : null).ToList();
        return parts.Contains(null) ? null : [.. parts.OfType<CountedPart>()];
    }
}

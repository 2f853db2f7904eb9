using SbrefaTracker.Application.Reads;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Audit.Reads;

/// <summary>Reads the filter of reads out of an address. What cannot be read does not narrow; without days it is the last thirty.</summary>
internal static class ReadsFilter
{
    private const int UsualDays = 30;

    public static ReadFilter Of(string? from, string? through, string? reference, string? by, string? way, string? show, DateOnly today)
    {
        var last = Day(through) ?? today;
        return new ReadFilter(Day(from) ?? last.AddDays(-UsualDays), last, Given(reference), Given(by), Given(way), show == "unusual");
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    // The days at both ends of the calendar have no moment in every zone.
    private static DateOnly? Day(string? text) => Dates.Read(text) is { Year: > 1900 and < 9000 } day ? day : null;
}

using System.Globalization;
using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Domain.Questionnaire;

/// <summary>Which version of a piece of evidence counts for a fiscal year.</summary>
public static class EvidenceYears
{
    /// <summary>
    /// The latest version that holds from a day of the year or before; none when it ended before the year. A hearing counts
    /// for the year in which it was held, as its last version says.
    /// </summary>
    /// <param name="kind">A code of <see cref="EvidenceKinds"/>.</param>
    /// <param name="endedOn">The last day on which it held.</param>
    /// <param name="versions">By number: since when each holds.</param>
    /// <param name="year">The fiscal year.</param>
    /// <returns>The number of the version; null when there is none.</returns>
    public static int? VersionFor(string kind, DateOnly? endedOn, IEnumerable<(int Number, DateOnly FromOn)> versions, FiscalYear year)
    {
        if (endedOn < year.First)
            return null;
        var latestFirst = versions.OrderByDescending(version => version.Number).ToList();
        if (kind == EvidenceKinds.Hearing)
            return latestFirst is [var held, ..] && year.Contains(held.FromOn) ? held.Number : null;
        var last = latestFirst.FirstOrDefault(version => version.FromOn <= year.Last);
        return last.Number == 0 ? null : last.Number;
    }

    /// <summary>Since when a version holds.</summary>
    public static DateOnly FromOn(IReadOnlyDictionary<string, string> values) =>
        DateOnly.ParseExact(values[EvidenceFields.FromOn], "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Resources;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Committees.Visitors;

/// <summary>Puts what visitors of a meeting are told into words, in their language. Each says how the place is given back.</summary>
internal static class VisitorLetters
{
    private static readonly ResourceManager Words = new(typeof(VisitorLetters).FullName!, typeof(VisitorLetters).Assembly);

    /// <param name="kind">One of <c>meeting_registered</c>, <c>meeting_waiting</c>, <c>meeting_place</c>, <c>meeting_changed</c>, <c>meeting_postponed</c>, <c>meeting_cancelled</c>.</param>
    /// <param name="page">The page of the meeting.</param>
    /// <param name="last">The secret link that gives the place back; of one that was called off, why.</param>
    public static Letter Write(string kind, string? language, Meeting meeting, string page, string last)
    {
        var culture = CultureInfo.GetCultureInfo(language == Languages.Spanish ? "es-US" : "en-US");
        object[] args = [meeting.ToldDay.ToString("D", culture), page, last];
        return new(kind, string.Format(culture, Words.GetString($"{kind}.subject", culture)!, args), string.Format(culture, Words.GetString($"{kind}.text", culture)!, args));
    }
}

using System.Globalization;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;

namespace SbrefaTracker.Web.Committees;

/// <summary>The words that pages of the committee share.</summary>
public sealed class CommitteeWords(IStringLocalizer<CommitteeWords> text)
{
    public string Of(string key, params object[] args) => text[key, args];

    /// <summary>The codes of a list to choose from.</summary>
    public IEnumerable<Choice> Choices(CodeList list) => list.Codes.Select(code => new Choice(code, Of($"{list.Name}.{code}")));

    /// <summary>"1:00 p.m."</summary>
    public static string Time(int minutes) => Dates.Time(new DateTimeOffset(2000, 1, 1, minutes / 60, minutes % 60, 0, TimeSpan.Zero));

    /// <summary>"13:00", for a field of a form.</summary>
    public static string TimeField(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");

    /// <summary>How far away a day is, in calendar days: the law of committees counts every day.</summary>
    public string Distance(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => Of("days.today"),
        1 => Of("days.one"),
        > 1 and var ahead => Of("days.in", ahead),
        var late => Of("days.late", -late),
    };

    /// <summary>The style of a due day.</summary>
    public static string Kind(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        < 0 => "late",
        0 => "today",
        <= 14 => "soon",
        _ => "far",
    };
}

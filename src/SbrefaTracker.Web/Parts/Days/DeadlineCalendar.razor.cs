using System.Globalization;
using Microsoft.AspNetCore.Components;
using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Web.Parts.Days;

public partial class DeadlineCalendar
{
    /// <summary>A count longer than this (in days) shows no sheet and lists only holidays and closures.</summary>
    private const int LongestSheet = 400;

    private static readonly DayOfWeek[] Weekdays = Enum.GetValues<DayOfWeek>();

    [Parameter, EditorRequired]
    public required Deadline Deadline { get; set; }

    /// <summary>The present day, to be marked; null marks none.</summary>
    [Parameter]
    public DateOnly? Today { get; set; }

    /// <summary>What happened on day 0, in a word ("filed").</summary>
    [Parameter]
    public string? StartWord { get; set; }

    private bool IsLong => Deadline.DayByDay.Count > LongestSheet;

    /// <summary>Weekends need less room where they only are crossed out.</summary>
    private string? EndColumn => Deadline.Unit == DayUnit.Business ? "end" : null;

    private IEnumerable<CalendarDay> Listed => IsLong
        ? Deadline.DayByDay.Where(day => day.Kind is not (DayKind.Business or DayKind.Weekend) || day.Day == Deadline.Due)
        : Deadline.DayByDay;

    private static string Weekday(DayOfWeek day, bool shortened) => shortened
        ? CultureInfo.CurrentCulture.DateTimeFormat.GetAbbreviatedDayName(day)
        : CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(day);
}

using System.Globalization;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Api;

/// <summary>A deadline with the count that leads to it.</summary>
/// <param name="From">Day 0.</param>
/// <param name="Due">The last day in time.</param>
/// <param name="NextBusinessDay">The next business day when the due day is a day off, else null.</param>
/// <param name="Explanation">Every day from day 0 through the due day.</param>
public sealed record DeadlineAnswer(
    DateOnly From, int Days, string Unit, DateOnly Due, DateOnly? NextBusinessDay, IReadOnlyList<DeadlineDay> Explanation);

/// <param name="Counted">It moved the count on by one.</param>
/// <param name="Number">How many days were counted through this one; null on a day that is not counted.</param>
/// <param name="Kind">What the day is: start, business, weekend, holiday, inauguration, closure.</param>
/// <param name="Code">The holiday's code.</param>
/// <param name="Why">The reason in words.</param>
public sealed record DeadlineDay(DateOnly Day, bool Counted, int? Number, string Kind, string? Code, string Why);

/// <summary>Counts a deadline, like the page and the command line do.</summary>
internal static class DeadlineEndpoint
{
    public const string BusinessDays = "business";
    public const string CalendarDays = "calendar";

    private static readonly ComplaintField From = new("from", FieldKind.Day, Required: true, AnyYear: true);
    private static readonly ComplaintField Days = new("days", FieldKind.Whole, Required: true);
    private static readonly ComplaintField Unit =
        new("unit", FieldKind.Code, Codes: new CodeList("unit", BusinessDays, CalendarDays), Default: BusinessDays);

    public static IResult Show(string? from, string? days, string? unit, Words words, ApiProblems problems)
    {
        List<Refusal> refusals = [];
        var start = Read(From, from, refusals);
        var count = Read(Days, days, refusals);
        var counted = Read(Unit, unit, refusals);
        if (refusals.Count > 0)
        {
            return problems.Answer(refusals);
        }

        var asked = Deadline.Ask(
            BusinessCalendar.Federal, (DateOnly)start!, (int)Math.Min((long)count!, int.MaxValue), counted is CalendarDays ? DayUnit.Calendar : DayUnit.Business);
        return asked.IsDone ? Results.Json(Answer(asked.Value, words)) : problems.Answer(asked.Refusals);
    }

    private static object? Read(ComplaintField field, string? text, List<Refusal> refusals)
    {
        if (FieldText.Read(field, text, out var value) is { } refusal)
        {
            refusals.Add(refusal);
        }
        else if (value is null && field.Required)
        {
            refusals.Add(Refusal.On(field.Name, "required"));
        }

        return value ?? field.Default;
    }

    private static DeadlineAnswer Answer(Deadline deadline, Words words) => new(
        deadline.From,
        deadline.Days,
        deadline.Unit == DayUnit.Business ? BusinessDays : CalendarDays,
        deadline.Due,
        deadline.NextBusinessDay,
        [.. deadline.DayByDay.Select(day => new DeadlineDay(
            day.Day, day.Counted, day.Number, day.Kind.ToString().ToLower(CultureInfo.InvariantCulture), day.Code, words.Why(day, deadline.Unit)))]);
}

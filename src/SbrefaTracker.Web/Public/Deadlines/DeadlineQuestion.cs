using System.Globalization;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Public.Deadlines;

/// <summary>What somebody asks the calculator, as it was typed: a known rule or a number of days of one's own, and the day to count from.</summary>
public sealed record DeadlineQuestion(string? Rule, string? From, string? Days, string? Unit)
{
    public const string Business = "business";
    public const string Calendar = "calendar";

    /// <summary>Nothing was asked yet: a rule alone is how a link begins the question. The form always says which days count.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(From) && string.IsNullOrEmpty(Days) && string.IsNullOrEmpty(Unit);

    /// <summary>Asks the same again under another address.</summary>
    public string At(string path) => path + QueryString.Create(
        new Dictionary<string, string?>(StringComparer.Ordinal) { ["rule"] = Rule, ["from"] = From, ["days"] = Days, ["unit"] = Unit }
            .Where(part => !string.IsNullOrEmpty(part.Value)));

    /// <summary>The deadline, or everything that is wrong with the question, each with its field.</summary>
    public DeadlineFound Answer()
    {
        List<Refusal> refusals = [];
        var rule = LegalDeadlines.Find(Rule);
        var days = rule?.Days ?? ReadDays(refusals);
        var unit = rule?.Unit ?? ReadUnit(refusals);
        if (ReadFrom(refusals) is not { } from || refusals.Count > 0)
        {
            return new DeadlineFound(null, rule, refusals);
        }

        var asked = Deadline.Ask(BusinessCalendar.Federal, from, days, unit);
        return new DeadlineFound(asked.Value, rule, asked.Refusals);
    }

    private DateOnly? ReadFrom(List<Refusal> refusals)
    {
        if (Dates.Read(From) is { } day)
        {
            return day;
        }

        refusals.Insert(0, Refusal.On("from", string.IsNullOrWhiteSpace(From) ? "required" : "not_a_date"));
        return null;
    }

    private int ReadDays(List<Refusal> refusals)
    {
        if (!string.IsNullOrEmpty(Rule))
        {
            refusals.Add(Refusal.On("rule", "unknown_code", Rule));
            return 0;
        }

        if (int.TryParse(Days?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var days))
        {
            return days;
        }

        refusals.Add(Refusal.On("days", string.IsNullOrWhiteSpace(Days) ? "required" : "not_a_number"));
        return 0;
    }

    private DayUnit ReadUnit(List<Refusal> refusals)
    {
        if (!string.IsNullOrEmpty(Unit) && Unit is not (Business or Calendar))
        {
            refusals.Add(Refusal.On("unit", "unknown_code", Unit));
        }

        return Unit == Calendar ? DayUnit.Calendar : DayUnit.Business;
    }
}

/// <summary>What the calculator answers.</summary>
/// <param name="Deadline">Null when the question cannot be answered.</param>
/// <param name="Rule">The known rule by which it was counted; null when it was counted by days of one's own.</param>
/// <param name="Refusals">What is wrong with the question.</param>
public sealed record DeadlineFound(Deadline? Deadline, LegalDeadline? Rule, IReadOnlyList<Refusal> Refusals);

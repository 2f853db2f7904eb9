using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Public.Deadlines;

/// <summary>Puts a deadline into a calendar (RFC 5545), in the language of the request: the whole day, with two reminders.</summary>
public sealed class DeadlineEvent(IStringLocalizer<DeadlinesPage> text, Words words)
{
    /// <summary>How many days before the due day the calendar reminds.</summary>
    public static readonly IReadOnlyList<int> Reminders = [7, 2];

    /// <summary>The file's text.</summary>
    /// <param name="deadline">Its due day is the day of the event.</param>
    /// <param name="rule">The rule by which it was counted; null when it was counted by days of one's own.</param>
    /// <param name="page">Where the count is explained; null when the address of the site is not known.</param>
    /// <param name="now">When the file is made, UTC.</param>
    public string Write(Deadline deadline, LegalDeadline? rule, Uri? page, DateTimeOffset now)
    {
        var summary = rule is null ? text["file.own"].Value : text[$"rule.{rule.Code}"].Value;
        var due = new CalendarEvent
        {
            Uid = Uid(deadline, rule),
            DtStamp = new CalDateTime(now.UtcDateTime),
            Start = new CalDateTime(deadline.Due),
            Summary = summary,
            Description = Description(deadline, rule),
            Transparency = TransparencyType.Transparent,
            Url = page,
        };
        foreach (var days in Reminders)
        {
            due.Alarms.Add(new Alarm { Action = AlarmAction.Display, Description = summary, Trigger = new Trigger(Duration.FromDays(-days)) });
        }

        var calendar = new Calendar { ProductId = "-//SbrefaTracker//Deadlines//EN" };
        calendar.Events.Add(due);
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    /// <summary>The same deadline is the same event, in whatever language and however often it is asked for.</summary>
    private static string Uid(Deadline deadline, LegalDeadline? rule)
    {
        var what = rule?.Code ?? $"{(deadline.Unit == DayUnit.Business ? DeadlineQuestion.Business : DeadlineQuestion.Calendar)}-{deadline.Days}";
        return $"{what}-{Dates.Iso(deadline.From)}@deadlines.sbrefatracker";
    }

    private string Description(Deadline deadline, LegalDeadline? rule)
    {
        List<string> lines = [];
        if (rule is not null)
        {
            lines.Add($"{text[$"rule.{rule.Code}.what"]} ({rule.Authority})");
        }

        lines.Add(text[deadline.Unit == DayUnit.Business ? "counted.business" : "counted.calendar", deadline.Days, Dates.Words(deadline.From)]);
        if (deadline.Unit == DayUnit.Business)
        {
            lines.AddRange(deadline.DayByDay
                .Where(day => !day.Counted && day.Kind is not (DayKind.Start or DayKind.Weekend))
                .Select(day => $"- {Dates.Words(day.Day)}: {words.Why(day, deadline.Unit)}"));
        }

        if (deadline.NextBusinessDay is { } next)
        {
            lines.Add($"{text["off.title"]}. {text["off.text", Dates.Words(next)]}");
        }

        if (rule is { SourceRead: false })
        {
            lines.Add($"{text["recalled.title"]}. {text["recalled.text"]}");
        }

        lines.Add($"{text["notice.title"]}. {text["notice.text"]}");
        return string.Join('\n', lines);
    }
}

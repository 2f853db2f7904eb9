using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Links;
using SbrefaTracker.Domain.Matters;
using SbrefaTracker.Domain.Publishing;
using SbrefaTracker.Domain.Responses;
using SbrefaTracker.Web.Audit.Retention;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Desk.Complaints;

/// <summary>What an entry's codes, days and numbers say, as the rest of its sentence.</summary>
public sealed class StoryWords(IStringLocalizer<StoryWords> text, Words words, StaffWords staff, DueText due, RetentionWords retention)
{
    public string Of(StoryEntry entry, ComplaintSheet sheet)
    {
        if (entry.IsMoveByCalendar)
        {
            return "· " + string.Join(" · ", Moves(entry.Detail));
        }

        List<string> parts = [];
        foreach (var (key, value) in entry.Detail.Where(detail => detail.Key is not ("from" or "reference" or "final") && !IsToldBeneath(detail.Key, entry)))
        {
            if (Part(key, key == "changed" ? Unseen(value, entry) : value, sheet) is { Length: > 0 } part)
            {
                parts.Add(part);
            }
        }

        return parts.Count == 0 ? "" : "· " + string.Join(" · ", parts);
    }

    // What stands beneath the sentence with its former value is not said twice.
    private static bool IsToldBeneath(string key, StoryEntry entry) => key is "old" or "new" or "ticked" && entry.Changes.Count > 0;

    private static string Unseen(string fields, StoryEntry entry) => string.Join(',', fields.Split(',').Except(entry.Changes.Select(change => change.Field)));

    private string Part(string key, string value, ComplaintSheet sheet) => key switch
    {
        "to" => Enum.TryParse<ComplaintState>(value, out var state) ? text["to", staff.State(state)] : "",
        "source" => text["source", words.Of(Sources.List, value)],
        "office" => sheet.OfficeName(value),
        "assignee" => text["assignee", sheet.PersonName(value)],
        "in_place_of" => text["in.place.of", value],
        "delegate" => text["delegate", value],
        "former" => text["former", sheet.PersonName(value)],
        "due" => text["due", Day(value)],
        "sent" => text["sent", Day(value)],
        "old" => text["old", DayOrLevel(value)],
        "new" => text["new", DayOrLevel(value)],
        "clock" => due.Clock(value),
        "days" => text["days", value],
        "inquiry" => text["inquiry", value],
        "response" => text["response", value],
        "outcome" => words.Of(Outcomes.List, value),
        "duplicate" => text["duplicate", value],
        "finding" => words.Of(Findings.List, value),
        "fields" => text["fields", value.Split(',').Length],
        "ticked" => value.Length == 0 ? "" : text["ticked", string.Join(", ", value.Split(',').Select(words.Field))],
        "changed" => string.Join(", ", value.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(words.Field)),
        "inquiries" => string.Join(" · ", Moved(value)),
        "reason" => text["reason", value],
        "authority" => text["authority", retention.Authority(value)],
        "retaliation" => text["retaliation"],
        "files" => text["files", value],
        "proposed" => text["proposed", sheet.OfficeName(value)],
        "promised" => text["promised", Day(value)],
        "until" => text["until", Day(value)],
        "step" => words.Of(ReminderLadder.Codes, value),
        "ground" => words.Of(EscalationGrounds.List, value),
        "concerns" => value == "0" ? text["concerns.none"] : text["concerns", value],
        "quality" => text["quality", value],
        "link" => LinkKinds.ByHand.Has(value) ? words.Of(LinkKinds.List, value) : "",
        "other" => value,
        "rules" => text["rules", value],
        "ask" => text["ask", sheet.OfficeName(value)],
        "matter" or "summary" or "mail" or "records" or "rule" or "standing" or "proposed_by" or "rows" or "values" or "attachments" => "",
        "way" => words.Of(MailWays.List, value),
        "kind" => words.Of(MatterKinds.List, value),
        "review" => words.Of(ReviewKinds.List, value),
        "found" => words.Of(ReviewOutcomes.List, value),
        "must_settle" or "settled" => value == "True" || value == "true" ? text[$"comment.{key}"] : "",
        "publish" => text[$"publish.{value}"],
        "consent_from" => words.Of(ConsentGivers.List, value),
        "consent_way" => words.Of(ConsentWays.List, value),
        "consent_on" => Day(value),
        "despite" => text["despite", value],
        "proposed_despite" => text["proposed_despite", value],
        "usefulness" => words.Of(UsefulnessCodes.List, value),
        _ => $"{key} {value}",
    };

    // A switch in the layer of closures: which day moved, and why.
    private IEnumerable<string> Moves(IReadOnlyDictionary<string, string> detail)
    {
        if (detail.TryGetValue("clock", out var clock) && detail.TryGetValue("old", out var old) && detail.TryGetValue("new", out var now))
        {
            yield return text["moved", due.Clock(clock), Day(old), Day(now)];
        }

        foreach (var inquiry in Moved(detail.GetValueOrDefault("inquiries", "")))
        {
            yield return inquiry;
        }

        var way = detail["switched"];
        yield return detail.TryGetValue("closure", out var closure) ? text[$"closure.{way}", Day(closure)] : text[$"inauguration.{way}"];
        yield return text["authority", detail.GetValueOrDefault("authority", "")];
        yield return text["switched.by", detail.GetValueOrDefault("by", "")];
    }

    private IEnumerable<string> Moved(string inquiries) => inquiries.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(inquiry =>
        inquiry.Split(':', '>') is [var number, var old, var now] ? text["moved.inquiry", number, Day(old), Day(now)] : inquiry);

    private string DayOrLevel(string value) => Confidentialities.List.Has(value) ? words.Of(Confidentialities.List, value) : Day(value);

    private static string Day(string value) => Dates.Read(value) is { } day ? Dates.Words(day) : value;
}

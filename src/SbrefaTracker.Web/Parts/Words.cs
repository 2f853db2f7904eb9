using Microsoft.Extensions.Localization;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Web.Parts;

/// <summary>The words for the codes of the domain, in the language of the request. A code without words is shown as it is.</summary>
public sealed class Words(IStringLocalizer<Words> text)
{
    /// <summary>The word for a code of a list; "" for none.</summary>
    public string Of(CodeList list, string? code) => code is null ? "" : Of(list.Name, code);

    /// <summary>The word under the key <c>list.code</c>.</summary>
    public string Of(string list, string code)
    {
        var found = text[$"{list}.{code}"];
        return found.ResourceNotFound ? code : found.Value;
    }

    public string State(ComplaintState state) => Of("state", state.ToString());

    public string YesNo(bool value) => text[value ? "yes_no.yes" : "yes_no.no"];

    /// <summary>What was, or should be, taken out of a text that is published.</summary>
    public string Scrubbed(string kind) => Of("scrubbed", kind);

    /// <summary>The name of a field of the catalogue.</summary>
    public string Field(string name) => Of("field", name);

    /// <summary>What a file is and how large: "PDF, 1.2 MB"; "" where there is none.</summary>
    public string File(string? type, long? length) => type is null ? "" : $"{Of("file_type", type)}, {FileSize.Words(length ?? 0)}";

    /// <summary>The name of a state or territory.</summary>
    public string UsState(string? code) => code is null ? "" : Of("us_state", code);

    /// <summary>Why an entity counts as small or not.</summary>
    public string SizeReason(SizeJudgement judgement)
    {
        var receipts = judgement.ReasonCode.StartsWith("size_receipts", StringComparison.Ordinal);
        var args = judgement.Args.Select(arg => receipts && arg is long cents ? Money.Words(cents) : arg is string code ? Of("size_table", code) : arg);
        return text[$"size_reason.{judgement.ReasonCode}", [.. args]];
    }

    /// <summary>Why a day counts or not.</summary>
    public string Why(CalendarDay day, DayUnit unit) => day.Kind switch
    {
        DayKind.Start => text["day.start"],
        _ when unit == DayUnit.Calendar && day.Counted => text["day.calendar"],
        DayKind.Weekend => text["day.weekend"],
        DayKind.Holiday when day.ObservedFor is { } legal => text["day.holiday_observed", Of("holiday", day.Code!), Dates.Words(legal)],
        DayKind.Holiday => text["day.holiday", Of("holiday", day.Code!)],
        DayKind.Inauguration => text["day.inauguration"],
        DayKind.Closure => text["day.closure", day.Closure?.Name ?? "", day.Closure?.Authority ?? ""],
        DayKind.Paused => text["day.paused", day.Code ?? ""],
        _ => text["day.business"],
    };

    /// <summary>Which day of the count it is.</summary>
    public string Count(CalendarDay day) => day switch
    {
        { Kind: DayKind.Start } => text["count.start"],
        { Number: { } number } => text["count.number", number],
        _ => text["count.skipped"],
    };
}

using Microsoft.Extensions.Localization;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Outreach;
using SbrefaTracker.Web.Committees;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;

namespace SbrefaTracker.Web.Outreach;

/// <summary>The words that pages of events share.</summary>
public sealed class OutreachWords(IStringLocalizer<OutreachWords> text)
{
    public string Of(string key, params object[] args) => text[key, args];

    /// <summary>The codes of a list to choose from.</summary>
    public IEnumerable<Choice> Choices(CodeList list) => list.Codes.Select(code => new Choice(code, Of($"{list.Name}.{code}")));

    /// <summary>"Fri Mar 6, 2026, 9:00 a.m. to 4:30 p.m.", or with both days.</summary>
    public string When(OutreachEvent one) => one.EndsOn == one.StartsOn
        ? Of("when", Dates.Words(one.StartsOn), CommitteeWords.Time(one.StartsAt), CommitteeWords.Time(one.EndsAt))
        : Of("when.days", Dates.Words(one.StartsOn), CommitteeWords.Time(one.StartsAt), Dates.Words(one.EndsOn), CommitteeWords.Time(one.EndsAt));

    /// <summary>"9:00 a.m. to 9:45 a.m."</summary>
    public string Hours(EventSession session) => Of("hours", CommitteeWords.Time(session.StartsAt), CommitteeWords.Time(session.EndsAt));

    /// <summary>The style of a state.</summary>
    public static string Chip(EventState state) => state switch
    {
        EventState.Announced => "ours",
        EventState.Held => "warn",
        EventState.Reported => "ok",
        _ => "plain",
    };
}

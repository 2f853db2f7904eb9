using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Committees;

/// <summary>
/// Writes the draft of the notice of a meeting for the Federal Register, in English, out of what is known of the meeting: every element that 41 CFR 102-3.150(a) asks for, and a mark where one is
/// missing. The form follows real notices of the committee; that it meets the Register's own rules of form is not checked.
/// </summary>
public sealed class NoticeDraft(IStringLocalizer<NoticeDraft> text, IOptions<AgencyOptions> agency, AgencyTime clock)
{
    public IReadOnlyList<NoticePart> Parts(MeetingView view)
    {
        var (meeting, committee) = (view.Meeting, view.Committee);
        var day = Dates.Whole(meeting.MeetsOn);
        var time = text["time", CommitteeWords.Time(meeting.StartsAt), CommitteeWords.Time(meeting.EndsAt), clock.ZoneIn(CultureInfo.GetCultureInfo(Language.English.Culture))].Value;
        return
        [
            new(text["agency"], agency.Value.Name, false),
            new(text["action"], text[$"action.{meeting.Openness}"], false),
            Part("summary", NoticeElements.Name, text[$"summary.{meeting.Openness}", committee.Name, committee.Short, day]),
            Part("dates", NoticeElements.Time, $"{text["dates.text", committee.Short, day, time]}{Cut("dates.register", meeting.RegisterBy)}{Cut("dates.statements", meeting.StatementsBy)}"),
            Part("addresses", NoticeElements.Place, Join(meeting.Place, meeting.Connection)),
            Part("", NoticeElements.Registration, meeting.Registration),
            Part("", NoticeElements.Statements, Join(meeting.Statements, meeting.Docket is { } docket ? text["docket", docket].Value : null)),
            Part("contact", NoticeElements.Contact, meeting.Contact),
            new(text["supplementary"], text["law", committee.Authority], false),
            Part("purpose", NoticeElements.Purpose, meeting.Purpose),
            Part("agenda.head", NoticeElements.Agenda, meeting.Agenda),
            Part("materials", NoticeElements.Materials, meeting.MaterialsFrom),
            new(text["speaking"], meeting.Speaking ?? text["speaking.none"], false),
            Part("accommodation", NoticeElements.Accommodation, meeting.Accommodation),
            .. meeting.Openness == OpenCodes.Open ? (IEnumerable<NoticePart>)[] : [Part("closed", NoticeElements.Openness, meeting.ClosureDeterminedOn is { } on ? text["closed.text", Dates.Whole(on), meeting.ClosureAuthority ?? ""].Value : null)],
            .. meeting.ShortNoticeReason is null && !view.Missing.Contains(NoticeElements.ShortNotice) ? (IEnumerable<NoticePart>)[] : [Part("short", NoticeElements.ShortNotice, meeting.ShortNoticeReason)],
        ];

        NoticePart Part(string heading, string element, string? words) =>
            view.Missing.Contains(element) || words is null ? new(Heading(heading), text["missing", text[$"element.{element}"].Value], true) : new(Heading(heading), words, false);
    }

    /// <summary>The draft as plain text.</summary>
    public string Text(MeetingView view)
    {
        var draft = new StringBuilder();
        foreach (var part in Parts(view))
        {
            draft.Append(part.Heading.Length == 0 ? "" : $"{part.Heading}: ").Append(part.Text.ReplaceLineEndings("\n")).Append("\n\n");
        }

        return draft.ToString();
    }

    private string Heading(string key) => key.Length == 0 ? "" : text[key];

    private string Cut(string key, DateOnly? day) => day is { } last ? $" {text[key, Dates.Whole(last)]}" : "";

    // Whoever wrote the first left out the stop, because it stood alone.
    private static string? Join(string? first, string? second) =>
        first is null || second is null ? first ?? second : $"{first.TrimEnd()}{(first.TrimEnd() is [.., '.' or '!' or '?' or ':'] ? "" : ".")} {second}";
}

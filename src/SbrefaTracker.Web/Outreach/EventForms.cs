using System.Globalization;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Domain.Outreach;
using SbrefaTracker.Web.Committees;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;

namespace SbrefaTracker.Web.Outreach;

/// <summary>What each act on an event asks, and the command that it becomes.</summary>
public static class EventForms
{
    private const int Part = 4_000;
    private const int Words = 10_000;

    /// <summary>The form of an event: filled with one that is there, or empty.</summary>
    public static IReadOnlyList<Asked> Of(OutreachEvent? one, OutreachWords words) =>
    [
        Asked.Line(nameof(EventGiven.Title), one?.Title), Asked.Choice(nameof(EventGiven.Kind), words.Choices(EventKinds.List), one?.Kind ?? EventKinds.TradeDay),
        Asked.Text(nameof(EventGiven.Purpose), 3, Part, one?.Purpose, required: true), Asked.Text(nameof(EventGiven.Message), 3, Part, one?.Message, required: true),
        Asked.Day(nameof(EventGiven.StartsOn), Iso(one?.StartsOn)), Asked.Time(nameof(EventGiven.StartsAt), CommitteeWords.TimeField(one?.StartsAt ?? 9 * 60)),
        Asked.Day(nameof(EventGiven.EndsOn), Iso(one?.EndsOn), required: false), Asked.Time(nameof(EventGiven.EndsAt), CommitteeWords.TimeField(one?.EndsAt ?? 16 * 60)),
        Asked.Text(nameof(EventGiven.Place), 2, Part, one?.Place), Asked.Line(nameof(EventGiven.OnlineAddress), one?.OnlineAddress, required: false),
        Asked.Number(nameof(EventGiven.Capacity), begin: one?.Capacity?.ToString(CultureInfo.InvariantCulture) ?? ""), Asked.Day(nameof(EventGiven.RegisterBy), Iso(one?.RegisterBy), required: false),
        Asked.Text(nameof(EventGiven.Summary), 5, Words, one?.Summary),
        Asked.Line(nameof(EventGiven.TitleSpanish), one?.TitleSpanish, required: false), Asked.Text(nameof(EventGiven.SummarySpanish), 5, Words, one?.SummarySpanish),
        Asked.Text(nameof(EventGiven.Accommodation), 2, Part, one?.Accommodation), Asked.Text(nameof(EventGiven.AccommodationSpanish), 2, Part, one?.AccommodationSpanish),
        Asked.Text(nameof(EventGiven.Contact), 2, Part, one?.Contact),
    ];

    public static EventGiven Given(Typed typed) => new()
    {
        Title = typed[nameof(EventGiven.Title)],
        TitleSpanish = typed[nameof(EventGiven.TitleSpanish)],
        Kind = typed[nameof(EventGiven.Kind)],
        Purpose = typed[nameof(EventGiven.Purpose)],
        Message = typed[nameof(EventGiven.Message)],
        Summary = typed[nameof(EventGiven.Summary)],
        SummarySpanish = typed[nameof(EventGiven.SummarySpanish)],
        StartsOn = typed.Day(nameof(EventGiven.StartsOn)),
        EndsOn = typed.Day(nameof(EventGiven.EndsOn)),
        StartsAt = typed.Time(nameof(EventGiven.StartsAt)),
        EndsAt = typed.Time(nameof(EventGiven.EndsAt)),
        Place = typed[nameof(EventGiven.Place)],
        OnlineAddress = typed[nameof(EventGiven.OnlineAddress)],
        Capacity = typed.Number(nameof(EventGiven.Capacity)),
        RegisterBy = typed.Day(nameof(EventGiven.RegisterBy)),
        Accommodation = typed[nameof(EventGiven.Accommodation)],
        AccommodationSpanish = typed[nameof(EventGiven.AccommodationSpanish)],
        Contact = typed[nameof(EventGiven.Contact)],
    };

    /// <param name="line">The session that is changed; null for a new one.</param>
    public static IReadOnlyList<Asked> Asks(EventAction action, EventView view, ProgrammeLine? line, OutreachWords words) => action switch
    {
        EventAction.Change => Of(view.Event, words),
        EventAction.KeepSession =>
        [
            Asked.Line(nameof(KeepSession.SessionTitle), line?.Session.Title), Asked.Day(nameof(KeepSession.MeetsOn), Iso(line?.Session.MeetsOn ?? view.Event.StartsOn)),
            Asked.Time(nameof(KeepSession.SessionStartsAt), CommitteeWords.TimeField(line?.Session.StartsAt ?? NextStart(view))), Asked.Time(nameof(KeepSession.SessionEndsAt), line is null ? "" : CommitteeWords.TimeField(line.Session.EndsAt)),
            Asked.Line(nameof(KeepSession.Room), line?.Session.Room, required: false), Asked.Text(nameof(KeepSession.SessionSummary), 3, Part, line?.Session.Summary),
            Asked.Line(nameof(KeepSession.SessionTitleSpanish), line?.Session.TitleSpanish, required: false), Asked.Text(nameof(KeepSession.SessionSummarySpanish), 3, Part, line?.Session.SummarySpanish),
        ],
        EventAction.DropSession => [Asked.Choice(nameof(DropSession.SessionId), Sessions(view))],
        EventAction.AddSpeaker =>
        [
            Asked.Choice(nameof(AddSpeaker.SessionId), Sessions(view)), Asked.Line(nameof(AddSpeaker.Speaker)), Asked.Line(nameof(AddSpeaker.Position), required: false), Asked.Line(nameof(AddSpeaker.Component)),
        ],
        EventAction.DropSpeaker => [Asked.Choice(nameof(DropSpeaker.SpeakerId), view.Programme.SelectMany(one => one.Speakers, (one, speaker) => new Choice(Id(speaker.Id), words.Of("speaker", speaker.Name, one.Session.Title))))],
        EventAction.PostMaterial => [],
        EventAction.DropMaterial => [Asked.Choice(nameof(DropMaterial.MaterialId), view.Materials.Select(one => new Choice(Id(one.Material.Id), one.Material.Title)))],
        EventAction.NoteQuestion => QuestionForms.Note(view.Event.StartsOn <= view.Today ? view.Event.StartsOn : view.Today),
        EventAction.SettleQuestion => QuestionForms.Settle(view.Questions, words),
        EventAction.FinishTask => QuestionForms.Finish(view.Questions),
        EventAction.Announce => [],
        EventAction.Hold => [Asked.Number(nameof(HoldEvent.Attended), begin: Came(view, null)), Asked.Number(nameof(HoldEvent.AttendedSmall), begin: CameSmall(view, null))],
        EventAction.Report =>
        [
            Asked.Number(nameof(ReportEvent.Attended), required: true, begin: Came(view, view.Event.Attended)),
            Asked.Number(nameof(ReportEvent.AttendedSmall), begin: CameSmall(view, view.Event.AttendedSmall)), Asked.Text(nameof(ReportEvent.AfterAction), 12, 50_000, required: true),
        ],
        EventAction.Cancel => [Asked.Line(nameof(CancelEvent.Reason))],
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An act without a form."),
    };

    public static RecordCommand Command(EventAction action, OutreachEvent one, ProgrammeLine? line, Typed typed)
    {
        var (record, version) = (one.Id, one.Version);
        return action switch
        {
            EventAction.Change => new ChangeEvent { Record = record, Version = version, Event = Given(typed) },
            EventAction.KeepSession => new KeepSession
            {
                Record = record,
                Version = version,
                SessionId = line?.Session.Id,
                SessionTitle = typed[nameof(KeepSession.SessionTitle)],
                MeetsOn = typed.Day(nameof(KeepSession.MeetsOn)),
                SessionStartsAt = typed.Time(nameof(KeepSession.SessionStartsAt)),
                SessionEndsAt = typed.Time(nameof(KeepSession.SessionEndsAt)),
                Room = typed[nameof(KeepSession.Room)],
                SessionSummary = typed[nameof(KeepSession.SessionSummary)],
                SessionTitleSpanish = typed[nameof(KeepSession.SessionTitleSpanish)],
                SessionSummarySpanish = typed[nameof(KeepSession.SessionSummarySpanish)],
            },
            EventAction.DropSession => new DropSession { Record = record, Version = version, SessionId = typed.Id(nameof(DropSession.SessionId)) },
            EventAction.AddSpeaker => new AddSpeaker
            {
                Record = record,
                Version = version,
                SessionId = typed.Id(nameof(AddSpeaker.SessionId)),
                Speaker = typed[nameof(AddSpeaker.Speaker)],
                Position = typed[nameof(AddSpeaker.Position)],
                Component = typed[nameof(AddSpeaker.Component)],
            },
            EventAction.DropSpeaker => new DropSpeaker { Record = record, Version = version, SpeakerId = typed.Id(nameof(DropSpeaker.SpeakerId)) },
            EventAction.DropMaterial => new DropMaterial { Record = record, Version = version, MaterialId = typed.Id(nameof(DropMaterial.MaterialId)) },
            EventAction.NoteQuestion => QuestionForms.NoteAtEvent(record, version, typed),
            EventAction.SettleQuestion => QuestionForms.SettleAtEvent(record, version, typed),
            EventAction.FinishTask => QuestionForms.FinishAtEvent(record, version, typed),
            EventAction.Announce => new AnnounceEvent { Record = record, Version = version },
            EventAction.Hold => new HoldEvent { Record = record, Version = version, Attended = typed.Number(nameof(HoldEvent.Attended)), AttendedSmall = typed.Number(nameof(HoldEvent.AttendedSmall)) },
            EventAction.Report => new ReportEvent
            {
                Record = record,
                Version = version,
                Attended = typed.Number(nameof(ReportEvent.Attended)),
                AttendedSmall = typed.Number(nameof(ReportEvent.AttendedSmall)),
                AfterAction = typed[nameof(ReportEvent.AfterAction)],
            },
            EventAction.Cancel => new CancelEvent { Record = record, Version = version, Reason = typed[nameof(CancelEvent.Reason)] },
            _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An act without a command."),
        };
    }

    // What was counted, else what was marked.
    private static string Came(EventView view, int? counted) => (counted ?? (view.Counts.Came > 0 ? view.Counts.Came : null))?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string CameSmall(EventView view, int? counted) => (counted ?? (view.Counts.Came > 0 ? view.Counts.CameSmall : null))?.ToString(CultureInfo.InvariantCulture) ?? "";

    // The next session mostly begins where the last one ends.
    private static int NextStart(EventView view) => view.Programme.Count == 0 ? view.Event.StartsAt : view.Programme[^1].Session.EndsAt;

    private static IEnumerable<Choice> Sessions(EventView view) => view.Programme.Select(line => new Choice(Id(line.Session.Id), line.Session.Title));

    private static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static string Iso(DateOnly? day) => day is { } given ? Dates.Iso(given) : "";
}

using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Outreach;

/// <summary>Adds a session to an event's programme, or says otherwise what and when it is.</summary>
public sealed record KeepSession : RecordCommand
{
    /// <summary>The session that is changed; null for a new one.</summary>
    public long? SessionId { get; init; }

    public required string? SessionTitle { get; init; }

    public string? SessionTitleSpanish { get; init; }

    /// <summary>Null is the event's first day.</summary>
    public DateOnly? MeetsOn { get; init; }

    public required TimeOnly? SessionStartsAt { get; init; }

    public required TimeOnly? SessionEndsAt { get; init; }

    public string? Room { get; init; }

    public string? SessionSummary { get; init; }

    public string? SessionSummarySpanish { get; init; }
}

internal sealed class KeepSessionValidator : AbstractValidator<KeepSession>
{
    public KeepSessionValidator()
    {
        RuleFor(command => command.SessionTitle).Words(CommitteeTexts.LineLimit);
        RuleFor(command => command.SessionStartsAt).NotNull().WithErrorCode("required");
        RuleFor(command => command.SessionEndsAt).NotNull().WithErrorCode("required");
        RuleFor(command => command.SessionEndsAt).Must((command, end) => end is null || command.SessionStartsAt is null || end > command.SessionStartsAt).WithErrorCode("event.ends_before");
        RuleFor(command => command.Room).WordsIfAny(CommitteeTexts.LineLimit);
        RuleFor(command => command.SessionTitleSpanish).WordsIfAny(CommitteeTexts.LineLimit);
        RuleFor(command => command.SessionSummary).PartIfAny();
        RuleFor(command => command.SessionSummarySpanish).PartIfAny();
    }
}

internal sealed class KeepSessionUseCase : EventUseCase<KeepSession>
{
    protected override EventAction Action(KeepSession command) => EventAction.KeepSession;

    protected override async Task<Refused> Apply(RecordWriting<OutreachEvent> writing, KeepSession command, CancellationToken ct)
    {
        var one = writing.Root;
        var (day, starts, ends) = (command.MeetsOn ?? one.StartsOn, Minutes.Of(command.SessionStartsAt!.Value), Minutes.Of(command.SessionEndsAt!.Value));
        if (!Programme.Holds(one, day, starts, ends))
        {
            return Refusal.On(nameof(command.MeetsOn), "event.session_not_within");
        }

        var session = command.SessionId is { } id ? await writing.Db.EventSessions.FirstOrDefaultAsync(row => row.Id == id && row.RecordId == one.Id && row.DroppedOn == null, ct) : await New(writing, ct);
        if (session is null)
        {
            return command.SessionId is null ? Refusal.Of("event.programme_full") : Refusal.Of("event.no_session");
        }

        if (command.SessionId is { } moved && await Clash(writing, moved, command.SessionTitle!, day, starts, ends, ct) is { } clash)
        {
            return clash;
        }

        (session.Title, session.MeetsOn, session.StartsAt, session.EndsAt) = (command.SessionTitle!.Trim(), day, starts, ends);
        (session.TitleSpanish, session.SummarySpanish) = (Blank.ToNull(command.SessionTitleSpanish), Blank.ToNull(command.SessionSummarySpanish));
        (session.Room, session.Summary) = (Blank.ToNull(command.Room), Blank.ToNull(command.SessionSummary));
        writing.Detail["session"] = session.Id;
        return Refused.No;
    }

    private static async Task<EventSession?> New(RecordWriting<OutreachEvent> writing, CancellationToken ct)
    {
        var record = writing.Root.Id;
        return await writing.Db.EventSessions.CountAsync(row => row.RecordId == record, ct) >= ProgrammeRows.MostSessions ? null : await writing.Add(new EventSession { RecordId = record });
    }

    // Whoever speaks in it must be free at its new time.
    private static async Task<Refusal?> Clash(RecordWriting<OutreachEvent> writing, long session, string title, DateOnly day, int starts, int ends, CancellationToken ct)
    {
        var speakers = await writing.Db.SessionSpeakers.AsNoTracking().Where(row => row.SessionId == session && row.DroppedOn == null).ToListAsync(ct);
        var taken = speakers.Count == 0 ? [] : await ProgrammeRows.Taken(writing.Db, day, ct);
        return speakers.Select(speaker => Programme.Clash(new SpeakerTime(writing.Root.Id, writing.Root.Title, session, title, speaker.Name, day, starts, ends), taken)).FirstOrDefault(clash => clash is not null) is { } found
            ? Refusal.On(nameof(KeepSession.SessionStartsAt), found.Code, [.. found.Args])
            : null;
    }
}

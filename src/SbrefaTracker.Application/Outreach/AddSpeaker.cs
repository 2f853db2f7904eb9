using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Outreach;

/// <summary>Somebody speaks in a session. Nobody speaks in two at once, of this event or of another.</summary>
public sealed record AddSpeaker : RecordCommand
{
    public required long? SessionId { get; init; }

    public required string? Speaker { get; init; }

    public string? Position { get; init; }

    /// <summary>For whom they speak.</summary>
    public required string? Component { get; init; }
}

internal sealed class AddSpeakerValidator : AbstractValidator<AddSpeaker>
{
    public AddSpeakerValidator()
    {
        RuleFor(command => command.SessionId).NotNull().WithErrorCode("required");
        RuleFor(command => command.Speaker).Words(CommitteeTexts.LineLimit);
        RuleFor(command => command.Position).WordsIfAny(CommitteeTexts.LineLimit);
        RuleFor(command => command.Component).Words(CommitteeTexts.LineLimit);
    }
}

internal sealed class AddSpeakerUseCase : EventUseCase<AddSpeaker>
{
    protected override EventAction Action(AddSpeaker command) => EventAction.AddSpeaker;

    protected override async Task<Refused> Apply(RecordWriting<OutreachEvent> writing, AddSpeaker command, CancellationToken ct)
    {
        var (record, id, name) = (writing.Root.Id, command.SessionId, command.Speaker!.Trim());
        if (await writing.Db.EventSessions.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.RecordId == record && row.DroppedOn == null, ct) is not { } session)
        {
            return Refusal.On(nameof(command.SessionId), "event.no_session");
        }

        if (await writing.Db.SessionSpeakers.CountAsync(row => row.RecordId == record, ct) >= ProgrammeRows.MostSpeakers)
        {
            return Refusal.Of("event.programme_full");
        }

        var taken = await ProgrammeRows.Taken(writing.Db, session.MeetsOn, ct);
        if (taken.Any(one => one.SessionId == session.Id && Programme.SameName(one.Name, name)))
        {
            return Refusal.On(nameof(command.Speaker), "event.speaker_there", name);
        }

        var wanted = new SpeakerTime(record, writing.Root.Title, session.Id, session.Title, name, session.MeetsOn, session.StartsAt, session.EndsAt);
        if (Programme.Clash(wanted, taken) is { } clash)
        {
            return Refusal.On(nameof(command.Speaker), clash.Code, [.. clash.Args]);
        }

        var speaker = await writing.Add(new SessionSpeaker { RecordId = record, SessionId = session.Id, Name = name, Position = Blank.ToNull(command.Position), Component = command.Component!.Trim() });
        writing.Detail["session"] = session.Id;
        writing.Detail["speaker"] = speaker.Id;
        return Refused.No;
    }
}

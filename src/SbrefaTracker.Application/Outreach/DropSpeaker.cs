using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Outreach;

/// <summary>Somebody does not speak in a session after all.</summary>
public sealed record DropSpeaker : RecordCommand
{
    public required long? SpeakerId { get; init; }
}

internal sealed class DropSpeakerUseCase : EventUseCase<DropSpeaker>
{
    protected override EventAction Action(DropSpeaker command) => EventAction.DropSpeaker;

    protected override async Task<Refused> Apply(RecordWriting<OutreachEvent> writing, DropSpeaker command, CancellationToken ct)
    {
        var (record, id) = (writing.Root.Id, command.SpeakerId);
        if (await writing.Db.SessionSpeakers.FirstOrDefaultAsync(row => row.Id == id && row.RecordId == record && row.DroppedOn == null, ct) is not { } speaker)
        {
            return Refusal.On(nameof(command.SpeakerId), "event.no_speaker");
        }

        speaker.DroppedOn = writing.Today;
        writing.Detail["speaker"] = speaker.Id;
        return Refused.No;
    }
}

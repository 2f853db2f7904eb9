using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Outreach;

/// <summary>Takes a session out of the programme, with those who were to speak in it.</summary>
public sealed record DropSession : RecordCommand
{
    public required long? SessionId { get; init; }
}

internal sealed class DropSessionUseCase : EventUseCase<DropSession>
{
    protected override EventAction Action(DropSession command) => EventAction.DropSession;

    protected override async Task<Refused> Apply(RecordWriting<OutreachEvent> writing, DropSession command, CancellationToken ct)
    {
        var (record, id) = (writing.Root.Id, command.SessionId);
        if (await writing.Db.EventSessions.FirstOrDefaultAsync(row => row.Id == id && row.RecordId == record && row.DroppedOn == null, ct) is not { } session)
        {
            return Refusal.On(nameof(command.SessionId), "event.no_session");
        }

        session.DroppedOn = writing.Today;
        foreach (var speaker in await writing.Db.SessionSpeakers.Where(row => row.SessionId == id && row.DroppedOn == null).ToListAsync(ct))
        {
            speaker.DroppedOn = writing.Today;
        }

        writing.Detail["session"] = session.Id;
        return Refused.No;
    }
}

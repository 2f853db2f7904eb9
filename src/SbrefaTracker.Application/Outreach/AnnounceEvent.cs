using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Outreach;

/// <summary>Puts an event into the public calendar.</summary>
public sealed record AnnounceEvent : RecordCommand;

internal sealed class AnnounceEventUseCase : EventUseCase<AnnounceEvent>
{
    protected override EventAction Action(AnnounceEvent command) => EventAction.Announce;

    protected override Task<Refused> Apply(RecordWriting<OutreachEvent> writing, AnnounceEvent command, CancellationToken ct)
    {
        writing.Root.AnnouncedOn = writing.Today;
        return Task.FromResult(Refused.No);
    }
}

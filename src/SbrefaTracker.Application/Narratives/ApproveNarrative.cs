using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Narratives;
using Microsoft.EntityFrameworkCore;

namespace SbrefaTracker.Application.Narratives;

/// <summary>A second person says that nothing in the text points to somebody; from now on the public reads it, with the year and as much of the action type as the public data set tells of it.</summary>
public sealed record ApproveNarrative : RecordCommand;

internal sealed class ApproveNarrativeUseCase : NarrativeUseCase<ApproveNarrative>
{
    protected override NarrativeAction Action(ApproveNarrative command) => NarrativeAction.Approve;

    protected override async Task<Refused> Apply(RecordWriting<Narrative> writing, ApproveNarrative command, CancellationToken ct)
    {
        var narrative = writing.Root;
        var complaint = await writing.Db.Complaints.AsNoTracking().FindByReference(narrative.Reference, ct);
        narrative.ActionType = (await NarrativeCountsReader.RowOf(writing.Db, complaint!.Id, ct))!.ActionType;
        (narrative.PublishedText, narrative.PublishedAt) = (narrative.LastText, writing.Now);
        await writing.Add(new NarrativeCheck { RecordId = narrative.Id, TextNumber = narrative.LastText, CheckedOn = writing.Today, CheckedBy = writing.Actor.Id, IsApproved = true });
        writing.Detail["text"] = narrative.LastText;
        return Refused.No;
    }
}

using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Outreach.Followups;

/// <summary>
/// Takes a material away: nobody gets it any more, and the content of its file is removed; while a legal hold keeps the event, once that is over. That it was there, and its digest, stays in the record.
/// </summary>
public sealed record DropMaterial : RecordCommand
{
    public required long? MaterialId { get; init; }
}

internal sealed class DropMaterialUseCase : EventUseCase<DropMaterial>
{
    protected override EventAction Action(DropMaterial command) => EventAction.DropMaterial;

    protected override async Task<Refused> Apply(RecordWriting<OutreachEvent> writing, DropMaterial command, CancellationToken ct)
    {
        var (record, id) = (writing.Root.Id, command.MaterialId);
        if (await writing.Db.EventMaterials.FirstOrDefaultAsync(one => one.Id == id && one.RecordId == record && one.DroppedOn == null, ct) is not { } material)
        {
            return Refusal.On(nameof(command.MaterialId), "event.no_material_there");
        }

        material.DroppedOn = writing.Today;
        if (material.ContentId is { } content && !await OfficeHolds.Keep(writing.Db, record, ct))
        {
            var owner = EvidenceOwner.Event(record).Key;
            await Contents.Remove(writing.Db, one => one.Id == content && one.Owner == owner, ct);
        }

        writing.Detail["material"] = material.Id;
        return Refused.No;
    }
}

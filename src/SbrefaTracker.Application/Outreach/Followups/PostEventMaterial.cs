using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Outreach.Followups;

/// <summary>Puts something before those who come: a link, or a file that was received before in the person's own form (<see cref="EvidenceOwner.Material"/>).</summary>
public sealed record PostEventMaterial : RecordCommand
{
    public required string? Title { get; init; }

    public string? Address { get; init; }

    /// <summary>The id that <see cref="EvidenceStore.Receive"/> gave.</summary>
    public long? File { get; init; }
}

internal sealed class PostEventMaterialValidator : AbstractValidator<PostEventMaterial>
{
    public PostEventMaterialValidator()
    {
        RuleFor(command => command.Title).Words(CommitteeTexts.LineLimit);
        RuleFor(command => command.Address).WebAddressIfAny();
        RuleFor(command => command.Address).Must((command, address) => command.File is not null || !string.IsNullOrWhiteSpace(address)).WithErrorCode("event.material_empty");
    }
}

internal sealed class PostEventMaterialUseCase : EventUseCase<PostEventMaterial>
{
    protected override EventAction Action(PostEventMaterial command) => EventAction.PostMaterial;

    protected override async Task<Refused> Apply(RecordWriting<OutreachEvent> writing, PostEventMaterial command, CancellationToken ct)
    {
        var record = writing.Root.Id;
        if (await writing.Db.EventMaterials.CountAsync(one => one.RecordId == record && one.DroppedOn == null, ct) >= EventPapers.MostMaterials)
        {
            return Refusal.Of("event.materials_full", EventPapers.MostMaterials);
        }

        StoredContent? content = null;
        if (command.File is { } file)
        {
            content = await EvidenceStore.Owned(writing.Db, EvidenceOwner.Material(record, writing.Actor.Id)).AsNoTracking().FirstOrDefaultAsync(one => one.Id == file, ct);
            if (content is null || content.Scan == ScanStates.Infected)
            {
                return Refusal.On(nameof(command.File), "file.not_found");
            }

            // The file of a material that was taken away under a hold lies there until the hold ends; it is given to nobody and takes nobody's place.
            var owner = EvidenceOwner.Event(record);
            var dropped = await writing.Db.EventMaterials.CountAsync(one => one.RecordId == record && one.DroppedOn != null && writing.Db.Contents.Any(file => file.Id == one.ContentId), ct);
            if (await Contents.Count(writing.Db, owner, ct) - dropped >= owner.MostFiles)
            {
                return Refusal.On(nameof(command.File), "file.too_many", owner.MostFiles);
            }

            await writing.Db.Contents.Where(one => one.Id == file).ExecuteUpdateAsync(set => set.SetProperty(one => one.Owner, owner.Key), ct);
        }

        var material = await writing.Add(new EventMaterial
        {
            RecordId = record,
            Title = command.Title!.Trim(),
            Address = Blank.ToNull(command.Address),
            FileName = content?.Name,
            FileType = content?.Type,
            Length = content?.Length,
            Sha256 = content?.Sha256,
            ContentId = content?.Id,
            PostedOn = writing.Today,
        });
        writing.Detail["material"] = material.Id;
        return Refused.No;
    }
}

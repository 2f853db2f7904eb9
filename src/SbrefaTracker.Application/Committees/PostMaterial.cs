using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Committees;

/// <summary>Puts before the public what the members were given: a link, the text itself, or a file that was received before in the person's own form (<see cref="EvidenceOwner.Paper"/>).</summary>
public sealed record PostMaterial : RecordCommand
{
    public required string? Title { get; init; }

    public string? Address { get; init; }

    public string? Text { get; init; }

    /// <summary>The id that <see cref="EvidenceStore.Receive"/> gave.</summary>
    public long? File { get; init; }
}

internal sealed class PostMaterialValidator : AbstractValidator<PostMaterial>
{
    public PostMaterialValidator()
    {
        RuleFor(command => command.Title).Words(CommitteeTexts.LineLimit);
        RuleFor(command => command.Address).WebAddressIfAny();
        RuleFor(command => command.Text).WordsIfAny(Validation.LetterLimit);
    }
}

internal sealed class PostMaterialUseCase(CommitteeSettings settings) : MeetingUseCase<PostMaterial>(settings)
{
    protected override MeetingAction Action(PostMaterial command) => MeetingAction.PostMaterial;

    protected override async Task<Refused> Apply(RecordWriting<Meeting> writing, PostMaterial command, CancellationToken ct)
    {
        var (address, text) = (Blank.ToNull(command.Address), Blank.ToNull(command.Text));
        if (address is null && text is null && command.File is null)
        {
            return Refusal.On(nameof(command.Address), "meeting.material_empty");
        }

        var record = writing.Root.Id;
        if (await writing.Db.MeetingMaterials.CountAsync(one => one.RecordId == record, ct) >= CommitteePapers.Most)
        {
            return Refusal.Of("meeting.materials_full", CommitteePapers.Most);
        }

        var taken = command.File is { } file ? await Take(writing, file, ct) : null;
        if (taken is { IsDone: false })
        {
            return new(taken.Refusals);
        }

        var content = taken?.Value;

        var material = await writing.Add(new MeetingMaterial
        {
            RecordId = record,
            Title = command.Title!.Trim(),
            Address = address,
            Text = text,
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

    // It leaves the form of whoever chose it and becomes the meeting's own.
    private static async Task<Result<StoredContent>> Take(RecordWriting<Meeting> writing, long file, CancellationToken ct)
    {
        var content = await EvidenceStore.Owned(writing.Db, EvidenceOwner.Paper(writing.Root.Id, writing.Actor.Id)).AsNoTracking().FirstOrDefaultAsync(one => one.Id == file, ct);
        if (content is null || content.Scan == ScanStates.Infected)
        {
            return Refusal.On(nameof(PostMaterial.File), "file.not_found");
        }

        var owner = EvidenceOwner.Meeting(writing.Root.Id);
        if (await Contents.Count(writing.Db, owner, ct) >= owner.MostFiles)
        {
            return Refusal.On(nameof(PostMaterial.File), "file.too_many", owner.MostFiles);
        }

        await writing.Db.Contents.Where(one => one.Id == file).ExecuteUpdateAsync(set => set.SetProperty(one => one.Owner, owner.Key), ct);
        return content;
    }
}

using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Committees;

/// <summary>
/// Takes a material back: nobody outside gets it any more, and everybody reads that it was there and why it is not. What the members were given stays with the committee's papers (5 U.S.C. 1009(b)).
/// </summary>
public sealed record WithdrawMaterial : RecordCommand
{
    public required long? MaterialId { get; init; }

    public required string? Reason { get; init; }
}

internal sealed class WithdrawMaterialValidator : AbstractValidator<WithdrawMaterial>
{
    public WithdrawMaterialValidator() => RuleFor(command => command.Reason).Words(CommitteeTexts.LineLimit);
}

internal sealed class WithdrawMaterialUseCase(CommitteeSettings settings) : MeetingUseCase<WithdrawMaterial>(settings)
{
    protected override MeetingAction Action(WithdrawMaterial command) => MeetingAction.WithdrawMaterial;

    protected override async Task<Refused> Apply(RecordWriting<Meeting> writing, WithdrawMaterial command, CancellationToken ct)
    {
        var (record, id) = (writing.Root.Id, command.MaterialId);
        if (await writing.Db.MeetingMaterials.FirstOrDefaultAsync(one => one.Id == id && one.RecordId == record && one.WithdrawnOn == null, ct) is not { } material)
        {
            return Refusal.On(nameof(command.MaterialId), "meeting.no_material_there");
        }

        (material.WithdrawnOn, material.WithdrawReason) = (writing.Today, command.Reason!.Trim());
        writing.Detail["material"] = material.Id;
        return Refused.No;
    }
}

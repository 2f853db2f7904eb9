using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Guidance;

namespace SbrefaTracker.Application.Guidance.Bulletins;

/// <summary>Says that a published bulletin holds no more. The public still finds it, with the reason.</summary>
public sealed record WithdrawBulletin : RecordCommand
{
    public required string Reason { get; init; }

    public required string ReasonEs { get; init; }
}

internal sealed class WithdrawBulletinValidator : AbstractValidator<WithdrawBulletin>
{
    public WithdrawBulletinValidator()
    {
        RuleFor(command => command.Reason).Words(BulletinVersioning.ChangeLimit);
        RuleFor(command => command.ReasonEs).Words(BulletinVersioning.ChangeLimit);
    }
}

internal sealed class WithdrawBulletinUseCase : BulletinUseCase<WithdrawBulletin>
{
    protected override BulletinAction Action(WithdrawBulletin command) => BulletinAction.Withdraw;

    protected override async Task<Refused> Apply(RecordWriting<Bulletin> writing, WithdrawBulletin command, CancellationToken ct)
    {
        (writing.Root.Ending, writing.Root.EndedOn) = (command.Reason.Trim(), writing.Today);
        writing.Root.EndCorrection();
        await BulletinVersioning.Add(writing, BulletinVersions.Withdrawn, command.Reason, command.ReasonEs, ct);
        return Refused.No;
    }
}

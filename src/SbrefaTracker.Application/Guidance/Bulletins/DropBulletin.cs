using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;

namespace SbrefaTracker.Application.Guidance.Bulletins;

/// <summary>Gives a bulletin up before anybody outside read it.</summary>
public sealed record DropBulletin : RecordCommand
{
    /// <summary>Kept for ever, so no personal data.</summary>
    public required string Reason { get; init; }
}

internal sealed class DropBulletinValidator : AbstractValidator<DropBulletin>
{
    public DropBulletinValidator() => RuleFor(command => command.Reason).Words(ComplaintFields.NameLimit);
}

internal sealed class DropBulletinUseCase : BulletinUseCase<DropBulletin>
{
    protected override BulletinAction Action(DropBulletin command) => BulletinAction.Drop;

    protected override Task<Refused> Apply(RecordWriting<Bulletin> writing, DropBulletin command, CancellationToken ct)
    {
        (writing.Root.Ending, writing.Root.EndedOn) = (command.Reason.Trim(), writing.Today);
        return Task.FromResult(Refused.No);
    }
}

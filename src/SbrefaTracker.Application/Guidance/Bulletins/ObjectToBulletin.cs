using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Guidance;

namespace SbrefaTracker.Application.Guidance.Bulletins;

/// <summary>An office has something against a bulletin: that holds it up until it is settled and the office is asked again.</summary>
public sealed record ObjectToBulletin : RecordCommand
{
    /// <summary>The code of the office that speaks.</summary>
    public required string Office { get; init; }

    /// <summary>What it objects to, and what should stand there.</summary>
    public required string Comment { get; init; }
}

internal sealed class ObjectToBulletinValidator : AbstractValidator<ObjectToBulletin>
{
    public ObjectToBulletinValidator() => RuleFor(command => command.Comment).Words();
}

internal sealed class ObjectToBulletinUseCase : BulletinUseCase<ObjectToBulletin>
{
    protected override BulletinAction Action(ObjectToBulletin command) => BulletinAction.Object;

    protected override Task<Refused> Apply(RecordWriting<Bulletin> writing, ObjectToBulletin command, CancellationToken ct) =>
        OfficeVerdicts.Take(writing, command.Office, ClearanceVerdicts.Objected, command.Comment, ct);
}

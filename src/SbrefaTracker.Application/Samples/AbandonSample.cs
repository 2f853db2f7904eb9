using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Samples;

namespace SbrefaTracker.Application.Samples;

/// <summary>Gives a sample up. It stays in the list with the reason.</summary>
public sealed record AbandonSample : RecordCommand
{
    /// <summary>Kept in the ledger for ever, so no personal data.</summary>
    public required string Reason { get; init; }
}

internal sealed class AbandonSampleValidator : AbstractValidator<AbandonSample>
{
    public AbandonSampleValidator() => RuleFor(command => command.Reason).Words(ComplaintFields.NameLimit);
}

internal sealed class AbandonSampleUseCase : SampleUseCase<AbandonSample>
{
    protected override SampleAction Action(AbandonSample command) => SampleAction.Abandon;

    protected override Task<Refused> Apply(RecordWriting<Sample> writing, AbandonSample command, CancellationToken ct)
    {
        writing.Detail["reason"] = command.Reason;
        return Task.FromResult(Refused.No);
    }
}

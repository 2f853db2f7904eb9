using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Samples;

namespace SbrefaTracker.Application.Samples;

/// <summary>Says what follows from the whole, and closes the work-paper: nothing of it changes any more.</summary>
public sealed record SealSample : RecordCommand
{
    public required string Conclusion { get; init; }
}

internal sealed class SealSampleValidator : AbstractValidator<SealSample>
{
    public SealSampleValidator() => RuleFor(command => command.Conclusion).Words();
}

internal sealed class SealSampleUseCase : SampleUseCase<SealSample>
{
    protected override SampleAction Action(SealSample command) => SampleAction.Seal;

    protected override async Task<Refused> Apply(RecordWriting<Sample> writing, SealSample command, CancellationToken ct)
    {
        var sample = writing.Root;
        (sample.Conclusion, sample.SealedOn, sample.SealedBy) = (command.Conclusion, writing.Today, writing.Actor.Id);
        writing.Detail["exceptions"] = await writing.Db.SampleTests.CountAsync(test => test.RecordId == sample.Id && test.Result == SampleResults.NotMet, ct);
        return Refused.No;
    }
}

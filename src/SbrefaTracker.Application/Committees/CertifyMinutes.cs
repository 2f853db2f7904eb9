using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Committees;

/// <summary>Records that the chair certified the minutes (5 U.S.C. 1009(c)). They are published with that and change no more.</summary>
public sealed record CertifyMinutes : RecordCommand
{
    public required DateOnly? CertifiedOn { get; init; }

    public required string? CertifiedBy { get; init; }
}

internal sealed class CertifyMinutesValidator : AbstractValidator<CertifyMinutes>
{
    public CertifyMinutesValidator()
    {
        RuleFor(command => command.CertifiedOn).NotNull().WithErrorCode("required");
        RuleFor(command => command.CertifiedOn).InYears();
        RuleFor(command => command.CertifiedBy).Words(CommitteeTexts.LineLimit);
    }
}

internal sealed class CertifyMinutesUseCase(CommitteeSettings settings) : MeetingUseCase<CertifyMinutes>(settings)
{
    protected override MeetingAction Action(CertifyMinutes command) => MeetingAction.CertifyMinutes;

    protected override Task<Refused> Apply(RecordWriting<Meeting> writing, CertifyMinutes command, CancellationToken ct)
    {
        var day = command.CertifiedOn!.Value;
        if (day > writing.Today)
        {
            return Task.FromResult<Refused>(Refusal.On(nameof(command.CertifiedOn), "in_the_future", day));
        }

        if (day < writing.Root.HeldOn)
        {
            return Task.FromResult<Refused>(Refusal.On(nameof(command.CertifiedOn), "meeting.certified_before", writing.Root.HeldOn.Value));
        }

        (writing.Root.CertifiedOn, writing.Root.CertifiedBy) = (day, command.CertifiedBy!.Trim());
        return Task.FromResult(Refused.No);
    }
}

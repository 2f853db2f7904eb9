using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Outreach;

/// <summary>Writes down what came of an event: the after-action report, and how many came.</summary>
public sealed record ReportEvent : RecordCommand
{
    public required string? AfterAction { get; init; }

    public required int? Attended { get; init; }

    /// <summary>Null when nobody asked.</summary>
    public int? AttendedSmall { get; init; }
}

internal sealed class ReportEventValidator : AbstractValidator<ReportEvent>
{
    public ReportEventValidator()
    {
        RuleFor(command => command.AfterAction).Words(Validation.LetterLimit);
        RuleFor(command => command.Attended).NotNull().WithErrorCode("required");
        RuleFor(command => command.Attended).PeopleIfAny();
        RuleFor(command => command.AttendedSmall).PeopleIfAny();
        RuleFor(command => command.AttendedSmall).Must((command, small) => small is null || small <= (command.Attended ?? 0)).WithErrorCode("event.more_small_than_all");
    }
}

internal sealed class ReportEventUseCase : EventUseCase<ReportEvent>
{
    protected override EventAction Action(ReportEvent command) => EventAction.Report;

    protected override Task<Refused> Apply(RecordWriting<OutreachEvent> writing, ReportEvent command, CancellationToken ct)
    {
        var one = writing.Root;
        (one.AfterAction, one.Attended, one.AttendedSmall, one.ReportedOn) = (command.AfterAction, command.Attended, command.AttendedSmall, writing.Today);
        writing.Detail["attended"] = command.Attended!.Value;
        return Task.FromResult(Refused.No);
    }
}

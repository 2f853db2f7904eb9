using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Outreach;

/// <summary>Says otherwise what an event is, when or where. Its programme must still lie within it, and what was announced stays whole.</summary>
public sealed record ChangeEvent : RecordCommand
{
    public required EventGiven Event { get; init; }
}

internal sealed class ChangeEventValidator : AbstractValidator<ChangeEvent>
{
    public ChangeEventValidator() => RuleFor(command => command.Event).SetValidator(new EventGivenValidator());
}

internal sealed class ChangeEventUseCase : EventUseCase<ChangeEvent>
{
    protected override EventAction Action(ChangeEvent command) => EventAction.Change;

    protected override async Task<Refused> Apply(RecordWriting<OutreachEvent> writing, ChangeEvent command, CancellationToken ct)
    {
        var one = writing.Root;
        command.Event.Apply(one);
        if (one.State == EventState.Announced && !EventLook.HasWhere(one))
        {
            return Refusal.On(nameof(EventGiven.Place), "event.nowhere");
        }

        if (one.State == EventState.Announced && one.Summary is null)
        {
            return Refusal.On(nameof(EventGiven.Summary), "event.no_summary");
        }

        if ((await ProgrammeRows.Load(writing.Db, one.Id, ct)).FirstOrDefault(line => !Programme.Holds(one, line.Session.MeetsOn, line.Session.StartsAt, line.Session.EndsAt)) is { } outside)
        {
            return Refusal.On(nameof(EventGiven.StartsOn), "event.session_outside", outside.Session.Title);
        }

        writing.Detail["starts_on"] = one.StartsOn;
        return Refused.No;
    }
}

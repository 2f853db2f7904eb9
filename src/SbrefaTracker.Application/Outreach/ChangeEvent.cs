using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach.Registrations;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Outreach;

/// <summary>
/// Says otherwise what an event is, when or where. Its programme moves with it and must lie within it, nobody speaks twice at once on the new day, and what was announced stays whole. Those who registered
/// are written to when it is at another time or place; where there is more room now, those who wait move up.
/// </summary>
public sealed record ChangeEvent : RecordCommand
{
    public required EventGiven Event { get; init; }
}

internal sealed class ChangeEventValidator : AbstractValidator<ChangeEvent>
{
    public ChangeEventValidator() => RuleFor(command => command.Event).SetValidator(new EventGivenValidator());
}

internal sealed class ChangeEventUseCase(EventMail mail, Seats seats) : EventUseCase<ChangeEvent>
{
    protected override EventAction Action(ChangeEvent command) => EventAction.Change;

    protected override async Task<Refused> Apply(RecordWriting<OutreachEvent> writing, ChangeEvent command, CancellationToken ct)
    {
        var one = writing.Root;
        var (before, span) = (WhenAndWhere(one), EventSpan.Of(one));
        command.Event.Apply(one);
        if (span.EndsOn >= writing.Today && one.EndsOn < writing.Today)
        {
            return Refusal.On(nameof(EventGiven.StartsOn), "event.over");
        }

        if (one.State == EventState.Announced && !EventLook.HasWhere(one))
        {
            return Refusal.On(nameof(EventGiven.Place), "event.nowhere");
        }

        if (one.State == EventState.Announced && one.Summary is null)
        {
            return Refusal.On(nameof(EventGiven.Summary), "event.no_summary");
        }

        if (await ProgrammeMoving.Along(writing, span, ct) is { } reason)
        {
            return reason;
        }

        if (before != WhenAndWhere(one))
        {
            await mail.Changed(writing.Session, one, ct);
        }

        await seats.MoveUp(writing.Session, one, ct);
        writing.Detail["starts_on"] = one.StartsOn;
        return Refused.No;
    }

    private static (DateOnly, DateOnly, int, int, string?, string?) WhenAndWhere(OutreachEvent one) => (one.StartsOn, one.EndsOn, one.StartsAt, one.EndsAt, one.Place, one.OnlineAddress);
}

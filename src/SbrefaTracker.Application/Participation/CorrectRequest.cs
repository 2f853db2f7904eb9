using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Participation;

/// <summary>Writes down that the organizer says otherwise now: another day, another place, another subject. Items of the checklist that were answered on other facts are asked again.</summary>
public sealed record CorrectRequest : RecordCommand
{
    public required ParticipationGiven Request { get; init; }
}

internal sealed class CorrectRequestValidator : AbstractValidator<CorrectRequest>
{
    public CorrectRequestValidator() => RuleFor(command => command.Request).SetValidator(new ParticipationGivenValidator());
}

internal sealed class CorrectRequestUseCase : ParticipationUseCase<CorrectRequest>
{
    protected override ParticipationAction Action(CorrectRequest command) => ParticipationAction.Correct;

    protected override async Task<Refused> Apply(RecordWriting<ParticipationRequest> writing, CorrectRequest command, CancellationToken ct)
    {
        var (request, given) = (writing.Root, command.Request);
        if (given.EventOn < writing.Today)
        {
            return Refusal.On(nameof(given.EventOn), "participation.event_past", writing.Today);
        }

        var contact = given.Contact(request.Id);
        var known = await writing.Db.ParticipationContacts.FirstOrDefaultAsync(row => row.RequestRecord == request.Id, ct);
        if (known is not null && (known.Name, known.Email, known.Phone) != (contact.Name, contact.Email, contact.Phone))
        {
            await TakenBack.Replaced(writing.Session, known, writing.Actor, ct);
        }

        // What was weighed was weighed of another agenda.
        if (request.Nature != given.Nature || request.Subject != given.Subject?.Trim() || request.Audience != given.Audience?.Trim())
        {
            (request.AgendaKind, request.ParticipantKind, request.KnowsMost) = (null, null, null);
        }

        var before = VettingFacts.Of(request);
        given.Apply(request);
        if (await OfficeHolds.Keep(writing.Db, request.Id, ct) && Overwrites(writing))
        {
            return Refusal.Of("workflow.on_hold");
        }

        await Reopen(writing, VettingItems.Touched(before, VettingFacts.Of(request)), ct);
        if (known is not null)
        {
            (known.Name, known.Email, known.Phone) = (contact.Name, contact.Email, contact.Phone);
        }
        else
        {
            writing.Db.Add(contact);
        }

        writing.Detail["event_on"] = request.EventOn;
        return Refused.No;
    }

    // Under a legal hold what nobody had said is added, and what is there stays; whom to write to is kept aside and put right (docs/decisions/0131-what-a-hold-keeps-from-change.md).
    private static bool Overwrites(RecordWriting<ParticipationRequest> writing) =>
        writing.Db.Entry(writing.Root).Properties.Any(value => value.OriginalValue is not (null or "") && !Equals(value.OriginalValue, value.CurrentValue));

    private static async Task Reopen(RecordWriting<ParticipationRequest> writing, IReadOnlyList<string> touched, CancellationToken ct)
    {
        var record = writing.Root.Id;
        var reading = VettingReading.Of(await writing.Db.VettingMarks.AsNoTracking().Where(mark => mark.RecordId == record).ToListAsync(ct));
        var items = reading.ToReopen(touched);
        foreach (var item in items)
        {
            await writing.Add(new VettingMark { RecordId = record, Item = item, Mark = VettingMarks.Reopened, MarkedBy = writing.Actor.Id, MarkedOn = writing.Today });
        }

        if (items.Count > 0)
        {
            writing.Detail["reopened"] = string.Join(' ', items);
        }
    }
}

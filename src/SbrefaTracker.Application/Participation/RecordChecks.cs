using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Participation;

/// <summary>What was found about one item.</summary>
public sealed record CheckGiven(string Item, string Mark, string? Note);

/// <summary>Records what was found about items of the ethics checklist: each with who and when. An earlier mark stays.</summary>
public sealed record RecordChecks : RecordCommand
{
    public required IReadOnlyList<CheckGiven> Checks { get; init; }
}

internal sealed class RecordChecksValidator : AbstractValidator<RecordChecks>
{
    public RecordChecksValidator()
    {
        RuleFor(command => command.Checks).NotEmpty().WithErrorCode("participation.nothing_checked");
        RuleForEach(command => command.Checks).ChildRules(check =>
        {
            check.RuleFor(one => one.Item).CodeOf(VettingItems.List, required: true);
            check.RuleFor(one => one.Mark).CodeOf(VettingMarks.List, required: true);
            check.RuleFor(one => one.Note).WordsIfAny(ParticipationGiven.PartLimit);
        });
    }
}

internal sealed class RecordChecksUseCase : ParticipationUseCase<RecordChecks>
{
    protected override ParticipationAction Action(RecordChecks command) => ParticipationAction.Check;

    protected override async Task<Refused> Apply(RecordWriting<ParticipationRequest> writing, RecordChecks command, CancellationToken ct)
    {
        var record = writing.Root.Id;
        var reading = VettingReading.Of(await writing.Db.VettingMarks.AsNoTracking().Where(mark => mark.RecordId == record).ToListAsync(ct));
        List<CheckGiven> changed = [.. command.Checks.Where(check => IsNew(check, reading))];
        List<Refusal> refusals = [.. changed.Select(check => Fault(check, reading)).OfType<Refusal>()];
        if (changed.Count == 0)
        {
            refusals.Add(Refusal.Of("participation.nothing_checked"));
        }

        if (refusals.Count > 0)
        {
            return new Refused(refusals);
        }

        foreach (var check in changed.OrderBy(check => check.Item, StringComparer.Ordinal))
        {
            await writing.Add(new VettingMark
            {
                RecordId = record,
                Item = check.Item,
                Mark = check.Mark,
                Note = Blank.ToNull(check.Note),
                MarkedBy = writing.Actor.Id,
                MarkedOn = writing.Today,
            });
            writing.Detail[check.Item] = check.Mark;
        }

        return Refused.No;
    }

    private static bool IsNew(CheckGiven check, VettingReading reading) =>
        !reading.Latest.TryGetValue(check.Item, out var known) || known.Mark != check.Mark || known.Note != Blank.ToNull(check.Note);

    // Counsel settles what somebody was concerned about; a concern does not vanish by another click, nor by a fact that the organizer tells otherwise.
    private static Refusal? Fault(CheckGiven check, VettingReading reading) =>
        VettingMarks.NeedsNote(check.Mark) && string.IsNullOrWhiteSpace(check.Note) ? Refusal.On(check.Item, "participation.note_missing")
        : check.Mark == VettingMarks.Settled && !reading.IsOfCounsel(check.Item) ? Refusal.On(check.Item, "participation.no_concern")
        : check.Mark is VettingMarks.Clear or VettingMarks.NotApplicable && IsOpenConcern(check.Item, reading) ? Refusal.On(check.Item, "participation.concern_open")
        : null;

    private static bool IsOpenConcern(string item, VettingReading reading) => reading.Latest.GetValueOrDefault(item) is { } mark ? mark.Mark == VettingMarks.Concern : reading.IsOfCounsel(item);
}

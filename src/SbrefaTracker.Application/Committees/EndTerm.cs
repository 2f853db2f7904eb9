using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Committees;

/// <summary>Records the last day of a member who leaves before the term is over.</summary>
public sealed record EndTerm : RecordCommand
{
    public required long? Term { get; init; }

    public required DateOnly? LeftOn { get; init; }
}

internal sealed class EndTermValidator : AbstractValidator<EndTerm>
{
    public EndTermValidator()
    {
        RuleFor(command => command.Term).NotNull().WithErrorCode("required");
        RuleFor(command => command.LeftOn).NotNull().WithErrorCode("required");
        RuleFor(command => command.LeftOn).InYears();
    }
}

internal sealed class EndTermUseCase : CommitteeUseCase<EndTerm>
{
    protected override CommitteeAction Action(EndTerm command) => CommitteeAction.EndTerm;

    protected override async Task<Refused> Apply(RecordWriting<Committee> writing, EndTerm command, CancellationToken ct)
    {
        var record = writing.Root.Id;
        if (await writing.Db.CommitteeTerms.FirstOrDefaultAsync(one => one.RecordId == record && one.Id == command.Term, ct) is not { LeftOn: null } term)
        {
            return Refusal.On(nameof(command.Term), "committee.no_term");
        }

        if (command.LeftOn < term.FromOn || command.LeftOn >= term.ToOn)
        {
            return Refusal.On(nameof(command.LeftOn), "committee.left_outside", term.FromOn, term.ToOn.AddDays(-1));
        }

        term.LeftOn = command.LeftOn;
        writing.Detail["term"] = term.Id;
        writing.Detail["left"] = command.LeftOn!.Value;
        return Refused.No;
    }
}

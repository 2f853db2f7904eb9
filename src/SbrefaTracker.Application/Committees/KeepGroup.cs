using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Committees;

/// <summary>Begins a subcommittee or a working group, or says otherwise what it does and whether it works.</summary>
public sealed record KeepGroup : RecordCommand
{
    /// <summary>The one that is said otherwise; null begins one.</summary>
    public long? Group { get; init; }

    public required string? Name { get; init; }

    /// <summary>The subcommittee of a working group; null for a subcommittee. Fixed from the beginning.</summary>
    public long? Parent { get; init; }

    public string? StatementOfWork { get; init; }

    /// <summary>A code of <see cref="GroupStates"/>.</summary>
    public required string? GroupState { get; init; }

    /// <summary>The day on which it came into that state.</summary>
    public required DateOnly? Since { get; init; }
}

internal sealed class KeepGroupValidator : AbstractValidator<KeepGroup>
{
    public KeepGroupValidator()
    {
        RuleFor(command => command.Name).Words(CommitteeTexts.LineLimit);
        RuleFor(command => command.StatementOfWork).WordsIfAny();
        RuleFor(command => command.GroupState).CodeOf(GroupStates.List, required: true);
        RuleFor(command => command.Since).NotNull().WithErrorCode("required");
        RuleFor(command => command.Since).InYears();
    }
}

internal sealed class KeepGroupUseCase : CommitteeUseCase<KeepGroup>
{
    protected override CommitteeAction Action(KeepGroup command) => CommitteeAction.KeepGroup;

    protected override async Task<Refused> Apply(RecordWriting<Committee> writing, KeepGroup command, CancellationToken ct)
    {
        var record = writing.Root.Id;
        var groups = await writing.Db.CommitteeGroups.Where(one => one.RecordId == record).ToListAsync(ct);
        if (groups.Any(one => one.Id != command.Group && string.Equals(one.Name, command.Name!.Trim(), StringComparison.OrdinalIgnoreCase)))
        {
            return Refusal.On(nameof(command.Name), "committee.group_exists");
        }

        // A working group belongs to a subcommittee, and nothing belongs to a working group.
        if (command.Group is null && command.Parent is { } parent && groups.Find(one => one.Id == parent) is not { ParentId: null })
        {
            return Refusal.On(nameof(command.Parent), "committee.no_group");
        }

        var group = command.Group is { } id
            ? groups.Find(one => one.Id == id)
            : await writing.Add(new CommitteeGroup { RecordId = record, ParentId = command.Parent });
        if (group is null)
        {
            return Refusal.On(nameof(command.Group), "committee.no_group");
        }

        (group.Name, group.StatementOfWork, group.GroupState, group.Since) = (command.Name!.Trim(), Blank.ToNull(command.StatementOfWork), command.GroupState!, command.Since!.Value);
        writing.Detail["group"] = group.Id;
        writing.Detail["state"] = group.GroupState;
        return Refused.No;
    }
}

using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Committees;

/// <summary>Begins the record of an advisory committee. This office serves one at a time.</summary>
public sealed record BeginCommittee : IRecordCommand
{
    public required string Name { get; init; }

    public required string Short { get; init; }

    /// <summary>The statute or order it rests on.</summary>
    public required string Authority { get; init; }
}

internal sealed class BeginCommitteeValidator : AbstractValidator<BeginCommittee>
{
    public BeginCommitteeValidator()
    {
        RuleFor(command => command.Name).Words(ComplaintFields.NameLimit);
        RuleFor(command => command.Short).Words(30);
        RuleFor(command => command.Authority).Words(ComplaintFields.NameLimit);
    }
}

internal sealed class BeginCommitteeUseCase : BeginRecord<BeginCommittee, Committee>
{
    protected override IReadOnlyList<Role> Allowed => [Roles.Dfo];

    protected override string Happened => "CommitteeBegun";

    protected override async Task<Result<Committee>> Begin(WriteSession session, BeginCommittee command, Actor actor, CancellationToken ct) =>
        await session.Db.Committees.AnyAsync(committee => committee.State == CommitteeState.Standing, ct)
            ? Refusal.Of("committee.exists")
            : new Committee { Name = command.Name.Trim(), Short = command.Short.Trim(), Authority = command.Authority.Trim(), BegunOn = session.Today };
}

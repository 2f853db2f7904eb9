using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Committees;

/// <summary>Gives somebody a term: a new member, or one who served before.</summary>
public sealed record SeatMember : RecordCommand
{
    /// <summary>Who served before; null for a new member, who is named below. Whoever comes back for another firm, or with another point of view, has those below.</summary>
    public long? Member { get; init; }

    public string? Name { get; init; }

    public string? Organization { get; init; }

    /// <summary>A code of <see cref="Viewpoints"/>.</summary>
    public string? Viewpoint { get; init; }

    public required DateOnly? FromOn { get; init; }

    public required DateOnly? ToOn { get; init; }
}

internal sealed class SeatMemberValidator : AbstractValidator<SeatMember>
{
    public SeatMemberValidator()
    {
        RuleFor(command => command.FromOn).NotNull().WithErrorCode("required");
        RuleFor(command => command.ToOn).NotNull().WithErrorCode("required");
        RuleFor(command => command.FromOn).InYears();
        RuleFor(command => command.ToOn).InYears();
        When(command => command.Member is null, () =>
        {
            RuleFor(command => command.Name).Words(CommitteeTexts.LineLimit);
            RuleFor(command => command.Organization).Words(CommitteeTexts.LineLimit);
            RuleFor(command => command.Viewpoint).CodeOf(Viewpoints.List, required: true);
        });
        When(command => command.Member is not null, () =>
        {
            RuleFor(command => command.Organization).WordsIfAny(CommitteeTexts.LineLimit);
            RuleFor(command => command.Viewpoint).CodeOf(Viewpoints.List, required: false);
        });
    }
}

internal sealed class SeatMemberUseCase : CommitteeUseCase<SeatMember>
{
    protected override CommitteeAction Action(SeatMember command) => CommitteeAction.Seat;

    protected override async Task<Refused> Apply(RecordWriting<Committee> writing, SeatMember command, CancellationToken ct)
    {
        var record = writing.Root.Id;
        var members = await writing.Db.CommitteeMembers.Where(member => member.RecordId == record).ToListAsync(ct);
        var name = command.Name?.Trim() ?? "";
        var member = command.Member is { } id
            ? members.Find(one => one.Id == id)
            : members.Find(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase) && string.Equals(one.Organization, command.Organization!.Trim(), StringComparison.OrdinalIgnoreCase));
        if (command.Member is not null && member is null)
        {
            return Refusal.On(nameof(command.Member), "committee.no_member");
        }

        // Else a third term in a row would pass under another firm's name.
        if (member is null && members.Find(one => Programme.SameName(one.Name, name)) is { } known)
        {
            return Refusal.On(nameof(command.Name), "committee.known_name", known.Organization);
        }

        var all = await writing.Db.CommitteeTerms.Where(term => term.RecordId == record).ToListAsync(ct);
        var refused = MembershipRules.Check([.. all.Where(term => term.MemberId == member?.Id)], all, command.FromOn!.Value, command.ToOn!.Value);
        if (refused is [var first, ..])
        {
            return first;
        }

        if (member is not null && command.Member is not null)
        {
            (member.Organization, member.Viewpoint) = (Blank.ToNull(command.Organization) ?? member.Organization, Blank.ToNull(command.Viewpoint) ?? member.Viewpoint);
        }

        member ??= await writing.Add(new CommitteeMember { RecordId = record, Name = name, Organization = command.Organization!.Trim(), Viewpoint = command.Viewpoint! });
        await writing.Add(new CommitteeTerm { RecordId = record, MemberId = member.Id, FromOn = command.FromOn.Value, ToOn = command.ToOn.Value });
        writing.Detail["member"] = member.Id;
        writing.Detail["from_on"] = command.FromOn.Value;
        writing.Detail["to_on"] = command.ToOn.Value;
        return Refused.No;
    }
}

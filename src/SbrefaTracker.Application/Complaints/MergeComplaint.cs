using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Links;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>
/// Merges the complaint into another one about the same matter, which leads. Nothing of it is moved: it is closed as a duplicate, keeps its reference, its files and its
/// tracking key, and its filer is told. Both histories tell of it, and it can be taken back.
/// </summary>
public sealed record MergeComplaint : ComplaintCommand
{
    /// <summary>The complaint that leads, by our own or its outside reference.</summary>
    public required string Other { get; init; }

    public required string Reason { get; init; }

    /// <summary>The letter to the filer; a short one in standing words when it is not given.</summary>
    public string? Letter { get; init; }
}

internal sealed class MergeComplaintValidator : AbstractValidator<MergeComplaint>
{
    public MergeComplaintValidator()
    {
        RuleFor(command => command.Other).Words(ComplaintFields.ReferenceLimit);
        RuleFor(command => command.Reason).Words();
        RuleFor(command => command.Letter).WordsIfAny(Validation.LetterLimit);
        RuleFor(command => command.Letter).Finished();
    }
}

internal sealed class MergeComplaintUseCase(OtherSide others) : IComplaintUseCase<MergeComplaint>
{
    public ComplaintAction Action(MergeComplaint command) => ComplaintAction.Merge;

    public async Task<Refused> Apply(ComplaintWriting writing, MergeComplaint command, CancellationToken ct)
    {
        var (complaint, other) = (writing.Complaint, await OtherSide.Find(writing, command.Other, LinkKinds.Duplicate, ct));
        if (!other.IsDone)
        {
            return other.Refusals[0];
        }

        // ONO rates how it is answered: its complaint is not closed for the sake of one that nobody rates.
        if (complaint.Source == Sources.Ono && other.Value.Source != Sources.Ono)
        {
            return Refusal.On(nameof(command.Other), "merge_ono_leads", other.Value.Reference);
        }

        if (await OtherSide.LeaderOf(writing, other.Value, ct) is { } leader)
        {
            return Refusal.On(nameof(command.Other), "merge_into_merged", other.Value.Reference, leader);
        }

        if ((await others.Link(writing, other.Value, LinkKinds.Duplicate, otherLeads: true, command.Reason, ct)).Reason is { } refused)
        {
            return refused;
        }

        complaint.ClosedOn = writing.Today;
        complaint.Outcome = Outcomes.Duplicate;
        writing.Detail["outcome"] = Outcomes.Duplicate;
        await writing.MailFiler(Letters.Merged(complaint, command.Letter));
        return Refused.No;
    }
}

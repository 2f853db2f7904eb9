using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Attachments;

/// <summary>
/// The filer or staff add files to a complaint. They were received before, for <see cref="EvidenceOwner.Complaint"/> of this complaint or in the person's own form
/// (<see cref="EvidenceOwner.Addition"/>); whose tracking key was checked, or who is signed in, is the actor.
/// </summary>
public sealed record AddEvidence : ComplaintCommand
{
    /// <summary>The ids that <see cref="EvidenceStore.Receive"/> gave.</summary>
    public required IReadOnlyList<long> Files { get; init; }
}

internal sealed class AddEvidenceValidator : AbstractValidator<AddEvidence>
{
    public AddEvidenceValidator() => RuleFor(command => command.Files).NotEmpty().WithErrorCode("required");
}

internal sealed class AddEvidenceUseCase : IComplaintUseCase<AddEvidence>
{
    public ComplaintAction Action(AddEvidence command) => ComplaintAction.AddEvidence;

    public async Task<Refused> Apply(ComplaintWriting writing, AddEvidence command, CancellationToken ct)
    {
        // One of them may have been found to be harmful, waited too long, or be another complaint's.
        return await Attach(writing, command.Files, ct) ? Refused.No : Refusal.On(nameof(AddEvidence.Files), "file.not_found");
    }

    /// <summary>Makes files of the complaint's senders part of it; false when one of them is not there.</summary>
    internal static async Task<bool> Attach(ComplaintWriting writing, IReadOnlyList<long> files, CancellationToken ct)
    {
        var ids = files.Distinct().ToList();
        var attached = await Attaching.All(
            writing,
            EvidenceStore.Owned(writing.Db, EvidenceOwner.Complaint(writing.Complaint.Reference), EvidenceOwner.Addition(writing.Complaint.Reference, writing.Actor.Id)).Where(content => ids.Contains(content.Id)),
            ct);
        writing.Detail["files"] = attached.Count;
        return attached.Count == ids.Count;
    }
}

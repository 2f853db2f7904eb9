using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Takes words off the complaint; that they were on it stays in its history.</summary>
public sealed record UntagComplaint : ComplaintCommand
{
    /// <summary>The words with commas between them.</summary>
    public required string Tags { get; init; }
}

internal sealed class UntagComplaintValidator : AbstractValidator<UntagComplaint>
{
    public UntagComplaintValidator() => RuleFor(command => command.Tags).TagWords();
}

internal sealed class UntagComplaintUseCase : IComplaintUseCase<UntagComplaint>
{
    public ComplaintAction Action(UntagComplaint command) => ComplaintAction.Untag;

    public Task<Refused> Apply(ComplaintWriting writing, UntagComplaint command, CancellationToken ct)
    {
        var words = TagWords.ReadAll(command.Tags).Value!;
        var off = writing.Parts.Tags.Where(tag => words.Contains(tag.Word, StringComparer.Ordinal)).ToList();
        if (off.Count == 0)
        {
            return Task.FromResult<Refused>(Refusal.On(nameof(command.Tags), "tag_not_there"));
        }

        foreach (var tag in off)
        {
            (tag.UntaggedOn, tag.UntaggedBy) = (writing.Today, writing.Actor.Id);
        }

        return Task.FromResult(Refused.No);
    }
}

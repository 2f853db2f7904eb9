using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Puts short words on the complaint. Words that it bears already are passed over, unless it bears all of them.</summary>
public sealed record TagComplaint : ComplaintCommand
{
    /// <summary>The words with commas between them, as somebody typed them.</summary>
    public required string Tags { get; init; }
}

internal sealed class TagComplaintValidator : AbstractValidator<TagComplaint>
{
    public TagComplaintValidator() => RuleFor(command => command.Tags).TagWords();
}

internal sealed class TagComplaintUseCase : IComplaintUseCase<TagComplaint>
{
    public ComplaintAction Action(TagComplaint command) => ComplaintAction.Tag;

    public async Task<Refused> Apply(ComplaintWriting writing, TagComplaint command, CancellationToken ct)
    {
        var there = writing.Parts.Tags.Select(tag => tag.Word).ToHashSet(StringComparer.Ordinal);
        var added = TagWords.ReadAll(command.Tags).Value!.Where(word => !there.Contains(word)).ToList();
        if (added.Count == 0)
        {
            return Refusal.On(nameof(command.Tags), "tag_there");
        }

        if (there.Count + added.Count > TagWords.MostOfComplaint)
        {
            return Refusal.On(nameof(command.Tags), "too_many_tags", TagWords.MostOfComplaint);
        }

        foreach (var word in added)
        {
            await writing.Add(new Tag { ComplaintId = writing.Complaint.Id, Word = word, TaggedOn = writing.Today, TaggedBy = writing.Actor.Id });
        }

        return Refused.No;
    }
}

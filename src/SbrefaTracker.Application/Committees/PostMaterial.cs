using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Committees;

/// <summary>Puts before the public what the members were given: a link, or the text itself.</summary>
public sealed record PostMaterial : RecordCommand
{
    public required string? Title { get; init; }

    public string? Address { get; init; }

    public string? Text { get; init; }
}

internal sealed class PostMaterialValidator : AbstractValidator<PostMaterial>
{
    public PostMaterialValidator()
    {
        RuleFor(command => command.Title).Words(CommitteeTexts.LineLimit);
        RuleFor(command => command.Address).WebAddressIfAny();
        RuleFor(command => command.Text).WordsIfAny(Validation.LetterLimit);
    }
}

internal sealed class PostMaterialUseCase(CommitteeSettings settings) : MeetingUseCase<PostMaterial>(settings)
{
    protected override MeetingAction Action(PostMaterial command) => MeetingAction.PostMaterial;

    protected override async Task<Refused> Apply(RecordWriting<Meeting> writing, PostMaterial command, CancellationToken ct)
    {
        var (address, text) = (Blank.ToNull(command.Address), Blank.ToNull(command.Text));
        if (address is null && text is null)
        {
            return Refusal.On(nameof(command.Address), "meeting.material_empty");
        }

        var material = await writing.Add(new MeetingMaterial { RecordId = writing.Root.Id, Title = command.Title!.Trim(), Address = address, Text = text, PostedOn = writing.Today });
        writing.Detail["material"] = material.Id;
        return Refused.No;
    }
}

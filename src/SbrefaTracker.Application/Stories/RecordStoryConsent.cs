using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Stories;

namespace SbrefaTracker.Application.Stories;

/// <summary>Records that whoever filed the complaint agrees that the story is printed.</summary>
public sealed record RecordStoryConsent : RecordCommand
{
    /// <summary>A code of <see cref="ConsentGivers"/>.</summary>
    public required string From { get; init; }

    /// <summary>A code of <see cref="ConsentWays"/>.</summary>
    public required string Way { get; init; }

    /// <summary>The day on which it was given, not in the future.</summary>
    public required DateOnly? GivenOn { get; init; }
}

internal sealed class RecordStoryConsentValidator : AbstractValidator<RecordStoryConsent>
{
    public RecordStoryConsentValidator()
    {
        RuleFor(command => command.From).CodeOf(ConsentGivers.List, required: true);
        RuleFor(command => command.Way).CodeOf(ConsentWays.List, required: true);
        RuleFor(command => command.GivenOn).NotNull().WithErrorCode("required");
    }
}

internal sealed class RecordStoryConsentUseCase : StoryUseCase<RecordStoryConsent>
{
    protected override StoryAction Action(RecordStoryConsent command) => StoryAction.RecordConsent;

    protected override Task<Refused> Apply(RecordWriting<Story> writing, RecordStoryConsent command, CancellationToken ct)
    {
        if (command.GivenOn > writing.Today)
        {
            return Task.FromResult<Refused>(Refusal.On(nameof(command.GivenOn), "in_the_future", command.GivenOn.Value));
        }

        (writing.Root.ConsentFrom, writing.Root.ConsentWay, writing.Root.ConsentOn) = (command.From, command.Way, command.GivenOn);
        writing.Detail["from"] = command.From;
        writing.Detail["way"] = command.Way;
        writing.Detail["on"] = command.GivenOn!.Value;
        return Task.FromResult(Refused.No);
    }
}

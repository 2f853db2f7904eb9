using FluentValidation;
using FluentValidation.Results;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Guidance.Guides;

/// <summary>A command that brings what is to be written about a guide.</summary>
public interface IGuideGiven
{
    GuideGiven Given { get; }
}

/// <summary>Says every reason at once why a guide cannot be kept so.</summary>
internal abstract class GuideValidator<TCommand> : AbstractValidator<TCommand>
    where TCommand : IGuideGiven
{
    protected GuideValidator(AgencyTime time) => RuleFor(command => command).Custom((command, context) =>
    {
        foreach (var refusal in GuideReading.Faults(command.Given, time.Today))
        {
            context.AddFailure(new ValidationFailure(refusal.Field!, refusal.Code) { ErrorCode = refusal.Code, CustomState = refusal.Args.ToArray() });
        }
    });
}

/// <summary>Puts a rule that needs a guide, and its guide if there is one, on file.</summary>
public sealed record KeepGuide : IRecordCommand, IGuideGiven
{
    public required GuideGiven Given { get; init; }
}

internal sealed class KeepGuideValidator(AgencyTime time) : GuideValidator<KeepGuide>(time);

internal sealed class KeepGuideUseCase : BeginRecord<KeepGuide, Guide>
{
    protected override IReadOnlyList<Role> Allowed => GuideQueries.Keepers;

    protected override string Happened => "GuideKept";

    protected override Task<Result<Guide>> Begin(WriteSession session, KeepGuide command, Actor actor, CancellationToken ct)
    {
        var guide = new Guide { EnteredOn = session.Today, EnteredBy = actor.Id };
        GuideReading.Take(guide, command.Given);
        return Task.FromResult<Result<Guide>>(guide);
    }

    protected override Task<Refused> Complete(RecordWriting<Guide> writing, KeepGuide command, CancellationToken ct)
    {
        writing.Detail["effectiveOn"] = writing.Root.EffectiveOn;
        if (writing.Root.PublishedOn is { } published)
        {
            writing.Detail["publishedOn"] = published;
        }

        return Task.FromResult(Refused.No);
    }
}

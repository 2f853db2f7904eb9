using FluentValidation;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Participation;

/// <summary>Writes down what came of an appearance, with which the request ends.</summary>
public sealed record WriteAfterAction : RecordCommand
{
    /// <summary>Who spoke in the end, by office and position.</summary>
    public required string? SpokeThere { get; init; }

    public int? Attendance { get; init; }

    public int? SmallEntities { get; init; }

    /// <summary>What the audience asked and complained of; "none" is an answer.</summary>
    public required string? Issues { get; init; }

    /// <summary>What of it must be followed up, one a line: each becomes a question of its own.</summary>
    public string? Raised { get; init; }

    public string? FollowUp { get; init; }

    public string? PressNote { get; init; }

    /// <summary>Most that are noted with the report; more can be noted afterwards.</summary>
    internal const int MostRaised = 50;

    internal static IReadOnlyList<string> Lines(string? raised) => (raised ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

internal sealed class WriteAfterActionValidator : AbstractValidator<WriteAfterAction>
{
    public WriteAfterActionValidator()
    {
        RuleFor(command => command.SpokeThere).Words(ComplaintFields.NameLimit);
        RuleFor(command => command.Attendance).InclusiveBetween(0, ParticipationGiven.LargestAudience).WithErrorCode("not_between").WithState(_ => new object[] { 0, ParticipationGiven.LargestAudience });
        RuleFor(command => command.SmallEntities).InclusiveBetween(0, ParticipationGiven.LargestAudience).WithErrorCode("not_between").WithState(_ => new object[] { 0, ParticipationGiven.LargestAudience });
        RuleFor(command => command.SmallEntities).Must((command, small) => small is null || command.Attendance is not { } all || small <= all).WithErrorCode("participation.more_small_than_all");
        RuleFor(command => command.Issues).Words();
        RuleFor(command => command.Raised).WordsIfAny();
        RuleFor(command => command.Raised).Must(raised => WriteAfterAction.Lines(raised).Count <= WriteAfterAction.MostRaised).WithErrorCode("participation.many_raised").WithState(_ => new object[] { WriteAfterAction.MostRaised });
        RuleFor(command => command.FollowUp).WordsIfAny();
        RuleFor(command => command.PressNote).WordsIfAny();
    }
}

internal sealed class WriteAfterActionUseCase : ParticipationUseCase<WriteAfterAction>
{
    protected override ParticipationAction Action(WriteAfterAction command) => ParticipationAction.Close;

    protected override async Task<Refused> Apply(RecordWriting<ParticipationRequest> writing, WriteAfterAction command, CancellationToken ct)
    {
        await writing.Add(new AfterAction
        {
            RecordId = writing.Root.Id,
            SpokeThere = command.SpokeThere!.Trim(),
            Attendance = command.Attendance,
            SmallEntities = command.SmallEntities,
            Issues = command.Issues!.Trim(),
            FollowUp = Blank.ToNull(command.FollowUp),
            PressNote = Blank.ToNull(command.PressNote),
            WrittenBy = writing.Actor.Id,
            WrittenOn = writing.Today,
        });
        var raised = await writing.NoteEach<ParticipationRequest, AppearanceQuestion>(WriteAfterAction.Lines(command.Raised), writing.Root.HeldOn ?? writing.Today, ct);
        if (!raised.IsDone)
        {
            return raised.Refusals[0];
        }

        writing.Detail["questions"] = raised.Value.Length;
        writing.Root.EndedOn = writing.Today;
        return Refused.No;
    }
}

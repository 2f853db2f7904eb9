using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Participation;

/// <summary>Gives whoever speaks what is to be said. Given again, it takes the place of the one before, which stays in the record.</summary>
public sealed record BriefSpeaker : RecordCommand
{
    /// <summary>The agency's one voice on the subject; other events on the topic are compared with it.</summary>
    public required string? Message { get; init; }

    public string? Questions { get; init; }

    public string? Avoid { get; init; }

    public string? Logistics { get; init; }
}

internal sealed class BriefSpeakerValidator : AbstractValidator<BriefSpeaker>
{
    public BriefSpeakerValidator()
    {
        RuleFor(command => command.Message).Words(Validation.WordsLimit);
        RuleFor(command => command.Questions).WordsIfAny();
        RuleFor(command => command.Avoid).WordsIfAny();
        RuleFor(command => command.Logistics).WordsIfAny();
    }
}

internal sealed class BriefSpeakerUseCase(RequestSurroundings surroundings) : ParticipationUseCase<BriefSpeaker>
{
    protected override RequestSurroundings Around => surroundings;

    protected override ParticipationAction Action(BriefSpeaker command) => ParticipationAction.Brief;

    protected override async Task<Refused> Apply(RecordWriting<ParticipationRequest> writing, BriefSpeaker command, CancellationToken ct)
    {
        var record = writing.Root.Id;
        var briefing = await writing.Add(new Briefing
        {
            RecordId = record,
            Number = await writing.Db.Briefings.CountAsync(one => one.RecordId == record, ct) + 1,
            Message = command.Message!.Trim(),
            Questions = Blank.ToNull(command.Questions),
            Avoid = Blank.ToNull(command.Avoid),
            Logistics = Blank.ToNull(command.Logistics),
            WrittenBy = writing.Actor.Id,
            WrittenOn = writing.Today,
        });
        writing.Root.Message = briefing.Message;
        writing.Detail["briefing"] = briefing.Number;
        return Refused.No;
    }
}

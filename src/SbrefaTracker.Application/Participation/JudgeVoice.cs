using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Participation;

/// <summary>Says of something else of the agency that lies near whether both speak with one voice. Said anew, the last word counts.</summary>
public sealed record JudgeVoice : RecordCommand
{
    /// <summary>The number of the other record, below zero.</summary>
    public required long? Other { get; init; }

    /// <summary>A code of <see cref="VoiceVerdicts"/>.</summary>
    public required string? Verdict { get; init; }

    public string? Note { get; init; }
}

internal sealed class JudgeVoiceValidator : AbstractValidator<JudgeVoice>
{
    public JudgeVoiceValidator()
    {
        RuleFor(command => command.Other).NotNull().WithErrorCode("required");
        RuleFor(command => command.Verdict).CodeOf(VoiceVerdicts.List, required: true);
        RuleFor(command => command.Note).Must((command, note) => !VoiceVerdicts.NeedsNote(command.Verdict) || !string.IsNullOrWhiteSpace(note)).WithErrorCode("required");
        RuleFor(command => command.Note).WordsIfAny(ParticipationGiven.PartLimit);
    }
}

internal sealed class JudgeVoiceUseCase(RequestSurroundings surroundings) : ParticipationUseCase<JudgeVoice>
{
    protected override ParticipationAction Action(JudgeVoice command) => ParticipationAction.JudgeVoice;

    protected override async Task<Refused> Apply(RecordWriting<ParticipationRequest> writing, JudgeVoice command, CancellationToken ct)
    {
        var request = writing.Root;
        if ((await surroundings.Near(writing.Db, request, ct)).FirstOrDefault(match => match.Other.Record == command.Other) is not { Other: var other } match)
        {
            return Refusal.On(nameof(command.Other), "participation.not_near");
        }

        var last = await writing.Db.VoiceJudgements.AsNoTracking().Where(row => row.RecordId == request.Id && row.OtherRecord == other.Record).OrderByDescending(row => row.Id).Select(row => row.Verdict).FirstOrDefaultAsync(ct);
        if (!VoiceVerdicts.MayFollow(last, command.Verdict!))
        {
            return Refusal.On(nameof(command.Verdict), last == VoiceVerdicts.Conflict ? "participation.settle_conflict" : "participation.no_conflict");
        }

        await writing.Add(new VoiceJudgement
        {
            RecordId = request.Id,
            OtherRecord = other.Record,
            OtherName = other.Name,
            Verdict = command.Verdict!,
            Note = Blank.ToNull(command.Note),
            WordsSha256 = JudgedVoice.DigestOf(request, match),
            JudgedBy = writing.Actor.Id,
            JudgedOn = writing.Today,
        });
        writing.Detail["other"] = -other.Record;
        writing.Detail["verdict"] = command.Verdict!;
        return Refused.No;
    }
}

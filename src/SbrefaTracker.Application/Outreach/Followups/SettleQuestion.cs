using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Outreach.Followups;

/// <summary>Says what became of a question: a complaint, guidance, a recommendation of the committee, or nothing.</summary>
public sealed record SettleQuestion : RecordCommand
{
    public required long? QuestionId { get; init; }

    /// <summary>A code of <see cref="QuestionEnds"/>.</summary>
    public required string? Became { get; init; }

    /// <summary>The complaint's reference, the recommendation's number, or the number of the entry in the log of guidance.</summary>
    public string? Reference { get; init; }

    public string? Note { get; init; }
}

internal sealed class SettleQuestionValidator : AbstractValidator<SettleQuestion>
{
    public SettleQuestionValidator()
    {
        RuleFor(command => command.QuestionId).NotNull().WithErrorCode("required");
        RuleFor(command => command.Became).CodeOf(QuestionEnds.List, required: true);
        RuleFor(command => command.Reference).Must((command, reference) => !QuestionEnds.NeedsReference(command.Became) || !string.IsNullOrWhiteSpace(reference)).WithErrorCode("required");
        RuleFor(command => command.Reference).WordsIfAny(CommitteeTexts.LineLimit);
        RuleFor(command => command.Note).Must((command, note) => !QuestionEnds.NeedsNote(command.Became, !string.IsNullOrWhiteSpace(command.Reference)) || !string.IsNullOrWhiteSpace(note)).WithErrorCode("required");
        RuleFor(command => command.Note).WordsIfAny();
    }
}

internal sealed class SettleQuestionUseCase : EventUseCase<SettleQuestion>
{
    protected override EventAction Action(SettleQuestion command) => EventAction.SettleQuestion;

    protected override async Task<Refused> Apply(RecordWriting<OutreachEvent> writing, SettleQuestion command, CancellationToken ct)
    {
        var (record, id) = (writing.Root.Id, command.QuestionId);
        if (await writing.Db.EventQuestions.FirstOrDefaultAsync(one => one.Id == id && one.RecordId == record && one.Became == null, ct) is not { } question)
        {
            return Refusal.On(nameof(command.QuestionId), "event.no_open_question");
        }

        var reference = await Found(writing, command, ct);
        if (!reference.IsDone)
        {
            return reference.Refusals[0];
        }

        (question.Became, question.Reference, question.Note, question.SettledOn) = (command.Became, Blank.ToNull(reference.Value), Blank.ToNull(command.Note), writing.Today);
        writing.Detail["question"] = question.Id;
        writing.Detail["became"] = command.Became!;
        return Refused.No;
    }

    // Where it leads must be there; only those who read complaints are told whether one is.
    private static async Task<Result<string>> Found(RecordWriting<OutreachEvent> writing, SettleQuestion command, CancellationToken ct)
    {
        var typed = command.Reference?.Trim() ?? "";
        switch (command.Became)
        {
            case QuestionEnds.Complaint when !writing.Actor.Roles.Any(role => role.ReadsComplaints):
                return Refusal.On(nameof(command.Became), "event.complaint_by_analysts");
            case QuestionEnds.Complaint:
                return await writing.Db.Complaints.AsNoTracking().FindByReference(typed, ct) is { } complaint ? complaint.Reference : Refusal.On(nameof(command.Reference), "event.no_complaint", typed);
            case QuestionEnds.Recommendation:
                return await writing.Db.Recommendations.AnyAsync(one => one.Number == typed && one.State != RecommendationState.Proposed, ct) ? typed : Refusal.On(nameof(command.Reference), "event.no_recommendation", typed);
            case QuestionEnds.Guidance when typed.Length > 0:
                return long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && await writing.Db.GuidanceEntries.AnyAsync(one => one.Id == -number, ct)
                    ? typed
                    : Refusal.On(nameof(command.Reference), "event.no_guidance", typed);
            default:
                return "";
        }
    }
}

using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Letters;
using SbrefaTracker.Domain.Responses;
using SbrefaTracker.Domain.SmallEntityPolicy;
using SbrefaTracker.Domain.Triage;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>
/// Writes a response, interim or final, and hands it to a second person for clearance. Either takes up every question that was posed; a final one every point of
/// <see cref="ResponseItems"/>, and one about a civil penalty says how the agency's policy for small entities was weighed (SBREFA section 223).
/// </summary>
public sealed record DraftResponse : ComplaintCommand
{
    public required bool IsFinal { get; init; }

    public required string Text { get; init; }

    /// <summary>The template it was begun from, as <c>kind/language/version</c>; null when it was written freely.</summary>
    public string? Template { get; init; }

    /// <summary>A code of <see cref="TriageAnswers"/> for each condition of the policy, by its code in <see cref="PolicyConditions.Codes"/>.</summary>
    public IReadOnlyDictionary<string, string> Policy { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>A code of <see cref="PolicyDecisions"/>.</summary>
    public string? PolicyDecision { get; init; }

    /// <summary>How much of the penalty is given up, in cents.</summary>
    public long? ReliefCents { get; init; }

    /// <summary>What the letter takes up and where, in the order of the letter; of an interim response the questions that were posed alone.</summary>
    public IReadOnlyList<StatedPoint> Points { get; init; } = [];
}

internal sealed class DraftResponseValidator : AbstractValidator<DraftResponse>
{
    private const int PointLimit = 300;

    public DraftResponseValidator()
    {
        RuleFor(command => command.Text).Words(Validation.LetterLimit);
        RuleFor(command => command.Text).Finished();
        RuleFor(command => command.Template).WordsIfAny(Validation.TemplateLimit);
        RuleFor(command => command.PolicyDecision).CodeOf(PolicyDecisions.List, required: false);
        RuleFor(command => command.ReliefCents).GreaterThanOrEqualTo(0).WithErrorCode("negative");
        RuleForEach(command => command.Policy).ChildRules(mark =>
        {
            mark.RuleFor(pair => pair.Value).CodeOf(TriageAnswers.List, required: false);
        });
        RuleForEach(command => command.Points).ChildRules(point =>
        {
            point.RuleFor(stated => stated.Text).WordsIfAny(Validation.LetterLimit);
            point.RuleFor(stated => stated.Topic).WordsIfAny();
        });
        RuleFor(command => command.Points).Must(points => points.Count <= PointLimit).WithErrorCode("response.unfit_point");
    }
}

internal sealed class DraftResponseUseCase(PolicyConditions conditions) : IComplaintUseCase<DraftResponse>
{
    public ComplaintAction Action(DraftResponse command) => ComplaintAction.DraftResponse;

    public async Task<Refused> Apply(ComplaintWriting writing, DraftResponse command, CancellationToken ct)
    {
        if (UnfitPolicy(command, writing.Complaint) is { } refusal)
        {
            return refusal;
        }

        var kind = LetterKinds.OfResponse(command.Template, command.IsFinal, writing.Complaint.Source);
        if (!kind.Fits(writing.Complaint.Source))
        {
            return Refusal.On(nameof(command.Text), "letter.not_from_ono");
        }

        var posed = await PosedTo(writing, ct);
        if ((command.IsFinal ? ResponseCheck.Of(command.Text, command.Points, posed) : ResponseCheck.OfInterim(command.Text, command.Points, posed)) is { Count: > 0 } missing)
        {
            return new Refused(missing);
        }

        // What was left over from before an escalation is superseded.
        if (writing.Parts.Draft is { } leftOver)
        {
            leftOver.ReturnedOn = writing.Today;
        }

        // The rules of review are asked of a final response, and of whatever goes to the National Ombudsman, who may publish it.
        var draft = await writing.Add(new Response
        {
            ComplaintId = writing.Complaint.Id,
            Number = writing.Parts.Responses.Count + 1,
            IsFinal = command.IsFinal,
            Text = command.Text,
            DraftedBy = writing.Actor.Id,
            DraftedOn = writing.Today,
            Template = command.Template,
            PolicyDecision = command.PolicyDecision,
            ReliefCents = command.ReliefCents,
            ReviewsNeeded = command.IsFinal || kind.Addressee == Addressee.Ombudsman ? "" : null,
        });
        foreach (var item in conditions.Codes.Where(item => Answer(command, item) is not null))
        {
            await writing.Add(new PolicyMark { ComplaintId = draft.ComplaintId, ResponseId = draft.Id, Item = item, Answer = Answer(command, item)! });
        }

        foreach (var (point, index) in command.Points.Select((point, index) => (point, index)))
        {
            await writing.Add(Recorded(point, draft, index + 1));
        }

        writing.Detail["response"] = draft.Number;
        writing.Detail["final"] = command.IsFinal;
        return Refused.No;
    }

    /// <summary>Whether a response to a complaint must say how the policy was weighed: a final one about a civil penalty.</summary>
    public static bool NeedsPolicy(bool isFinal, long? penaltyAssessedCents) => isFinal && penaltyAssessedCents > 0;

    private static async Task<Posed> PosedTo(ComplaintWriting writing, CancellationToken ct)
    {
        var complaint = writing.Complaint;
        var questions = await (from question in writing.Db.Questions
                               join inquiry in writing.Db.Inquiries on question.InquiryId equals inquiry.Id
                               where question.ComplaintId == complaint.Id && inquiry.SentBackOn == null
                               orderby inquiry.Number, question.Number
                               select new PosedQuestion(question.Id, inquiry.Number, question.Number)).ToListAsync(ct);
        return new(questions, complaint.DesiredOutcome is { Length: > 0 }, NeedsPolicy(isFinal: true, complaint.PenaltyAssessedCents));
    }

    private static ResponsePoint Recorded(StatedPoint point, Response draft, int number) => new()
    {
        ComplaintId = draft.ComplaintId,
        ResponseId = draft.Id,
        Number = number,
        Item = point.Item,
        Stand = point.Stand,
        QuestionId = point.QuestionId,
        Until = point.Until,
        Topic = point.Topic,
        Text = point.Text,
    };

    private Refusal? UnfitPolicy(DraftResponse command, Complaint complaint)
    {
        if (command.Policy.Keys.FirstOrDefault(item => !conditions.Codes.Contains(item)) is { } unknown)
        {
            return Refusal.On(nameof(command.Policy), "unknown_code", unknown, string.Join(", ", conditions.Codes));
        }

        if (command.ReliefCents > (complaint.PenaltyAssessedCents ?? 0))
        {
            return Refusal.On(nameof(command.ReliefCents), "relief_above_assessed");
        }

        if (PolicyDecisions.GivesNothing(command.PolicyDecision) && command.ReliefCents > 0)
        {
            return Refusal.On(nameof(command.ReliefCents), "relief_of_nothing");
        }

        if (PolicyDecisions.NamesMoney(command.PolicyDecision) && command.ReliefCents is null or 0)
        {
            return Refusal.On(nameof(command.ReliefCents), "required");
        }

        if (!NeedsPolicy(command.IsFinal, complaint.PenaltyAssessedCents))
        {
            return null;
        }

        var open = conditions.Codes.Count(item => Answer(command, item) is null);
        return open > 0 ? Refusal.On(nameof(command.Policy), "checklist_open", open)
            : command.PolicyDecision is null ? Refusal.On(nameof(command.PolicyDecision), "required")
            : null;
    }

    private static string? Answer(DraftResponse command, string item) => command.Policy.GetValueOrDefault(item) is { Length: > 0 } answer ? answer : null;
}

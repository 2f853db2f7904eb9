using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Inquiries;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Substitutions;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>An office replies to an inquiry, for the time being or for good; a liaison does it, or staff record its letter.</summary>
public sealed record ReplyForOffice : ComplaintCommand
{
    public required long InquiryId { get; init; }

    public required bool IsFinal { get; init; }

    /// <summary>Name and rank of who signs for the office.</summary>
    public required string Signer { get; init; }

    /// <summary>In an interim reply what was done; in a final one what goes before the answers.</summary>
    public string? Text { get; init; }

    /// <summary>What remains to be done; an interim reply must say so.</summary>
    public string? Remains { get; init; }

    /// <summary>The day by which the final reply is promised; an interim reply must say so.</summary>
    public DateOnly? PromisedOn { get; init; }

    /// <summary>
    /// The day on which the office's letter came, where staff record it later: what counts for whether the office was late. Null is today; the office itself replies on the day it does.
    /// </summary>
    public DateOnly? RepliedOn { get; init; }

    /// <summary>What is said to each question, by the question's id.</summary>
    public IReadOnlyDictionary<long, string> Answers { get; init; } = new Dictionary<long, string>();

    /// <summary>
    /// The ids of files that were received before: from the person at the office for <see cref="EvidenceOwner.Reply"/>, from staff who record its letter for
    /// <see cref="EvidenceOwner.Letter"/>.
    /// </summary>
    public IReadOnlyList<long> Files { get; init; } = [];

    /// <summary>The ids of such files that answer one question, by the question's id.</summary>
    public IReadOnlyDictionary<long, IReadOnlyList<long>> QuestionFiles { get; init; } = new Dictionary<long, IReadOnlyList<long>>();
}

internal sealed class ReplyForOfficeValidator : AbstractValidator<ReplyForOffice>
{
    public ReplyForOfficeValidator()
    {
        RuleFor(command => command.Signer).Words(ComplaintFields.NameLimit);
        RuleFor(command => command.Text).Words(Validation.LetterLimit).When(command => !command.IsFinal);
        RuleFor(command => command.Remains).Words(Validation.LetterLimit).When(command => !command.IsFinal);
        RuleFor(command => command.PromisedOn).NotNull().WithErrorCode("required").When(command => !command.IsFinal);
        RuleFor(command => command.Text).WordsIfAny(Validation.LetterLimit).When(command => command.IsFinal);
        RuleForEach(command => command.Answers).ChildRules(answer => answer.RuleFor(pair => pair.Value).WordsIfAny(Validation.LetterLimit));
    }
}

internal sealed class ReplyForOfficeUseCase : IComplaintUseCase<ReplyForOffice>
{
    public ComplaintAction Action(ReplyForOffice command) => command.IsFinal ? ComplaintAction.ReplyFinal : ComplaintAction.ReplyInterim;

    public async Task<Refused> Apply(ComplaintWriting writing, ReplyForOffice command, CancellationToken ct)
    {
        if (OpenInquiry.For(writing, command.InquiryId) is not { } inquiry)
        {
            return OpenInquiry.Missing;
        }

        if (command.RepliedOn is { } day && UnfitDay(writing, inquiry, day) is { } unfit)
        {
            return unfit;
        }

        if (!command.IsFinal && command.PromisedOn < writing.Today)
        {
            return Refusal.On(nameof(command.PromisedOn), "not_later_than", writing.Today.AddDays(-1));
        }

        var questions = await writing.Db.Questions.Where(question => question.InquiryId == inquiry.Id).ToListAsync(ct);
        if (command.IsFinal && await Unanswered(writing, command, questions, ct) is { } open)
        {
            return Refusal.On(nameof(command.Answers), "question_unanswered", open.Number);
        }

        if (await Attach(writing, command, inquiry, questions, ct) is { } missing)
        {
            return missing;
        }

        await Add(writing, command, inquiry, questions);
        if (command.IsFinal)
        {
            inquiry.RepliedOn = RepliedOn(writing, command);
        }

        await OfficeNews.Tell(writing, inquiry, command.IsFinal ? MailDuties.OfficeReplied : MailDuties.OfficeRepliedInterim, ct);

        writing.Detail["office"] = inquiry.OfficeCode;
        writing.Detail["inquiry"] = inquiry.Number;
        if (command is { IsFinal: false, PromisedOn: { } promised })
        {
            writing.Detail["promised"] = promised;
        }

        return Refused.No;
    }

    private static DateOnly RepliedOn(ComplaintWriting writing, ReplyForOffice command) => command.RepliedOn ?? writing.Today;

    // Whoever replies for the office itself does so today.
    private static Refusal? UnfitDay(ComplaintWriting writing, Inquiry inquiry, DateOnly day) =>
        !OpenInquiry.IsOurs(writing.Actor) && day != writing.Today ? Refusal.On(nameof(ReplyForOffice.RepliedOn), "not_allowed")
        : day < inquiry.AskedOn ? Refusal.On(nameof(ReplyForOffice.RepliedOn), "not_before", inquiry.AskedOn)
        : day > writing.Today ? Refusal.On(nameof(ReplyForOffice.RepliedOn), "in_the_future", day)
        : null;

    // What an interim reply answered is answered, and is not asked for again.
    private static async Task<Question?> Unanswered(ComplaintWriting writing, ReplyForOffice command, List<Question> questions, CancellationToken ct)
    {
        var ids = questions.Select(question => question.Id).ToList();
        var earlier = await writing.Db.QuestionReplies.Where(answer => answer.ComplaintId == writing.Complaint.Id && ids.Contains(answer.QuestionId)).Select(answer => answer.QuestionId).ToListAsync(ct);
        return questions.Find(question => !IsAnswered(command, question) && !earlier.Contains(question.Id));
    }

    // One that was found to be harmful, waited too long, or was sent for something else is missed, and nothing is written.
    private static async Task<Refusal?> Attach(ComplaintWriting writing, ReplyForOffice command, Inquiry inquiry, IReadOnlyList<Question> questions, CancellationToken ct)
    {
        var pairs = command.QuestionFiles.SelectMany(pair => pair.Value.Select(file => (File: file, Question: pair.Key))).ToList();
        var ids = pairs.Select(pair => pair.File).Concat(command.Files).ToList();
        if (ids.Count == 0)
        {
            return null;
        }

        // Each belongs to one question of this inquiry, or to the whole reply.
        if (ids.Distinct().Count() < ids.Count || pairs.Exists(pair => !questions.Any(question => question.Id == pair.Question)))
        {
            return Refusal.On(nameof(command.Files), "file.not_found");
        }

        var attached = await Attaching.All(
            writing, EvidenceStore.Owned(writing.Db, Owners(writing, inquiry)).Where(content => ids.Contains(content.Id)), ct, inquiry.Id, pairs.ToDictionary(pair => pair.File, pair => pair.Question));
        writing.Detail["files"] = attached.Count;
        return attached.Count < ids.Count ? Refusal.On(nameof(command.Files), "file.not_found") : null;
    }

    // Somebody may come in at the office's door and be staff as well: then it is told by the file on which way it came.
    private static List<EvidenceOwner> Owners(ComplaintWriting writing, Inquiry inquiry)
    {
        var reference = writing.Complaint.Reference;
        List<EvidenceOwner> owners = OfficeDoor.IsOpenTo(writing.Actor, inquiry.OfficeCode) ? [EvidenceOwner.Reply(reference, inquiry.Id, writing.Actor.Id)] : [];
        return DisclosurePolicy.AudienceOf(writing.Actor) == Audience.Staff ? [.. owners, EvidenceOwner.Letter(reference, writing.Actor.Id)] : owners;
    }

    private static async Task Add(ComplaintWriting writing, ReplyForOffice command, Inquiry inquiry, IReadOnlyList<Question> questions)
    {
        var reply = await writing.Add(new Reply
        {
            ComplaintId = inquiry.ComplaintId,
            InquiryId = inquiry.Id,
            IsFinal = command.IsFinal,
            RepliedOn = RepliedOn(writing, command),
            By = writing.Actor.Id,
            Signer = command.Signer,
            Text = string.IsNullOrWhiteSpace(command.Text) ? null : command.Text,
            Remains = command.IsFinal ? null : command.Remains,
            PromisedOn = command.IsFinal ? null : command.PromisedOn,
        });
        foreach (var question in questions.Where(question => IsAnswered(command, question)))
        {
            await writing.Add(new QuestionReply
            {
                ComplaintId = inquiry.ComplaintId,
                ReplyId = reply.Id,
                QuestionId = question.Id,
                Text = command.Answers[question.Id],
            });
        }
    }

    private static bool IsAnswered(ReplyForOffice command, Question question) =>
        command.Answers.TryGetValue(question.Id, out var text) && !string.IsNullOrWhiteSpace(text);
}

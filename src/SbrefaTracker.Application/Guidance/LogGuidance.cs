using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Guidance;

/// <summary>Puts an inquiry of a small entity and the answer that it was given into the log of informal guidance (section 213). It is never rewritten.</summary>
public sealed record LogGuidance : IRecordCommand
{
    /// <summary>A code of <see cref="GuidanceWays"/>.</summary>
    public required string Way { get; init; }

    /// <summary>A code of <see cref="TradeTopics"/>.</summary>
    public required string Topic { get; init; }

    /// <summary>A code of <see cref="ActionTypes"/>, or empty.</summary>
    public string ActionType { get; init; } = "";

    /// <summary>A code of <see cref="SizeVerdicts"/>.</summary>
    public required string Size { get; init; }

    public required DateOnly? AskedOn { get; init; }

    public required DateOnly? AnsweredOn { get; init; }

    /// <summary>The facts as the entity supplied them.</summary>
    public required string Facts { get; init; }

    /// <summary>The answer as it was given.</summary>
    public required string Given { get; init; }

    /// <summary>The law was applied to those facts.</summary>
    public bool Applied { get; init; }

    /// <summary>The place in the address of the published answer that it rests on, or empty.</summary>
    public string Answer { get; init; } = "";

    /// <summary>The law, rule, guide or ruling that it rests on; needed where no published answer is named.</summary>
    public string RestsOn { get; init; } = "";

    public string EntityName { get; init; } = "";

    public string ContactName { get; init; } = "";

    public string ContactAt { get; init; } = "";

    /// <summary>The question that was raised somewhere and that it answers; it is settled with the entry. Null for all others.</summary>
    public long? Question { get; init; }
}

internal sealed class LogGuidanceValidator : AbstractValidator<LogGuidance>
{
    public LogGuidanceValidator()
    {
        RuleFor(command => command.Way).CodeOf(GuidanceWays.List, required: true);
        RuleFor(command => command.Topic).CodeOf(TradeTopics.List, required: true);
        RuleFor(command => command.ActionType).CodeOf(ActionTypes.List, required: false);
        RuleFor(command => command.Size).CodeOf(SizeVerdicts.List, required: true);
        RuleFor(command => command.AskedOn).NotNull().WithErrorCode("required");
        RuleFor(command => command.AnsweredOn).NotNull().WithErrorCode("required");
        RuleFor(command => command.AskedOn).InYears();
        RuleFor(command => command.AnsweredOn).InYears();
        RuleFor(command => command.Facts).Words();
        RuleFor(command => command.Given).Words();
        RuleFor(command => command.RestsOn).Words(AnswerText.AnswerLimit).When(command => string.IsNullOrWhiteSpace(command.Answer));
        RuleFor(command => command.RestsOn).WordsIfAny(AnswerText.AnswerLimit).When(command => !string.IsNullOrWhiteSpace(command.Answer));
        RuleFor(command => command.EntityName).WordsIfAny(ComplaintFields.NameLimit);
        RuleFor(command => command.ContactName).WordsIfAny(ComplaintFields.NameLimit);
        RuleFor(command => command.ContactAt).WordsIfAny(ComplaintFields.NameLimit);
    }
}

internal sealed class LogGuidanceUseCase(QuestionSettling questions) : BeginRecord<LogGuidance, GuidanceEntry>
{
    protected override IReadOnlyList<Role> Allowed => GuidanceLog.Writers;

    protected override string Happened => "GuidanceLogged";

    protected override async Task<Result<GuidanceEntry>> Begin(WriteSession session, LogGuidance command, Actor actor, CancellationToken ct)
    {
        var (asked, answered) = (command.AskedOn!.Value, command.AnsweredOn!.Value);
        if (answered > session.Today)
        {
            return Refusal.On(nameof(command.AnsweredOn), "in_the_future", answered);
        }

        if (answered < asked)
        {
            return Refusal.On(nameof(command.AnsweredOn), "not_before", asked);
        }

        var version = await VersionOn(session.Db, command.Answer.Trim(), answered, ct);
        if (command.Answer.Trim().Length > 0 && version is null)
        {
            return Refusal.On(nameof(command.Answer), "answer.not_there", command.Answer.Trim());
        }

        var question = command.Question is { } id ? await RaisedQuestions.Open(session.Db, id, ct) : null;
        if (command.Question is not null && question is null)
        {
            return Refusal.Of("event.no_open_question");
        }

        var key = GuidanceEntry.KeyOf(command.EntityName);
        return new GuidanceEntry
        {
            Way = command.Way,
            Topic = command.Topic,
            ActionType = Text(command.ActionType),
            Size = command.Size,
            AskedOn = asked,
            AnsweredOn = answered,
            AnsweredBy = actor.Id,
            Applied = command.Applied,
            AnswerRecord = version?.RecordId,
            AnswerNumber = version?.Number,
            RestsOn = command.RestsOn.Trim(),
            EntityNumber = key.Length == 0 ? null : await NumberOf(session.Db, key, ct),
            EntityKey = key.Length == 0 ? null : key,
            EntityName = Text(command.EntityName),
            ContactName = Text(command.ContactName),
            ContactAt = Text(command.ContactAt),
            Facts = command.Facts,
            Given = command.Given,
            EventRecord = question?.RecordId,
            EventQuestion = question?.Id,
        };
    }

    protected override async Task<Refused> Further(RecordWriting<GuidanceEntry> writing, LogGuidance command, CancellationToken ct) =>
        command.Question is { } question && (await questions.Settle(writing.Session, question, QuestionEnds.Guidance, (-writing.Root.Id).ToString(CultureInfo.InvariantCulture), writing.Actor, ct)).Refusals is { Count: > 0 } refusals
            ? new Refused(refusals)
            : Refused.No;

    private static string? Text(string typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    // The version that everybody read on that day, whatever became of the answer since.
    private static Task<AnswerVersion?> VersionOn(TrackerDb db, string slug, DateOnly day, CancellationToken ct) =>
        (from answer in db.Answers.AsNoTracking()
         join version in db.AnswerVersions.AsNoTracking() on answer.Id equals version.RecordId
         where answer.Slug == slug && version.PublishedOn != null && version.EffectiveOn <= day && (answer.EndedOn == null || answer.EndedOn > day)
         orderby version.Number descending
         select version).FirstOrDefaultAsync(ct);

    // That of the entries of this name that are still there; else the next one.
    private static async Task<int> NumberOf(TrackerDb db, string key, CancellationToken ct) =>
        await db.GuidanceEntries.AsNoTracking().Where(entry => entry.EntityKey == key).Select(entry => entry.EntityNumber).FirstOrDefaultAsync(ct)
        ?? (await db.GuidanceEntries.MaxAsync(entry => entry.EntityNumber, ct) ?? 0) + 1;
}

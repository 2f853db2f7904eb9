using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Correspondence.Templates;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Letters;
using SbrefaTracker.Domain.Matters;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Records what was done about a restricted matter, or a contact after the complaint was closed.</summary>
public sealed record RecordMatter : ComplaintCommand
{
    public required long MatterId { get; init; }

    public required string Text { get; init; }

    /// <summary>Which of the <see cref="FollowUps"/> it was, in days after closing; null for any other step.</summary>
    public int? FollowUp { get; init; }

    /// <summary>What is written to the filer with it; null when nothing is. Only about an allegation of retaliation.</summary>
    public string? Letter { get; init; }

    /// <summary>The version of the template that the letter was begun from; null when it was written freely.</summary>
    public string? Template { get; init; }
}

internal sealed class RecordMatterValidator : AbstractValidator<RecordMatter>
{
    public RecordMatterValidator()
    {
        RuleFor(command => command.Text).Words();
        RuleFor(command => command.Letter).WordsIfAny(Validation.LetterLimit);
        RuleFor(command => command.Letter).Finished();
        RuleFor(command => command.Template).WordsIfAny(Validation.TemplateLimit);
    }
}

internal sealed class RecordMatterUseCase : IComplaintUseCase<RecordMatter>
{
    public ComplaintAction Action(RecordMatter command) => ComplaintAction.RecordMatter;

    public async Task<Refused> Apply(ComplaintWriting writing, RecordMatter command, CancellationToken ct)
    {
        if (writing.Parts.Matters.FirstOrDefault(one => one.Id == command.MatterId) is not { } matter)
        {
            return Refusal.On(nameof(command.MatterId), "required");
        }

        if (command.FollowUp is { } days && !FollowUps.Of(matter.Kind, writing.Complaint.ClosedOn, new Dictionary<int, DateOnly>(), writing.Rules.CalendarOf(writing.Complaint)).Any(contact => contact.Days == days))
        {
            return Refusal.On(nameof(command.FollowUp), "no_follow_up");
        }

        if (await Write(writing, command, matter, ct) is { } unwritten)
        {
            return unwritten;
        }

        await writing.Add(new MatterStep
        {
            ComplaintId = writing.Complaint.Id,
            MatterId = matter.Id,
            DoneOn = writing.Today,
            By = writing.Actor.Id,
            FollowUp = command.FollowUp,
            Text = command.Text,
        });
        writing.Detail["matter"] = matter.Number;
        writing.Detail["kind"] = matter.Kind;
        return Refused.No;
    }

    // What the filer is written about a matter is read by the matter's readers alone, in this office too.
    private static async Task<Refusal?> Write(ComplaintWriting writing, RecordMatter command, Matter matter, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(command.Letter))
        {
            return null;
        }

        if (matter.Kind != MatterKinds.Retaliation)
        {
            return Refusal.On(nameof(command.Letter), "matter_not_told");
        }

        if (FilerReach.EmailOf(writing.Complaint) is null && FilerReach.PlaceOf(writing.Complaint).Length == 0)
        {
            return Refusal.On(nameof(command.Letter), "filer_has_no_address");
        }

        var letter = await writing.Titled(Letters.FollowUp(command.Letter), LetterKinds.RetaliationFollowUp, command.Letter, command.Template, ct);
        await writing.MailFiler(letter with { MatterId = matter.Id });
        return null;
    }
}

using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Editions;

/// <summary>Says of a comment what was changed for it, or why nothing was; it may be said otherwise until the edition goes to clearance.</summary>
public sealed record SettleComment : RecordCommand
{
    /// <summary>The comment's id.</summary>
    public required long Comment { get; init; }

    /// <summary>A code of <see cref="CommentSettlements"/>.</summary>
    public required string Settlement { get; init; }

    /// <summary>What was changed, or why nothing was. It is printed with the comment.</summary>
    public required string Answer { get; init; }

    /// <summary>The reference of the complaint that was corrected: something was done with it since the edition was frozen. Empty where none was; only with what is resolved.</summary>
    public string? CorrectedComplaint { get; init; }

    /// <summary>The figure that comes out otherwise, by its place in <c>figures.json</c>. Empty where none does; only with what is resolved.</summary>
    public string? CorrectedFigure { get; init; }
}

internal sealed class SettleCommentValidator : AbstractValidator<SettleComment>
{
    public SettleCommentValidator()
    {
        RuleFor(command => command.Settlement).CodeOf(CommentSettlements.List, required: true);
        RuleFor(command => command.Answer).Words();
    }
}

internal sealed class SettleCommentUseCase : EditionUseCase<SettleComment>
{
    protected override EditionAction Action(SettleComment command) => EditionAction.SettleComment;

    protected override async Task<Refused> Apply(RecordWriting<Edition> writing, SettleComment command, CancellationToken ct)
    {
        var edition = writing.Root;
        if (await writing.Db.EditionComments.FirstOrDefaultAsync(one => one.RecordId == edition.Id && one.Id == command.Comment, ct) is not { } comment)
        {
            return Refusal.On(nameof(command.Comment), "edition.no_comment");
        }

        var (complaint, figure) = command.Settlement == CommentSettlements.Resolved ? (Given(command.CorrectedComplaint), Given(command.CorrectedFigure)) : (null, null);
        if (complaint is not null && await Refuses(writing, complaint, comment.OfficeCode, ct) is { } refusal)
        {
            return refusal;
        }

        if (figure is not null && !EditionSections.FiguresOf((await EditionQueries.Report(writing.Db, edition.Id, ct)).Figures, comment.OfficeCode).Contains(figure, StringComparer.Ordinal))
        {
            return Refusal.On(nameof(command.CorrectedFigure), "edition.no_such_figure");
        }

        (comment.Settlement, comment.Answer, comment.SettledOn, comment.SettledBy) = (command.Settlement, command.Answer, writing.Today, writing.Actor.Id);
        (comment.CorrectedComplaint, comment.CorrectedFigure) = (complaint, figure);
        writing.Detail["comment"] = comment.Id;
        writing.Detail["settlement"] = command.Settlement;
        return Refused.No;
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    // What was corrected is counted for the office that commented, and has an entry of the ledger behind the edition's checkpoint; the print of a letter corrects nothing.
    private static async Task<Refusal?> Refuses(RecordWriting<Edition> writing, string reference, string office, CancellationToken ct)
    {
        var (db, after, cutOff) = (writing.Db, writing.Root.Checkpoint ?? 0, writing.Root.AsOf);
        var id = await db.Complaints.Where(one => one.Reference == reference && one.OfficeCode == office && one.ReceivedOn <= cutOff).Select(one => one.Id).FirstOrDefaultAsync(ct);
        return id == 0 ? Refusal.On(nameof(SettleComment.CorrectedComplaint), "edition.no_complaint")
            : !await db.Entries.OfWork().AnyAsync(entry => entry.ComplaintId == id && entry.Number > after, ct) ? Refusal.On(nameof(SettleComment.CorrectedComplaint), "edition.not_corrected")
            : null;
    }
}

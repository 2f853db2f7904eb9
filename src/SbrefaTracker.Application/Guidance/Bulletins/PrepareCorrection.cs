using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Guidance.Bulletins;

/// <summary>
/// Writes the words that the public shall read instead of those that stand. They are compared with what the trade was told before, and cleared by the offices, like those of a new bulletin; until they are published
/// the public reads nothing of them. Written anew, what was compared and cleared of them counts no more.
/// </summary>
public sealed record PrepareCorrection : RecordCommand
{
    public required string Title { get; init; }

    public required string Text { get; init; }

    public required string TitleEs { get; init; }

    public required string TextEs { get; init; }

    /// <summary>What changes, for the public.</summary>
    public required string Change { get; init; }

    public required string ChangeEs { get; init; }
}

internal sealed class PrepareCorrectionValidator : AbstractValidator<PrepareCorrection>
{
    public PrepareCorrectionValidator()
    {
        RuleFor(command => command.Title).Words(ComplaintFields.NameLimit);
        RuleFor(command => command.Text).Words(Bulletin.TextLimit);
        RuleFor(command => command.TitleEs).Words(ComplaintFields.NameLimit);
        RuleFor(command => command.TextEs).Words(Bulletin.TextLimit);
        RuleFor(command => command.Change).Words(BulletinVersioning.ChangeLimit);
        RuleFor(command => command.ChangeEs).Words(BulletinVersioning.ChangeLimit);
    }
}

internal sealed class PrepareCorrectionUseCase : BulletinUseCase<PrepareCorrection>
{
    protected override BulletinAction Action(PrepareCorrection command) => BulletinAction.PrepareCorrection;

    protected override Task<Refused> Apply(RecordWriting<Bulletin> writing, PrepareCorrection command, CancellationToken ct)
    {
        var bulletin = writing.Root;
        var words = new BulletinText(command.Title, command.Text, command.TitleEs, command.TextEs).Trimmed;
        var (change, changeEs) = (command.Change.Trim(), command.ChangeEs.Trim());
        if (words == bulletin.Standing || (bulletin.IsBeingCorrected && words == bulletin.InCheck && (change, changeEs) == (bulletin.CorrectionChange, bulletin.CorrectionChangeEs)))
        {
            return Task.FromResult<Refused>(Refusal.Of("nothing_changed"));
        }

        (bulletin.CorrectionTitle, bulletin.CorrectionText, bulletin.CorrectionTitleEs, bulletin.CorrectionTextEs) = (words.Title, words.Text, words.TitleEs, words.TextEs);
        (bulletin.CorrectionChange, bulletin.CorrectionChangeEs) = (change, changeEs);
        (bulletin.CorrectionOn, bulletin.CorrectionBy) = (writing.Today, writing.Actor.Id);
        bulletin.Round++;
        writing.Detail["round"] = bulletin.Round;
        return Task.FromResult(Refused.No);
    }
}

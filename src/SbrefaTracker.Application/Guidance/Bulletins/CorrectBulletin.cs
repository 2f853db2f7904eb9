using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Guidance.Subscribers;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Guidance.Bulletins;

/// <summary>Changes the words that the public reads. What changed and when is told beside them, and earlier words stay to be read.</summary>
public sealed record CorrectBulletin : RecordCommand
{
    public required string Title { get; init; }

    public required string Text { get; init; }

    public required string TitleEs { get; init; }

    public required string TextEs { get; init; }

    /// <summary>What changed, for the public.</summary>
    public required string Change { get; init; }

    public required string ChangeEs { get; init; }
}

internal sealed class CorrectBulletinValidator : AbstractValidator<CorrectBulletin>
{
    public CorrectBulletinValidator()
    {
        RuleFor(command => command.Title).Words(ComplaintFields.NameLimit);
        RuleFor(command => command.Text).Words(Bulletin.TextLimit);
        RuleFor(command => command.TitleEs).Words(ComplaintFields.NameLimit);
        RuleFor(command => command.TextEs).Words(Bulletin.TextLimit);
        RuleFor(command => command.Change).Words(BulletinVersioning.ChangeLimit);
        RuleFor(command => command.ChangeEs).Words(BulletinVersioning.ChangeLimit);
    }
}

internal sealed class CorrectBulletinUseCase : BulletinUseCase<CorrectBulletin>
{
    protected override BulletinAction Action(CorrectBulletin command) => BulletinAction.Correct;

    protected override async Task<Refused> Apply(RecordWriting<Bulletin> writing, CorrectBulletin command, CancellationToken ct)
    {
        var bulletin = writing.Root;
        var words = (command.Title.Trim(), command.Text.Trim(), command.TitleEs.Trim(), command.TextEs.Trim());
        if ((bulletin.Title, bulletin.Text, bulletin.TitleEs, bulletin.TextEs) == words)
        {
            return Refusal.Of("nothing_changed");
        }

        (bulletin.Title, bulletin.Text, bulletin.TitleEs, bulletin.TextEs) = words;
        (bulletin.WrittenOn, bulletin.WrittenBy) = (writing.Today, writing.Actor.Id);
        await BulletinVersioning.Add(writing, BulletinVersions.Corrected, command.Change, command.ChangeEs, ct);
        return Refused.No;
    }
}

using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Editions;

/// <summary>What an office says of its section of the draft (15 U.S.C. 657(b)(2)(E)).</summary>
public sealed record CommentOnEdition : RecordCommand
{
    /// <summary>The office that comments: a liaison's own, or any where staff write down what came by letter.</summary>
    public required string Office { get; init; }

    /// <summary>May be printed in the report; names of persons do not belong in it.</summary>
    public required string Text { get; init; }
}

internal sealed class CommentOnEditionValidator : AbstractValidator<CommentOnEdition>
{
    public CommentOnEditionValidator() => RuleFor(command => command.Text).Words();
}

internal sealed class CommentOnEditionUseCase : EditionUseCase<CommentOnEdition>
{
    protected override EditionAction Action(CommentOnEdition command) => EditionAction.Comment;

    protected override async Task<Refused> Apply(RecordWriting<Edition> writing, CommentOnEdition command, CancellationToken ct)
    {
        var edition = writing.Root;
        var speaksForIt = !writing.Actor.Is(Roles.OfficeLiaison) || writing.Actor.Offices.Contains(command.Office);
        if (!speaksForIt || !await writing.Db.EditionSections.AnyAsync(section => section.RecordId == edition.Id && section.OfficeCode == command.Office, ct))
        {
            return Refusal.On(nameof(command.Office), "edition.no_section");
        }

        await writing.Add(new EditionComment { RecordId = edition.Id, OfficeCode = command.Office, MadeOn = writing.Today, MadeBy = writing.Actor.Id, Text = command.Text });
        writing.Detail["office"] = command.Office;
        return Refused.No;
    }
}

using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Participation;

/// <summary>A letter to the organizer as somebody read it on the page, and sends it.</summary>
public abstract record ParticipationLetterCommand : RecordCommand
{
    public required string? SubjectLine { get; init; }

    public required string? Text { get; init; }

    /// <summary>The version of the template that it was begun from; null when it was written freely.</summary>
    public string? Template { get; init; }
}

internal abstract class ParticipationLetterValidator<TCommand> : AbstractValidator<TCommand>
    where TCommand : ParticipationLetterCommand
{
    protected ParticipationLetterValidator()
    {
        RuleFor(command => command.SubjectLine).Words(ComplaintFields.NameLimit);
        RuleFor(command => command.Text).Words(Validation.WordsLimit);
        RuleFor(command => command.Text).Finished();
        RuleFor(command => command.SubjectLine).Finished();
    }
}

/// <summary>What both letters share: they are kept as they left, and leave in the transaction that keeps them.</summary>
internal abstract class ParticipationLetterUseCase<TCommand>(ParticipationPost post) : ParticipationUseCase<TCommand>
    where TCommand : ParticipationLetterCommand
{
    protected abstract string Kind { get; }

    protected override async Task<Refused> Apply(RecordWriting<ParticipationRequest> writing, TCommand command, CancellationToken ct)
    {
        var request = writing.Root;
        if (!await writing.Db.ParticipationContacts.AnyAsync(row => row.RequestRecord == request.Id, ct))
        {
            return Refusal.Of("participation.no_contact");
        }

        var letter = await writing.Add(new ParticipationLetter
        {
            RecordId = request.Id,
            Kind = Kind,
            Language = request.Language,
            SubjectLine = command.SubjectLine!.Trim(),
            Text = command.Text!.Trim(),
            Template = await RequestLetters.Named(writing.Db, Kind, request.Language, command.Template, ct),
            SentBy = writing.Actor.Id,
            SentOn = writing.Today,
        });
        post.Send(writing.Session, letter);
        request.AnsweredOn = writing.Today;
        writing.Detail["letter"] = letter.Id;
        return Refused.No;
    }
}

using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Participation;

/// <summary>Does something about a letter that did not arrive: it is sent again, to another address where one is given, or the organizer was told otherwise.</summary>
public sealed record TakeUpLetter : RecordCommand
{
    public required long? LetterId { get; init; }

    /// <summary>Where it is sent now; the organizer is written to there from now on.</summary>
    public string? Email { get; init; }

    /// <summary>How the organizer was told instead.</summary>
    public string? Told { get; init; }
}

internal sealed class TakeUpLetterValidator : AbstractValidator<TakeUpLetter>
{
    public TakeUpLetterValidator()
    {
        RuleFor(command => command.LetterId).NotNull().WithErrorCode("required");
        RuleFor(command => command.Email).Must((command, email) => string.IsNullOrWhiteSpace(email) == !string.IsNullOrWhiteSpace(command.Told)).WithErrorCode("participation.again_or_told");
        RuleFor(command => command.Email).WordsIfAny(ComplaintFields.EmailLimit);
        RuleFor(command => command.Email).Must(email => string.IsNullOrWhiteSpace(email) || EmailAddress.LooksRight(email.Trim())).WithErrorCode("not_an_email");
        RuleFor(command => command.Told).WordsIfAny(ComplaintFields.NameLimit);
    }
}

internal sealed class TakeUpLetterUseCase : ParticipationUseCase<TakeUpLetter>
{
    protected override ParticipationAction Action(TakeUpLetter command) => ParticipationAction.TakeUpLetter;

    protected override async Task<Refused> Apply(RecordWriting<ParticipationRequest> writing, TakeUpLetter command, CancellationToken ct)
    {
        var (record, letter) = (writing.Root.Id, command.LetterId);
        if (await writing.Db.ParticipationMails.FirstOrDefaultAsync(row => row.LetterId == letter && row.RequestRecord == record, ct) is not { IsLeft: true } mail)
        {
            return Refusal.On(nameof(command.LetterId), "participation.letter_arrived");
        }

        if (Blank.ToNull(command.Email) is { } email)
        {
            if (!await Holds(writing, mail.LetterId, ct))
            {
                return Refusal.On(nameof(command.Email), "participation.letter_outdated");
            }

            if (await writing.Db.ParticipationContacts.FirstOrDefaultAsync(row => row.RequestRecord == record, ct) is not { } contact)
            {
                return Refusal.Of("participation.no_contact");
            }

            if (contact.Email != email)
            {
                await TakenBack.Replaced(writing.Session, contact, writing.Actor, ct);
            }

            contact.Email = email;
            (mail.Status, mail.Attempts, mail.NextAttemptAt, mail.LastError) = (QueuedMailStatus.Waiting, 0, writing.Now, null);
        }
        else
        {
            mail.Status = ParticipationMailRow.Told;
            writing.Detail["told"] = command.Told!.Trim();
        }

        writing.Detail["letter"] = mail.LetterId;
        return Refused.No;
    }

    // Sent again is only what is true today: the last letter, while its decision stands and the event is not over.
    private static async Task<bool> Holds(RecordWriting<ParticipationRequest> writing, long letter, CancellationToken ct)
    {
        var (request, record) = (writing.Root, writing.Root.Id);
        return request.State is ParticipationState.Declined or ParticipationState.Confirmed or ParticipationState.Briefed && request.LastDay >= writing.Today
            && letter == await writing.Db.ParticipationLetters.Where(row => row.RecordId == record).MaxAsync(row => row.Id, ct);
    }
}

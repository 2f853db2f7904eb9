using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Participation;
using SbrefaTracker.Domain.Substitutions;

namespace SbrefaTracker.Application.Participation;

/// <summary>Asks the agency to take part in an event: by the organizer, by an office that was asked directly, or by somebody of this office who was written to or called.</summary>
public sealed record RequestParticipation : IRecordCommand
{
    public required ParticipationGiven Request { get; init; }

    /// <summary>A code of <see cref="Languages"/>.</summary>
    public required string Language { get; init; }

    /// <summary>The office that refers it, given by a liaison alone.</summary>
    public string? Office { get; init; }
}

internal sealed class RequestParticipationValidator : AbstractValidator<RequestParticipation>
{
    public RequestParticipationValidator()
    {
        RuleFor(command => command.Request).SetValidator(new ParticipationGivenValidator());
        RuleFor(command => command.Language).CodeOf(Languages.List, required: true);
    }
}

internal sealed class RequestParticipationUseCase(ParticipationPost post) : BeginRecord<RequestParticipation, ParticipationRequest>
{
    protected override IReadOnlyList<Role> Allowed => [Roles.Filer, Roles.OfficeLiaison, .. ParticipationQueries.Readers];

    protected override string Happened => "ParticipationRequested";

    protected override async Task<Result<ParticipationRequest>> Begin(WriteSession session, RequestParticipation command, Actor actor, CancellationToken ct)
    {
        var channel = actor.Is(Roles.Filer) ? ParticipationChannels.Form : actor.Is(Roles.OfficeLiaison) ? ParticipationChannels.Office : ParticipationChannels.Staff;
        if (channel == ParticipationChannels.Office && !OfficeDoor.IsOpenTo(actor, command.Office ?? ""))
        {
            return Refusal.On(nameof(command.Office), "workflow.not_your_office");
        }

        var given = command.Request;
        if (given.EventOn < session.Today)
        {
            return Refusal.On(nameof(given.EventOn), "participation.event_past", session.Today);
        }

        if (await Same(session, given, ct) is { } there)
        {
            return Refusal.Of(ParticipationDoor.ThereAlready, there);
        }

        var year = FiscalYear.Of(session.Today);
        var number = await session.Next(string.Create(CultureInfo.InvariantCulture, $"participation:{year.Year}"));
        var request = new ParticipationRequest
        {
            Reference = string.Create(CultureInfo.InvariantCulture, $"PR-{year.Year}-{number:00000}"),
            ReceivedOn = session.Today,
            Channel = channel,
            ReferredBy = channel == ParticipationChannels.Office ? command.Office : null,
            Language = command.Language,
        };
        given.Apply(request);
        return request;
    }

    protected override async Task<Refused> Complete(RecordWriting<ParticipationRequest> writing, RequestParticipation command, CancellationToken ct)
    {
        var request = writing.Root;
        writing.Db.Add(command.Request.Contact(request.Id));
        writing.Detail["channel"] = request.Channel;
        writing.Detail["event_on"] = request.EventOn;
        await post.Send(writing.Session, command.Request.ContactEmail!.Trim(), ParticipationLetters.Receipt(request));
        return Refused.No;
    }

    // Sent twice, as by pressing a button twice, it is there once.
    private static Task<string?> Same(WriteSession session, ParticipationGiven given, CancellationToken ct)
    {
        var (organization, name, on, email, subject, today) = (given.Organization!.Trim(), given.EventName!.Trim(), given.EventOn!.Value, given.ContactEmail!.Trim(), given.Subject!.Trim(), session.Today);
        return session.Db.ParticipationRequests
            .Where(request => request.EventOn == on && request.ReceivedOn == today && request.EventName == name && request.Organization == organization && request.Subject == subject)
            .Where(request => session.Db.ParticipationContacts.Any(contact => contact.RequestRecord == request.Id && contact.Email == email))
            .OrderBy(request => request.Id).Select(request => request.Reference).FirstOrDefaultAsync(ct);
    }
}

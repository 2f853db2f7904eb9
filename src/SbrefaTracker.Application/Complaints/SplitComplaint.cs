using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Links;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>
/// Records a second matter that a complaint holds as a complaint of its own: who filed and when are copied, what belongs to the one enforcement action (its numbers, money
/// and law, and the files) stays where it is, and each leads to the other. Its filer is told its reference.
/// </summary>
public sealed record SplitComplaint : ComplaintCommand
{
    public required string Subject { get; init; }

    /// <summary>The part of the narrative that tells of the second matter, in the filer's own words. The complaint at hand keeps all of it.</summary>
    public required string Text { get; init; }

    /// <summary>The code of the office complained of.</summary>
    public required string Office { get; init; }

    /// <summary>A code of <see cref="ActionTypes"/>.</summary>
    public required string ActionType { get; init; }

    public required string Reason { get; init; }
}

internal sealed class SplitComplaintValidator : AbstractValidator<SplitComplaint>
{
    public SplitComplaintValidator()
    {
        RuleFor(command => command.Subject).Words(ComplaintFields.NameLimit);
        RuleFor(command => command.Text).Words(ComplaintFields.NarrativeLimit);
        RuleFor(command => command.ActionType).CodeOf(ActionTypes.List, required: true);
        RuleFor(command => command.Reason).Words();
    }
}

internal sealed class SplitComplaintUseCase(ClockSettings clocks) : IComplaintUseCase<SplitComplaint>
{
    public ComplaintAction Action(SplitComplaint command) => ComplaintAction.Split;

    public async Task<Refused> Apply(ComplaintWriting writing, SplitComplaint command, CancellationToken ct)
    {
        var origin = writing.Complaint;
        if (!await writing.Db.Offices.AnyAsync(row => row.Code == command.Office, ct))
        {
            return Refusal.On(nameof(command.Office), "unknown_office", command.Office);
        }

        if (OwnWords.Foreign(origin.Narrative, command.Text) is { } line)
        {
            return Refusal.On(nameof(command.Text), "split_not_their_words", line.Length > 80 ? $"{Excerpt.Of(line, 80)}..." : line);
        }

        var part = await Record(writing, command, ct);
        await OtherSide.Add(writing, part, LinkKinds.Split, leads: true, command.Reason);
        await writing.MailFiler(Letters.Split(origin, part));
        return Refused.No;
    }

    // Its own entry first: the origin's record names it.
    private async Task<Complaint> Record(ComplaintWriting writing, SplitComplaint command, CancellationToken ct)
    {
        var (session, origin) = (writing.Session, writing.Complaint);
        var part = Copied(origin, command, session.Now);
        await NewComplaint.Add(session, part, clocks, ct);
        await session.Add(OtherSide.Of(session, part, origin, LinkKinds.Split, leads: false, writing.Actor, command.Reason));
        await session.Record(part, writing.Actor, PastTense.Recorded, NewComplaint.Detail(part, ("link", LinkKinds.Split), ("other", origin.Reference)), ct);
        return part;
    }

    private static Complaint Copied(Complaint origin, SplitComplaint command, DateTimeOffset now) => new()
    {
        Reference = "",
        RecordedAt = now,
        State = ComplaintState.Received,
        Source = origin.Source,
        OnoReference = origin.OnoReference,
        ReceivedOn = origin.ReceivedOn,
        ArrivedOn = origin.ArrivedOn,
        AcknowledgedOn = origin.AcknowledgedOn,

        // ONO forwarded both matters on one day; for all others day 0 is the day this one is complete.
        ForwardedOn = origin.Source == Sources.Ono ? origin.ForwardedOn : null,
        OfficeCode = command.Office,
        ActionType = command.ActionType,
        Subject = command.Subject.Trim(),
        Narrative = command.Text,
        DesiredOutcome = origin.DesiredOutcome,
        TradeRole = origin.TradeRole,
        EntityType = origin.EntityType,
        EntityName = origin.EntityName,
        EntityCity = origin.EntityCity,
        EntityState = origin.EntityState,
        Naics = origin.Naics,
        Employees = origin.Employees,
        AnnualReceiptsCents = origin.AnnualReceiptsCents,
        Population = origin.Population,
        SizeVerdict = SizeVerdicts.Undetermined,
        FiledBy = origin.FiledBy,
        AgentAuthority = origin.AgentAuthority,
        ContactName = origin.ContactName,
        ContactEmail = origin.ContactEmail,
        ContactPhone = origin.ContactPhone,
        ContactBy = origin.ContactBy,
        ContactPost = origin.ContactPost,
        InterpreterWanted = origin.InterpreterWanted,
        Confidentiality = origin.Confidentiality,
        Language = origin.Language,
        AssigneeId = origin.AssigneeId,
    };
}

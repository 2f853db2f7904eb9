using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Correspondence.Templates;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Letters;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Sends the cleared response to whom it is written to. The final one ends the rated clock, an interim one never does.</summary>
public sealed record SendResponse : ComplaintCommand
{
    public required bool IsFinal { get; init; }

    /// <summary>The day the final response reached ONO or was sent to the filer; today when not given.</summary>
    public DateOnly? SentOn { get; init; }

    /// <summary>The print of it as it leaves, as <see cref="SentPrints.Receive"/> gave it, and the day that stands on it; null where nothing could be printed: it is printed later.</summary>
    public (long File, DateOnly On)? Print { get; init; }
}

internal sealed class SendResponseUseCase(OmbudsmanSettings ombudsman) : IComplaintUseCase<SendResponse>
{
    public ComplaintAction Action(SendResponse command) => command.IsFinal ? ComplaintAction.SendResponse : ComplaintAction.SendInterim;

    public async Task<Refused> Apply(ComplaintWriting writing, SendResponse command, CancellationToken ct)
    {
        var complaint = writing.Complaint;
        var sentOn = command.SentOn ?? writing.Today;
        if (Unfit(sentOn, writing) is { } refusal)
        {
            return refusal;
        }

        var draft = writing.Parts.Draft!;
        var kind = LetterKinds.OfResponse(draft.Template, command.IsFinal, complaint.Source);
        if (!kind.Fits(complaint.Source))
        {
            return Refusal.Of("letter.not_from_ono");
        }

        draft.SentBy = writing.Actor.Id;
        draft.SentOn = sentOn;
        draft.Letterhead = writing.Session.Letterhead.Write();
        if (command.Print is not { } print || print.On != sentOn || !await SentPrints.Attach(writing, draft, print.File, ct))
        {
            PrintQueue.Add(writing.Session, draft);
        }

        if (command.IsFinal)
        {
            // A complaint that was reopened keeps the day of its first final response: the rated clock stopped there.
            complaint.RespondedOn ??= sentOn;
        }

        writing.Detail["response"] = draft.Number;
        writing.Detail["sent"] = sentOn;
        await Post(writing, draft, kind, ct);
        return Refused.No;
    }

    // To whom it is written, and to nobody else. Whoever waits beside is told: the filer that the Ombudsman has the answer, the Ombudsman what the filer was answered.
    private async Task Post(ComplaintWriting writing, Response draft, LetterKind kind, CancellationToken ct)
    {
        var complaint = writing.Complaint;
        var letter = await writing.Titled(Letters.Response(complaint, draft.Text, kind), kind.Code, draft.Text, draft.Template, ct);
        if (kind.Addressee != Addressee.Ombudsman)
        {
            await writing.MailFiler(letter);
        }
        else
        {
            await writing.MailOmbudsman(ombudsman, letter);
        }

        if (!draft.IsFinal || complaint.Source != Sources.Ono)
        {
            return;
        }

        if (kind.Addressee == Addressee.Ombudsman)
        {
            await writing.MailFiler(Letters.OmbudsmanAnswered(complaint));
        }
        else if (DisclosurePolicy.Sees(Audience.Ono, complaint.Confidentiality, "responses"))
        {
            await writing.MailOmbudsman(ombudsman, Letters.CopyToOmbudsman(complaint, draft.Text));
        }
    }

    private static Refusal? Unfit(DateOnly sentOn, ComplaintWriting writing)
    {
        if (sentOn > writing.Today)
        {
            return Refusal.On(nameof(SendResponse.SentOn), "in_the_future", sentOn);
        }

        var first = writing.Complaint.ForwardedOn ?? writing.Complaint.ReceivedOn;
        return sentOn < first ? Refusal.On(nameof(SendResponse.SentOn), "before", "forwarded_on", first) : null;
    }
}

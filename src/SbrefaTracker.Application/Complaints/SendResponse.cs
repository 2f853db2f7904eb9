using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Correspondence.Templates;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Letters;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Sends the cleared response to the filer. The final one ends the rated clock, an interim one never does.</summary>
public sealed record SendResponse : ComplaintCommand
{
    public required bool IsFinal { get; init; }

    /// <summary>The day the final response reached ONO or was sent to the filer; today when not given.</summary>
    public DateOnly? SentOn { get; init; }
}

internal sealed class SendResponseUseCase : IComplaintUseCase<SendResponse>
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
        draft.SentBy = writing.Actor.Id;
        draft.SentOn = sentOn;
        if (command.IsFinal)
        {
            // A complaint that was reopened keeps the day of its first final response: the rated clock stopped there.
            complaint.RespondedOn ??= sentOn;
        }

        writing.Detail["response"] = draft.Number;
        writing.Detail["sent"] = sentOn;
        var kind = LetterKinds.Response(command.IsFinal, complaint.Source == Sources.Ono);
        await writing.MailFiler(await writing.Titled(Letters.Response(complaint, draft.Text, command.IsFinal), kind, draft.Text, draft.Template, ct));
        return Refused.No;
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

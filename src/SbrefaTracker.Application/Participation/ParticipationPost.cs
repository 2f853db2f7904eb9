using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Participation;

/// <summary>Hands letters about requests to the outbox. What a letter says stands in the record; the message itself leaves no trace, so that addresses are in one place only.</summary>
/// <param name="mail">Null for made-up requests: nothing is sent to anybody.</param>
internal sealed class ParticipationPost(PassingMail? mail)
{
    /// <summary>What could not be sent by then is deleted, and staff see in the letter that it was written.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    /// <summary>Sends nothing.</summary>
    public static readonly ParticipationPost Nowhere = new(null);

    public Task Send(WriteSession session, string recipient, Letter letter) => mail is null ? Task.CompletedTask : mail.Post(session, recipient, letter, session.Now + Kept);
}

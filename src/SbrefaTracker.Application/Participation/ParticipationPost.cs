using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Participation;

/// <summary>Hands what is written about requests to the outbox. A letter's words stand in the record and its address with the contact, so that addresses are in one place only.</summary>
/// <param name="mail">Null for made-up requests: nothing is sent to anybody.</param>
internal sealed class ParticipationPost(PassingMail? mail)
{
    /// <summary>A receipt or reminder that could not be sent by then is deleted.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    /// <summary>Sends nothing.</summary>
    public static readonly ParticipationPost Nowhere = new(null);

    /// <summary>Lets a letter of the record wait; the state of its delivery stands beside it. It leaves only if the session is committed.</summary>
    public void Send(WriteSession session, ParticipationLetter letter)
    {
        if (mail is not null)
        {
            session.Db.Add(new ParticipationMailRow { LetterId = letter.Id, RequestRecord = letter.RecordId, Status = QueuedMailStatus.Waiting, NextAttemptAt = session.Now });
        }
    }

    /// <summary>Keeps what still waits of a request from leaving: it says what is true no more.</summary>
    public static Task TakeBack(WriteSession session, long request, CancellationToken ct) => session.Db.ParticipationMails.Where(row => row.RequestRecord == request && row.Status == QueuedMailStatus.Waiting)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, ParticipationMailRow.TakenBack), ct);

    /// <summary>Sends what is in no record: a receipt, a reminder.</summary>
    public Task Send(WriteSession session, string recipient, Letter letter) => mail is null ? Task.CompletedTask : mail.Post(session, recipient, letter, session.Now + Kept);
}

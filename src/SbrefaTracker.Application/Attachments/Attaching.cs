using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Attachments;

/// <summary>Makes stored contents part of a complaint's record: name and digest go into a row that the ledger covers, and leave the content's own.</summary>
internal static class Attaching
{
    /// <param name="writing">The complaint that is written.</param>
    /// <param name="which">The contents.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <param name="inquiry">The inquiry with whose reply they come; null of all others.</param>
    /// <param name="questions">The question that a content answers, by the content's id; none for what belongs to the whole reply.</param>
    public static Task<IReadOnlyList<Attachment>> All(
        ComplaintWriting writing, IQueryable<StoredContent> which, CancellationToken ct, long? inquiry = null, IReadOnlyDictionary<long, long>? questions = null) =>
        All(writing.Session, writing.Complaint, writing.Actor, which, ct, inquiry, questions);

    /// <summary>The same where no use case runs.</summary>
    public static async Task<IReadOnlyList<Attachment>> All(
        WriteSession session, Complaint complaint, Actor actor, IQueryable<StoredContent> which, CancellationToken ct, long? inquiry = null, IReadOnlyDictionary<long, long>? questions = null)
    {
        var attachments = new List<Attachment>();
        foreach (var content in await which.AsNoTracking().ToListAsync(ct))
        {
            if (content.Scan == ScanStates.Infected)
            {
                await Contents.Remove(session.Db, one => one.Id == content.Id, ct);
                continue;
            }

            attachments.Add(await session.Add(Row(session, complaint, actor, content, inquiry, questions)));
            await session.Db.Contents.Where(one => one.Id == content.Id).ExecuteUpdateAsync(
                set => set.SetProperty(one => one.Owner, (string?)null).SetProperty(one => one.Name, (string?)null).SetProperty(one => one.Sha256, (string?)null).SetProperty(one => one.Question, (long?)null),
                ct);
        }

        return attachments;
    }

    private static Attachment Row(WriteSession session, Complaint complaint, Actor actor, StoredContent content, long? inquiry, IReadOnlyDictionary<long, long>? questions) => new()
    {
        ComplaintId = complaint.Id,
        At = session.Now,
        By = actor.Id,
        Giver = EvidenceOwner.IsReply(content.Owner) ? EvidenceGivers.Office : EvidenceOwner.IsPrint(content.Owner) ? EvidenceGivers.Print : EvidenceGivers.Of(actor),
        InquiryId = inquiry,
        QuestionId = questions?.TryGetValue(content.Id, out var question) == true ? question : null,
        Name = content.Name!,
        Type = content.Type,
        Length = content.Length,
        Sha256 = content.Sha256!,
        ContentId = content.Id,
    };
}

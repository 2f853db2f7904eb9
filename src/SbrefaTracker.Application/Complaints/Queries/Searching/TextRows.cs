using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Complaints.Queries.Searching;

/// <summary>Reads the texts that the index of texts named, by the ids that all rows of the record share.</summary>
internal static class TextRows
{
    /// <summary>Each text whole, with its kind and its day.</summary>
    public static async Task<IReadOnlyDictionary<long, FoundText>> Of(TrackerDb db, long[] ids, AgencyTime time, CancellationToken ct)
    {
        var texts = new Dictionary<long, FoundText>();
        async Task Add(string kind, IQueryable<Dated> rows) =>
            (await rows.ToListAsync(ct)).ForEach(row => texts[row.Id] = new FoundText(kind, row.On ?? time.DayOf(row.At!.Value), row.Text));

        await Add(SearchedTexts.Note, db.Notes.Where(row => ids.Contains(row.Id)).Select(row => new Dated(row.Id, null, row.At, row.Text)));
        await Add(SearchedTexts.Message, db.Messages.Where(row => ids.Contains(row.Id)).Select(row => new Dated(row.Id, null, row.At, row.Text)));
        await Add(SearchedTexts.Summary, db.Summaries.Where(row => ids.Contains(row.Id)).Select(row => new Dated(row.Id, row.WrittenOn, null, row.Text)));
        await Add(SearchedTexts.Letter, db.Responses.Where(row => ids.Contains(row.Id)).Select(row => new Dated(row.Id, row.DraftedOn, null, row.Text)));
        await Add(SearchedTexts.Letter, db.Mails.Where(row => ids.Contains(row.Id)).Select(row => new Dated(row.Id, null, row.At, row.Text)));
        await Add(SearchedTexts.Question, db.Questions.Where(row => ids.Contains(row.Id))
            .Select(row => new Dated(row.Id, db.Inquiries.First(inquiry => inquiry.Id == row.InquiryId).AskedOn, null, row.Text)));
        await Add(SearchedTexts.Reply, db.Replies.Where(row => ids.Contains(row.Id))
            .Select(row => new Dated(row.Id, row.RepliedOn, null, (row.Text ?? "") + "\n" + (row.Remains ?? "") + "\n" + row.Signer)));
        await Add(SearchedTexts.Reply, db.QuestionReplies.Where(row => ids.Contains(row.Id))
            .Select(row => new Dated(row.Id, db.Replies.First(reply => reply.Id == row.ReplyId).RepliedOn, null, row.Text)));
        return texts;
    }

    private sealed record Dated(long Id, DateOnly? On, DateTimeOffset? At, string Text);
}

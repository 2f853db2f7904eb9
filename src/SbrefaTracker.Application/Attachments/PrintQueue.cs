using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Views;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Attachments;

/// <summary>
/// The letters whose prints are still to be kept. A letter is put here with the act that sends it, and whoever can print takes one after the other: neither the act nor the clock waits for a
/// browser. The print goes into the complaint's record under an entry of its own, which overtakes nobody: a form that was open meanwhile is not stale, and who had read the complaint has read it.
/// </summary>
public sealed class PrintQueue(ITrackerDbFactory databases, WriteQueue queue, SentPrints prints, AgencyTime time, ILogger<PrintQueue> log)
{
    /// <summary>Puts a mail here that is a letter; one of a made-up past was never sent.</summary>
    internal static void Add(WriteSession session, Mail mail)
    {
        if (!session.IsMadeUp && LetterMails.Are(mail.Kind))
        {
            session.Db.Add(new QueuedPrint { LetterId = mail.Id, ComplaintId = mail.ComplaintId, NextAttemptAt = session.Now });
        }
    }

    /// <summary>Puts a response here that leaves without a print.</summary>
    internal static void Add(WriteSession session, Response response)
    {
        if (!session.IsMadeUp)
        {
            session.Db.Add(new QueuedPrint { LetterId = response.Id, ComplaintId = response.ComplaintId, IsResponse = true, NextAttemptAt = session.Now });
        }
    }

    /// <summary>
    /// The letter that has waited longest, one that was sent before prints were kept after all others; null when none is due. What was disposed of since is left out for good, and what cannot be read
    /// is tried again later.
    /// </summary>
    public async Task<LetterToPrint?> Next(CancellationToken ct = default)
    {
        var now = time.Now;
        await using var db = databases.Create();
        while (await db.PrintQueue.AsNoTracking().Where(row => row.NextAttemptAt <= now).OrderBy(row => row.IsEarlier).ThenBy(row => row.NextAttemptAt).ThenBy(row => row.LetterId).FirstOrDefaultAsync(ct) is { } row)
        {
            try
            {
                if (await Read(db, row, ct) is { } letter)
                {
                    return letter with { IsEarlier = row.IsEarlier };
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "Letter {Letter} could not be read to be printed; it is tried again later", row.LetterId);
                await Postpone(row.LetterId, ct);
                continue;
            }

            await Drop(row.LetterId, ct);
        }

        return null;
    }

    /// <summary>Makes the print part of the record, once; it is tried again later where it cannot be taken.</summary>
    /// <returns>Whether it is kept.</returns>
    public async Task<bool> Keep(LetterToPrint letter, byte[] print, CancellationToken ct = default)
    {
        // What was kept or disposed of in between waits no more: of that nothing is stored.
        if (await Waits(letter.Id, ct) && await prints.Receive(letter.Reference, letter.FileName, print, Actor.Clock, ct) is { IsDone: true } file && await Keep(letter, file.Value.Id, ct))
        {
            return true;
        }

        await Postpone(letter, ct);
        return false;
    }

    /// <summary>It could not be printed: it is tried again later, less and less often.</summary>
    public Task Postpone(LetterToPrint letter, CancellationToken ct = default) => Postpone(letter.Id, ct);

    /// <summary>Which letters of a complaint wait here: the ids of mails and responses.</summary>
    internal static async Task<IReadOnlySet<long>> Waiting(TrackerDb db, long complaint, CancellationToken ct) =>
        (await db.PrintQueue.Where(row => row.ComplaintId == complaint).Select(row => row.LetterId).ToListAsync(ct)).ToHashSet();

    private Task<Result> Postpone(long letter, CancellationToken ct) => queue.Run(
        async (session, token) =>
        {
            var attempts = 1 + await session.Db.PrintQueue.Where(row => row.LetterId == letter).Select(row => row.Attempts).FirstOrDefaultAsync(token);
            var next = session.Now + Outbox.WaitAfter(attempts);
            await session.Db.PrintQueue.Where(row => row.LetterId == letter).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Attempts, attempts).SetProperty(row => row.NextAttemptAt, next), token);

            return Result.Done;
        },
        ct);

    private async Task<bool> Waits(long letter, CancellationToken ct)
    {
        await using var db = databases.Create();
        return await db.PrintQueue.AnyAsync(row => row.LetterId == letter, ct);
    }

    // The complaint may be disposed of right now: a print that became no part of it does not stay behind.
    private async Task<bool> Keep(LetterToPrint letter, long file, CancellationToken ct)
    {
        var isKept = false;
        try
        {
            return isKept = (await queue.Run((session, token) => Keep(session, letter, file, token), ct)).IsDone;
        }
        finally
        {
            if (!isKept)
            {
                await prints.Remove(letter.Reference, file, Actor.Clock, CancellationToken.None);
            }
        }
    }

    private static async Task<Result> Keep(WriteSession session, LetterToPrint letter, long file, CancellationToken ct)
    {
        var row = await session.Db.PrintQueue.FirstOrDefaultAsync(one => one.LetterId == letter.Id, ct);
        var complaint = row is null ? null : await session.Db.Complaints.FirstOrDefaultAsync(one => one.Id == row.ComplaintId && one.DisposedOn == null, ct);
        if (complaint is null || !await SentPrints.Attach(session, complaint, Actor.Clock, letter.FileName, file, ct))
        {
            return Refusal.Of("file.not_found");
        }

        session.Db.Remove(row!);
        var (before, detail) = (complaint.Version, new SortedDictionary<string, object>(StringComparer.Ordinal) { ["letter"] = letter.Id.ToString(CultureInfo.InvariantCulture) });
        if (letter.Mail?.MatterId is { } id && await session.Db.Matters.FirstOrDefaultAsync(one => one.Id == id, ct) is { } matter)
        {
            (detail["matter"], detail["kind"]) = (matter.Number, matter.Kind);
        }

        await session.Record(complaint, Actor.Clock, PastTense.LetterPrinted, EntryDetail.Write(detail), ct);
        await ReadMarks.Follow(session, complaint.Id, before, complaint.Version, ct);
        return Result.Done;
    }

    private static async Task<LetterToPrint?> Read(TrackerDb db, QueuedPrint row, CancellationToken ct)
    {
        if (await db.Complaints.AsNoTracking().FirstOrDefaultAsync(one => one.Id == row.ComplaintId && one.DisposedOn == null, ct) is not { } complaint)
        {
            return null;
        }

        if (!row.IsResponse)
        {
            var mail = await MailReader.One(db, row.LetterId, ct);
            return mail is null ? null : new LetterToPrint(row.LetterId, complaint.Reference, complaint.Language, SentPrints.NameOfMail(complaint.Reference, mail.Id)) { Mail = mail };
        }

        return await db.Responses.AsNoTracking().FirstOrDefaultAsync(one => one.Id == row.LetterId, ct) is { SentOn: { } sent } response
            ? new LetterToPrint(row.LetterId, complaint.Reference, complaint.Language, SentPrints.NameOfResponse(complaint.Reference, response.Number))
            {
                Response = new ResponseToPrint(response.IsFinal, sent, response.Text, Letterhead.Read(response.Letterhead), ResponseReader.AddresseeOf(response, complaint.Source)),
            }
            : null;
    }

    private Task<Result> Drop(long letter, CancellationToken ct) => queue.Run(
        async (session, token) =>
        {
            await session.Db.PrintQueue.Where(row => row.LetterId == letter).ExecuteDeleteAsync(token);
            return Result.Done;
        },
        ct);
}

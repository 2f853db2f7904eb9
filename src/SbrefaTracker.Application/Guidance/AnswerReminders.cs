using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Guidance;

/// <summary>
/// Reminds of answers that must be looked at again: one message to whoever answers for them, or to every policy owner where nobody does. How early and how often is our practice.
/// </summary>
public sealed class AnswerReminders(ITrackerDbFactory databases, WriteQueue queue, PassingMail mail, AgencyTime time, AnswerListLink link)
{
    /// <summary>Days before the day of the review on which the first reminder goes out.</summary>
    public const int Before = 14;

    /// <summary>Days after which it is reminded of again, as long as nobody looked at it.</summary>
    public const int Again = 30;

    // Whoever is reminded again after a month must not miss the first because a mail server was away for a weekend.
    private static readonly TimeSpan MailKept = TimeSpan.FromDays(14);

    /// <summary>Sends what is due; gives how many messages that were.</summary>
    public async Task<int> Go(CancellationToken ct = default)
    {
        var due = await Due(ct);
        if (due.Count == 0)
        {
            return 0;
        }

        var sent = 0;
        await queue.Run(
            async (session, token) =>
            {
                var owners = await PolicyOwners.AtWork(session.Db).Where(account => account.Email != null).ToDictionaryAsync(account => account.Id, account => account.Email!, token);
                var mails = due.SelectMany(answer => answer.OwnerId is { } owner && owners.TryGetValue(owner, out var address) ? [address] : owners.Values.ToArray()).CountBy(address => address);
                foreach (var (address, answers) in mails)
                {
                    await mail.Post(session, address, Letters.ReviewAnswers(answers, link.Address), session.Now + MailKept);
                    sent++;
                }

                if (sent > 0)
                {
                    await Mark(session, [.. due.Select(answer => answer.Id)], token);
                }

                await session.Db.SaveChangesAsync(token);
                return Result.Done;
            },
            ct);
        return sent;
    }

    private async Task<List<Answer>> Due(CancellationToken ct)
    {
        await using var db = databases.Create();
        var (soon, asked) = (time.Today.AddDays(Before), time.Today.AddDays(-Again));
        return await db.Answers.AsNoTracking()
            .Where(answer => AnswerWorkflow.Public.Contains(answer.State) && answer.ReviewBy <= soon && !db.AnswerReminders.Any(row => row.RecordId == answer.Id && row.AskedOn > asked))
            .OrderBy(answer => answer.ReviewBy).Take(AnswerQueries.Most).ToListAsync(ct);
    }

    private static async Task Mark(WriteSession session, List<long> answers, CancellationToken ct)
    {
        var today = session.Today;
        await session.Db.AnswerReminders.Where(row => answers.Contains(row.RecordId)).ExecuteDeleteAsync(ct);
        session.Db.AddRange(answers.Select(answer => new AnswerReminderRow { RecordId = answer, AskedOn = today }));
    }
}

/// <summary>Where the answers that are due are listed.</summary>
public sealed record AnswerListLink(string Address);

/// <summary>Once an hour, on one instance at a time: reminds, and forgets what was kept long enough.</summary>
public sealed class AnswerWorker(AnswerReminders reminders, AnswerFeedback feedback, MissedSearches searches, Leases leases, TimeProvider clock, ILogger<AnswerWorker> log) : RecurringWork(clock, Every, log)
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private const string Lease = "answer reminders";

    protected override async Task Round(CancellationToken ct)
    {
        if (await leases.Renew(Lease, ct))
        {
            await reminders.Go(ct);
            await feedback.Forget(ct);
            await searches.Forget(ct);
        }
    }
}
